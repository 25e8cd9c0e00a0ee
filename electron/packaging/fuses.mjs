// @ts-check
import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses';

/**
 * The switches inside Electron's executable, set for a program that is its own and nothing else: no
 * plain Node, no options from outside, no program but the archive beside it.
 * @param {string} platform "linux", "darwin" or "win32".
 * @returns {Readonly<Record<FuseV1Options, boolean>>}
 */
export function fusesFor(platform) {
  return {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Electron checks the archive on macOS and Windows; on Linux it cannot.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/**
 * Sets the fuses this executable has. A fuse that a newer Electron has and the table has not stops
 * the packaging: somebody must decide on it.
 * @param {string} executable
 * @param {string} platform
 */
export async function setFuses(executable, platform) {
  const there = await readFuses(executable);
  const wanted = Object.entries(fusesFor(platform)).filter(([fuse]) => Number(fuse) in there);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === 'darwin',
    ...Object.fromEntries(wanted),
  });
  const unlike = await unlikeDeclared(executable, platform);
  if (unlike.length > 0) throw new Error(`Fuses are not as declared: ${unlike.join(', ')}`);
}

/**
 * Playwright speaks to the main process through Node's inspector, which the release has no door
 * for. This fuse, in a copy, is all that a tested program differs in.
 * @param {string} executable
 */
export async function openInspector(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Names of the fuses that do not stand as the table says; a fuse Electron has removed does not count.
 * @param {string} executable
 * @param {string} platform
 */
export async function unlikeDeclared(executable, platform) {
  const declared = /** @type {Readonly<Record<string, boolean>>} */ (fusesFor(platform));
  return Object.entries(await readFuses(executable))
    .filter(([, state]) => state !== FuseState.REMOVED)
    .filter(([fuse, state]) => (state === FuseState.ENABLE) !== declared[fuse])
    .map(([fuse]) => FuseV1Options[Number(fuse)] ?? `fuse ${fuse}, which the table has not`);
}

/** @param {string} executable @returns {Promise<Readonly<Record<string, FuseState>>>} By number. */
async function readFuses(executable) {
  const { version, ...fuses } = await getCurrentFuseWire(executable);
  if (version !== FuseVersion.V1) throw new Error(`Fuses of an unknown version: ${version}`);
  return /** @type {Record<string, FuseState>} */ (/** @type {unknown} */ (fuses));
}
