import path from 'node:path';
import {
  PACKET_ENDING,
  PACKET_REQUESTS_MAX,
  PEOPLE_MAX,
  type SharedFiles,
} from '../../../shared/domain/packet';
import { isStrongWord } from '../../../shared/domain/packet-word';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { DeskCore } from '../desk/core';
import type { Cost } from '../envelope/wrap';
import { systemCode, type FileSystem } from '../files/file-system';
import { toRanges } from '../journal/records';
import { newWordKey, PACKET_FILE_MAX, sealPacket } from './packet-file';
import { parseWork, type WorkContent } from './packet-content';
import { planShare, type ShareAsk } from './plan';
import { workContent } from './work-packet';
import { freeName, writeWaitingFolder, type WaitingFolder } from './write-folder';

export interface ShareOrder extends ShareAsk {
  readonly word: string;
  /** Where the new folder of packets is to lie. */
  readonly parent: string;
  /** Name of the new folder, and of each person's file without its ending. */
  readonly folderName: string;
  readonly fileNames: readonly string[];
}

interface Machine {
  readonly files: FileSystem;
  readonly cost: Cost;
}

interface Packed {
  readonly name: string;
  readonly bytes: Buffer;
  readonly content: WorkContent;
  readonly ids: readonly number[];
}

/**
 * One packet for each person who gets something. The journal knows of them before the folder gets
 * its name: a packet that is on its way without the desk knowing could never come back.
 */
export function shareOut(
  core: DeskCore,
  { files, cost }: Machine,
  order: ShareOrder,
  now: string,
): Result<SharedFiles, UserError> {
  const refused = refusal(core, order);
  if (refused) return err(refused);
  const { parts } = planShare(core, order);
  const given = parts.filter(({ person, ids }) => person !== '' && ids.length > 0);
  if (given.length === 0) return err(userError('share-nothing'));
  if (given.some(({ ids }) => ids.length > PACKET_REQUESTS_MAX))
    return err(userError('share-too-many', { limit: PACKET_REQUESTS_MAX }));
  const { parameters, key } = newWordKey(order.word, cost);
  const names = new Set<string>();
  const packed = given.map(({ person, ids }): Packed => {
    const wanted = order.fileNames[order.people.indexOf(person)] ?? person;
    const name = freeName((one) => names.has(one.toLowerCase()), wanted, PACKET_ENDING);
    names.add(name.toLowerCase());
    const content = workContent(core, ids, person, now);
    const bytes = sealPacket({ kind: 'work', packet: content.packet, ...parameters }, key, content);
    return { name, bytes, content, ids };
  });
  key.fill(0);
  // What the other desk would refuse does not leave this one.
  if (packed.some(({ bytes, content }) => bytes.length > PACKET_FILE_MAX || !parseWork(content)))
    return err(userError('share-too-many', { limit: PACKET_REQUESTS_MAX }));
  return written(core, files, order, packed, now);
}

function refusal(core: DeskCore, { people, word }: ShareOrder): UserError | null {
  if (!core.desk.writer) return userError('desk-read-only');
  const names = new Set(people.map((person) => person.trim().toLowerCase()));
  const isWrong = names.has('') || names.size !== people.length || people.length === 0;
  if (isWrong || people.length > PEOPLE_MAX) return userError('share-people');
  return isStrongWord(word) ? null : userError('share-word-weak');
}

function written(
  core: DeskCore,
  files: FileSystem,
  { parent, folderName, how }: ShareOrder,
  packed: readonly Packed[],
  now: string,
): Result<SharedFiles, UserError> {
  const name = freeName((one) => files.exists(path.join(parent, one)), folderName);
  const folder = path.join(parent, name);
  let waiting: WaitingFolder;
  try {
    waiting = writeWaitingFolder(files, folder, packed);
  } catch (error) {
    return err(shareFailed(parent, error));
  }
  const by = core.state.person;
  const packets = packed.map(({ name: file, content: { packet, person, key }, ids }) => ({
    ...{ packet, person, key, file },
    ids: toRanges(ids),
  }));
  const noted = core.commit({ type: 'shared-out', how, packets, at: now, by });
  if (!noted.ok) {
    waiting.drop();
    return noted;
  }
  try {
    waiting.place();
  } catch (error) {
    waiting.drop();
    for (const { packet, person } of packets)
      core.commit({ type: 'packet-taken-back', packet, person, at: now, by });
    return err(shareFailed(parent, error));
  }
  const shown = packed.map(({ name: file, content: { person }, ids }) => ({
    ...{ name: file, person },
    requests: ids.length,
  }));
  return ok({ folder, files: shown });
}

export function shareFailed(folder: string, error: unknown): UserError {
  const detail = systemCode(error) || (error instanceof Error ? error.message : '');
  return userError('share-failed', { folder, detail });
}
