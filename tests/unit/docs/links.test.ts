import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, relativeLinks, ROOT, scriptsNamed, type Document } from './documents';

const each = documents().map((document) => [document.name, document] as const);
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const missing = (document: Document): readonly string[] =>
  relativeLinks(document).filter(
    (target) => !existsSync(path.join(ROOT, path.dirname(document.name), target)),
  );

describe.each(each)('%s', (_name, document) => {
  it('links to files and pictures that exist', () => {
    expect(missing(document)).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    expect(scriptsNamed(document).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('sees a link to a file that is not there', () => {
    const document = { name: 'docs/x.md', text: 'See [it](no-such-file.md#part) and ![p](y.png).' };
    expect(missing(document)).toEqual(['no-such-file.md', 'y.png']);
  });

  it('sees the scripts a text names', () => {
    const text =
      'Run `npm ci && npm test`, `npm run --silent review -- rules`, `npm run docs:rules`.';
    expect(scriptsNamed({ name: 'x.md', text })).toEqual(['review', 'docs:rules', 'test']);
  });
});
