import { describe, expect, it } from 'vitest';
import { fuzz } from '../../fuzz/fuzz-workbook';

describe('a file made to break the reader', () => {
  it.each(['xlsx', 'csv'] as const)(
    'never crashes, hangs or loses a row without a word: 2,000 of %s',
    async (format) => {
      expect((await fuzz(format, 2_000, 1)).failures).toEqual([]);
    },
    600_000,
  );
});
