// @ts-check
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../runtime/folders.mjs';
import { run, say } from '../runtime/say.mjs';
import { shippedPackages } from './shipped.mjs';

const FILE = path.join(root, 'dist/mdo-review-desk.cdx.json');

/**
 * `npm run sbom`: what the program is made of, as CycloneDX JSON in dist/. npm writes it from the
 * lock file; Electron is added, since npm takes it for a tool of the build.
 */
await run(async () => {
  const { stdout } = await promisify(execFile)(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      'sbom',
      '--package-lock-only',
      '--omit=dev',
      '--sbom-format=cyclonedx',
      '--sbom-type=application',
    ],
    { cwd: root, maxBuffer: 1 << 26, shell: process.platform === 'win32' },
  );
  const document = JSON.parse(stdout);
  const { name, version, license } = electron();
  document.components.push({
    'bom-ref': `${name}@${version}`,
    type: 'framework',
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${name}@${version}`,
    licenses: [{ license: { id: license } }],
  });
  await mkdir(path.dirname(FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify(document, null, 2)}\n`);
  say(`${document.components.length} components in ${path.relative(root, FILE)}`);
  return 0;
});

function electron() {
  const found = shippedPackages().find(({ name }) => name === 'electron');
  if (found === undefined) throw new Error('The lock file names no electron');
  return found;
}
