import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findElectron } from '../../electron/runtime/find-electron.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOOK_MS = 10;
const GIVE_UP_MS = 120_000;

/** The program's page, spoken to over Chromium's own pipe. */
export interface PipedWindow {
  /** When the process was started, in milliseconds since 1970. */
  readonly started: number;
  /** Runs `act` in the page; what it uses stands in it or in `given`. */
  run<T, G>(act: (given: G) => T | Promise<T>, given: G): Promise<T>;
  /** As typed. */
  type(text: string): Promise<void>;
  press(key: 'j'): Promise<void>;
  /** As its owner closes it; done when the process has ended. */
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
}

/**
 * The built program in the real Electron, started as an owner starts it. Playwright holds the start
 * up until it has taken hold of the main process; a pipe waits for nobody.
 */
export async function startPiped(
  userData: string,
  display: string | undefined,
): Promise<PipedWindow> {
  const { binary } = await findElectron();
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [ROOT, `--user-data-dir=${userData}`, '--remote-debugging-pipe'];
  const started = Date.now();
  const child = spawn(binary, [...args, ...(isRoot ? ['--no-sandbox'] : [])], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) },
  });
  // A bench that breaks off leaves no window behind.
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const ended = once(child, 'exit').then(() => process.off('exit', kill));
  const call = caller(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    const page = await attach(call);
    // Keys are heard whichever other window of the machine has the focus.
    await call('Emulation.setFocusEmulationEnabled', { enabled: true }, page);
    return {
      started,
      run: async (act, given) => {
        const expression = `(${String(act)})(${JSON.stringify(given) ?? ''})`;
        const how = { expression, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = (await call('Runtime.evaluate', how, page)) as {
          result: { value: never };
          exceptionDetails?: { exception?: { description?: string } };
        };
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? 'The page threw');
        return result.value;
      },
      type: async (text) => void (await call('Input.insertText', { text }, page)),
      press: async (key) => {
        const upper = key.toUpperCase();
        const said = { key, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) };
        await call('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...said }, page);
        await call('Input.dispatchKeyEvent', { type: 'keyUp', ...said }, page);
      },
      close: async () => {
        const asked = { expression: 'setTimeout(() => window.close())' };
        await call('Runtime.evaluate', asked, page);
        await ended;
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}

type Call = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** Messages are JSON with a zero byte behind. */
function caller(to: Writable, from: Readable): Call {
  const waiting = new Map<number, (answer: Answer) => void>();
  let heard = '';
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (heard + text).split('\0');
    heard = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      waiting.get(answer.id ?? 0)?.(answer);
    }
  });
  // The process is gone: nobody answers any more.
  to.on('error', () => undefined);
  from.on('close', () => {
    for (const answer of waiting.values()) answer({ error: { message: 'The program ended' } });
  });
  let calls = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      const answer = ({ error, result }: Answer): void => {
        waiting.delete(id);
        clearTimeout(late);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      };
      const late = setTimeout(() => answer({ error: { message: 'no answer' } }), GIVE_UP_MS);
      waiting.set(id, answer);
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

/** Answers with the session of the program's page, as soon as it is loaded. */
async function attach(call: Call): Promise<string> {
  const until = performance.now() + GIVE_UP_MS;
  let session: string | null = null;
  while (performance.now() < until) {
    session ??= await sessionOf(call);
    if (session !== null && (await isLoaded(call, session))) return session;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('The program opened no window');
}

async function sessionOf(call: Call): Promise<string | null> {
  const { targetInfos } = (await call('Target.getTargets')) as {
    targetInfos: readonly { targetId: string; type: string; url: string }[];
  };
  const page = targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('app://'));
  if (!page) return null;
  const to = { targetId: page.targetId, flatten: true };
  return ((await call('Target.attachToTarget', to)) as { sessionId: string }).sessionId;
}

/** The page may still be at its empty one, which goes away while it is asked. */
async function isLoaded(call: Call, session: string): Promise<boolean> {
  const asked = { expression: 'document.getElementById("root") !== null', returnByValue: true };
  return call('Runtime.evaluate', asked, session).then(
    (answer) => (answer as { result: { value?: unknown } }).result.value === true,
    () => false,
  );
}
