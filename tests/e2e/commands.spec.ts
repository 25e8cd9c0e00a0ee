import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { removeFolder, ROOT } from './desk';

const run = promisify(execFile);

/** What another runner of `npm test` does, or cannot do on every machine, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'npm test': 'this is it',
  'npm run check': 'npm test runs its parts',
  'npm run docs:rules': 'writes into the project; a unit test holds what it writes',
  'npm run dev': 'needs the Electron of package.json, as the README says',
};

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-commands-'));
});
test.afterAll(() => removeFolder(folder));

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, FOLDER: folder });

/** Command lines as people copy them: lines of code that begin with npm, and `npm …` in the text. */
function commandLines(name: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, name), 'utf8');
  const blocks = [...text.matchAll(/^ {4}(npm .*?)(?: {2,}.*)?$/gm)];
  const inline = [...text.matchAll(/`(npm [^`\n]+)`/g)];
  return [...new Set([...blocks, ...inline].map(([, line = '']) => line.trim()))];
}

/** The line as somebody would type it: places filled in, the set-up, done before tests run, left out. */
const typed = (line: string): string =>
  line
    .replace(/^npm ci( && |$)/, '')
    .replace(
      'FILE...',
      'data/samples/transfer-requests.xlsx data/samples/verification-requests.csv',
    )
    .replace('DIR', '"$FOLDER/out"')
    .replace('PATH', '"$FOLDER/desk"')
    .replace(/\[(--[^\]|]+)\|[^\]]*\]/g, '$1')
    .replace(/[[\]]/g, '')
    // Everything measured takes a quarter of an hour: the shortest of the measurements.
    .replace(/^npm run bench$/, 'npm run bench -- names --no-write');

const lines = [
  ...new Set(
    ['README.md', 'docs/guide/en/guide.md', 'docs/guide/hi/guide.md'].flatMap(commandLines),
  ),
]
  .map(typed)
  .filter((line) => line !== '' && !(line in NOT_HERE));

for (const line of new Set(lines))
  test(`the documents' command line works: ${line}`, async () => {
    if (line.startsWith('npm start')) return opensTheWindow(line);
    await run('sh', ['-c', line], { cwd: ROOT, env: environment(), maxBuffer: 64 * 1024 * 1024 });
  });

test('the README has the two lines a newcomer needs', () => {
  expect(commandLines('README.md')).toEqual(
    expect.arrayContaining(['npm ci && npm start -- --sample', 'npm ci && npm test']),
  );
});

/** `exec`: the shell becomes npm, which hands the signal that ends it on to the program. */
async function opensTheWindow(line: string): Promise<void> {
  const own = line.includes('--user-data-dir') ? '' : ` --user-data-dir="$FOLDER/started"`;
  const words = line.includes(' -- ') || own === '' ? line + own : `${line} --${own}`;
  const child = spawn('sh', ['-c', `exec ${words}`], {
    cwd: ROOT,
    env: environment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  try {
    for await (const heard of createInterface({ input: child.stderr })) {
      said.push(heard);
      if (heard.includes('The window is open.')) return;
    }
    throw new Error(`no window: ${said.join('\n')}`);
  } finally {
    // Not `exit`, which is npm's own: the program still writes to its folder when npm has gone.
    const ended = new Promise((resolve) => child.once('close', resolve));
    // npm's children stand in its group.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    child.stderr.resume();
    await ended;
  }
}
