import type { Verdict } from '../../../shared/domain/finding';
import type { GridRow } from '../../../shared/domain/review';
import type { DeskCore } from './core';

export function gridRow(core: DeskCore, id: number): GridRow {
  const { state, columns } = core;
  const { placed, at } = state.table.locate(id);
  const text = (name: Parameters<typeof columns.column>[0]): string => columns.column(name).get(id);
  return {
    id,
    verdict: (text('verdict') || 'clear') as Verdict,
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
    sharedWith: text('sharedWith'),
    sharedAt: state.packets.outPacket(id)?.at ?? '',
  };
}
