import { Refusal } from './refusal';
import type { RowSink, SheetFacts, SheetInfo } from './rows';
import type { Position } from './sheets-importer';

/**
 * Lets a second reader start over while the sink goes on where the first one stopped: what was
 * given already is left out, since both readers agree on every cell. Should they not agree on
 * which rows there are, the file is refused rather than read twice or with a gap.
 */
export function goOn(sink: RowSink, from: Position, file: string): RowSink {
  let sheet = -1;
  let rows = 0;
  const isOld = (): boolean => sheet < from.sheets;
  const isBegun = (): boolean => from.begun && sheet === from.sheets;
  const check = (number: number): void => {
    if (isBegun() && rows === from.rows && number !== from.lastRow)
      throw new Refusal('file-unsafe', { file });
  };
  return {
    sheet(info: SheetInfo) {
      sheet++;
      rows = 0;
      if (!isOld() && !isBegun()) sink.sheet(info);
    },
    row(number, cells) {
      if (isOld()) return;
      rows++;
      check(number);
      if (!isBegun() || rows > from.rows) sink.row(number, cells);
    },
    blankLine() {
      // Workbooks have none.
    },
    endSheet(facts: SheetFacts) {
      if (isOld()) return;
      if (isBegun() && rows < from.rows) throw new Refusal('file-unsafe', { file });
      sink.endSheet(facts);
    },
  };
}
