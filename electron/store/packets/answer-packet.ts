import path from 'node:path';
import type { Decision } from '../../../shared/domain/decision';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { DeskCore } from '../desk/core';
import { writeFileAtomically } from '../files/atomic-file';
import type { FileSystem } from '../files/file-system';
import { typedOf } from '../state/merge-change';
import type { InPacket } from '../state/packets-state';
import { parseReturn, type ReturnContent } from './packet-content';
import { PACKET_FILE_MAX, sealPacket } from './packet-file';
import { shareFailed } from './share-out';

export interface Answered {
  readonly file: string;
  readonly decided: number;
}

/** Writes what was decided here of a packet's requests, for the desk it came from. */
export function sendBack(
  core: DeskCore,
  files: FileSystem,
  packet: string,
  target: string,
  now: string,
): Result<Answered, UserError> {
  if (!core.desk.writer) return err(userError('desk-read-only'));
  const found = core.state.packets.in.find((one) => one.packet === packet);
  if (!found) return err(userError('packet-unknown'));
  const content = answerContent(core, found, now);
  const decided = content.decisions.reduce((sum, { keys }) => sum + keys.length, 0);
  if (decided + content.corrections.length === 0) return err(userError('packet-undecided'));
  const bytes = sealPacket({ kind: 'return', packet }, Buffer.from(found.key, 'hex'), content);
  if (!parseReturn(content) || bytes.length > PACKET_FILE_MAX)
    return err(userError('packet-too-large', { file: path.basename(target) }));
  const file = path.basename(target);
  try {
    writeFileAtomically(files, target, bytes);
    if (!files.read(target).equals(bytes)) throw new Error(`${file} differs`);
  } catch (error) {
    return err(shareFailed(path.dirname(target), error));
  }
  const { person } = found;
  const by = core.state.person;
  const noted = core.commit({
    type: 'packet-returned',
    packet,
    person,
    file,
    decided,
    at: now,
    by,
  });
  return noted.ok ? ok({ file, decided }) : noted;
}

function answerContent(core: DeskCore, packet: InPacket, now: string): ReturnContent {
  const { state, desk, rules } = core;
  const byDecision = new Map<Decision, number[]>();
  const corrections: ReturnContent['corrections'] = [];
  packet.keys.forEach((key, place) => {
    const id = packet.firstId + place;
    if (!state.table.has(id)) return;
    for (const [field, typed] of typedOf(state, id)) corrections.push({ key, field, typed });
    const decision = state.decision(id);
    if (decision === null) return;
    const own = byDecision.get(decision);
    if (own) own.push(key);
    else byDecision.set(decision, [key]);
  });
  return {
    kind: 'return',
    packet: packet.packet,
    desk: desk.deskId,
    mdo: desk.mdo,
    by: state.person.userName,
    at: now,
    ruleSetVersion: rules.ruleSetVersion,
    referenceVersion: rules.reference.version,
    decisions: Array.from(byDecision, ([decision, keys]) => ({ keys, decision: plain(decision) })),
    corrections,
  };
}

/** Only what a packet carries, whatever else this version notes of a decision. */
function plain({ kind, reason, portalReason, forwardTo, override, by, at }: Decision): Decision {
  return { kind, reason, portalReason, forwardTo, override, by, at };
}
