/**
 * A process of ours, the same under Electron (utilityProcess) and plain Node (child_process.fork).
 * Messages are structured clones; keep each at 8 MB or less, a large one blocks the receiver.
 */
export interface ChildProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Also called when it ended well: whoever waits for a last message decides what a missing one means. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
  readonly pid: number | undefined;
  /** Megabytes in memory now; null where the system does not say. */
  resident(): number | null;
}

/** Starts one of the built entries ("store-process", "parser-process", "export-process"). */
export type Spawn = (
  entry: 'store-process' | 'parser-process' | 'export-process',
  /** Of V8's heap. Plain Node keeps to it; Electron 25 does not, there `resident` is to be watched. */
  options?: { readonly heapMegabytes?: number },
) => ChildProcess;
