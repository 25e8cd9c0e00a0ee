/** A piece of the guide. Its text may hold **bold** and `code`, see inlineParts. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] };

export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Inline = { readonly kind: 'text' | 'bold' | 'code'; readonly text: string };

const ITEM = /^(?:-|(\d+)\.) +(.*)$/;

/**
 * The chapters ("## …") of a document of docs/guide. Reads the small part of Markdown that the guide
 * is written in, and nothing else: pictures and comments are left out, links keep their words.
 */
export function chapters(markdown: string): readonly Chapter[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/^## /m)
    .map((part, index) => chapter(part, index === 0))
    .filter(({ blocks }) => blocks.length > 0);
}

function chapter(part: string, isIntroduction: boolean): Chapter {
  const [first = '', ...rest] = part.trimStart().split('\n');
  return {
    title: isIntroduction ? first.replace(/^# /, '') : first.trim(),
    blocks: rest
      .join('\n')
      .split(/\n{2,}/)
      .flatMap(blocksOf),
  };
}

function blocksOf(paragraph: string): readonly Block[] {
  const text = paragraph.trim();
  if (text === '' || text.startsWith('![')) return [];
  const heading = /^(#{3,4}) (.*)$/.exec(text);
  if (heading)
    return [
      { kind: 'heading', level: heading[1] === '###' ? 3 : 4, text: plainLinks(heading[2] ?? '') },
    ];
  const lines = text.split('\n');
  const numbered = ITEM.exec(lines[0] ?? '')?.[1];
  if (!ITEM.test(lines[0] ?? '')) return [{ kind: 'paragraph', text: plainLinks(lines.join(' ')) }];
  const items: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line.trim());
    if (item) items.push(item[2] ?? '');
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return [{ kind: 'list', numbered: numbered !== undefined, items: items.map(plainLinks) }];
}

/** "[words](place)" → "words": in the window there is no other page to go to. */
const plainLinks = (text: string): string => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

export function inlineParts(text: string): readonly Inline[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part.startsWith('**')) return { kind: 'bold', text: part.slice(2, -2) };
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
      return { kind: 'text', text: part };
    });
}

/**
 * The chapters that hold every word looked for, each cut down to the sections ("### …") that do;
 * all of them while nothing is looked for.
 */
export function findInGuide(all: readonly Chapter[], search: string): readonly Chapter[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return all;
  const holds = (text: string): boolean => words.every((word) => fold(text).includes(word));
  return all.flatMap((one) => {
    if (holds(one.title)) return [one];
    const blocks = sections(one.blocks).filter((section) => holds(section.map(textOf).join(' ')));
    return blocks.length === 0 ? [] : [{ title: one.title, blocks: blocks.flat() }];
  });
}

function sections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last === undefined || block.kind === 'heading') found.push([block]);
    else last.push(block);
  }
  return found;
}

const textOf = (block: Block): string =>
  block.kind === 'list' ? block.items.join(' ') : block.text;
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
