import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditQuery } from '../../shared/domain/audit';
import { readHeader } from '../../electron/store/journal/record-codec';
import { FILE_HEADER_BYTES } from '../../electron/store/journal/read-journal';
import { DECIDE, removeFolder, temporaryFolder, TestDesk, value } from './support/desk-fixture';

const ALL: AuditQuery = { topics: [], who: '', since: '', until: '', text: '', language: 'en' };
/** The full number is run once and reported; a tenth stays in the suite. */
const TAMPERS = Number(process.env['MDO_TAMPERS'] ?? 100);

let desk: TestDesk;
let journal: string;
beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  journal = path.join(desk.folder, 'journal.log');
  desk.create(null);
  desk.import([
    { name: 'Asha Rao', mobile: '9845012345' },
    { name: 'Ravi Patil', mobile: '9845012346' },
    { name: 'Imran Khan', mobile: '9845012347' },
  ]);
});
afterEach(() => {
  desk.ask('desk.close', {});
  removeFolder(desk.folder);
});

const decide = (ids: readonly number[], decision: 'approve' | 'return' = 'approve') =>
  value(
    desk.ask('decide.apply', {
      ...DECIDE,
      decision,
      reason: 'Looked at',
      target: { ids: [...ids] },
    }),
  );
const entries = (query: Partial<AuditQuery> = {}) =>
  value(desk.ask('audit.page', { query: { ...ALL, ...query }, from: 0, to: 100 })).entries;
const verify = (count: number | null = null, head = '') =>
  value(desk.ask('audit.verify', { count, head }));

describe('the audit', () => {
  it('knows what stood before a decision after going back and forth', () => {
    const newest = () => value(desk.ask('restore.points', {}))[0]?.sequence ?? 0;
    desk.ask('desk.close', {});
    value(desk.unlock(null));
    decide([2]);
    value(desk.ask('restore.to', { sequence: newest() }));
    value(desk.ask('restore.to', { sequence: newest() }));
    decide([2], 'return');
    expect(entries()[0]).toMatchObject({ before: 'approve', after: 'return' });
  });

  it('names who, what, before, after, reason, file and row of a decision', () => {
    decide([2]);
    decide([2], 'return');
    expect(entries()[0]).toMatchObject({
      userName: 'Meena Gowda',
      osUser: 'meena',
      what: 'decided',
      before: 'approve',
      after: 'return',
      reason: 'Looked at',
      file: 'requests.xlsx',
      row: 3,
    });
  });

  it('tells of a bulk decision as one entry with its number of requests', () => {
    decide([1, 2, 3]);
    expect(entries()[0]).toMatchObject({ requests: 3, before: 'undecided', after: 'approve' });
  });

  it('tells an undo as what it put back', () => {
    decide([1]);
    value(desk.ask('decide.undo', {}));
    expect(entries()[0]).toMatchObject({ what: 'undone', before: 'approve', after: 'undecided' });
  });

  it('shows the value before a correction', () => {
    value(desk.ask('decide.correct', { request: 1, field: 'name', value: 'Asha R Rao' }));
    expect(entries()[0]).toMatchObject({ field: 'name', before: 'Asha Rao', after: 'Asha R Rao' });
  });

  it.each<[string, Partial<AuditQuery>, number]>([
    ['topic', { topics: ['decision'] }, 2],
    ['person', { who: 'meena' }, 5],
    ['another person', { who: 'ravi' }, 0],
    ['day', { since: '2026-01-04T18:30:00.000Z', until: '2026-01-05T18:30:00.000Z' }, 5],
    ['the day before', { until: '2026-01-04T18:30:00.000Z' }, 0],
    ['the day after', { since: '2026-01-05T18:30:00.000Z' }, 0],
    ['the words shown', { text: 'returned' }, 1],
    ['the words shown in Hindi', { text: 'लौटाया', language: 'hi' }, 1],
  ])('finds entries by %s', (_by, query, count) => {
    decide([1]);
    decide([2], 'return');
    expect(entries(query)).toHaveLength(count);
  });

  it('writes one line a request for a file', () => {
    decide([1, 2, 3]);
    const query = { ...ALL, topics: ['decision' as const] };
    const lines = value(desk.ask('audit.lines', { query, from: 0, to: 10 }));
    expect(lines.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('finds the chain whole where it is', () => {
    decide([1]);
    expect(verify().faults).toEqual([]);
  });

  it('fits what a batch printed', () => {
    decide([1]);
    const batch = value(desk.ask('batch.create', { includeUnconfirmed: false }));
    expect(verify(batch.auditCount, batch.auditHead.slice(0, 32)).printed).toBe(true);
  });

  it('does not fit what another batch printed', () => {
    decide([1]);
    expect(verify(2, 'ab'.repeat(16)).printed).toBe(false);
  });

  it('says at opening that whole entries were cut off the end', () => {
    decide([1]);
    decide([2]);
    value(desk.ask('desk.close', {}));
    const bytes = readFileSync(journal);
    truncateSync(journal, bytes.lastIndexOf('MRJ1'));
    value(desk.unlock(null));
    const { notices } = value(desk.ask('desk.info', {}));
    expect(notices.map(({ code }) => code)).toEqual(['journal-shorter']);
  });

  it(`finds each of ${String(TAMPERS)} tampers, a cut tail among them`, () => {
    for (const id of [1, 2, 3]) decide([id]);
    value(desk.ask('batch.create', { includeUnconfirmed: false }));
    const whole = readFileSync(journal);
    const places = recordsOf(whole);
    const tamper = fc.oneof(
      fc.nat(whole.length * 8 - 1).map((bit) => flipped(whole, bit)),
      // Leaves out, swaps, repeats and cuts whole records.
      fc.nat(places.length - 1).map((i) => without(whole, places, i)),
      fc.nat(places.length - 2).map((i) => swapped(whole, places, i)),
      fc.nat(places.length - 1).map((i) => repeated(whole, places, i)),
      fc.nat(places.length - 1).map((i) => whole.subarray(0, places[i]?.[0])),
    );
    fc.assert(
      fc.property(tamper, (bytes) => {
        writeFileSync(journal, bytes);
        const { faults } = verify();
        writeFileSync(journal, whole);
        return faults.length > 0;
      }),
      { numRuns: TAMPERS, seed: 20_260_105 },
    );
  });
});

type Place = readonly [from: number, to: number];

function recordsOf(bytes: Buffer): readonly Place[] {
  const places: Place[] = [];
  let at = FILE_HEADER_BYTES;
  for (let header = readHeader(bytes, at); header; header = readHeader(bytes, at)) {
    places.push([at, at + header.size]);
    at += header.size;
  }
  return places;
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

const piece = (bytes: Buffer, place: Place | undefined): Buffer =>
  place ? bytes.subarray(...place) : Buffer.alloc(0);

const without = (bytes: Buffer, places: readonly Place[], i: number): Buffer =>
  Buffer.concat([
    bytes.subarray(0, FILE_HEADER_BYTES),
    ...places.filter((_, n) => n !== i).map((place) => piece(bytes, place)),
  ]);

const repeated = (bytes: Buffer, places: readonly Place[], i: number): Buffer =>
  Buffer.concat([bytes, piece(bytes, places[i])]);

function swapped(bytes: Buffer, places: readonly Place[], i: number): Buffer {
  const order = places.map((_, n) => (n === i ? i + 1 : n === i + 1 ? i : n));
  return Buffer.concat([
    bytes.subarray(0, FILE_HEADER_BYTES),
    ...order.map((n) => piece(bytes, places[n])),
  ]);
}
