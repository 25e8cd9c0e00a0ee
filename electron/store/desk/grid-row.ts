import type { FieldName } from '../../../shared/domain/field';
import type { Verdict } from '../../../shared/domain/finding';
import type { GridRow } from '../../../shared/domain/review';
import type { DeskCore } from './core';

export function gridRow(core: DeskCore, id: number): GridRow {
  const { state, columns } = core;
  const { placed, at } = state.table.locate(id);
  // From the chunk, not from the columns: those are made ready when somebody filters or sorts by them.
  const text = (field: FieldName): string => state.table.value(id, field);
  const packet = state.packets.outPacket(id);
  return {
    id,
    verdict: (columns.column('verdict').get(id) || 'clear') as Verdict,
    kind: placed.chunk.kinds[at] ?? 'transfer',
    name: text('name'),
    employeeId: text('employeeId'),
    currentMdo: text('currentMdo'),
    targetMdo: text('targetMdo'),
    designation: text('designation'),
    group: text('group'),
    mobile: text('mobile'),
    email: text('email'),
    officeName: text('officeName'),
    officePin: text('officePin'),
    file: placed.chunk.file,
    sheet: placed.chunk.sheet,
    row: placed.chunk.rows[at] ?? 0,
    flags: core.judge
      .judgement(id)
      .findings.map(({ rule, field, severity }) => ({ rule, field, severity })),
    corrected: [...state.table.correctionsOf(id).keys()],
    decision: state.decision(id)?.kind ?? 'undecided',
    batch: state.batchNumber(id),
    sharedWith: packet?.person ?? '',
    sharedAt: packet?.at ?? '',
  };
}
