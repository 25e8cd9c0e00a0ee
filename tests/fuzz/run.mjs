// @ts-check
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** `npm run fuzz -- --cases N --seed S`: N files of each format, the same for the same seed. */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const { module } = await runnerImport(path.join(import.meta.dirname, 'fuzz-workbook.ts'), {
  root: path.join(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
});
const { fuzz } = /** @type {typeof import('./fuzz-workbook')} */ (module);
for (const format of /** @type {const} */ (['xlsx', 'csv'])) {
  const report = await fuzz(format, Number(values.cases), Number(values.seed));
  const { cases, read, refused, slowestMilliseconds, failures } = report;
  process.stdout.write(
    `${format}: ${cases} cases, ${read} read, ${refused} refused, slowest ${Math.round(slowestMilliseconds)} ms, ${failures.length} failures\n`,
  );
  for (const failure of failures) process.stdout.write(`  ${failure}\n`);
  if (failures.length > 0) process.exitCode = 1;
}
