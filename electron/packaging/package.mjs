// @ts-check
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../runtime/build.mjs';
import { FALLBACK_VERSION, fallbackBinary } from '../runtime/fallback-electron.mjs';
import { findElectron } from '../runtime/find-electron.mjs';
import { root } from '../runtime/folders.mjs';
import { run, say } from '../runtime/say.mjs';
import { unpackedFolder } from './unpacked.mjs';

/**
 * `npm run package [-- --all]`: the unpacked program for this machine in dist/, around the Electron
 * that `npm start` would take. With --all the installers of this system too; they need the network,
 * since electron-builder fetches what makes them.
 */
await run(async () => {
  await build(['main', 'preload', 'renderer']);
  const { binary, why } = await findElectron();
  const isFallback = binary === fallbackBinary();
  say(`Packaging ${why}.`);
  const electronVersion = isFallback ? { electronVersion: FALLBACK_VERSION } : {};
  const { build: pack } = await import('electron-builder');
  const { default: config } = await import('./electron-builder.config.mjs');
  await rm(unpackedFolder(), { recursive: true, force: true });
  await pack({
    projectDir: root,
    dir: !process.argv.includes('--all'),
    config: {
      ...(await config()),
      ...electronVersion,
      ...(process.platform !== 'darwin' && { electronDist: path.dirname(binary) }),
    },
  });
  if (!existsSync(unpackedFolder())) throw new Error('electron-builder left no program');
  say(`The program is in ${path.relative(root, unpackedFolder())}.`);
  return 0;
});
