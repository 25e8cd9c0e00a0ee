// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shown, withReport } from './bench-document.mjs';
import { build } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { findElectron } from './find-electron.mjs';
import { root } from './folders.mjs';
import { run, say, Stop } from './say.mjs';
import { ensureSystem } from './system.mjs';

/** @typedef {import('./bench-document.mjs').Report} Report */

/** The measurements of the house, in the order they are run. Other files of tests/bench help them. */
const NAMES = [
  'rules',
  'names',
  'import',
  'pipeline',
  'store',
  'review',
  'export',
  'cli',
  'start',
  'size',
];
const DOCUMENT = path.join(root, 'docs/performance.md');
/** No bench takes as long; one that waits for what never comes must not keep the others waiting. */
const LONGEST_MS = 60 * 60_000;

/**
 * `npm run bench [-- NAME... [--json FILE] [--no-write]]`: runs tests/bench/NAME.ts one after the
 * other, each in a process of its own, prints what they saw and writes it into docs/performance.md.
 * It never fails a build: a bench that breaks is told of, and the next one is run.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' }, 'no-write': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const files = await readdir(path.join(root, 'tests/bench'));
  const there = NAMES.filter((name) => files.includes(`${name}.ts`));
  const unknown = positionals.filter((name) => !there.includes(name));
  if (unknown.length > 0)
    throw new Stop(`No bench named ${unknown.join(', ')}. There are: ${there.join(' ')}`);
  // A window to measure, and LibreOffice to compare with.
  ensureSystem(hasDisplay() ? ['window', 'tests'] : ['window', 'tests', 'display']);
  // Found here, since the bundled code of a bench no longer lies beside what it would fetch with.
  const { binary } = await findElectron();
  process.env['MDO_ELECTRON'] = binary;
  await build(['main', 'preload', 'renderer']);
  const machine = machineText();
  /** @type {Record<string, Report>} */
  const measured = {};
  /** @type {string[]} */
  const brokeOff = [];
  for (const name of positionals.length > 0 ? positionals : there) {
    const at = new Date();
    const load = os.loadavg()[0] ?? 0;
    say(`bench ${name} (${at.toTimeString().slice(0, 8)})`);
    const report = await measure(name);
    if (report === null) {
      say(`bench ${name} broke off; the others go on.`);
      brokeOff.push(name);
      continue;
    }
    measured[name] = report;
    for (const { label, value, unit } of report.lines)
      process.stdout.write(`${name}  ${label}: ${shown(value, unit)}\n`);
    if (!values['no-write'])
      await writeFile(
        DOCUMENT,
        withReport(await readFile(DOCUMENT, 'utf8'), report, { at, machine, load }),
      );
  }
  if (values.json !== undefined)
    await writeFile(
      path.resolve(process.env['INIT_CWD'] ?? root, values.json),
      `${JSON.stringify({ date: new Date().toISOString(), machine, benches: measured, brokeOff }, null, 2)}\n`,
    );
  if (brokeOff.length > 0) say(`Not measured, since they broke off: ${brokeOff.join(' ')}.`);
  return 0;
});

/** @param {string} name @returns {Promise<Report | null>} */
async function measure(name) {
  const folder = path.join(root, 'out/bench');
  await mkdir(folder, { recursive: true });
  const out = path.join(folder, `${name}-${process.pid}.json`);
  const one = fileURLToPath(new URL('bench-one.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--max-old-space-size=8192', one, name, out], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: LONGEST_MS,
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) return null;
  const report = JSON.parse(await readFile(out, 'utf8'));
  await rm(out);
  return report;
}

function machineText() {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? 'a processor'} (${os.cpus().length} cores, ${memory} GB), ${os.type()} ${os.release().replace(/-.*/, '')}, Node ${process.versions.node}`;
}
