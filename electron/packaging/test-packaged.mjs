// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasDisplay } from '../runtime/display.mjs';
import { root } from '../runtime/folders.mjs';
import { run, say, Stop } from '../runtime/say.mjs';
import { ensureSystem } from '../runtime/system.mjs';
import { openInspector, unlikeDeclared } from './fuses.mjs';
import { executableIn, unpackedFolder } from './unpacked.mjs';

const copy = path.join(root, 'dist/tested');

/**
 * `npm run test:packaged [-- PLAYWRIGHT ARGUMENTS]`: the tests of the window against what
 * `npm run package` made. They drive a copy that differs from it in one fuse, see openInspector.
 */
await run(async () => {
  ensureSystem(hasDisplay() ? ['window'] : ['window', 'display']);
  const unlike = await unlikeDeclared(executableIn(unpackedFolder()), process.platform).catch(
    () => {
      throw new Stop('There is no packaged program. Make it with: npm run package');
    },
  );
  if (unlike.length > 0) throw new Stop(`Fuses not as declared: ${unlike.join(', ')}`);
  say('All fuses of the packaged program stand as declared.');
  await rm(copy, { recursive: true, force: true });
  await cp(unpackedFolder(), copy, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await openInspector(executableIn(copy));
  const code = await playwright({ ...process.env, MDO_PACKAGED: executableIn(copy) });
  await rm(copy, { recursive: true, force: true });
  return code;
});

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function playwright(env) {
  return new Promise((resolve, reject) => {
    const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
    const child = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
