// @ts-check
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { root } from './folders.mjs';
import { run, say, Stop } from './say.mjs';

/** @typedef {{ readonly lines: readonly { readonly label: string, readonly value: number, readonly unit: string }[] }} BenchReport */

/** The measurements of the house, in the order they are run. Other files of tests/bench help them. */
const NAMES = ['import', 'names', 'rules', 'store', 'review', 'export', 'start'];

/**
 * `npm run bench [-- NAME... [--json FILE]]`: each tests/bench/NAME.ts exports `bench()`, which
 * answers with its lines. Printed one a line, and with --json kept as one document.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = path.join(root, 'tests/bench');
  const files = await readdir(folder);
  const there = NAMES.filter((name) => files.includes(`${name}.ts`));
  const unknown = positionals.filter((name) => !there.includes(name));
  if (unknown.length > 0)
    throw new Stop(`No bench named ${unknown.join(', ')}. There are: ${there.join(' ')}`);
  await build(['main', 'preload', 'renderer']);
  const { runnerImport } = await import('vite');
  /** @type {Record<string, unknown>} */
  const measured = {};
  for (const name of positionals.length > 0 ? positionals : there) {
    say(`bench ${name}`);
    const { module } = await runnerImport(path.join(folder, `${name}.ts`), {
      root,
      configFile: false,
      logLevel: 'error',
    });
    const { bench } = /** @type {{ bench?: () => Promise<BenchReport> }} */ (module);
    if (typeof bench !== 'function') throw new Stop(`tests/bench/${name}.ts exports no bench().`);
    const report = await bench();
    measured[name] = report;
    for (const { label, value, unit } of report.lines)
      process.stdout.write(`${name}  ${label}: ${Number(value.toPrecision(4))} ${unit}\n`);
  }
  if (values.json !== undefined)
    await writeFile(
      path.resolve(process.env['INIT_CWD'] ?? root, values.json),
      `${JSON.stringify(measured, null, 2)}\n`,
    );
  return 0;
});
