import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PEERS_FOLDER = path.resolve(import.meta.dirname, '../../node_modules/.cache/bench-peers');

/** Compared with only; never dependencies of the program. */
const READERS = {
  'csv-parse': '7.0.3',
  exceljs: '4.4.0',
  hucre: '1.0.0',
  papaparse: '5.7.1',
  'read-excel-file': '9.3.17',
  udsv: '0.7.3',
  'xlsx-to-csv': '2.0.1',
};
const WRITERS = {
  'csv-stringify': '6.9.0',
  exceljs: '4.4.0',
  hucre: '1.0.0',
  papaparse: '5.7.1',
  'write-excel-file': '4.1.1',
};
const PACKAGES = { ...READERS, ...WRITERS };

/** Installs what is compared with into the cache, once. Throws where there is no registry. */
export function installPeers(): void {
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }, null, 2);
  const manifest = path.join(PEERS_FOLDER, 'package.json');
  const done = path.join(PEERS_FOLDER, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  writeFileSync(manifest, wanted);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: PEERS_FOLDER,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  writeFileSync(done, wanted);
}

/** With those that need no installing here. */
export function peerVersions(): Readonly<Record<string, string>> {
  return { xlsx: '0.20.3', ...READERS, LibreOffice: libreOffice() };
}

export const writerVersions = (): Readonly<Record<string, string>> => ({
  xlsx: '0.20.3',
  ...WRITERS,
});

function libreOffice(): string {
  try {
    const said = execFileSync('soffice', ['--version'], { encoding: 'utf8' });
    return /\d+(\.\d+)+/.exec(said)?.[0] ?? 'of unknown version';
  } catch {
    return 'not installed';
  }
}
