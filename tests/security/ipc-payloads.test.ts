import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, type Services } from '../../electron/ipc/answer';
import { ok } from '../../shared/result';
import { CHANNELS, type Channel } from '../../shared/ipc/contract';

/** The full number is run once and reported; a tenth stays in the suite. */
const MALFORMED = Number(process.env['MDO_MALFORMED'] ?? 100);
const PAGE = 'app://desk/index.html';
const page = { url: PAGE, isMainFrame: true };
const channels = Object.keys(CHANNELS) as Channel[];

/** Services that only note which of them was reached. */
function noting(): { readonly services: Services; readonly reached: string[] } {
  const reached: string[] = [];
  const services = Object.fromEntries(
    channels.map((channel) => [
      channel,
      () => {
        reached.push(channel);
        return Promise.resolve(ok(null));
      },
    ]),
  ) as unknown as Services;
  return { services, reached };
}

describe('the door of the page', () => {
  test.each(channels)('%s refuses whatever is no object of its own shape', async (channel) => {
    const stranger = fc.oneof(
      fc.constantFrom(null, undefined, 0, '', [], true),
      fc.array(fc.anything()),
      fc.dictionary(
        // `in` also finds what every object inherits: the parser never reads those keys.
        fc.string().filter((key) => !(key in CHANNELS[channel].entries)),
        fc.anything(),
        { minKeys: 1 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(stranger, async (payload) => {
        const { services, reached } = noting();
        const result = await answer(services, channel, page, PAGE, payload);
        expect(result.ok || result.error.code).toBe('bad-request');
        expect(reached).toEqual([]);
      }),
      { numRuns: MALFORMED },
    );
  });

  const withKeys = channels.filter((channel) => Object.keys(CHANNELS[channel].entries).length > 0);
  test.each(withKeys)('%s refuses its own keys with values of another kind', async (channel) => {
    const odd = fc.constantFrom(
      ...[NaN, -Infinity, -1.5, 2 ** 60, -(2n ** 70n), { odd: {} }, [[{}]], [NaN]],
      ...[new Map(), new Date(NaN), new Uint8Array(3), '\u0000'.repeat(100_000)],
    );
    const keys = Object.keys(CHANNELS[channel].entries);
    const payloads = fc.record(Object.fromEntries(keys.map((key) => [key, odd])));
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        const { services, reached } = noting();
        const result = await answer(services, channel, page, PAGE, payload);
        expect(result.ok || result.error.code).toBe('bad-request');
        expect(reached).toEqual([]);
      }),
      { numRuns: MALFORMED },
    );
  });

  test('a payload with the shape of its channel reaches its service', async () => {
    const { services, reached } = noting();
    await answer(services, 'desk.unlock', page, PAGE, { passphrase: 'x', access: 'write' });
    expect(reached).toEqual(['desk.unlock']);
  });

  test.each([
    ['a frame inside the page', { url: PAGE, isMainFrame: false }],
    ['another page', { url: 'https://example.org/', isMainFrame: true }],
    ['another file of the program', { url: 'app://desk/other.html', isMainFrame: true }],
    ['a frame that is gone', null],
  ])('%s is not heard', async (_who, sender) => {
    const { services, reached } = noting();
    const result = await answer(services, 'desk.status', sender, PAGE, {});
    expect(result.ok).toBe(false);
    expect(reached).toEqual([]);
  });

  test('a bug in a service tells the page neither its message nor a path', async () => {
    const { services } = noting();
    const broken: Services = {
      ...services,
      'desk.status': () => Promise.reject(new TypeError('/home/meena/desk is odd')),
    };
    const result = await answer(broken, 'desk.status', page, PAGE, {});
    expect(result).toEqual({
      ok: false,
      error: { code: 'unexpected', params: { detail: 'TypeError' } },
    });
  });
});
