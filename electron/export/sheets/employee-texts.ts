import type { Batch, BatchRow } from '../../../shared/domain/batch';
import { employeeText } from '../../../shared/portal/employee-text';
import type { Workbook } from '../xlsx-writer/workbook';
import { field, marksOf } from './texts';

/** A ready text for each employee whose request was returned, beside the address it goes to. */
export function employeeTexts(batch: Batch, rows: readonly BatchRow[]): Workbook {
  return {
    title: `Texts for employees ${batch.number}`,
    marks: marksOf(batch),
    sheets: [
      {
        name: 'Texts',
        columns: [
          { header: 'S. No.', width: 7 },
          { header: 'Office', width: 22, style: 'wrap' },
          { header: 'Name', width: 22, style: 'wrap' },
          { header: 'Email', width: 34, style: 'wrap' },
          { header: 'Mobile', width: 13 },
          { header: 'Text for mail or message / मेल या संदेश', width: 90, style: 'hindi' },
        ],
        above: [[{ text: `Texts for employees: ${String(rows.length)}`, style: 'title' }]],
        table: true,
        rows: rows.map((row, i) => [
          String(i + 1),
          field(row, 'officeName'),
          field(row, 'name'),
          field(row, 'email'),
          field(row, 'mobile'),
          employeeText(row, batch.mdo),
        ]),
        landscape: true,
      },
    ],
  };
}
