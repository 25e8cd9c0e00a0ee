import path from 'node:path';
import { app, MessageChannelMain, utilityProcess } from 'electron';
import type { ChildProcess, Spawn } from './spawn';

/** Longest wait for the last messages of a process that has ended. */
const PORT_DRAIN_MS = 1000;

/** Starts the built entries that lie in `folder` (out/main) as utility processes of Electron. */
export function spawnElectron(folder: string): Spawn {
  return (entry, options = {}): ChildProcess => {
    const heap = options.heapMegabytes;
    const child = utilityProcess.fork(path.join(folder, `${entry}.cjs`), [], {
      serviceName: entry,
      execArgv: heap === undefined ? [] : [`--max-old-space-size=${heap}`],
      stdio: 'inherit',
    });
    // A port of its own, because it queues what is sent before the other side listens.
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage('port', [port2]);
    port1.start();
    const exit = new Promise<number | null>((resolve) => {
      child.once('exit', (code) => {
        // Messages sent before the end may still be on the way until the port closes by itself.
        const end = (): void => resolve(code);
        port1.once('close', end);
        setTimeout(end, PORT_DRAIN_MS).unref();
      });
    });
    return {
      send: (message) => port1.postMessage(message),
      onMessage: (listener) => void port1.on('message', (event) => listener(event.data)),
      onExit: (listener) => void exit.then(listener),
      kill: () => void child.kill(),
      get pid() {
        return child.pid;
      },
      resident: () => {
        const own = app.getAppMetrics().find(({ pid }) => pid === child.pid);
        return own ? own.memory.workingSetSize / 1024 : null;
      },
    };
  };
}
