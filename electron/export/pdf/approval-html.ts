import type { Batch, BatchRow } from '../../../shared/domain/batch';
import { indianNumber } from '../../../shared/domain/language';
import { ownWords } from '../../../shared/portal/own-words';
import { faults, field, groupOf, indianTime, KIND_WORDS, sourceOf } from '../sheets/texts';
import { approvalCover } from './approval-cover';
import { html, page } from './page';
import { sectionOf, SECTIONS, type Section } from './sections';

/** Rows a part: printing tens of thousands at once fails in Chromium; 500 take it 0.4 GB and 0.8 s. */
export const PDF_PART_ROWS = 500;

/**
 * A part of the approval sheet for signature; the first carries the cover. `rows` stand in the order
 * of the sections, `from` of the batch's rows before them.
 */
export function approvalHtml(batch: Batch, rows: readonly BatchRow[], from: number): string {
  let before = 0;
  const tables = SECTIONS.map((section) => {
    const first = before;
    const count = batch.counts[section.count];
    before += count;
    const own = rows.filter((row) => sectionOf(row) === section);
    return table(section, own, count, Math.max(from, first) - first);
  });
  return page(
    `Batch ${batch.number}`,
    `${from === 0 ? approvalCover(batch) : ''}${tables.join('')}`,
    STYLE,
  );
}

/** `from`: lines of the section in the parts before. */
function table(section: Section, rows: readonly BatchRow[], count: number, from: number): string {
  if (rows.length === 0) return '';
  const heads = columnsOf(section).map(
    ({ heading, width }) => `<th style="width:${String(width)}%">${heading}</th>`,
  );
  return (
    `<h2>${section.title}: ${indianNumber(count)}${from > 0 ? ', continued / जारी' : ''}</h2>` +
    `<table class="list"><thead><tr><th class="no">No.</th>${heads.join('')}</tr></thead>` +
    `<tbody>${rows.map((row, i) => line(section, row, from + i + 1)).join('')}</tbody></table>`
  );
}

function line(section: Section, row: BatchRow, number: number): string {
  const cells = columnsOf(section).map(({ of }) => `<td>${html(of(row))}</td>`);
  return `<tr><td>${String(number)}</td>${cells.join('')}</tr>`;
}

interface Column {
  readonly heading: string;
  /** Per cent of the page. */
  readonly width: number;
  readonly of: (row: BatchRow) => string;
}

const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

const WHO: Column = {
  heading: 'Employee / कर्मचारी',
  width: 15,
  of: (row) => lines(field(row, 'name'), field(row, 'employeeId')),
};
const REACH: Column = {
  heading: 'Mobile, email, office / संपर्क',
  width: 19,
  of: (row) =>
    lines(
      field(row, 'mobile'),
      field(row, 'email'),
      [field(row, 'officeName'), field(row, 'officePin')].filter(Boolean).join(', '),
    ),
};
const WAY: Column = {
  heading: 'Request, from → to / अनुरोध',
  width: 16,
  of: (row) =>
    lines(
      KIND_WORDS[row.request.kind],
      [field(row, 'currentMdo'), field(row, 'targetMdo')].filter(Boolean).join(' → '),
    ),
};
const POST: Column = {
  heading: 'Group, designation / ग्रुप, पदनाम',
  width: 15,
  of: (row) => lines(groupOf(row), field(row, 'designation')),
};
const MADE: Column = {
  heading: 'Decided by, on (IST); source',
  width: 15,
  of: (row) => lines(row.decision.by, indianTime(row.decision.at), sourceOf(row)),
};
const REMARKS: Column = {
  heading: 'Flags and reason / टिप्पणी',
  width: 16,
  of: (row) => lines(faults(row, 'en', 'title'), row.decision.reason),
};
const FORWARD: Column = {
  heading: 'Forwarded to, why / किसे, क्यों',
  width: 16,
  of: (row) =>
    lines(`→ ${row.decision.forwardTo ?? ''}`, faults(row, 'en', 'title'), row.decision.reason),
};
const WRONG: readonly Column[] = [
  {
    heading: 'What is wrong and what to do',
    width: 24,
    of: (row) =>
      lines(
        faults(row, 'en', 'employee'),
        ownWords(row),
        row.decision.portalReason && `Portal: ${row.decision.portalReason}`,
      ),
  },
  {
    heading: 'क्या ग़लत है और क्या करें',
    width: 22,
    of: (row) => faults(row, 'hi', 'employee'),
  },
];

function columnsOf({ kind }: Section): readonly Column[] {
  switch (kind) {
    case 'approve':
      return [WHO, REACH, WAY, POST, REMARKS, MADE];
    case 'forward':
      return [WHO, REACH, WAY, POST, FORWARD, MADE];
    case 'return':
    case 'reject':
      return [WHO, REACH, { ...WAY, width: 12 }, ...WRONG, { ...MADE, width: 13 }];
  }
}

/** The bottom margin is left for the line with batch, seal, signature and page that joining draws. */
const STYLE = `
@page { size: A4 landscape; margin: 12mm 10mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 8pt/1.45 "Segoe UI", "Noto Sans", "Nirmala UI", "Noto Sans Devanagari", sans-serif; }
h1 { margin: 0 0 2mm; font-size: 16pt; }
h2 { margin: 4mm 0 1.5mm; font-size: 11pt; break-after: avoid; }
p { margin: 0 0 2mm; }
table { width: 100%; border-collapse: collapse; }
.list { table-layout: fixed; }
.no { width: 4%; }
th, td { border: 0.3pt solid #999; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
thead { display: table-header-group; }
thead th { background: #eee; }
tr { break-inside: avoid; }
.cover { break-after: page; }
.facts { width: auto; margin: 4mm 0; }
.facts th, .facts td { white-space: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.sign { display: flex; gap: 12mm; margin: 16mm 0 6mm; break-inside: avoid; }
.sign div { flex: 1; border-top: 0.6pt solid #111; padding-top: 1mm; }
`;
