import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import type { PinEvidence } from '../../../shared/reference/reference';

const reference = builtInReference();

/** The directory as [PIN, circle], from the compact copy in tests/fixtures/pins. */
function directory(): readonly (readonly [string, string])[] {
  const file = new URL('../../fixtures/pins/pin-directory-2025.txt.gz', import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const [circleLine = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  const circles = circleLine.split('|');
  let pin = 0;
  return rows.map((row) => {
    const [step, circle] = row.split(' ').map(Number);
    pin += step ?? 0;
    return [String(pin), circles[circle ?? -1] ?? ''];
  });
}

function said(found: PinEvidence): string {
  if (found.kind === 'army') return 'Army Postal Service';
  return found.kind === 'circle' && found.listed ? found.circle : found.kind;
}

describe('the circle of a PIN', () => {
  it('is the one of the directory for each of its 19,586 PINs', () => {
    const pins = directory();
    const wrong = pins.filter(([pin, circle]) => said(reference.circleOfPin(pin)) !== circle);
    expect([pins.length, wrong]).toEqual([19_586, []]);
  });

  it.each(['244999', '246999', '247999', '262999', '813999', '814999'])(
    'says nothing of %s, unlisted in a prefix that two circles share',
    (pin) => {
      expect(reference.circleOfPin(pin)).toEqual({ kind: 'shared-prefix' });
    },
  );

  it('follows the prefix for a PIN newer than the directory', () => {
    expect(reference.circleOfPin('560999')).toEqual({
      kind: 'circle',
      circle: 'Karnataka Postal Circle',
      listed: false,
    });
  });

  it.each(['139001', '200001', '300000', '899999'])('does not know the prefix of %s', (pin) => {
    expect(reference.circleOfPin(pin)).toEqual({ kind: 'unlisted' });
  });

  it.each(['900056', '912345', '999999'])('takes %s for the Army Postal Service', (pin) => {
    expect(reference.circleOfPin(pin)).toEqual({ kind: 'army' });
  });

  it.each(['', '056000', '56000', '5600011', '56 001', '५६०००१'])('is no PIN: "%s"', (pin) => {
    expect(reference.circleOfPin(pin)).toEqual({ kind: 'not-a-pin' });
  });
});
