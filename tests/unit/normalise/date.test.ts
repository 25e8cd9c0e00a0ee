import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDate } from '../../../shared/normalise/date';

const day = fc.date({
  min: new Date('1950-01-01T00:00:00Z'),
  max: new Date('2020-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('a date', () => {
  it('is the same day however it is written', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
        const month = short.format(date).slice(0, 3);
        const written = [
          `${d}-${m}-${y}`,
          `${d}/${m}/${y}`,
          `${d}.${m}.${y}`,
          iso,
          `${d} ${month} ${y}`,
        ];
        for (const text of written) expect(normaliseDate(text, 'dmy', true)).toBe(iso);
        expect(normaliseDate(`${m}/${d}/${y}`, 'mdy', true)).toBe(iso);
        expect(normaliseDate(String(Date.parse(iso)), 'dmy', true)).toBe(
          Math.abs(Date.parse(iso)) < 1e10 ? String(Date.parse(iso)) : iso,
        );
      }),
    );
  });

  it.each([
    ['03-04-30', '1930-04-03'],
    ['03-04-29', '2029-04-03'],
  ])('of birth with two digits for the year: %s is %s', (text, iso) => {
    expect(normaliseDate(text, 'dmy', true)).toBe(iso);
  });

  it.each(['3 04 1984', '03-04-1984.', '3 अप्रैल 1984', '03–04–1984', '3rd of April 1984'])(
    'is read as offices write it besides: %s',
    (text) => {
      expect(normaliseDate(text, 'dmy', true)).toBe('1984-04-03');
    },
  );

  it.each(['00-01-1990', '29-02-2023', '12-13-1990', 'soon', '1990'])(
    'is not read in %s',
    (text) => {
      expect(normaliseDate(text, 'dmy', true)).toBe(text);
    },
  );
});
