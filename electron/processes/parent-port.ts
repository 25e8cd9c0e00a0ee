/** How a process of ours speaks with whoever started it, the same under Electron and plain Node. */
export interface ParentPort {
  send(message: unknown): void;
  /** Messages that came before the first listener wait for it. */
  onMessage(listener: (message: unknown) => void): void;
}

/** The parts of Electron's `process.parentPort` and MessagePortMain that are used here. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: readonly Port[] }) => void): void;
  start(): void;
}

/** Throws when the process was started by hand: there is nobody to speak with. */
export function parentPort(): ParentPort {
  const { parentPort: electron } = process as unknown as { readonly parentPort?: Port };
  if (electron) return electronParent(electron);
  if (process.send) return nodeParent();
  throw new Error('This process is started by the program, not by hand');
}

function nodeParent(): ParentPort {
  // Whoever started this process is gone: nobody waits for an answer any more.
  process.once('disconnect', () => process.exit(0));
  return {
    // A message that cannot be sent any more is dropped: 'disconnect' follows and ends the process.
    send: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => void process.on('message', listener),
  };
}

function electronParent(parent: Port): ParentPort {
  const port = new Promise<Port>((resolve) => {
    parent.on('message', ({ ports: [first] }) => {
      if (first) resolve(first);
    });
  });
  return {
    send: (message) => void port.then((p) => p.postMessage(message)),
    onMessage: (listener) =>
      void port.then((p) => {
        p.on('message', ({ data }) => listener(data));
        p.start();
      }),
  };
}
