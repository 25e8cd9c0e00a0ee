import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPlaceholderMobile,
  mobileDigitsLost,
  mobilesIn,
  normaliseMobile,
} from '../../../shared/normalise/mobile';

const mobile = fc
  .tuple(fc.integer({ min: 6, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([first, rest]) => `${first}${String(rest).padStart(9, '0')}`);

const dress = fc.constantFrom(
  (n: string) => `+91${n}`,
  (n: string) => `+91-${n}`,
  (n: string) => `0091 ${n}`,
  (n: string) => `91${n}`,
  (n: string) => `0${n}`,
  (n: string) => `${n.slice(0, 5)} ${n.slice(5)}`,
  (n: string) => `(${n.slice(0, 5)}) ${n.slice(5)}`,
  (n: string) => `${n.slice(0, 3)}.${n.slice(3, 6)}.${n.slice(6)}`,
  (n: string) => `${n}.0`,
  (n: string) => `+91${n}.0`,
  (n: string) => `+91 (0)${n}`,
  (n: string) => n.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit))),
);

describe('a mobile number', () => {
  it('is read in every accepted dress', () => {
    fc.assert(
      fc.property(mobile, dress, (number, wear) => {
        expect(normaliseMobile(wear(number))).toBe(number);
      }),
    );
  });

  it.each(['080-22345678', '+91-080-22345678', '0821-2419999', '(080) 22345678', '09845-223344'])(
    'is not found in the landline %s',
    (landline) => {
      expect([normaliseMobile(landline), mobilesIn(landline)]).toEqual([landline, []]);
    },
  );

  it('is found beside a landline', () => {
    expect(mobilesIn('0821-2419999 / 98450 12345')).toEqual(['9845012345']);
  });

  it('is not one where there are two', () => {
    const two = '9845012345, 9845054321';
    expect([normaliseMobile(two), mobilesIn(two)]).toEqual([two, ['9845012345', '9845054321']]);
  });

  it.each(['9.85E+09', '9.84501E9', '1e+21', '98XXXXXX10', '98******10', '##########'])(
    'has lost digits in %s',
    (text) => {
      expect(mobileDigitsLost(normaliseMobile(text))).toBe(true);
    },
  );

  it.each(['98450', 'Ext 220', '9845012345 (x)', '080-22345678'])(
    'has not lost digits in %s',
    (text) => {
      expect(mobileDigitsLost(normaliseMobile(text))).toBe(false);
    },
  );

  it.each(['9999999999', '9876543210', '1234567890'])('%s was typed to fill the box', (number) => {
    expect(isPlaceholderMobile(number)).toBe(true);
  });
});
