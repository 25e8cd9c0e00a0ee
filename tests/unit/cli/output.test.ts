import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Output } from '../../../electron/cli/output';

describe('the output', () => {
  it('holds every piece, small or larger than what is kept back, for a reader that is slow', async () => {
    let read = '';
    const slow = new Writable({
      highWaterMark: 1,
      write: (bytes: Buffer, _, done) => {
        setImmediate(() => {
          read += String(bytes);
          done();
        });
      },
    });
    const output = new Output(slow);
    const pieces = Array.from({ length: 60 }, (_, i) => `${i},`.repeat(1 + ((i * 7919) % 20_000)));
    pieces.push('x'.repeat(1 << 19), 'the end');
    for (const piece of pieces) await output.write(piece);
    await output.flush();
    expect(read === pieces.join('')).toBe(true);
  });
});
