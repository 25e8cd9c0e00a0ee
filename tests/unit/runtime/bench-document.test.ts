import { describe, expect, it } from 'vitest';
import { shown, withReport } from '../../../electron/runtime/bench-document.mjs';

const run = { at: new Date('2026-11-24T06:05:00'), machine: 'a machine', load: 0 };
const report = {
  name: 'rules',
  lines: [{ label: '50,000 requests', value: 68.4, unit: 'ms', low: 66, high: 75 }],
};

describe('the document of measurements', () => {
  it('gets the table of a bench between its marks and keeps what people wrote', () => {
    const before = 'Before\n\n<!-- bench rules -->\nold\n<!-- end of bench -->\n\nAfter\n';
    const after = withReport(before, report, run);
    expect(after).toMatch(/^Before\n/);
    expect(after).toMatch(/\nAfter\n$/);
    expect(after).not.toContain('old');
    expect(after).toContain('| 50,000 requests | 68.4 ms | 66 ms to 75 ms |');
  });

  it('is the same size after a second run', () => {
    const once = withReport('Words\n', report, run);
    expect(withReport(once, report, run)).toBe(once);
  });

  it('gives a bench it does not know a section at the end', () => {
    expect(withReport('Words\n', report, run)).toMatch(
      /^Words\n\n## Rules\n\n<!-- bench rules -->/,
    );
  });

  it('tells of a reader that gave up', () => {
    expect(shown(null, 's')).toBe('failed');
  });
});
