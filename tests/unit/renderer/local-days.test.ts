import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { midnight } from '../../../renderer/features/audit/local-days';

describe('a day of the audit filter in India', () => {
  const zone = process.env['TZ'];
  beforeEach(() => {
    process.env['TZ'] = 'Asia/Kolkata';
  });
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('begins at its own midnight', () => {
    expect(midnight('2026-01-05', 0)).toBe('2026-01-04T18:30:00.000Z');
  });

  it('ends at the midnight after it, also at the end of a year', () => {
    expect(midnight('2025-12-31', 1)).toBe('2025-12-31T18:30:00.000Z');
  });

  it('does not narrow while it is half typed', () => {
    expect(midnight('2026-01', 0)).toBe('');
  });
});
