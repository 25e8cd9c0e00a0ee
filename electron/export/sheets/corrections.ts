import type { Batch, BatchRow } from '../../../shared/domain/batch';
import type { FieldName } from '../../../shared/domain/field';
import { FIELD_LABELS } from '../../../shared/domain/field-labels';
import type { Finding } from '../../../shared/domain/finding';
import type { Language } from '../../../shared/domain/language';
import { ownWords } from '../../../shared/portal/own-words';
import { describeFinding } from '../../../shared/rules/describe';
import type { Row, SheetColumn } from '../xlsx-writer/sheet';
import type { Workbook } from '../xlsx-writer/workbook';
import { field, KIND_WORDS, marksOf, ordered } from './texts';

const COLUMNS: readonly SheetColumn[] = [
  /** batch number | request id | field: what a sheet that comes back is matched by. */
  { header: 'Key (do not change)', width: 20, hidden: true },
  { header: 'S. No.', width: 7, style: 'returned' },
  { header: 'Office', width: 22, style: 'wrap' },
  { header: 'Request', width: 12 },
  { header: 'Name', width: 22, style: 'wrap' },
  { header: 'Employee ID', width: 12 },
  { header: 'Detail / विवरण', width: 16, style: 'hindi' },
  { header: 'Cell in your file', width: 14, style: 'faint' },
  { header: 'What stands there', width: 24, style: 'wrap' },
  { header: 'What is wrong and what to do', width: 46, style: 'wrap' },
  { header: 'क्या ग़लत है और क्या करें', width: 46, style: 'hindi' },
  { header: 'Write the correct value here / सही मान यहाँ लिखें', width: 30, style: 'fill-in' },
];

/** Returned requests, one line per cell to correct, the cell to fill in beside it. Sorted by office. */
export function correctionsSheet(batch: Batch, rows: readonly BatchRow[]): Workbook {
  const returned = rows
    .filter((r) => r.decision.kind === 'return')
    .sort((a, b) => compare(field(a, 'officeName'), field(b, 'officeName')));
  return {
    title: `Corrections ${batch.number}`,
    marks: marksOf(batch),
    sheets: [
      {
        name: 'Corrections',
        columns: COLUMNS,
        above: [
          ['', { text: `Requests returned for correction: ${returned.length}`, style: 'title' }],
          [
            '',
            {
              text: `Write only in the yellow cells and send this file back to ${batch.mdo}. / केवल पीले खानों में लिखें और फ़ाइल वापस भेजें।`,
              style: 'subtitle',
            },
          ],
        ],
        table: true,
        rows: lines(batch, returned),
        locked: true,
        landscape: true,
      },
    ],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* lines(batch: Batch, rows: readonly BatchRow[]): Generator<Row> {
  for (const [i, row] of rows.entries())
    for (const cell of cellsOf(row)) yield line(batch, i, row, cell);
}

/** One cell of the request, with everything that is wrong with it. */
interface CellToCorrect {
  readonly name: FieldName;
  readonly findings: readonly Finding[];
  /** Of the admin, beyond the findings. */
  readonly words: string;
}

/** What concerns no cell, and what the admin wrote, is answered in words: they come back as remarks. */
const IN_WORDS = 'remarks';

function cellsOf(row: BatchRow): readonly CellToCorrect[] {
  const cells = new Map<FieldName, Finding[]>();
  for (const finding of ordered(row.findings.filter((f) => f.severity !== 'info'))) {
    const name = finding.field ?? IN_WORDS;
    const own = cells.get(name);
    if (own) own.push(finding);
    else cells.set(name, [finding]);
  }
  const words = ownWords(row);
  if (words !== '' && !cells.has(IN_WORDS)) cells.set(IN_WORDS, []);
  return Array.from(cells, ([name, findings]) => ({
    name,
    findings,
    words: name === IN_WORDS ? words : '',
  }));
}

const ANSWER = 'Answer in words / शब्दों में उत्तर';

function line(batch: Batch, i: number, row: BatchRow, cell: CellToCorrect): Row {
  const { name, findings, words } = cell;
  const told = (language: Language): string =>
    [...new Set(findings.map((finding) => describeFinding(finding, language).employee)), words]
      .filter(Boolean)
      .join('\n');
  const { en, hi } = FIELD_LABELS[name];
  return [
    `${batch.number}|${String(row.request.id)}|${name}`,
    String(i + 1),
    field(row, 'officeName'),
    KIND_WORDS[row.request.kind],
    field(row, 'name'),
    field(row, 'employeeId'),
    name === IN_WORDS ? ANSWER : `${en} / ${hi}`,
    findings[0]?.cell ?? '',
    findings[0]?.seen ?? field(row, name),
    told('en'),
    told('hi'),
    '',
  ];
}
