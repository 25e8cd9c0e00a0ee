import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
} from './support/desk-fixture';

/**
 * Desks as earlier programs wrote them, by the commit of the program: 25f9a78 was the first with a
 * journal, 9e44b15 the last that packed requests as JSON. Four requests in one file, of which one
 * was corrected, one approved, one returned, one rejected and that undone; then a batch, another
 * file with one request, which was returned.
 */
const DESKS = path.resolve('tests/fixtures/older-desks');
const RECOVERY_KEYS: Readonly<Record<string, string>> = {
  '25f9a78': 'TMBB-YD29-F5M0-M08G-9GT6-971E-0GF1-MFR5-XF31',
  '9e44b15': 'AT9Q-R2KW-TQ8W-KCBQ-XBTC-H1VF-ZDC2-DGZY-YJAJ',
};
const PRINTED: Readonly<Record<string, string>> = {
  '25f9a78': 'be4902f28524106fb840d0ebb42c820f',
  '9e44b15': '593f9b4ac5d3794c0604474d9e124833',
};

describe.each(readdirSync(DESKS))('a desk of program %s', (program) => {
  let folder: string;
  let desk: TestDesk;
  beforeEach(() => {
    folder = temporaryFolder();
    cpSync(path.join(DESKS, program), folder, { recursive: true });
    desk = new TestDesk(folder);
  });
  afterEach(() => removeFolder(folder));

  const rows = () => {
    const { view, count } = value(desk.ask('review.open', { query: EVERYTHING }));
    return value(desk.ask('review.page', { view, from: 0, to: count })).map(
      ({ name, mobile, decision, batch }) => [name, mobile, decision, batch],
    );
  };
  const WHOLE = [
    ['Asha Rao', '9845012345', 'approve', 'KAR/2025-26/0001'],
    ['आशा राव', '9845012346', 'undecided', ''],
    ['Ravi Patil', '9845012347', 'return', 'KAR/2025-26/0001'],
    ['Imran Khan', '9845012348', 'undecided', ''],
    ['Meena Das', '9845012349', 'return', ''],
  ];

  it('opens with its passphrase and shows what was done on it', () => {
    value(desk.unlock());
    expect(rows()).toEqual(WHOLE);
    expect(value(desk.ask('desk.info', {})).notices).toEqual([]);
  });

  it('opens with its recovery key', () => {
    value(desk.unlock(RECOVERY_KEYS[program]));
    expect(rows()).toEqual(WHOLE);
  });

  it('has a whole chain that fits what its batch printed', () => {
    value(desk.unlock());
    const head = PRINTED[program] ?? '';
    const { faults, printed } = value(desk.ask('audit.verify', { count: 9, head }));
    expect([faults, printed]).toEqual([[], true]);
  });

  it('is gone on with, and opens again from a snapshot of this program', () => {
    value(desk.unlock());
    while (desk.service.idle(50));
    const target = { ids: [4] };
    value(desk.ask('decide.apply', { ...DECIDE, target, decision: 'return', reason: 'Why' }));
    desk.reopen();
    const [asha, second, ravi, [name, mobile] = [], meena] = WHOLE;
    expect(rows()).toEqual([asha, second, ravi, [name, mobile, 'return', ''], meena]);
  });
});
