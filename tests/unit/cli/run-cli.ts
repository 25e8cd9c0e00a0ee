import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
export const SAMPLES = at('data/samples');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the program where it is stale, as `npm run review` does before each command. */
export async function buildCli(): Promise<void> {
  const ran = await runNode(at('.'), at('electron/runtime/review.mjs'), ['--help']);
  if (ran.status !== 0) throw new Error(ran.stderr);
}

/** One command of the built program, with the user standing in `from`. */
export const runCli = (from: string, ...args: readonly string[]): Promise<Ran> =>
  runNode(from, at('out/main/cli.cjs'), args);

function runNode(from: string, script: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, INIT_CWD: from },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
