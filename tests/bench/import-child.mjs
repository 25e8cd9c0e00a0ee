// @ts-check
import { PEERS } from './import-peers.mjs';

/** One reader, one file, one process: seconds, processor seconds, cells, and the peak of its memory. */
const [reader = '', file = ''] = process.argv.slice(2);

async function own() {
  // Bundled by bench-one.mjs, as the program is.
  const built = new URL('../../out/bench-code/import-readers.mjs', import.meta.url);
  /** @type {typeof import('./import-readers')} */
  const { READERS } = await import(built.href);
  return READERS[reader];
}

const read = PEERS[reader] ?? (await own());
if (!read) throw new Error(`No reader ${reader}`);
const started = performance.now();
const before = process.cpuUsage();
const cells = await read(file);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, cells, megabytes }));
