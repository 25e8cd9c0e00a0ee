import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ProgramFile } from '../../../shared/domain/about';

/** Folders of `out` that are the program; a developer's tests and measurements lie beside them. */
const PARTS = ['main', 'preload', 'renderer'] as const;

/** The built files below `out`, as they are on disk or in the archive now. */
export async function programFiles(out: string): Promise<readonly ProgramFile[]> {
  const names: string[] = [];
  for (const part of PARTS) names.push(...(await namesBelow(out, part)));
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(path.join(out, name));
      return { name: `out/${name}`, bytes: bytes.length, sha256: sha256(bytes) };
    }),
  );
}

/** One sum over all: two programs with the same one are the same program. */
export function checksumOf(files: readonly ProgramFile[]): string {
  return sha256(files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''));
}

async function namesBelow(folder: string, name: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(folder, name), { withFileTypes: true });
  const below = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory()
        ? namesBelow(folder, `${name}/${entry.name}`)
        : Promise.resolve([`${name}/${entry.name}`]),
    ),
  );
  return below.flat();
}

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
