import { indianNumber } from '../../shared/domain/language';
import { errorText } from '../../shared/errors';
import { describeFinding } from '../../shared/rules/describe';
import { shownText } from '../export/xlsx-writer/cell-text';
import { notesOf, summaryOf } from './check-document';
import { requestsIn, type Review } from './review';

const VERDICT_WORDS = { block: 'BLOCK', check: 'CHECK', clear: 'CLEAR' } as const;

/** A terminal obeys control characters: none of a file's gets through, and a text stays on its line. */
const inLine = (text: string): string => shownText(text).replace(/\s+/g, ' ');

/** `check` for people: what was read, each flagged request with its reasons, the sums. */
export function* checkText(review: Review): Generator<string> {
  const { us, asOf, files, judge } = review;
  yield `${us}, as of ${asOf}\n`;
  for (const reviewed of files) {
    const { path, file } = reviewed;
    yield `\n${inLine(path)}\n`;
    if (file.error) {
      yield `  Not read: ${inLine(errorText(file.error, 'en'))}\n`;
      continue;
    }
    for (const sheet of file.sheets) {
      const aside = sheet.rows - sheet.requests;
      const table = sheet.table ? `, table ${sheet.table.number}` : '';
      yield `  ${inLine(sheet.name)}${table}: ${indianNumber(sheet.requests)} ${sheet.kind} requests, ${indianNumber(aside)} rows set aside\n`;
    }
    for (const note of notesOf(file)) yield `  Note: ${inLine(note)}\n`;
    for (const { id, source, kind, fields } of requestsIn(reviewed)) {
      const { verdict, findings } = judge.judgement(id);
      if (findings.length === 0) continue;
      const who = [fields.name ?? '(no name)', fields.employeeId].filter(Boolean).join(', ');
      yield `  ${VERDICT_WORDS[verdict]}  ${inLine(source.sheet)} row ${source.row}  ${inLine(who)}  (${kind})\n`;
      for (const finding of findings)
        yield `         ${finding.rule}: ${inLine(describeFinding(finding, 'en').admin)}\n`;
    }
  }
  const { requests, clear, check, block, byRule } = summaryOf(review);
  yield `\n${indianNumber(requests)} requests: ${indianNumber(clear)} clear, ${indianNumber(check)} to check, ${indianNumber(block)} blocked\n`;
  for (const [rule, count] of Object.entries(byRule))
    yield `  ${indianNumber(count).padStart(8)}  ${rule}\n`;
}
