// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { root } from '../runtime/folders.mjs';
import { Stop } from '../runtime/say.mjs';

/** Of a large package only what runs; of any other package everything. */
const PARTS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  xlsx: ['xlsx.js', 'dist/cpexcel.js'],
  'sql.js': ['dist/sql-wasm.js', 'dist/sql-wasm.wasm'],
});

/**
 * What goes into the archive: the built program without its command line, the files a newcomer can
 * try, and of the packages those that the built files still ask for.
 */
export async function archiveFiles() {
  const packages = await packagesAskedFor();
  return [
    'out/main/**',
    '!out/main/cli.cjs',
    'out/preload/**',
    'out/renderer/**',
    'data/samples/**',
    'package.json',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
    '!node_modules/**',
    ...packages.flatMap((name) => [
      `node_modules/${name}/package.json`,
      `node_modules/${name}/LICENSE*`,
      ...(PARTS[name] ?? ['**']).map((part) => `node_modules/${name}/${part}`),
    ]),
  ];
}

/** Packages that the built main and preload do not contain, found by their require(). */
export async function packagesAskedFor() {
  const names = new Set();
  for (const folder of ['out/main', 'out/main/chunks', 'out/preload'])
    for (const file of await readdir(path.join(root, folder))) {
      if (!file.endsWith('.cjs') || file === 'cli.cjs') continue;
      const text = await readFile(path.join(root, folder, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/\brequire\(["'`]([^."'`][^"'`]*)["'`]\)/g))
        if (name !== 'electron' && !isBuiltin(name)) names.add(packageOf(name));
    }
  for (const name of names) if (PARTS[name] === undefined) await refuseDependencies(name);
  return [...names].sort();
}

/**
 * A package that needs others is built in (electron.vite.config.ts), where the bundler takes only
 * what runs; here it would come without them.
 * @param {string} name
 */
async function refuseDependencies(name) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  const { dependencies = {} } = JSON.parse(await readFile(file, 'utf8'));
  if (Object.keys(dependencies).length > 0)
    throw new Stop(`${name} needs other packages: name it in externalizeDeps.exclude.`);
}

/** @param {string} name "xlsx/dist/cpexcel.js" → "xlsx" */
const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
