// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The other readers, each from its own package in the bench's cache: what they read of a file,
 * counted as filled cells so that nobody wins by reading less. The native ones and LibreOffice write
 * a .csv; of it only the lines are counted.
 */
const require = createRequire(
  // Filled by peers-folder.ts.
  path.resolve(import.meta.dirname, '../../node_modules/.cache/bench-peers/package.json'),
);
/** @param {string} name */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
/** @param {readonly unknown[]} row */
const filled = (row) =>
  row.reduce(
    (/** @type {number} */ n, cell) =>
      cell === null || cell === undefined || cell === '' ? n : n + 1,
    0,
  );
/** @param {Iterable<readonly unknown[]>} rows */
const cellsOf = (rows) => {
  let cells = 0;
  for (const row of rows) cells += filled(row);
  return cells;
};
/** @param {string} text */
const linesOf = (text) => text.split('\n').length - 1;

/** @param {(folder: string) => number} use */
function inFolder(use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {Record<string, (file: string) => Promise<number>>} */
export const PEERS = {
  'exceljs, streaming': async (file) => {
    const { default: excel } = await load('exceljs');
    let cells = 0;
    const reader = new excel.stream.xlsx.WorkbookReader(file, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
    });
    for await (const sheet of reader) for await (const row of sheet) cells += filled(row.values);
    return cells;
  },
  'read-excel-file': async (file) => {
    const { default: readXlsxFile } = await load('read-excel-file/node');
    const read = await readXlsxFile(file);
    return cellsOf(Array.isArray(read[0]) ? read : read[0].data);
  },
  hucre: async (file) => {
    const { readXlsx } = await import(
      pathToFileURL(require.resolve('hucre').replace(/\.cjs$/, '.mjs')).href
    );
    const book = await readXlsx(readFileSync(file));
    return cellsOf(book.sheets[0].rows);
  },
  'xlsx-to-csv, native, lines': async (file) =>
    inFolder((folder) => {
      const program = path.join(path.dirname(require.resolve('xlsx-to-csv')), 'xlsx-to-csv-linux');
      const out = path.join(folder, 'out.csv');
      execFileSync(program, ['--file', file, '--dest', out], { stdio: 'ignore' });
      return linesOf(readFileSync(out, 'utf8'));
    }),
  'LibreOffice, to .csv, lines': async (file) =>
    inFolder((folder) => {
      const profile = pathToFileURL(path.join(folder, 'profile')).href;
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          '--convert-to',
          'csv',
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore' },
      );
      return linesOf(
        readFileSync(path.join(folder, `${path.basename(file, '.xlsx')}.csv`), 'utf8'),
      );
    }),
  'csv: udsv': async (file) => {
    const { inferSchema, initParser } = await load('udsv');
    const text = readFileSync(file, 'utf8');
    return cellsOf(initParser(inferSchema(text)).stringArrs(text));
  },
  'csv: papaparse': async (file) => {
    const { default: papa } = await load('papaparse');
    return cellsOf(papa.parse(readFileSync(file, 'utf8')).data);
  },
  'csv: csv-parse': async (file) => {
    const { parse } = await load('csv-parse/sync');
    return cellsOf(parse(readFileSync(file)));
  },
};
