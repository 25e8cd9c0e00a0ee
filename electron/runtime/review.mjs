// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { root } from './folders.mjs';
import { run } from './say.mjs';

/** `npm run review -- …`: the command line, built first where its sources have changed. */
await run(async () => {
  await build(['main']);
  const child = spawn(
    process.execPath,
    [path.join(root, 'out/main/cli.cjs'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Ended by a signal: the status a shell gives it.
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
});
