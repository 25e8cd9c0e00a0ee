// npm run test:kill -- --rounds 1000 [--seed 1]
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const at = (file) => fileURLToPath(new URL(file, import.meta.url));

const built = path.resolve('out', `kill-run-${process.pid}`);
mkdirSync(built, { recursive: true });
try {
  for (const entry of ['build-store', 'kill-rounds'])
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: at(`${entry}.ts`),
        outDir: built,
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: { output: { format: 'esm', entryFileNames: `${entry}.mjs` } },
      },
    });
  const load = (entry) => import(pathToFileURL(path.join(built, `${entry}.mjs`)).href);
  const { buildStore } = await load('build-store');
  const { killRounds } = await load('kill-rounds');
  await buildStore(built, at('../../electron/store/process.ts'));
  const report = await killRounds(
    built,
    option('rounds', 200),
    option('seed', Date.now() % 2 ** 31),
  );
  const where = [...report.killedIn].map(([moment, kills]) => `${kills} ${moment}`).join(', ');
  console.log(
    `${report.rounds} kills, seed ${report.seed}: ${report.acknowledged} steps acknowledged, ` +
      `killed in: ${where}; ${report.lost.length} lost or torn`,
  );
  for (const line of report.lost) console.log(line.slice(0, 500));
  process.exitCode = report.lost.length > 0 ? 1 : 0;
} finally {
  rmSync(built, { recursive: true, force: true });
}
