import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  builtInReference,
  builtInReferenceData,
} from '../../electron/reference/built-in-reference';
import type { DeskRules } from '../../electron/store/desk/core';
import type { ReferencePreview } from '../../shared/domain/desk-settings';
import type { ReferenceData } from '../../shared/reference/reference-data';
import { LISTS } from '../../shared/reference/replace/read-lists';
import type { ReadSheet } from '../../shared/reference/replace/sheet-rows';
import { createJudge } from '../../shared/rules/engine';
import { CATALOGUE_CHOICES, type RuleChoices } from '../../shared/rules/rule-choices';
import {
  codeOf,
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  testMachine,
  TestDesk,
  US,
  value,
  type TestRequest,
} from './support/desk-fixture';

const RULES: DeskRules = { createJudge, reference: builtInReference(), ruleSetVersion: '2026.1' };
const DATA = builtInReferenceData();
const WARNED: RuleChoices = { ...CATALOGUE_CHOICES, changed: { 'mobile-missing': 'warn' } };
const LATER = '2026-02-03T04:05:06.000Z';

const person = (n: number, more: TestRequest = {}): TestRequest => ({
  name: `Asha Rao ${String.fromCharCode(65 + n)}`,
  employeeId: String(20_110_000 + n),
  email: `asha.rao${String(n)}@indiapost.gov.in`,
  mobile: String(9_812_340_000 + n * 17),
  currentMdo: 'Kerala Postal Circle',
  targetMdo: US,
  designation: 'Postal Assistant',
  group: 'C',
  ...more,
});

let folder: string;
let desk: TestDesk;

beforeEach(() => {
  folder = temporaryFolder();
  desk = new TestDesk(folder, testMachine, RULES);
  desk.create();
});
afterEach(() => removeFolder(folder));

const totals = () => {
  const { clear, check, block } = value(desk.ask('review.open', { query: EVERYTHING })).totals;
  return { clear, check, block };
};
const info = () => value(desk.ask('desk.info', {}));

function sheetsOf(data: ReferenceData): readonly ReadSheet[] {
  return LISTS.map((list) => ({
    name: list.name,
    rows: [list.columns.map(({ header }) => header), ...list.write(data)].map((cells, at) => ({
      number: at + 1,
      cells,
    })),
  }));
}

const previewLists = (data: ReferenceData): ReferencePreview =>
  value(desk.ask('reference.preview', { file: 'new-om.xlsx', sheets: sheetsOf(data) }, LATER));

/** Puts lists in force and returns what was shown before. */
function load(
  data: ReferenceData,
  version = 'OM 2026',
): Extract<ReferencePreview, { kind: 'ready' }> {
  const preview = previewLists(data);
  if (preview.kind !== 'ready') throw new Error(preview.kind);
  value(desk.ask('settings.applyReference', { preview: preview.preview, version }, LATER));
  return preview;
}

/** Annexure III with Postal Assistant in another group. */
const GROUP_B: ReferenceData = {
  ...DATA,
  designations: DATA.designations.map((post) =>
    post.name === 'Postal Assistant' ? { ...post, groups: 'B' as const } : post,
  ),
};

test('the preview says what a change of rules would do, and does nothing', () => {
  desk.import([person(1, { mobile: '' }), person(2, { mobile: '' }), person(3)]);
  const before = totals();
  const { consequence, changes } = value(desk.ask('settings.previewRules', { choices: WARNED }));
  expect({ changes, moves: consequence.moves, after: totals() }).toEqual({
    changes: [{ what: 'rule', rule: 'mobile-missing', before: '', after: 'warn' }],
    moves: [{ from: 'block', to: 'check', requests: 2 }],
    after: before,
  });
});

test('a rule of another severity is judged so at once', () => {
  desk.import([person(1, { mobile: '' }), person(2)]);
  value(desk.ask('settings.applyRules', { choices: WARNED }));
  expect(totals()).toEqual({ clear: 1, check: 1, block: 0 });
});

test('a rule switched off flags nothing', () => {
  desk.import([person(1, { mobile: '' })]);
  const choices: RuleChoices = { ...CATALOGUE_CHOICES, changed: { 'mobile-missing': 'off' } };
  value(desk.ask('settings.applyRules', { choices }));
  expect(value(desk.ask('settings.rules', {})).flagged).toEqual({});
});

test('requests imported after a change are judged by it', () => {
  value(desk.ask('settings.applyRules', { choices: WARNED }));
  desk.import([person(1, { mobile: '' })]);
  expect(totals()).toEqual({ clear: 0, check: 1, block: 0 });
});

test('changed rules hold on the next day', () => {
  desk.import([person(1, { mobile: '' })]);
  value(desk.ask('settings.applyRules', { choices: WARNED }));
  desk.reopen();
  expect({ totals: totals(), name: info().ruleSetVersion }).toEqual({
    totals: { clear: 0, check: 1, block: 0 },
    name: '2026.1+1',
  });
});

test('the history of the rules says who, when, before and after', () => {
  value(desk.ask('settings.applyRules', { choices: WARNED }, LATER));
  expect(value(desk.ask('settings.rules', {})).history).toEqual([
    {
      number: 1,
      at: LATER,
      by: 'Meena Gowda',
      changes: [{ what: 'rule', rule: 'mobile-missing', before: '', after: 'warn' }],
    },
  ]);
});

test('going back to the catalogue gives its own version again', () => {
  value(desk.ask('settings.applyRules', { choices: WARNED }));
  value(desk.ask('settings.applyRules', { choices: CATALOGUE_CHOICES }));
  expect(info().ruleSetVersion).toBe('2026.1');
});

test('applying what holds already leaves no record', () => {
  value(desk.ask('settings.applyRules', { choices: CATALOGUE_CHOICES }));
  expect(value(desk.ask('settings.rules', {})).history).toEqual([]);
});

test('a batch names the rules and lists in force when it was sealed', () => {
  desk.import([person(1, { mobile: '' })]);
  value(desk.ask('settings.applyRules', { choices: WARNED }));
  load(GROUP_B);
  value(
    desk.ask('decide.apply', {
      target: { ids: [1] },
      decision: 'approve',
      ...DECIDE,
      override: true,
      reason: 'Known at the office',
    }),
  );
  const { ruleSetVersion, referenceVersion } = value(
    desk.ask('batch.create', { includeUnconfirmed: false }),
  );
  expect({ ruleSetVersion, referenceVersion }).toEqual({
    ruleSetVersion: '2026.1+1',
    referenceVersion: 'OM 2026',
  });
});

test('a batch is written with the word for GDS that was set when it was sealed', () => {
  desk.import([person(1)]);
  value(
    desk.ask('settings.applyRules', {
      choices: { ...CATALOGUE_CHOICES, gdsWordWritten: 'Group C' },
    }),
  );
  value(desk.ask('decide.apply', { target: { ids: [1] }, decision: 'approve', ...DECIDE }));
  const { number } = value(desk.ask('batch.create', { includeUnconfirmed: false }));
  value(desk.ask('settings.applyRules', { choices: CATALOGUE_CHOICES }));
  desk.reopen();
  expect(value(desk.ask('batch.gdsWord', { number }))).toBe('Group C');
});

test('requests in a batch are not counted in a preview', () => {
  desk.import([person(1), person(2, { mobile: '' })]);
  value(desk.ask('decide.apply', { target: { ids: [1] }, decision: 'approve', ...DECIDE }));
  value(desk.ask('batch.create', { includeUnconfirmed: false }));
  const { consequence } = value(desk.ask('settings.previewRules', { choices: WARNED }));
  expect(consequence.requests).toBe(1);
});

test('approved requests that a change would block are counted', () => {
  desk.import([person(1)]);
  value(desk.ask('decide.apply', { target: { ids: [1] }, decision: 'approve', ...DECIDE }));
  const preview = previewLists(GROUP_B);
  expect(preview.kind === 'ready' && preview.consequence.approvedThenBlocked).toBe(1);
});

test('another deadline is judged by and can be taken back', () => {
  desk.import([person(1, { currentMdo: 'Department of Posts' })]);
  const early: RuleChoices = { ...CATALOGUE_CHOICES, parentDeadline: '2026-01-01' };
  value(desk.ask('settings.applyRules', { choices: early }));
  const during = value(desk.ask('settings.rules', {})).flagged['parent-deadline-passed'];
  value(desk.ask('settings.applyRules', { choices: CATALOGUE_CHOICES }));
  const after = value(desk.ask('settings.rules', {})).flagged['parent-deadline-passed'];
  expect({ during, after }).toEqual({ during: 1, after: undefined });
});

test('the portal’s words for GDS decide how its own files are read', () => {
  const gds = person(1, { designation: 'Dak Sevak', group: 'Others' });
  desk.import([gds], 'portal.csv', 'portal-user-report');
  const flagged = () => value(desk.ask('settings.rules', {})).flagged['group-mismatch'] ?? 0;
  const before = flagged();
  value(
    desk.ask('settings.applyRules', { choices: { ...CATALOGUE_CHOICES, portalGdsWords: ['GDS'] } }),
  );
  expect({ before, after: flagged() }).toEqual({ before: 0, after: 1 });
});

test('the preview of lists tells entries and requests, and does nothing', () => {
  desk.import([person(1), person(2, { designation: 'Postman' })]);
  const before = totals();
  const preview = previewLists(GROUP_B);
  expect(preview).toMatchObject({
    kind: 'ready',
    file: 'new-om.xlsx',
    version: '2026-02-03',
    kept: [],
    compared: [{ list: 'designations', added: 0, removed: 0, changed: 1 }],
    consequence: { touched: 1 },
  });
  expect(totals()).toEqual(before);
});

test('lists put in force judge at once, and again after opening', () => {
  desk.import([person(1)]);
  load(GROUP_B);
  const at = totals();
  desk.reopen();
  expect([at, totals(), info().referenceVersion]).toEqual([
    { clear: 0, check: 0, block: 1 },
    { clear: 0, check: 0, block: 1 },
    'OM 2026',
  ]);
});

test('an earlier edition can be brought back', () => {
  desk.import([person(1)]);
  load(GROUP_B);
  value(desk.ask('settings.restoreReference', { version: DATA.version }));
  desk.reopen();
  expect({ totals: totals(), lists: info().referenceVersion }).toEqual({
    totals: { clear: 1, check: 0, block: 0 },
    lists: DATA.version,
  });
});

test('bringing back is looked at first, like loading', () => {
  desk.import([person(1)]);
  load(GROUP_B);
  expect(value(desk.ask('settings.previewRestore', { version: DATA.version }))).toMatchObject({
    kind: 'ready',
    version: DATA.version,
    compared: [{ list: 'designations', changed: 1 }],
    consequence: { touched: 1, moves: [{ from: 'block', to: 'clear', requests: 1 }] },
  });
});

test('every edition stays in the list of versions', () => {
  load(GROUP_B);
  value(desk.ask('settings.restoreReference', { version: DATA.version }));
  expect(value(desk.ask('settings.referenceVersions', {}))).toEqual({
    inForce: DATA.version,
    versions: [
      {
        version: 'OM 2026',
        loaded: { at: LATER, by: 'Meena Gowda', file: 'new-om.xlsx' },
        counts: { mdos: 32, designations: 101 },
        parentDeadline: '2026-01-10',
      },
      {
        version: DATA.version,
        loaded: null,
        counts: { mdos: 32, designations: 101 },
        parentDeadline: '2026-01-10',
      },
    ],
  });
});

test('lists with faults cannot be put in force', () => {
  const preview = value(
    desk.ask('reference.preview', {
      file: 'new-om.xlsx',
      sheets: sheetsOf(DATA).map((sheet) =>
        sheet.name === 'Regions'
          ? { ...sheet, rows: [...sheet.rows, { number: 99, cells: ['Hills Region', 'Nowhere'] }] }
          : sheet,
      ),
    }),
  );
  expect(preview).toEqual({
    kind: 'faults',
    file: 'new-om.xlsx',
    faults: [
      {
        code: 'name-unknown',
        params: { sheet: 'Regions', cell: 'B99', value: 'Nowhere', list: 'MDOs' },
      },
    ],
    count: 1,
  });
});

test('the lists in force, loaded again, are the same', () => {
  expect(previewLists(DATA).kind).toBe('same');
});

test('a name another edition has is refused', () => {
  const preview = previewLists(GROUP_B);
  const answer = desk.ask('settings.applyReference', {
    preview: preview.kind === 'ready' ? preview.preview : 0,
    version: DATA.version,
  });
  expect(codeOf(answer)).toBe('lists-version-taken');
});

test('an old preview cannot be applied', () => {
  const first = previewLists(GROUP_B);
  previewLists(GROUP_B);
  const preview = first.kind === 'ready' ? first.preview : 0;
  expect(codeOf(desk.ask('settings.applyReference', { preview, version: 'x' }))).toBe(
    'lists-preview-gone',
  );
});

test('an edition nobody loaded cannot be brought back', () => {
  expect(codeOf(desk.ask('settings.restoreReference', { version: '1999' }))).toBe('lists-unknown');
});

test('requests of an earlier import are read with the names of the new lists', () => {
  desk.import([person(1, { targetMdo: 'Postal Circle of Karnataka' })]);
  const renamed = 'Kannada Nadu Postal Circle';
  const rename = (text: string): string => (text === 'Kerala Postal Circle' ? renamed : text);
  const lists: ReferenceData = JSON.parse(
    JSON.stringify(DATA, (_key, item: unknown) => (typeof item === 'string' ? rename(item) : item)),
  ) as ReferenceData;
  desk.import([person(2, { targetMdo: renamed })]);
  const flagged = () => value(desk.ask('settings.rules', {})).flagged['mdo-unknown'] ?? 0;
  const before = flagged();
  load(lists);
  expect({ before, after: flagged() }).toEqual({ before: 1, after: 0 });
});

test('a file that is read after lists were loaded is read with them', () => {
  load(GROUP_B);
  expect(value(desk.ask('import.begin', {})).lists?.version).toBe('OM 2026');
});

test('undo does not take a setting back', () => {
  desk.import([person(1, { mobile: '' })]);
  value(desk.ask('settings.applyRules', { choices: WARNED }));
  expect(codeOf(desk.ask('decide.undo', {}))).toBe('nothing-to-undo');
});
