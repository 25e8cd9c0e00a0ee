import type { About } from '../../../shared/domain/about';
import type { CallSummary } from './call-book';

/** The machine, as far as it explains how fast and how the program runs. */
export interface Machine {
  /** Of the operating system: "10.0.19045". */
  readonly release: string;
  readonly processors: number;
  readonly memoryBytes: number;
  readonly freeMemoryBytes: number;
  /** Of the program's main process. */
  readonly residentBytes: number;
  readonly uptimeSeconds: number;
}

/** The desk in numbers; null counts where none is open. */
export interface DeskCounts {
  readonly state:
    'none' | 'locked' | 'unreadable' | 'open' | 'sample' | 'read only' | 'not answering';
  readonly requests: {
    readonly all: number;
    readonly clear: number;
    readonly check: number;
    readonly block: number;
    readonly decided: number;
    readonly inBatch: number;
  } | null;
  readonly batches: number | null;
  /** Rule id → flagged requests. */
  readonly flagged: Readonly<Record<string, number>>;
  /** Rules whose severity this desk has changed, "rule-id: block". */
  readonly changedRules: readonly string[];
  readonly ownLists: boolean;
}

const MB = 1_000_000;

/**
 * What a maintainer needs to find a fault: versions, counts, timings, codes of errors. It has no
 * field that could hold a name, a number, a path, a file name or any other text somebody typed.
 * English, since maintainers read it. Lines end with a line feed.
 */
export function supportReport(parts: {
  readonly at: string;
  readonly about: About;
  readonly machine: Machine;
  readonly desk: DeskCounts;
  readonly calls: readonly CallSummary[];
}): string {
  const { about, machine, desk } = parts;
  const lines = [
    'MDO Review Desk: report for support',
    'It holds versions, counts, timings and codes of errors. No personal data.',
    '',
    `Made at           ${parts.at}`,
    `Program           ${about.version}, checksum ${about.checksum}`,
    `Electron          ${about.electron} (Chromium ${about.chromium}, Node ${about.node})`,
    `System            ${about.system}, ${machine.release}`,
    `Processors        ${machine.processors}`,
    `Memory            ${mb(machine.memoryBytes)}, free ${mb(machine.freeMemoryBytes)}`,
    `Main process      ${mb(machine.residentBytes)}, running for ${Math.round(machine.uptimeSeconds)} s`,
    `Rule set          ${about.ruleSetVersion}`,
    `Reference lists   ${about.referenceVersion}${desk.ownLists ? ', replaced on this desk' : ''}`,
    '',
    `Desk              ${desk.state}`,
    ...(desk.requests === null ? [] : requestLines(desk.requests)),
    ...(desk.batches === null ? [] : [`Batches           ${desk.batches}`]),
    ...(desk.changedRules.length === 0
      ? []
      : [`Changed rules     ${desk.changedRules.join(', ')}`]),
    '',
    'Flags',
    ...Object.entries(desk.flagged)
      .filter(([, count]) => count > 0)
      .map(([rule, count]) => `  ${rule.padEnd(30)} ${count}`),
    '',
    'Calls since the start (calls, mean ms, slowest ms, errors)',
    ...parts.calls.map(callLine),
  ];
  return `${lines.join('\n')}\n`;
}

function requestLines(requests: NonNullable<DeskCounts['requests']>): readonly string[] {
  const { all, clear, check, block, decided, inBatch } = requests;
  return [
    `Requests          ${all}: ${clear} clear, ${check} to check, ${block} blocked`,
    `                  ${decided} decided, ${inBatch} in a batch`,
  ];
}

function callLine({ channel, calls, meanMs, slowestMs, errors }: CallSummary): string {
  const failed = [...errors].map(([code, count]) => `${code} ${count}`).join(', ');
  const numbers = [calls, meanMs.toFixed(1), slowestMs.toFixed(1)].map((n) =>
    String(n).padStart(8),
  );
  return `  ${channel.padEnd(30)} ${numbers.join(' ')}  ${failed}`.trimEnd();
}

const mb = (bytes: number): string => `${Math.round(bytes / MB)} MB`;
