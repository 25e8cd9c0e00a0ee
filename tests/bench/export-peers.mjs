// @ts-check
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/**
 * The writers of npm, each from its own package in the bench's cache, with the options it is fastest
 * with: the same cells of one sheet into the file `out`, as text, without styles.
 */
const require = createRequire(
  // Filled by peers-folder.ts.
  path.resolve(import.meta.dirname, '../../node_modules/.cache/bench-peers/package.json'),
);
/** @param {string} name */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
/** `xlsx` is a dependency of the program. */
const own = createRequire(path.resolve(import.meta.dirname, '../../package.json'));

/** @typedef {Iterable<readonly string[]>} Rows */
/** @typedef {(rows: Rows, out: string) => Promise<void>} Writer */

/** @param {ReadableStream<Uint8Array | string>} stream @param {string} out */
const into = (stream, out) => stream.pipeTo(Writable.toWeb(createWriteStream(out)));

/** @type {Record<string, Writer>} */
export const XLSX_PEERS = {
  xlsx: async (rows, out) => {
    const { utils, write } = own('xlsx');
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([...rows], { dense: true }), 'Sheet1');
    await writeFile(out, write(book, { type: 'buffer', compression: true }));
  },
  'exceljs, streaming': async (rows, out) => {
    const { default: excel } = await load('exceljs');
    const book = new excel.stream.xlsx.WorkbookWriter({
      filename: out,
      useSharedStrings: false,
      useStyles: false,
    });
    const sheet = book.addWorksheet('Sheet1');
    for (const row of rows) sheet.addRow(row).commit();
    sheet.commit();
    await book.commit();
  },
  'hucre, streaming': async (rows, out) => {
    const { writeXlsxStream } = await load('hucre/xlsx');
    await into(writeXlsxStream(rows, { name: 'Sheet1' }), out);
  },
  'write-excel-file': async (rows, out) => {
    const { default: writeExcelFile } = await load('write-excel-file/node');
    await writeExcelFile([...rows]).toFile(out);
  },
};

/** @type {Record<string, Writer>} */
export const CSV_PEERS = {
  xlsx: async (rows, out) => {
    const { utils } = own('xlsx');
    await writeFile(out, utils.sheet_to_csv(utils.aoa_to_sheet([...rows], { dense: true })));
  },
  papaparse: async (rows, out) => {
    const { default: papa } = await load('papaparse');
    await writeFile(out, papa.unparse([...rows]));
  },
  'csv-stringify': async (rows, out) => {
    const { stringify } = await load('csv-stringify/sync');
    await writeFile(out, stringify([...rows]));
  },
  'hucre, streaming': async (rows, out) => {
    const { writeCsvStream } = await load('hucre/csv');
    await into(writeCsvStream(rows), out);
  },
};
