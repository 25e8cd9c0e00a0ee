import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fusesFor } from '../../electron/packaging/fuses.mjs';

const PLATFORMS = ['win32', 'darwin', 'linux'] as const;

const OFF = {
  'start as plain Node': FuseV1Options.RunAsNode,
  'take options from NODE_OPTIONS': FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  'be debugged from the command line': FuseV1Options.EnableNodeCliInspectArguments,
  'give file:// more than a browser does': FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const;

test.each(Object.entries(OFF))('the packaged program cannot %s', (_what, fuse) => {
  expect(PLATFORMS.map((platform) => fusesFor(platform)[fuse])).toEqual([false, false, false]);
});

test('the packaged program runs nothing but its own archive', () => {
  expect(
    PLATFORMS.map((platform) => fusesFor(platform)[FuseV1Options.OnlyLoadAppFromAsar]),
  ).toEqual([true, true, true]);
});

test('the archive is checked where Electron can check it', () => {
  const fuse = FuseV1Options.EnableEmbeddedAsarIntegrityValidation;
  expect(PLATFORMS.map((platform) => fusesFor(platform)[fuse])).toEqual([true, true, false]);
});

test('every fuse Electron knows is decided on', () => {
  const known = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
  expect(Object.keys(fusesFor('linux')).map(Number).sort()).toEqual([...known].sort());
});
