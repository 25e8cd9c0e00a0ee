import type { DateOrder } from '../normalise/date';
import { cleanText, foldDigits } from '../normalise/text';

export interface InferredOrder {
  readonly order: DateOrder;
  /** False where every date reads both ways and the Indian order was taken. */
  readonly proven: boolean;
  /** A value that proves it, '' if none. */
  readonly proof: string;
  /** A value that speaks against it, '' if none: the column is written both ways. */
  readonly against: string;
  /** A date of numbers that reads both ways, '' if none. */
  readonly open: string;
}

const NUMERIC_DATE = /^\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(?:\d{2}|\d{4})(?:\D.*)?$/;
/** `1984-04-03`, as real dates of a workbook come: most dates leave here. */
const startsWithYear = (value: string): boolean =>
  value.charCodeAt(4) === 45 && value.charCodeAt(2) >= 48;

/**
 * Looks at all dates of a column, one after the other. Day before month, unless there are dates
 * that only month before day explains and none against.
 */
export class DateOrderWatch {
  #dmy = '';
  #mdy = '';
  #open = '';

  see(value: string): void {
    if (startsWithYear(value)) return;
    let match = NUMERIC_DATE.exec(value);
    if (match === null && /[^\x20-\x7e]/.test(value))
      match = NUMERIC_DATE.exec(foldDigits(cleanText(value)));
    if (match === null) return;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12) {
      if (second <= 12) this.#dmy ||= value;
    } else if (second > 12) this.#mdy ||= value;
    else this.#open ||= value;
  }

  get found(): InferredOrder {
    const open = this.#open;
    if (this.#mdy !== '' && this.#dmy === '')
      return { order: 'mdy', proven: true, proof: this.#mdy, against: '', open };
    const proof = this.#dmy;
    return { order: 'dmy', proven: proof !== '', proof, against: this.#mdy, open };
  }
}

export function inferDateOrder(values: Iterable<string>): InferredOrder {
  const watch = new DateOrderWatch();
  for (const value of values) watch.see(value);
  return watch.found;
}
