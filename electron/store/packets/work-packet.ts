import { randomBytes } from 'node:crypto';
import type { ImportedFile, ImportedSheet } from '../../../shared/domain/imported-file';
import { REQUEST_KINDS, type RequestKind } from '../../../shared/domain/request';
import type { DeskCore } from '../desk/core';
import { typedOf } from '../state/merge-change';
import type { PlacedChunk } from '../state/request-table';
import { packetChunk, type PacketChunk, type WorkContent } from './packet-content';

/** The requests of one part as another desk needs them, with what was corrected here. */
export function workContent(
  core: DeskCore,
  ids: readonly number[],
  person: string,
  now: string,
): WorkContent {
  const { state, desk, rules } = core;
  return {
    kind: 'work',
    packet: randomBytes(16).toString('hex'),
    desk: desk.deskId,
    mdo: desk.mdo,
    by: state.person.userName,
    person,
    at: now,
    ruleSetVersion: rules.ruleSetVersion,
    referenceVersion: rules.reference.version,
    key: randomBytes(32).toString('hex'),
    chunks: chunksOf(core, ids),
    corrections: ids.flatMap((key) =>
      Array.from(typedOf(state, key), ([field, typed]) => ({ key, field, typed })),
    ),
  };
}

/** `ids` sorted. */
function chunksOf({ state }: DeskCore, ids: readonly number[]): PacketChunk[] {
  const byChunk = new Map<PlacedChunk, { keys: number[]; places: number[] }>();
  for (const id of ids) {
    const { placed, at } = state.table.locate(id);
    const own = byChunk.get(placed) ?? { keys: [], places: [] };
    own.keys.push(id);
    own.places.push(at);
    byChunk.set(placed, own);
  }
  return Array.from(byChunk, ([{ chunk }, { keys, places }]) => packetChunk(chunk, places, keys));
}

export function kindsOf({ chunks }: WorkContent): Record<RequestKind, number> {
  const counts = { transfer: 0, verification: 0, registration: 0 };
  for (const { kinds } of chunks) for (const kind of kinds) counts[kind]++;
  return counts;
}

/** As the register of files tells of it: every sheet of every source file with what came of it. */
export function fileOfPacket(
  { chunks }: WorkContent,
  file: Pick<ImportedFile, 'path' | 'name' | 'sha256' | 'bytes'>,
): ImportedFile {
  const sheets = new Map<string, ImportedSheet>();
  for (const { file: from, sheet, layout, kinds } of chunks) {
    const name = `${from} · ${sheet}`;
    const before = sheets.get(name)?.requests ?? 0;
    const requests = before + kinds.length;
    const kind = REQUEST_KINDS.find((one) => one === kinds[0]) ?? 'transfer';
    sheets.set(name, {
      ...{ name, hidden: false, layout, kind, headerRow: null, columns: [] },
      ...{ rows: requests, requests, setAside: [], notes: [], preview: [] },
    });
  }
  return {
    ...file,
    format: 'packet',
    encoding: null,
    notes: [],
    error: null,
    sheets: [...sheets.values()],
  };
}
