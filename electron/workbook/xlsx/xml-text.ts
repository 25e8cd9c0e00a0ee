const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

const character = (code: number, whole: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : whole;

/** XML entities; one that XML does not define (a DTD's) stays as it stands. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    return character(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal), whole);
  });
}

/** Text of a cell: entities, and Excel's own `_x000D_` for characters XML cannot hold (18.4.12). */
export function cellText(text: string): string {
  const plain = unescapeXml(text);
  const ends = plain.includes('\r\n') ? plain.replaceAll('\r\n', '\n') : plain;
  if (!ends.includes('_x')) return ends;
  return ends.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

export interface XmlTag {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Attribute names without prefix, except `xmlns` ones, which are left out. */
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Tags of a small part (workbook, relations, styles). Text and comments are left out. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const [, close, name = '', rest = '', empty] of xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(TAG)) {
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single] of rest.matchAll(ATTRIBUTE))
      if (!key.startsWith('xmlns'))
        attributes.set(key.replace(/^.*:/, ''), unescapeXml(double ?? single ?? ''));
    const kind = close === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
    yield { name, kind, attributes };
  }
}
