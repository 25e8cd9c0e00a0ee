import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MergeConflict } from '../../../shared/domain/packet';
import { nodeFileSystem } from '../../../electron/store/files/file-system';
import { JOURNAL_NAME } from '../../../electron/store/journal/journal-file';
import {
  codeOf,
  importedFile,
  EVERYTHING,
  TestDesk,
  testMachine,
  value,
} from '../support/desk-fixture';
import { add, decide, decisions, LIST, look, rows, TwoDesks, WORD } from './two-desks';

let desks: TwoDesks;
beforeEach(() => {
  desks = new TwoDesks();
});
afterEach(() => desks.remove());

const LATER = '2026-01-06T06:00:00.000Z';
const detail = (request: number) => value(desks.ours.ask('review.detail', { request }));
const register = () => value(desks.ours.ask('share.list', {}));

function conflictsOf(file: string): readonly MergeConflict[] {
  const { preview } = look(desks.ours, file);
  return value(desks.ours.ask('packet.conflicts', { preview, from: 0, to: 100 }));
}

describe('an answer without conflicts', () => {
  it('brings the decisions with who made them, when and why', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    decide(desks.theirs, [3], 'return', 'The PIN is that of another circle');
    const { looked, taken } = desks.merge(desks.answer());
    expect(looked).toMatchObject({ take: 3, conflicts: 0, undecided: 3, by: 'Ravi Kumar' });
    expect(taken).toEqual({ added: 0, taken: 3, kept: 0 });
    expect(detail(3).decision).toMatchObject({
      kind: 'return',
      reason: 'The PIN is that of another circle',
      by: 'Ravi Kumar',
    });
  });

  it('changes nothing before it is taken', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const before = [rows(desks.ours), register()];
    look(desks.ours, desks.answer());
    expect([rows(desks.ours), register()]).toEqual(before);
  });

  it('needs no word: its key went with the packet', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    expect(look(desks.ours, desks.answer(), '')).toMatchObject({ kind: 'return', take: 1 });
  });

  it('brings corrections made there', () => {
    desks.handOver();
    value(desks.theirs.ask('decide.correct', { request: 4, field: 'mobile', value: '9812345673' }));
    decide(desks.theirs, [4], 'approve');
    desks.merge(desks.answer());
    expect(rows(desks.ours)[3]).toMatchObject({ mobile: '9812345673', decision: 'approve' });
  });

  it('takes a correction of ours away that was taken away there', () => {
    value(desks.ours.ask('decide.correct', { request: 1, field: 'name', value: 'Asha R' }));
    desks.handOver();
    value(desks.theirs.ask('decide.correct', { request: 1, field: 'name', value: null }));
    decide(desks.theirs, [1], 'approve');
    desks.merge(desks.answer());
    expect(rows(desks.ours)[0]).toMatchObject({ name: 'Asha Rao', corrected: [] });
  });

  it('takes the mark off what is decided and leaves it on what is not', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    desks.merge(desks.answer());
    expect(rows(desks.ours).map(({ sharedWith }) => sharedWith !== '')).toEqual([
      ...[false, false, true],
      ...[true, true, true],
    ]);
    expect(register()).toMatchObject([{ state: 'part-back', done: 2, requests: 6 }]);
  });

  it('is undone as one step, marks and register with it', () => {
    desks.handOver();
    value(desks.theirs.ask('decide.correct', { request: 4, field: 'mobile', value: '9812345673' }));
    decide(desks.theirs, [1, 2, 4], 'approve');
    const before = [rows(desks.ours), register()];
    desks.merge(desks.answer());
    value(desks.ours.ask('decide.undo', {}));
    expect([rows(desks.ours), register()]).toEqual(before);
  });

  it('can be redone after the undo', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2, 3, 5, 6], 'approve');
    desks.merge(desks.answer());
    const before = [rows(desks.ours), register()];
    value(desks.ours.ask('decide.undo', {}));
    value(desks.ours.ask('decide.redo', {}));
    expect([rows(desks.ours), register()]).toEqual(before);
  });

  it('can be taken again after an undo, as if it had not been taken', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const file = desks.answer();
    desks.merge(file);
    value(desks.ours.ask('decide.undo', {}));
    expect(look(desks.ours, file)).toMatchObject({ take: 1, same: 0 });
  });

  it('changes nothing when it is brought in twice', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    const file = desks.answer();
    desks.merge(file);
    const before = [rows(desks.ours), register(), detail(1).history];
    const { looked, taken } = desks.merge(file, 'theirs');
    expect(looked).toMatchObject({ take: 0, same: 2, conflicts: 0 });
    expect(taken).toEqual({ added: 0, taken: 0, kept: 0 });
    expect([rows(desks.ours), register(), detail(1).history]).toEqual(before);
  });

  it('may be followed by the rest of the packet', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    desks.merge(desks.answer());
    decide(desks.theirs, [3, 5, 6], 'approve');
    decide(desks.theirs, [4], 'reject');
    expect(desks.merge(desks.answer('second.mdopacket')).taken.taken).toBe(4);
    expect(register()).toMatchObject([{ state: 'back', done: 6 }]);
  });

  it('may be put right by a later answer of the same desk', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    desks.merge(desks.answer());
    decide(desks.theirs, [1], 'reject');
    expect(desks.merge(desks.answer('second.mdopacket')).taken.taken).toBe(1);
    expect(decisions(desks.ours)[0]).toBe('reject');
  });

  it('is the same after the desk is opened again', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    desks.merge(desks.answer());
    const before = [rows(desks.ours), register(), detail(1)];
    desks.ours.reopen();
    expect([rows(desks.ours), register(), detail(1)]).toEqual(before);
  });

  it('is told in the history of the request and in the audit with the other person’s name', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    desks.merge(desks.answer());
    expect(detail(1).history.map(({ what }) => what)).toEqual([
      'imported',
      'shared',
      'merged:Ravi Kumar',
    ]);
    const query = {
      topics: ['sharing' as const],
      who: '',
      since: '',
      until: '',
      text: '',
      language: 'en' as const,
    };
    const { entries } = value(desks.ours.ask('audit.page', { query, from: 0, to: 10 }));
    expect(entries[0]).toMatchObject({
      what: 'packet-merged',
      userName: 'Meena Gowda',
      before: 'Ravi Kumar',
      file: 'answer.mdopacket',
      requests: 2,
    });
  });

  it('can be sealed in a batch here', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    desks.merge(desks.answer());
    expect(value(desks.ours.ask('batch.preview', {})).counts.approvedTransfers).toBe(2);
  });
});

describe('a conflict', () => {
  it('keeps ours when nothing is chosen, and says so in the history', () => {
    desks.handOver();
    decide(desks.ours, [1], 'reject', 'Left the service');
    decide(desks.theirs, [1], 'approve');
    const { looked, taken } = desks.merge(desks.answer());
    expect([looked, taken]).toMatchObject([
      { take: 0, conflicts: 1 },
      { taken: 0, kept: 1 },
    ]);
    expect(detail(1).decision?.reason).toBe('Left the service');
    expect(detail(1).history.map(({ what, after }) => [what, after])).toContainEqual([
      'kept:Ravi Kumar',
      'approve',
    ]);
  });

  it('shows both sides beside each other', () => {
    desks.handOver();
    decide(desks.ours, [1], 'reject', 'Left the service');
    value(desks.theirs.ask('decide.correct', { request: 1, field: 'name', value: 'Asha R' }));
    decide(desks.theirs, [1], 'return', 'Wrong PIN');
    expect(conflictsOf(desks.answer())).toMatchObject([
      {
        ...{ request: 1, name: 'Asha Rao', office: 'Mysuru HO', why: 'decided', canTake: true },
        ours: { decision: 'reject', reason: 'Left the service', by: 'Meena Gowda' },
        theirs: { decision: 'return', reason: 'Wrong PIN', by: 'Ravi Kumar' },
        fields: [{ field: 'name', ours: 'Asha Rao', theirs: 'Asha R' }],
      },
    ]);
  });

  it('takes theirs only where that was chosen', () => {
    desks.handOver();
    decide(desks.ours, [1, 2], 'reject');
    decide(desks.theirs, [1, 2], 'approve');
    desks.merge(desks.answer(), 'ours', [2]);
    expect(decisions(desks.ours).slice(0, 2)).toEqual(['reject', 'approve']);
  });

  it('takes theirs in all but those named', () => {
    desks.handOver();
    decide(desks.ours, [1, 2], 'reject');
    decide(desks.theirs, [1, 2], 'approve');
    desks.merge(desks.answer(), 'theirs', [2]);
    expect(decisions(desks.ours).slice(0, 2)).toEqual(['approve', 'reject']);
  });

  it('is none where both decided the same', () => {
    desks.handOver();
    decide(desks.ours, [1], 'approve');
    decide(desks.theirs, [1], 'approve');
    expect(look(desks.ours, desks.answer())).toMatchObject({ same: 1, take: 0, conflicts: 0 });
  });

  it('is one where both returned it with other words', () => {
    desks.handOver();
    decide(desks.ours, [1], 'return', 'Wrong PIN');
    decide(desks.theirs, [1], 'return', 'Wrong group');
    expect(look(desks.ours, desks.answer())).toMatchObject({ same: 0, conflicts: 1 });
  });

  it('is one where a value was changed here meanwhile', () => {
    desks.handOver();
    value(desks.ours.ask('decide.correct', { request: 1, field: 'name', value: 'Asha Rao S' }));
    decide(desks.theirs, [1], 'approve');
    expect(conflictsOf(desks.answer())).toMatchObject([{ why: 'changed', canTake: true }]);
  });

  it('is one where a newer version of the file changed it here meanwhile', () => {
    desks.handOver();
    const [first, ...others] = LIST;
    const number = desks.ours.stage(
      [{ ...first, mobile: '9812300000' }, ...others],
      'requests.xlsx',
    );
    const file = { ...importedFile('requests.xlsx', LIST.length), sha256: 'f'.repeat(64) };
    value(desks.ours.ask('import.commit', { import: number, file, update: true }));
    decide(desks.theirs, [1], 'approve');
    expect(conflictsOf(desks.answer())).toMatchObject([
      { why: 'changed', fields: [{ field: 'mobile', ours: '9812300000', theirs: '9812345670' }] },
    ]);
  });

  it('can only end as ours where the request is sealed in a batch', () => {
    desks.handOver();
    decide(desks.ours, [1], 'reject');
    value(desks.ours.ask('batch.create', { includeUnconfirmed: false }));
    decide(desks.theirs, [1], 'approve');
    const file = desks.answer();
    expect(conflictsOf(file)).toMatchObject([{ why: 'batched', canTake: false }]);
    expect(desks.merge(file, 'theirs').taken).toEqual({ added: 0, taken: 0, kept: 1 });
    expect(decisions(desks.ours)[0]).toBe('reject');
  });

  it('is one where the batch was made void meanwhile', () => {
    desks.handOver();
    decide(desks.ours, [1], 'reject');
    const { number } = value(desks.ours.ask('batch.create', { includeUnconfirmed: false }));
    value(desks.ours.ask('batch.void', { number, reason: 'Mistake' }));
    decide(desks.theirs, [1], 'approve');
    expect(conflictsOf(desks.answer())).toMatchObject([{ why: 'answered', canTake: true }]);
  });

  it('is one where this desk blocks what was approved there', () => {
    desks.handOver();
    value(desks.theirs.ask('decide.correct', { request: 4, field: 'mobile', value: '9812345673' }));
    decide(desks.theirs, [4], 'approve');
    const file = desks.answer();
    // With the value that came along nothing is blocked here either.
    expect(look(desks.ours, file)).toMatchObject({ take: 1 });
    value(desks.theirs.ask('decide.correct', { request: 4, field: 'mobile', value: null }));
    expect(conflictsOf(desks.answer('second.mdopacket'))).toMatchObject([
      { why: 'blocked', canTake: false },
    ]);
  });

  it('is settled once: the same answer does not ask again', () => {
    desks.handOver();
    decide(desks.ours, [1], 'reject');
    decide(desks.theirs, [1], 'approve');
    const file = desks.answer();
    desks.merge(file);
    expect(look(desks.ours, file)).toMatchObject({ conflicts: 0, settled: 1 });
  });

  it('asks again after the settling was undone', () => {
    desks.handOver();
    decide(desks.ours, [1], 'reject');
    decide(desks.theirs, [1], 'approve');
    const file = desks.answer();
    desks.merge(file);
    value(desks.ours.ask('decide.undo', {}));
    expect(look(desks.ours, file)).toMatchObject({ conflicts: 1, settled: 0 });
  });

  it('is one where what was taken is decided anew here and there', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    desks.merge(desks.answer());
    decide(desks.ours, [1], 'reject');
    decide(desks.theirs, [1], 'return', 'Wrong PIN');
    expect(look(desks.ours, desks.answer('second.mdopacket'))).toMatchObject({ conflicts: 1 });
  });

  it('is none where only ours changed after theirs was taken', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const file = desks.answer();
    desks.merge(file);
    decide(desks.ours, [1], 'reject');
    expect(look(desks.ours, file)).toMatchObject({ conflicts: 0, settled: 1, take: 0 });
  });

  it('is one where an older answer of the same desk says otherwise', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const older = desks.answer();
    decide(desks.theirs, [1], 'reject');
    const [entry] = value(desks.theirs.ask('share.list', {}));
    const newer = path.join(desks.root, 'newer.mdopacket');
    const packet = entry?.packet ?? '';
    value(desks.theirs.ask('share.sendBackTo', { packet, file: newer }, LATER));
    desks.merge(newer);
    expect(look(desks.ours, older)).toMatchObject({ take: 0, conflicts: 1 });
  });

  it('is one where two desks opened the same packet and differ', () => {
    const file = desks.handOver();
    const third = desks.desk('third', 'Sita Das');
    add(third, file);
    decide(desks.theirs, [1], 'approve');
    desks.merge(desks.answer());
    decide(third, [1], 'reject');
    const [entry] = value(third.ask('share.list', {}));
    const answer = path.join(desks.root, 'third.mdopacket');
    value(third.ask('share.sendBackTo', { packet: entry?.packet ?? '', file: answer }));
    expect(look(desks.ours, answer)).toMatchObject({ take: 0, conflicts: 1 });
  });

  it('comes back also from a packet that was taken back', () => {
    desks.handOver();
    const packet = register()[0]?.packet ?? '';
    value(desks.ours.ask('share.takeBack', { packet }));
    decide(desks.ours, [1], 'reject');
    decide(desks.theirs, [1, 2], 'approve');
    expect(look(desks.ours, desks.answer())).toMatchObject({ take: 1, conflicts: 1 });
  });
});

describe('two-person approval and an answer', () => {
  it('lets whoever merged release what the other person approved', () => {
    value(desks.ours.ask('release.set', { rule: 'name', reason: '' }));
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    desks.merge(desks.answer());
    expect(desks.ours.ask('batch.create', { includeUnconfirmed: false }).ok).toBe(true);
  });

  it('keeps whoever corrected it here after the merge from releasing it', () => {
    value(desks.ours.ask('release.set', { rule: 'name', reason: '' }));
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    desks.merge(desks.answer());
    value(desks.ours.ask('decide.correct', { request: 1, field: 'name', value: 'Asha R' }));
    expect(codeOf(desks.ours.ask('batch.create', { includeUnconfirmed: false }))).toBe(
      'release-needs-other',
    );
  });
});

describe('answers of several people', () => {
  it('can be looked at one beside the other', () => {
    const { folder, files } = desks.share(['Ravi Kumar', 'Sita Das']);
    const sita = desks.desk('sita', 'Sita Das');
    add(desks.theirs, TwoDesks.packet({ folder, files }, 'Ravi Kumar'));
    add(sita, TwoDesks.packet({ folder, files }, 'Sita Das'));
    decide(desks.theirs, [1, 2], 'approve');
    decide(sita, [2, 3], 'approve');
    const first = desks.answer();
    const [entry] = value(sita.ask('share.list', {}));
    const second = path.join(desks.root, 'second.mdopacket');
    value(sita.ask('share.sendBackTo', { packet: entry?.packet ?? '', file: second }));
    const { preview } = look(desks.ours, first);
    look(desks.ours, second);
    value(desks.ours.ask('packet.take', { preview, rest: 'ours', except: [] }));
    desks.merge(second);
    expect(register().map(({ person, done }) => [person, done])).toEqual([
      ['Ravi Kumar', 2],
      ['Sita Das', 2],
    ]);
  });
});

describe('a merge that is interrupted', () => {
  it('is refused when the desk has changed since the answer was looked at', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const { preview } = look(desks.ours, desks.answer());
    decide(desks.ours, [1], 'reject');
    const answer = desks.ours.ask('packet.take', { preview, rest: 'theirs', except: [] });
    expect([codeOf(answer), decisions(desks.ours)[0]]).toEqual(['packet-look-again', 'reject']);
  });

  it('has happened wholly or not at all, wherever the journal ends', () => {
    desks.handOver();
    value(desks.theirs.ask('decide.correct', { request: 4, field: 'mobile', value: '9812345673' }));
    decide(desks.theirs, [1, 2, 4], 'approve');
    const file = desks.answer();
    const journal = path.join(desks.ours.folder, JOURNAL_NAME);
    const before = decisions(desks.ours);
    const size = readFileSync(journal).length;
    desks.merge(file);
    const whole = readFileSync(journal);
    const after = decisions(desks.ours);
    value(desks.ours.ask('desk.close', {}));
    for (let cut = size; cut <= whole.length; cut += 97) {
      writeFileSync(journal, whole.subarray(0, cut));
      const desk = new TestDesk(desks.ours.folder);
      value(desk.unlock());
      const now = decisions(desk);
      expect([before, after]).toContainEqual(now);
      value(desk.ask('desk.close', {}));
    }
  });

  it('changes nothing when the disk is full', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    const file = desks.answer();
    value(desks.ours.ask('desk.close', {}));
    let full = false;
    const desk = new TestDesk(desks.ours.folder, {
      ...testMachine,
      files: {
        ...nodeFileSystem,
        write: (fd, bytes, from, position) => {
          if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          return nodeFileSystem.write(fd, bytes, from, position);
        },
      },
    });
    value(desk.unlock());
    const { preview } = look(desk, file);
    full = true;
    const answer = desk.ask('packet.take', { preview, rest: 'ours', except: [] });
    expect([codeOf(answer), decisions(desk)]).toEqual([
      'desk-disk-full',
      LIST.map(() => 'undecided'),
    ]);
  });
});

describe('an answer that does not belong here', () => {
  it('is refused on a desk that shared nothing out', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const other = desks.desk('other', 'Sita Das');
    expect(codeOf(other.ask('packet.peek', { file: desks.answer() }))).toBe('packet-not-ours');
  });

  it('is refused once the desk went back to before the share-out', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const file = desks.answer();
    const points = value(desks.ours.ask('restore.points', {}));
    const sequence = points.find(({ requests }) => requests === 0)?.sequence ?? 1;
    value(desks.ours.ask('restore.to', { sequence }));
    expect(codeOf(desks.ours.ask('packet.peek', { file }))).toBe('packet-not-ours');
  });

  it('is looked at with its own preview only', () => {
    const file = TwoDesks.packet(desks.share());
    const { preview } = look(desks.theirs, file, WORD);
    const answer = desks.theirs.ask('packet.conflicts', { preview, from: 0, to: 10 });
    expect(codeOf(answer)).toBe('packet-look-again');
    expect(value(desks.theirs.ask('review.open', { query: EVERYTHING })).count).toBe(0);
  });
});
