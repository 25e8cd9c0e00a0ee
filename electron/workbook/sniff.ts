import { Refusal } from './refusal';

export type Container = 'zip' | 'ole' | 'biff' | 'html' | 'json' | 'text';

const starts = (head: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

const PICTURES: readonly ((head: Buffer) => boolean)[] = [
  (head) => starts(head, 0x89, 0x50, 0x4e, 0x47),
  (head) => starts(head, 0xff, 0xd8, 0xff),
  (head) => starts(head, 0x47, 0x49, 0x46, 0x38),
  (head) => starts(head, 0x42, 0x4d) && head.readUInt32LE(6) === 0 && head.length > 26,
  (head) => starts(head, 0x49, 0x49, 0x2a, 0) || starts(head, 0x4d, 0x4d, 0, 0x2a),
  (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  (head) => /^ftyp(?:heic|heix|mif1|avif)/.test(head.toString('latin1', 4, 12)),
];

/** What a file is by its first bytes (4 KB are enough); its name says nothing. */
export function sniff(head: Buffer, file: string): Container {
  if (head.length === 0) throw new Refusal('file-empty', { file });
  if (starts(head, 0x50, 0x4b, 3, 4) || starts(head, 0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  if (head.length > 30 && PICTURES.some((is) => is(head)))
    throw new Refusal('file-picture', { file });
  const text = head.toString('latin1');
  if (text.slice(0, 1024).includes('%PDF-')) throw new Refusal('file-pdf', { file });
  if (text.startsWith('{\\rtf')) throw new Refusal('file-word', { file });
  if (starts(head, 9, 8) || starts(head, 9, 4) || starts(head, 9, 2) || starts(head, 9, 0))
    return 'biff';
  if (starts(head, 0x1f, 0x8b) || text.startsWith('Rar!') || text.startsWith('7z\xbc\xaf'))
    throw new Refusal('file-archive', { file });
  const visible = text
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/\0/g, '')
    .replace(/^(?:\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (visible === '' && head.length < 4096) throw new Refusal('file-empty', { file });
  if (/^<(?:!doctype html|html|head|body|table|meta|style|!--|\?xml)/i.test(visible)) return 'html';
  if (/^[[{]\s*["[{\]}]/.test(visible)) return 'json';
  return 'text';
}
