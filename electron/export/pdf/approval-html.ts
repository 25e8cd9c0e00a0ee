import type { Batch, BatchRow } from '../../../shared/domain/batch';
import { indianNumber } from '../../../shared/domain/language';
import { faults, field, groupOf, indianTime, KIND_WORDS } from '../sheets/texts';

/** Rows a part: printing tens of thousands at once fails in Chromium; 500 take it 0.3 GB and 0.8 s. */
export const PDF_PART_ROWS = 500;

const DECISION_WORDS = {
  approve: 'Approved / अनुमोदित',
  return: 'Returned / लौटाया',
  forward: 'Forwarded / अग्रेषित',
  reject: 'Rejected / अस्वीकृत',
} as const;

const COUNTS = [
  ['approvedTransfers', 'Transfers approved / अनुमोदित स्थानांतरण'],
  ['approvedVerifications', 'Verifications approved / अनुमोदित सत्यापन'],
  ['approvedRegistrations', 'Registrations approved / अनुमोदित पंजीकरण'],
  ['returned', 'Returned / लौटाए गए'],
  ['forwarded', 'Forwarded / अग्रेषित'],
  ['rejected', 'Rejected / अस्वीकृत'],
] as const;

/** The bottom margin is left for the line with batch, seal and page that joining draws. */
export const PAGE_STYLE = `
@page { size: A4 landscape; margin: 12mm 10mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 8.5pt/1.45 "Segoe UI", "Noto Sans", "Nirmala UI", "Noto Sans Devanagari", sans-serif; }
h1 { margin: 0 0 2mm; font-size: 16pt; }
p { margin: 0 0 2mm; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 0.3pt solid #999; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { background: #eee; }
tr { break-inside: avoid; }
.facts { width: auto; margin: 4mm 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.sign { display: flex; gap: 12mm; margin: 14mm 0 6mm; break-inside: avoid; }
.sign div { flex: 1; border-top: 0.6pt solid #111; padding-top: 1mm; }
.pre { white-space: pre-line; }
.cover { break-after: page; }
`;

/** Text for HTML: nothing a file holds becomes markup. */
export const html = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);

/** A part of the approval sheet for signature; the first carries the cover. `from`: rows before it. */
export function approvalHtml(batch: Batch, rows: readonly BatchRow[], from: number): string {
  const lines = rows.map((row, i) => line(row, from + i + 1)).join('');
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr>${HEADINGS.map(([text, width]) => `<th style="width:${width}">${text}</th>`).join('')}</tr></thead><tbody>${lines}</tbody></table>`;
  return page(`Batch ${batch.number}`, `${from === 0 ? cover(batch) : ''}${table}`);
}

export const page = (title: string, body: string, style = PAGE_STYLE): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${html(title)}</title><style>${style}</style></head><body>${body}</body></html>`;

const HEADINGS = [
  ['No.', '4%'],
  ['Request / अनुरोध', '9%'],
  ['Employee / कर्मचारी', '18%'],
  ['From → to', '17%'],
  ['Group, designation / ग्रुप, पदनाम', '18%'],
  ['Decision / निर्णय', '11%'],
  ['Reason and flags / कारण', '23%'],
] as const;

function cover(batch: Batch): string {
  const facts: readonly (readonly [string, string])[] = [
    ['MDO', batch.mdo],
    ['Batch / बैच', batch.number],
    ['Sealed / मुहरबंद', `${indianTime(batch.createdAt)}, ${batch.createdBy}`],
    ['Rule set, reference lists', `${batch.ruleSetVersion}, ${batch.referenceVersion}`],
    [
      'Seal (audit head)',
      `${batch.auditHead || 'none'}, ${indianNumber(batch.auditCount)} records`,
    ],
  ];
  const counts = COUNTS.map(
    ([name, label]) =>
      `<tr><th>${label}</th><td class="number">${indianNumber(batch.counts[name])}</td></tr>`,
  ).join('');
  return (
    '<section class="cover"><h1>Approval sheet / अनुमोदन पत्रक</h1>' +
    '<p>iGOT Karmayogi profile requests, Department of Posts</p>' +
    `<table class="facts">${facts.map(([name, value]) => `<tr><th>${name}</th><td>${html(value)}</td></tr>`).join('')}</table>` +
    `<table class="facts">${counts}</table>` +
    '<div class="sign"><div>Prepared by / तैयारकर्ता</div><div>Approved by, with date and seal / अनुमोदक, तारीख और मुहर</div></div></section>'
  );
}

function line(row: BatchRow, number: number): string {
  const { decision, request } = row;
  const who = [field(row, 'name'), field(row, 'employeeId'), field(row, 'officeName')];
  const way = [field(row, 'currentMdo'), field(row, 'targetMdo')].filter(Boolean).join(' → ');
  const to = decision.forwardTo ? `\n→ ${decision.forwardTo}` : '';
  const why = [decision.reason, decision.kind === 'approve' ? '' : faults(row, 'en', 'title')];
  const cells = [
    String(number),
    KIND_WORDS[request.kind],
    who.filter(Boolean).join('\n'),
    way,
    [groupOf(row), field(row, 'designation')].filter(Boolean).join('\n'),
    `${DECISION_WORDS[decision.kind]}${to}`,
    [...new Set(why)].filter(Boolean).join('\n'),
  ];
  return `<tr>${cells.map((cell) => `<td class="pre">${html(cell)}</td>`).join('')}</tr>`;
}
