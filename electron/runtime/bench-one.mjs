// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './folders.mjs';

/**
 * `bench-one NAME OUT`: runs tests/bench/NAME.ts in this process and writes its report to OUT. The
 * code is bundled as that of the program is, since calls between modules cost time otherwise.
 */
const [name = '', out = ''] = process.argv.slice(2);
// As deep below the root as tests/bench, so that relative paths hold.
const folder = path.join(root, 'out/bench-code');
await mkdir(folder, { recursive: true });
const sources = path.join(root, 'tests/bench');
// With the readers that import-child.mjs runs in processes of their own, for whichever bench, and with
// what this bench runs so.
const entries = [name, 'import-readers', `${name}-child`].filter((entry) =>
  existsSync(path.join(sources, `${entry}.ts`)),
);
await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: ['fastest-levenshtein', 'fflate', '@cantoo/pdf-lib', 'valibot'] },
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: false,
    minify: false,
    target: 'node20',
    rollupOptions: {
      input: Object.fromEntries(entries.map((entry) => [entry, path.join(sources, `${entry}.ts`)])),
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
/** @type {{ bench?: () => Promise<unknown> }} */
const { bench } = await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
if (typeof bench !== 'function') throw new Error(`tests/bench/${name}.ts exports no bench().`);
await writeFile(out, JSON.stringify(await bench()));
// Nothing a bench has left open may keep the next one waiting.
process.exit(0);
