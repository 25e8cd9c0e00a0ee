import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { executableIn, unpackedFolder } from '../../electron/packaging/unpacked.mjs';
import { filesInArchive } from './archive';
import { pageParts } from './page-parts';
import type { BenchLine, BenchReport } from './report';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * What `npm run package` puts into the folder a clerk copies, what of it is the program, and how much
 * of the page the first screen needs. In thousands of bytes, as they lie on the disk.
 */
export function bench(): Promise<BenchReport> {
  execFileSync(process.execPath, [path.join(ROOT, 'electron/packaging/package.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const lines = [...folderLines(unpackedFolder()), ...pageLines()];
  return Promise.resolve({ name: 'size', lines });
}

const line = (label: string, bytes: number): BenchLine => ({
  label,
  value: bytes / 1000,
  unit: 'kB',
});

function folderLines(folder: string): readonly BenchLine[] {
  const files = filesBelow(folder);
  const sum = (pick: (file: string) => boolean): number =>
    files.reduce((total, file) => total + (pick(file) ? statSync(file).size : 0), 0);
  const archive = files.find((file) => path.basename(file) === 'app.asar');
  if (archive === undefined) throw new Error('The packaged program has no app.asar');
  const isBeside = (file: string): boolean => file.startsWith(`${archive}.unpacked`);
  const isLicence = (file: string): boolean => /^LICENSE/.test(path.basename(file));
  const isProgram = (file: string): boolean => file === archive || isBeside(file);
  const isExecutable = (file: string): boolean => file === executableIn(folder);
  return [
    line(
      'the whole folder',
      sum(() => true),
    ),
    line('the executable (Electron)', sum(isExecutable)),
    line(
      'Electron’s libraries, ICU and resources',
      sum((file) => !isProgram(file) && !isExecutable(file) && !isLicence(file)),
    ),
    line('licences of Electron and Chromium', sum(isLicence)),
    line('samples beside the archive', sum(isBeside)),
    line('`app.asar`, the program', statSync(archive).size),
    ...archiveLines(filesInArchive(archive)),
  ];
}

function archiveLines(files: ReadonlyMap<string, number>): readonly BenchLine[] {
  const sums = new Map<string, number>();
  for (const [file, bytes] of files) {
    const [first = '', second = ''] = file.split('/');
    const part = ['out', 'node_modules'].includes(first) ? `${first}/${second}` : 'all else';
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  return [
    { label: '`app.asar`: files in it', value: files.size, unit: 'files' },
    ...[...sums]
      .sort(([, a], [, b]) => b - a)
      .map(([part, bytes]) => line(`\`app.asar\`: ${part}`, bytes)),
  ];
}

function pageLines(): readonly BenchLine[] {
  const { all, first, review, files } = pageParts(path.join(ROOT, 'out/renderer'));
  return [
    line(`the page: all ${files.length} scripts and style sheets`, all),
    line('the page: what the first screen needs', first),
    { label: 'the page: the first screen’s part of all', value: (100 * first) / all, unit: '%' },
    line('the page: what the review screen needs more, fetched meanwhile', review),
  ];
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
