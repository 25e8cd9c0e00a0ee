import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../electron/runtime/find-electron.mjs';
import { expect, ROOT, startProgram, test } from './desk';
import { addStaged, answerDialog, PASSPHRASE, startDesk, trySample } from './steps';

/** Ten values nobody else has; none may stand in plain in any file afterwards. */
const CANARIES = {
  name: 'Zebunnisa Quixotewala',
  mobile: '9700012399',
  email: 'zq.canary@indiapost.gov.in',
  'employee id': '77001239',
  'date of birth': '07-11-1979',
  designation: 'Canary Postmaster Yx',
  'office name': 'Qwertypuram SO',
  'pin code': '560399',
  'external system id': 'CANX-4711-QZ',
  'mother tongue': 'Zyxtongue',
} as const;

/** Only where the system lets one program watch another. */
const has = (tool: string): boolean => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => {
      try {
        return statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

test('no personal value stands in plain in any file after import, kill and close', async ({
  userData,
}) => {
  const own = mkdtempSync(path.join(os.tmpdir(), 'canary-'));
  const file = path.join(own, 'canaries.csv');
  writeFileSync(file, `${Object.keys(CANARIES).join(',')}\n${Object.values(CANARIES).join(',')}\n`);
  const began = Date.now();
  const first = await startProgram(userData);
  await startDesk(first);
  await answerDialog(first, [file]);
  await first.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(first, 'canaries.csv');
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await ended;
  const second = await startProgram(userData);
  await second.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await second.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(second.page.getByRole('main')).toContainText('1 request');
  await second.app.close();

  const temporary = readdirSync(os.tmpdir())
    .map((name) => path.join(os.tmpdir(), name))
    .filter((one) => !own.startsWith(one) && !userData.startsWith(one))
    // Chromium's own folders and files; what stood here before is not the program's.
    .filter((one) => /chrom|electron|mdo/i.test(path.basename(one)))
    .filter((one) => statSync(one).mtimeMs >= began - 1_000)
    .flatMap((one) => (statSync(one).isDirectory() ? filesBelow(one) : [one]));
  const found: string[] = [];
  for (const one of [...filesBelow(userData), ...temporary]) {
    const bytes = readFileSync(one);
    for (const value of Object.values(CANARIES))
      if (bytes.includes(value, 0, 'utf8') || bytes.includes(value, 0, 'utf16le'))
        found.push(`${value} in ${path.basename(one)}`);
  }
  rmSync(own, { recursive: true, force: true });
  expect(found).toEqual([]);
});

/** Addresses beyond this computer that a line of strace names. */
function beyond(line: string): boolean {
  if (!/(connect|sendto|sendmsg|sendmmsg)\(/.test(line)) return false;
  const v4 = /inet_addr\("([^"]+)"\)/.exec(line)?.[1];
  const v6 = /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1];
  if (v4 !== undefined) return !v4.startsWith('127.');
  return v6 !== undefined && v6 !== '::1';
}

test('the system sees no connection and no look-up beyond this computer', async ({ userData }) => {
  test.setTimeout(180_000);
  expect(has('strace'), 'strace is needed to look at the system calls').toBe(true);
  const { binary } = await findElectron();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'watch-'));
  const log = path.join(folder, 'calls.txt');
  const watched = path.join(folder, 'watched.sh');
  writeFileSync(
    watched,
    `#!/bin/sh\nexec strace -f -qq -e trace=network -o '${log}' '${binary}' "$@"\n`,
  );
  chmodSync(watched, 0o700);
  const app = await _electron.launch({
    executablePath: watched,
    args: [ROOT, `--user-data-dir=${userData}`, '--no-sandbox'],
    timeout: 120_000,
  });
  const page = await app.firstWindow();
  await page.waitForURL('app://desk/index.html');
  await trySample({ app, page, userData });
  await app.close();
  const calls = readFileSync(log, 'utf8').split('\n');
  rmSync(folder, { recursive: true, force: true });
  expect(calls.length).toBeGreaterThan(50);
  expect(calls.filter(beyond)).toEqual([]);
  expect(calls.filter((line) => /htons\((53|5353)\)/.test(line))).toEqual([]);
});

test('the program starts where there is no network at all', async ({ userData }) => {
  expect(has('unshare'), 'unshare is needed to take the network away').toBe(true);
  const { binary } = await findElectron();
  // Root may do it as it is; anybody else by being root in a world of their own.
  const alone = process.getuid?.() === 0 ? '-n' : '-rn';
  const child = spawn(
    'unshare',
    [alone, binary, ROOT, `--user-data-dir=${userData}`, '--no-sandbox'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const opened = await new Promise<boolean>((resolve) => {
    child.stderr.on('data', (bytes: Buffer) => {
      if (bytes.toString().includes('The window is open.')) resolve(true);
    });
    child.once('exit', () => resolve(false));
  });
  child.kill();
  await ended;
  expect(opened).toBe(true);
});
