// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../runtime/folders.mjs';
import { shippedPackages } from './shipped.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt|markdown))?$/i;

/** The text of THIRD-PARTY-NOTICES.md, made of the lock file and what lies in node_modules. */
export function noticesDocument() {
  const packages = shippedPackages();
  const table = packages.map(
    ({ name, version, license }) => `| ${name} | ${version} | ${license} |`,
  );
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, folder } of packages)
    for (const text of licenceTexts(folder)) byText.set(text, [...(byText.get(text) ?? []), name]);
  const texts = [...byText].map(
    ([text, names]) => `### ${[...new Set(names)].join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  return [
    '# Third-party notices',
    'MDO Review Desk contains the packages below. Written by `npm run notices` from the lock file; a test compares the two. What Electron contains in turn (Chromium, Node.js, FFmpeg …) is told in `LICENSES.chromium.html`, which lies beside the packaged program. The reference lists have their own sources and licences, see `data/reference/README.md`.',
    ['| Package | Version | Licence |', '| --- | --- | --- |', ...table].join('\n'),
    '## Licence texts',
    ...texts,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/**
 * A package that brings no file names its licence in package.json, and so does the table.
 * @param {string} folder
 */
function licenceTexts(folder) {
  const full = path.join(root, folder);
  return readdirSync(full)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(path.join(full, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(path.join(root, 'THIRD-PARTY-NOTICES.md'), noticesDocument());
