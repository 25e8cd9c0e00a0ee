import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../electron/runtime/find-electron.mjs';
import { expect, programEnv, removeFolder, ROOT, startProgram, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, sample, startDesk, totals } from './steps';

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
  // All that the program and the system's libraries write for this user lies in here.
  const home = path.join(own, 'home');
  const temporary = path.join(own, 'temporary');
  for (const folder of [home, temporary]) mkdirSync(folder);
  const env = { HOME: home, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  const first = await startProgram(userData, [], env);
  await startDesk(first);
  await answerDialog(first, [file]);
  await first.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(first, 'canaries.csv');
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await ended;
  const second = await startProgram(userData, [], env);
  await second.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await second.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(second.page.getByRole('main')).toContainText('1 request');
  await second.app.close();

  // The file itself shows that the look finds them, in the one place where they belong.
  expect(canariesIn(own)).toEqual(Object.values(CANARIES).map((one) => `${one} in canaries.csv`));
  expect(filesBelow(userData).length).toBeGreaterThan(10);
  expect(canariesIn(userData)).toEqual([]);
  removeFolder(own);
});

/** In UTF-8 and UTF-16, in every file and in its name. */
function canariesIn(folder: string): readonly string[] {
  const found: string[] = [];
  for (const file of filesBelow(folder)) {
    const bytes = readFileSync(file);
    for (const value of Object.values(CANARIES))
      if (
        bytes.includes(value, 0, 'utf8') ||
        bytes.includes(value, 0, 'utf16le') ||
        file.includes(value)
      )
        found.push(`${value} in ${path.basename(file)}`);
  }
  return found;
}

/** Addresses beyond this computer that a line of strace names. */
function beyond(line: string): boolean {
  if (!/(connect|sendto|sendmsg|sendmmsg)\(/.test(line)) return false;
  const v4 = /inet_addr\("([^"]+)"\)/.exec(line)?.[1];
  const v6 = /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1];
  if (v4 !== undefined) return !v4.startsWith('127.');
  return v6 !== undefined && v6 !== '::1';
}

const looksUp = (line: string): boolean => /htons\((53|5353)\)/.test(line);

test('the watch over system calls sees a way beyond this computer where a program takes one', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'watch-'));
  const log = path.join(folder, 'calls.txt');
  // Connected without a word: nothing is sent to the address, which is nobody's.
  const program = `const one = require('dgram').createSocket('udp4');
    one.on('error', () => process.exit());
    one.connect(53, '192.0.2.1', () => one.close());`;
  const { status } = spawnSync('strace', [
    ...['-f', '-qq', '-e', 'trace=network', '-o', log],
    ...[process.execPath, '-e', program],
  ]);
  const calls = readFileSync(log, 'utf8').split('\n');
  removeFolder(folder);
  expect(status).toBe(0);
  expect(calls.filter(beyond)).toHaveLength(1);
  expect(calls.filter(looksUp)).toHaveLength(1);
});

/** From the first start to the files of a batch. */
async function mainJob(desk: Desk): Promise<void> {
  const { page, userData } = desk;
  await startDesk(desk);
  await answerDialog(desk, [sample('transfer-requests.xlsx')]);
  await page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, 'transfer-requests.xlsx');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await grid(page).getByRole('row').filter({ hasText: 'Ravi Joshi' }).first().click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(totals(page)).toContainText('1 decided');
  await answerDialog(desk, [userData]);
  await page.getByRole('button', { name: 'Create batch', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Create batch/ })
    .click();
  await expect(page.getByText(/is saved in/).first()).toBeVisible();
}

test('the system sees no connection and no look-up beyond this computer in the whole main job', async ({
  userData,
}) => {
  test.setTimeout(240_000);
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
    env: await programEnv(),
    timeout: 120_000,
  });
  const page = await app.firstWindow();
  await page.waitForURL('app://desk/index.html');
  await mainJob({ app, page, userData });
  await app.close();
  const calls = readFileSync(log, 'utf8').split('\n');
  removeFolder(folder);
  expect(calls.length).toBeGreaterThan(50);
  expect(calls.filter(beyond)).toEqual([]);
  expect(calls.filter(looksUp)).toEqual([]);
});

/** Root may do it as it is; anybody else by being root in a world of their own. */
const alone = process.getuid?.() === 0 ? '-n' : '-rn';

/**
 * Runs the rest of its arguments where there is no network but the computer's own loopback, by which
 * Playwright speaks with the program; ends with 99 where there is a way beyond it.
 */
const WITHOUT_NETWORK = `
ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || perl -e 'use Socket;
  socket(S, AF_INET, SOCK_DGRAM, 0); my $up = pack("a16s", "lo", 0x41); ioctl(S, 0x8914, $up) or die'
[ -z "$(tail -n +2 /proc/net/route)" ] || exit 99
! grep -sv ' lo$' /proc/net/ipv6_route || exit 99
exec "$@"`;

test('the main job is done where there is no network at all', async () => {
  test.setTimeout(300_000);
  test.skip(
    spawnSync('unshare', [alone, 'true']).status !== 0,
    'This system lets no program have a network of its own (unshare -n is refused), so this was not shown here',
  );
  const playwright = path.join(ROOT, 'node_modules/.bin/playwright');
  const { status, stdout } = spawnSync(
    'unshare',
    [
      ...[alone, 'sh', '-c', WITHOUT_NETWORK, 'sh', playwright, 'test', 'main-job.spec.ts'],
      ...['-g', 'finds it all again after closing|a batch is sealed', '--reporter=list'],
      `--output=${path.join(ROOT, 'test-results/without-network')}`,
    ],
    { cwd: ROOT, encoding: 'utf8', timeout: 280_000 },
  );
  expect(stdout).toContain('2 passed');
  expect(status).toBe(0);
});
