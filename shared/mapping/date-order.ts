export type DateOrder = 'dmy' | 'mdy';

export interface InferredOrder {
  readonly order: DateOrder;
  /** False where every date reads both ways and the Indian order was taken. */
  readonly proven: boolean;
  /** A value that proves it, '' if none. */
  readonly proof: string;
  /** A value that speaks against it, '' if none: the column is written both ways. */
  readonly against: string;
}

const NUMERIC_DATE = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?:\D.*)?$/;

/** Day before month, unless a column has dates that only month before day explains and none against. */
export function inferDateOrder(values: Iterable<string>): InferredOrder {
  let dmy = '';
  let mdy = '';
  for (const value of values) {
    const match = NUMERIC_DATE.exec(value);
    if (match === null) continue;
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dmy ||= value;
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) mdy ||= value;
  }
  if (mdy !== '' && dmy === '') return { order: 'mdy', proven: true, proof: mdy, against: '' };
  return { order: 'dmy', proven: dmy !== '', proof: dmy, against: mdy };
}
