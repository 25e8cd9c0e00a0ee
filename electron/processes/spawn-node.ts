import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChildProcess, Spawn } from './spawn';

/** Starts the built entries that lie in `folder` (out/main) under plain Node: command line, tests. */
export function spawnNode(folder: string): Spawn {
  return (entry, options = {}): ChildProcess => {
    const heap = options.heapMegabytes;
    const child = fork(path.join(folder, `${entry}.cjs`), [], {
      serialization: 'advanced',
      execArgv: heap === undefined ? [] : [`--max-old-space-size=${heap}`],
      // Standard output holds the command line's document and nothing else.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let exited = false;
    const exit = new Promise<number | null>((resolve) => {
      child.once('exit', () => {
        exited = true;
      });
      // Not at 'exit': messages sent before it may still be on the way then.
      child.once('close', resolve);
      // A process that could not be started has no exit; a message that could not be sent is
      // followed by one.
      child.on('error', () => {
        if (child.pid === undefined) resolve(null);
      });
    });
    return {
      send: (message) => {
        if (!exited && child.connected) child.send(message as object, () => undefined);
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void exit.then(listener),
      kill: () => void child.kill('SIGKILL'),
      pid: child.pid,
      resident: () => residentMegabytes(child.pid),
    };
  };
}

function residentMegabytes(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / 2 ** 20;
  } catch {
    return null;
  }
}
