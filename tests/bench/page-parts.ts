import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface PageParts {
  /** Every script and style sheet of the page. */
  readonly all: number;
  /** What index.html names, and what that cannot do without. */
  readonly first: number;
  /** What the review screen needs beyond the first. */
  readonly review: number;
  /** Names of all of them. */
  readonly files: readonly string[];
}

/** Bytes of the built page in `folder`, by when they are needed. */
export function pageParts(folder: string): PageParts {
  const assets = path.join(folder, 'assets');
  const files = readdirSync(assets);
  const index = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const first = new Set<string>();
  for (const [, name = ''] of index.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g))
    addWithImports(assets, name, first);
  const review = new Set(first);
  // The page and the list in it are fetched together.
  for (const name of files.filter((file) => /^(?:review-page|kept-list)-.*\.js$/.test(file)))
    addWithImports(assets, name, review);
  const bytes = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + statSync(path.join(assets, name)).size, 0);
  if (first.size === 0 || review.size === first.size)
    throw new Error('The built page has no first screen or no review screen.');
  return { all: bytes(files), first: bytes(first), review: bytes(review) - bytes(first), files };
}

/** Only what is imported before a script runs; what it fetches later is in brackets: import(…). */
function addWithImports(assets: string, name: string, into: Set<string>): void {
  if (into.has(name)) return;
  into.add(name);
  if (!name.endsWith('.js')) return;
  const text = readFileSync(path.join(assets, name), 'utf8');
  for (const [, other = ''] of text.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
    addWithImports(assets, other, into);
}
