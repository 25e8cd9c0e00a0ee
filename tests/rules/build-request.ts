import { builtInReference } from '../../electron/reference/built-in-reference';
import { FIELD_NAMES, type FieldName } from '../../shared/domain/field';
import type { Layout, RequestKind, ReviewRequest } from '../../shared/domain/request';
import { createNormaliser } from '../../shared/normalise/normalise';
import { createJudge } from '../../shared/rules/engine';
import type { JudgeContext, Judgement } from '../../shared/rules/engine-types';
import type { EarlierRequest, Example, ExampleCells } from '../../shared/rules/define-rule';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';

export const reference = builtInReference();
export const US = 'Karnataka Postal Circle';
export const AS_OF = '2026-01-05';

export const context = (over: Partial<JudgeContext> = {}): JudgeContext => ({
  us: US,
  asOf: AS_OF,
  reference,
  settings: DEFAULT_RULE_SETTINGS,
  ...over,
});

/** A request nobody can object to; the person is invented. */
export const CLEAN: Readonly<Record<RequestKind, ExampleCells>> = {
  transfer: person({ currentMdo: 'Delhi Postal Circle', targetMdo: US }),
  verification: person({ currentMdo: US }),
  registration: person({ currentMdo: US }),
};

function person(mdos: ExampleCells): ExampleCells {
  return {
    name: 'Meena R Gowda',
    employeeId: '20117974',
    email: 'meena.gowda@example-mail.in',
    mobile: '9845012345',
    group: 'Group C',
    designation: 'Postal Assistant',
    gender: 'Female',
    category: 'General',
    dateOfBirth: '1984-04-03',
    officePin: '560001',
    officeName: '',
    ...mdos,
  };
}

const letter = (field: FieldName): string => String.fromCharCode(65 + FIELD_NAMES.indexOf(field));

export function buildRequest(
  id: number,
  kind: RequestKind,
  cells: ExampleCells,
  layout: Layout = 'sheet',
): ReviewRequest {
  const normalise = createNormaliser(reference, { layout });
  const fields: Partial<Record<FieldName, string>> = {};
  const raw: Partial<Record<FieldName, string>> = {};
  const columns: Partial<Record<FieldName, string>> = {};
  for (const field of FIELD_NAMES) {
    const cell = cells[field];
    if (cell === undefined || cell === null) continue;
    raw[field] = cell;
    columns[field] = letter(field);
    const value = normalise(field, cell);
    if (value !== '') fields[field] = value;
  }
  const source = { file: 'queue.xlsx', sheet: 'Sheet1', row: id + 1 };
  return { id, kind, layout, source, fields, raw, columns };
}

export const cleanRequest = (
  id: number,
  kind: RequestKind,
  cells: ExampleCells,
  layout: Layout = 'sheet',
): ReviewRequest => buildRequest(id, kind, { ...CLEAN[kind], ...cells }, layout);

/** Judges an example; its own request stands after those of `before`. */
export function judgeExample(example: Example): Judgement {
  const kind = example.kind ?? 'transfer';
  const before: readonly EarlierRequest[] = example.before ?? [];
  const judge = createJudge(context({ us: example.us ?? US, asOf: example.asOf ?? AS_OF }));
  const last = before.length + 1;
  judge.put([
    ...before.map((one, at) =>
      cleanRequest(at + 1, one.kind ?? kind, { ...example.cells, ...one.cells }, example.layout),
    ),
    cleanRequest(last, kind, example.cells, example.layout),
  ]);
  before.forEach((one, at) => {
    if (one.decided === true) judge.setDecided([at + 1], true);
    if (one.batch !== undefined) judge.setBatched([at + 1], one.batch);
  });
  return judge.judgement(last);
}
