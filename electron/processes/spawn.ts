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
}

/** Starts one of the built entries ("store-process", "parser-process", "export-process"). */
export type Spawn = (
  entry: 'store-process' | 'parser-process' | 'export-process',
  options?: { readonly heapMegabytes?: number },
) => ChildProcess;
