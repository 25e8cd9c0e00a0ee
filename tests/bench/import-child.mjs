// @ts-check
import path from 'node:path';
import { runnerImport } from 'vite';

/** One reader, one file, one process: seconds, cells and the memory it needed more than an idle one. */
const [reader = '', file = ''] = process.argv.slice(2);
const { module } = await runnerImport(path.join(import.meta.dirname, 'import-readers.ts'), {
  root: path.join(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
});
const { READERS } = /** @type {typeof import('./import-readers')} */ (module);
const read = READERS[reader];
if (!read) throw new Error(`No reader ${reader}`);
const started = performance.now();
const cells = await read(file);
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, cells, megabytes }));
