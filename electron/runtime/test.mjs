// @ts-check
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { findElectron } from './find-electron.mjs';
import { root } from './folders.mjs';
import { run, say } from './say.mjs';
import { ensureSystem } from './system.mjs';

/** @typedef {{ readonly passed: number, readonly failed: number }} Outcome */

const results = path.join(root, 'test-results');
const bin = path.join(root, 'node_modules/.bin');
/** What the packaged program is asked here; all of it is `npm run test:packaged`. */
const PACKAGED = ['main-job', 'batch-round-trip', 'desk-copy', 'window'];

/**
 * `npm test`: everything, on a machine that may lack everything. Each runner's outcome, then the
 * sum of all. A skipped test counts as failed: what was not run has not passed.
 */
await run(async () => {
  const display = hasDisplay();
  ensureSystem(display ? ['window', 'tests'] : ['window', 'tests', 'display']);
  await mkdir(results, { recursive: true });
  const { binary, why } = await findElectron();
  say(`Testing the window with ${why}.`);
  if (!display) say(`No display here: windows open on virtual ones.`);
  const env = { ...process.env, MDO_ELECTRON: binary };

  /** @type {Outcome[]} */
  const outcomes = [];
  for (const [name, command] of /** @type {const} */ ([
    ['types', ['tsc', '-b']],
    ['lint', ['eslint', '.', '--max-warnings', '0']],
    ['format', ['prettier', '--check', '.']],
  ]))
    outcomes.push(report(name, await check(command, env)));
  outcomes.push(report('build', await built()));
  outcomes.push(report('vitest', await vitest(env)));
  outcomes.push(report('e2e', await e2e(() => status(['playwright', 'test'], env))));
  outcomes.push(report('packaged', await packaged(env)));

  const sum = (/** @type {keyof Outcome} */ key) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @param {Outcome} outcome
 */
function report(name, outcome) {
  process.stdout.write(`${name}: ${outcome.passed} passed, ${outcome.failed} failed\n`);
  return outcome;
}

/**
 * Exit status of one of the package's commands; what it prints is shown as it comes.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function status([name = '', ...args], env) {
  return ended(
    spawn(path.join(bin, name), args, { ...shown(env), shell: process.platform === 'win32' }),
  );
}

/** @param {NodeJS.ProcessEnv} env @returns {import('node:child_process').SpawnOptions} */
function shown(env) {
  return { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
async function check(command, env) {
  return (await status(command, env)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Promise<Outcome>} */
async function built() {
  try {
    await build(['main', 'preload', 'renderer']);
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Outcome>} */
async function vitest(env) {
  const file = path.join(results, 'vitest.json');
  await rm(file, { force: true });
  const code = await status(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  );
  const result = await json(file);
  if (result === null) return { passed: 0, failed: 1 };
  const skipped = result.numPendingTests + result.numTodoTests;
  // A file that could not be loaded has no failed test of its own, but the run has failed.
  const failed = result.numFailedTests + skipped;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Outcome>} */
async function packaged(env) {
  const script = (/** @type {string} */ name, /** @type {readonly string[]} */ ...args) =>
    ended(spawn(process.execPath, [`electron/packaging/${name}.mjs`, ...args], shown(env)));
  if ((await script('package')) !== 0) return { passed: 0, failed: 1 };
  return e2e(() => script('test-packaged', ...PACKAGED.map((name) => `tests/e2e/${name}.spec.ts`)));
}

/** @param {() => Promise<number>} run @returns {Promise<Outcome>} */
async function e2e(run) {
  const file = path.join(results, 'e2e.json');
  await rm(file, { force: true });
  const code = await run();
  const result = await json(file);
  if (result === null) return { passed: 0, failed: 1 };
  const failed = result.stats.unexpected + result.stats.flaky + result.stats.skipped;
  return { passed: result.stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * What a runner wrote, null when it did not get as far as that. Its shape is the runner's.
 * @param {string} file
 * @returns {Promise<any>}
 */
async function json(file) {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
