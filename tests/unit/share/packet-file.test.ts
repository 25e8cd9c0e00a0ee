import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keyOfWord,
  newWordKey,
  openPacket,
  readPacket,
  sealPacket,
  type ReadPacket,
} from '../../../electron/store/packets/packet-file';

const COST = { N: 1024, r: 8, p: 1 };
const WORD = 'mango lantern tiger 47';
const ID = 'ab'.repeat(16);
const made = newWordKey(WORD, COST);
const HEAD = { kind: 'work', packet: ID, ...made.parameters } as const;
const CONTENT = { requests: ['Asha Rao'] };
const FILE = sealPacket(HEAD, made.key, CONTENT);

function read(bytes: Buffer): ReadPacket {
  const found = readPacket(bytes);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** With a fitting sum, as somebody would who makes a packet by hand. */
const summed = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, createHash('sha256').update(bytes).digest()]);
const body = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, -32));

describe('a packet file', () => {
  it('opens with its word and holds what was put in', () => {
    expect(openPacket(read(FILE), keyOfWord(WORD, HEAD))).toEqual({ content: CONTENT });
  });

  it('opens with the word as it is said: letter case, blanks and hyphens do not matter', () => {
    const key = keyOfWord(' Mango-LANTERN  tiger47', HEAD);
    expect(openPacket(read(FILE), key)).toEqual({ content: CONTENT });
  });

  it('does not open with another word', () => {
    expect(openPacket(read(FILE), keyOfWord('mango lantern tiger 48', HEAD))).toBe('wrong-key');
  });

  it('never has the same bytes twice', () => {
    expect(sealPacket(HEAD, made.key, CONTENT).equals(FILE)).toBe(false);
  });

  it('is known as damaged when any byte was changed or is missing', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(FILE);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(typeof readPacket(changed)).toBe('string');
        expect(typeof readPacket(FILE.subarray(0, at))).toBe('string');
      }),
    );
  });

  it('says that it is of a newer version', () => {
    const newer = body(FILE);
    newer.writeUInt16LE(2, 8);
    expect(readPacket(summed(newer))).toBe('newer');
  });

  it('says that a file is no packet at all', () => {
    expect(readPacket(Buffer.from('PK\u0003\u0004 a workbook'))).toBe('not-packet');
  });

  it('does not open when its head was changed and the sum made to fit', () => {
    const text = FILE.toString('latin1').replace(ID, 'cd'.repeat(16));
    const forged = summed(body(Buffer.from(text, 'latin1')));
    expect(openPacket(read(forged), made.key)).toBe('wrong-key');
  });

  it('asks for no more work than its bounds, whatever the head says', () => {
    const costly = { ...HEAD, N: 2 ** 26 } as unknown as typeof HEAD;
    expect(readPacket(sealPacket(costly, made.key, CONTENT))).toBe('damaged');
  });

  it('refuses a length that points outside', () => {
    const odd = body(FILE);
    odd.writeUInt32LE(0xffff_fff0, 10);
    expect(readPacket(summed(odd))).toBe('damaged');
  });

  it('never throws on arbitrary bytes, with or without a fitting start and sum', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, dressed) => {
        const start = Buffer.concat([Buffer.from('MDOPACKT\u0001\u0000', 'latin1'), bytes]);
        expect(() => readPacket(dressed ? summed(start) : Buffer.from(bytes))).not.toThrow();
      }),
    );
  });

  it('does not unpack a bomb', () => {
    const bomb = sealPacket(HEAD, made.key, 'x'.repeat(1000));
    expect(openPacket(read(bomb), made.key)).toEqual({ content: 'x'.repeat(1000) });

    expect(openPacket(read(sealedPlain(gzipSync(Buffer.alloc(300_000_000, 32)))), made.key)).toBe(
      'damaged',
    );
  });

  it('is damaged when it was sealed rightly and holds no gzipped JSON', () => {
    expect(openPacket(read(sealedPlain(randomBytes(100))), made.key)).toBe('damaged');
    expect(openPacket(read(sealedPlain(gzipSync(Buffer.from('{"a":')))), made.key)).toBe('damaged');
  });
});

/** A packet whose plain text is exactly these bytes. */
function sealedPlain(plain: Buffer): Buffer {
  const json = Buffer.from(JSON.stringify(HEAD));
  const before = Buffer.alloc(14 + json.length + 12);
  before.write('MDOPACKT', 'latin1');
  before.writeUInt16LE(1, 8);
  before.writeUInt32LE(json.length, 10);
  json.copy(before, 14);
  const cipher = createCipheriv('aes-256-gcm', made.key, before.subarray(-12));
  cipher.setAAD(before);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return summed(Buffer.concat([before, sealed, cipher.getAuthTag()]));
}
