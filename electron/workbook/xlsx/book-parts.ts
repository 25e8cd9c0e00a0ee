import path from 'node:path';
import { numberStyle, PLAIN, type NumberStyle } from '../cell-text';
import { NotUnderstood, Refusal } from '../refusal';
import type { Zip, ZipEntry } from '../zip';
import { xmlTags } from './xml-text';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Null for a chart sheet, which has no cells. */
  readonly entry: ZipEntry | null;
}

export interface BookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings: ZipEntry | null;
  /** By style number of a cell. */
  readonly styles: readonly NumberStyle[];
}

const SMALL_PART = 32 * 2 ** 20;

async function textOf(zip: Zip, entry: ZipEntry): Promise<string> {
  const bytes = await zip.whole(entry, SMALL_PART);
  const start = bytes[0] === 0xef ? 3 : 0;
  if ((bytes[0] ?? 0) >= 0xfe || bytes.subarray(0, 4).includes(0))
    throw new NotUnderstood('XML that is not UTF-8');
  const text = bytes.toString('utf8', start);
  if (/^<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i.test(text) || text.includes('<!DOCTYPE'))
    throw new NotUnderstood('XML with another encoding or a DTD');
  if (text.includes('<![CDATA[')) throw new NotUnderstood('CDATA');
  return text;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function relationsOf(zip: Zip, part: string): Promise<ReadonlyMap<string, Relation>> {
  const at = path.posix.join(
    path.posix.dirname(part),
    '_rels',
    `${path.posix.basename(part)}.rels`,
  );
  const entry = zip.find(at);
  const relations = new Map<string, Relation>();
  if (!entry) return relations;
  for (const { name, attributes } of xmlTags(await textOf(zip, entry))) {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') continue;
    const target = attributes.get('Target') ?? '';
    relations.set(attributes.get('Id') ?? '', {
      type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: target.startsWith('/') ? target : path.posix.join(path.posix.dirname(part), target),
    });
  }
  return relations;
}

/** Everything about a workbook but its cells. Throws NotUnderstood where a part is not as expected. */
export async function bookParts(zip: Zip, file: string): Promise<BookParts> {
  const root = await relationsOf(zip, '');
  const main = [...root.values()].find((relation) => relation.type === 'officeDocument');
  const bookPart = main?.target ?? 'xl/workbook.xml';
  const entry = zip.find(bookPart);
  if (!entry) throw new NotUnderstood('no workbook part');
  const relations = await relationsOf(zip, bookPart);
  const byType = (type: string): ZipEntry | null => {
    const relation = [...relations.values()].find((each) => each.type === type);
    if (!relation) return null;
    const part = zip.find(relation.target);
    // Read without its texts or styles a workbook would look whole and be wrong.
    if (!part) throw new Refusal('file-damaged', { file });
    return part;
  };
  const sheets: SheetPart[] = [];
  let date1904 = false;
  for (const { name, kind, attributes } of xmlTags(await textOf(zip, entry))) {
    if (kind === 'close') continue;
    if (name === 'workbookPr') date1904 = /^(?:1|true|on)$/.test(attributes.get('date1904') ?? '');
    if (name === 'sheet') sheets.push(sheetPart(zip, file, relations, attributes));
  }
  if (sheets.length === 0) throw new NotUnderstood('no sheets');
  const stylesEntry = byType('styles');
  return {
    sheets,
    date1904,
    sharedStrings: byType('sharedStrings'),
    styles: stylesEntry ? cellStyles(await textOf(zip, stylesEntry)) : [],
  };
}

function sheetPart(
  zip: Zip,
  file: string,
  relations: ReadonlyMap<string, Relation>,
  attributes: ReadonlyMap<string, string>,
): SheetPart {
  const relation = relations.get(attributes.get('id') ?? '');
  if (!relation) throw new NotUnderstood('sheet without a relation');
  const entry = zip.find(relation.target) ?? null;
  const isSheet = relation.type === 'worksheet';
  if (isSheet && !entry) throw new Refusal('file-damaged', { file });
  return {
    name: attributes.get('name') ?? '',
    hidden: (attributes.get('state') ?? 'visible') !== 'visible',
    entry: isSheet ? entry : null,
  };
}

/** `cellXfs` in order; a number format the file defines stands before Excel's own of that id. */
function cellStyles(xml: string): readonly NumberStyle[] {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  for (const { name, kind, attributes } of xmlTags(xml)) {
    if (name === 'cellXfs') inCells = kind === 'open';
    else if (name === 'numFmt' && kind !== 'close')
      codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    else if (name === 'xf' && inCells && kind !== 'close') {
      const id = Number(attributes.get('numFmtId') ?? 0);
      styles.push(id === 0 ? PLAIN : numberStyle(id, codes.get(id) ?? null));
    }
  }
  return styles;
}
