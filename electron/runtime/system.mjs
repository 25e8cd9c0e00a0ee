// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { say, Stop } from './say.mjs';

/** @typedef {'window' | 'display' | 'tests'} Purpose */
/**
 * @typedef {object} Need
 * @property {string} what
 * @property {Purpose} purpose
 * @property {() => boolean} present
 * @property {readonly string[]} packages Debian's names for it, the first one apt knows is taken.
 */

/** @param {string} name */
export function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, name)));
}

/** @param {string} command @param {readonly string[]} args */
function outputOf(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}

/** @param {string} name */
const library = (name) => () =>
  ['ldconfig', '/sbin/ldconfig'].some((command) => outputOf(command, ['-p']).includes(name));

/** @type {readonly Need[]} */
const NEEDS = [
  {
    what: 'GTK 3',
    purpose: 'window',
    present: library('libgtk-3.so.0'),
    packages: ['libgtk-3-0t64', 'libgtk-3-0'],
  },
  { what: 'NSS', purpose: 'window', present: library('libnss3.so'), packages: ['libnss3'] },
  {
    what: 'ALSA',
    purpose: 'window',
    present: library('libasound.so.2'),
    packages: ['libasound2t64', 'libasound2'],
  },
  { what: 'GBM', purpose: 'window', present: library('libgbm.so.1'), packages: ['libgbm1'] },
  {
    what: 'letters for English and Hindi',
    purpose: 'window',
    // Where fontconfig itself is missing there are no fonts either.
    present: () => outputOf('fc-list', [':lang=hi', 'family']).trim() !== '',
    packages: ['fonts-noto-core'],
  },
  {
    what: 'a virtual display',
    purpose: 'display',
    present: () => onPath('Xvfb'),
    packages: ['xvfb'],
  },
  {
    what: 'LibreOffice Calc',
    purpose: 'tests',
    present: () => onPath('soffice'),
    packages: ['libreoffice-calc'],
  },
  {
    what: 'the bridge from Python to LibreOffice',
    purpose: 'tests',
    present: () => outputOf('/usr/bin/python3', ['-c', 'import uno; print(1)']).trim() === '1',
    packages: ['python3-uno'],
  },
  {
    what: 'pdftotext',
    purpose: 'tests',
    present: () => onPath('pdftotext'),
    packages: ['poppler-utils'],
  },
  {
    what: 'strace',
    purpose: 'tests',
    present: () => onPath('strace'),
    packages: ['strace'],
  },
];

/**
 * Makes sure that what the machine must bring is there: installs it where this process may (root on
 * a Debian system) and says so, else throws Stop that names what to install. Linux only.
 * @param {readonly Purpose[]} purposes
 */
export function ensureSystem(purposes) {
  if (process.platform !== 'linux') return;
  const isMissing = (/** @type {Need} */ need) =>
    purposes.includes(need.purpose) && !need.present();
  const missing = NEEDS.filter(isMissing);
  if (missing.length === 0) return;
  const words = missing.map((need) => need.what).join(', ');
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    throw new Stop(
      `This machine lacks ${words}. Install it, on Debian: sudo apt-get install ${missing.map((need) => need.packages.at(-1)).join(' ')}`,
    );
  say(`This machine lacks ${words}.`);
  install(missing);
  const still = missing.filter(isMissing);
  if (still.length > 0)
    throw new Stop(`Still missing after installing: ${still.map((need) => need.what).join(', ')}.`);
}

/** @param {readonly Need[]} missing */
function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {readonly string[]} */ args) =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  try {
    apt(['update']);
    const names = missing.map((need) => need.packages.find(knownToApt) ?? need.packages[0] ?? '');
    say(`Installing Debian packages: ${names.join(' ')}`);
    apt(['install', '-y', '--no-install-recommends', ...names]);
  } catch (error) {
    throw new Stop(`apt-get could not install them: ${lastLine(error)}`);
  }
}

/** @param {string} name */
const knownToApt = (name) => outputOf('apt-cache', ['show', name]).startsWith('Package:');

/** @param {unknown} error */
function lastLine(error) {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}
