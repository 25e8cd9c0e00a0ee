/**
 * What the desk takes, adapted to 420,000 requests of 22 columns (58 to 68 MB as .xlsx, 118 MB as
 * .csv, over 512 MB of sheet XML). Beyond a limit a file is refused with a sentence, never cut.
 */
export const LIMITS = {
  fileBytes: 200 * 2 ** 20,
  /** Formats that have to be held in memory whole: .xls, .xlsb, .ods, HTML, JSON, odd .xlsx. */
  wholeFileBytes: 50 * 2 ** 20,
  zipEntries: 2_000,
  /** One part of a workbook when it is streamed. */
  partBytes: 2 * 2 ** 30,
  /** All parts of a workbook together when `xlsx` has to read it. */
  wholePartsBytes: 160 * 2 ** 20,
  /** Inflated to packed, for parts over 5 MB that cannot be streamed. */
  wholeRatio: 120,
  rows: 1_048_576,
  columns: 1_024,
  /** Excel's own: no cell can hold more. */
  cellCharacters: 32_767,
  sheets: 256,
  /** Shared strings held in memory at a time, in characters. */
  sharedCharacters: 300_000_000,
} as const;

/** Excel's last column is XFD. */
export const EXCEL_COLUMNS = 16_384;
