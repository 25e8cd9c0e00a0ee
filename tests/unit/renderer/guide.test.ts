import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/domain/language';
import { chapters, findInGuide, inlineParts } from '../../../renderer/features/help/guide-blocks';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TEXT = `# Title

Introduction
in two lines.

## First

![a picture](x.png)

### Part

1. One with **bold**.
2. Two
   goes on.

## Second

- See [the rules](rules.md).

<!-- not shown -->
`;

const guide = (language: string) =>
  readFileSync(path.join(import.meta.dirname, `../../../docs/guide/${language}/guide.md`), 'utf8');

describe('the guide in the window', () => {
  it('has the chapters of the document, pictures and comments left out', () => {
    expect(chapters(TEXT)).toEqual([
      { title: 'Title', blocks: [{ kind: 'paragraph', text: 'Introduction in two lines.' }] },
      {
        title: 'First',
        blocks: [
          { kind: 'heading', level: 3, text: 'Part' },
          { kind: 'list', numbered: true, items: ['One with **bold**.', 'Two goes on.'] },
        ],
      },
      {
        title: 'Second',
        blocks: [{ kind: 'list', numbered: false, items: ['See the rules.'] }],
      },
    ]);
  });

  it('marks bold words and code, and leaves markup as text', () => {
    expect(inlineParts('a **b** `c` <b>')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'bold', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'c' },
      { kind: 'text', text: ' <b>' },
    ]);
  });

  it('finds the sections that hold all the words, whatever their case', () => {
    const found = findInGuide(chapters(guide('en')), 'RECOVERY paper');
    expect(found.map(({ title }) => title)).toEqual([
      'First start',
      'Locking and the recovery key',
    ]);
  });

  it('finds nothing for words that do not stand together', () => {
    expect(findInGuide(chapters(guide('en')), 'zebra')).toEqual([]);
  });

  it('has the same chapters and sections in both languages', () => {
    const [en, hi] = LANGUAGES.map((language) =>
      chapters(guide(language)).map(({ blocks }) =>
        blocks.map((block) => (block.kind === 'list' ? block.items.length : block.kind)),
      ),
    );
    expect(hi).toEqual(en);
  });
});
