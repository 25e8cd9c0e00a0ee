import os from 'node:os';
import type { About } from '../../../shared/domain/about';
import type { UserError } from '../../../shared/errors';
import { type Result } from '../../../shared/result';
import { RULE_SET_VERSION } from '../../../shared/rules/engine';
import type { DeskSession } from '../desk-session';
import type { StoreCalls } from '../store-calls';
import type { CallBook } from './call-book';
import { checksumOf, programFiles } from './program-files';
import { supportReport, type DeskCounts, type Machine } from './report';

export interface SupportParts {
  /** Folder of the built program. */
  readonly out: string;
  readonly version: string;
  /** Of the lists that came with the program. */
  readonly referenceVersion: string;
  readonly session: DeskSession;
  readonly store: StoreCalls;
  readonly calls: CallBook;
  readonly now: () => string;
}

/** Help → About and Help → Save a report. */
export interface Support {
  about(): Promise<About>;
  report(): Promise<string>;
}

const EVERYTHING = { query: { filters: [], search: '', sort: [] }, except: [] };

export function support(parts: SupportParts): Support {
  const { session, store } = parts;

  const about = async (): Promise<About> => {
    const files = await programFiles(parts.out);
    const { electron = '', chrome = '', node } = process.versions;
    return {
      version: parts.version,
      electron,
      chromium: chrome,
      node,
      system: `${process.platform} ${process.arch}`,
      ruleSetVersion: RULE_SET_VERSION,
      referenceVersion: parts.referenceVersion,
      files,
      checksum: checksumOf(files),
    };
  };

  /** Where the desk does not answer, the report says so: that is when it is needed most. */
  const deskCounts = async (): Promise<DeskCounts> => {
    const nothing = {
      requests: null,
      batches: null,
      flagged: {},
      changedRules: [],
      ownLists: false,
    };
    const status = await session.status();
    if (!status.ok) return { state: 'not answering', ...nothing };
    if (status.value.state !== 'open') return { state: status.value.state, ...nothing };
    const { sample, readOnly, referenceVersion } = status.value;
    const [counts, batches, rules] = await Promise.all([
      store.call('decide.preview', { target: EVERYTHING }),
      store.call('batch.list', {}),
      store.call('settings.rules', {}),
    ]);
    return {
      state: sample ? 'sample' : readOnly ? 'read only' : 'open',
      requests: valueOf(counts, ({ requests, batched, ...others }) => ({
        all: requests,
        inBatch: batched,
        ...others,
      })),
      batches: valueOf(batches, (list) => list.length),
      flagged: valueOf(rules, ({ flagged }) => flagged) ?? {},
      changedRules:
        valueOf(rules, ({ choices }) =>
          Object.entries(choices.changed).map(([rule, severity]) => `${rule}: ${severity}`),
        ) ?? [],
      ownLists: referenceVersion !== parts.referenceVersion,
    };
  };

  return {
    about,
    report: async () =>
      supportReport({
        at: parts.now(),
        about: await about(),
        machine: machine(),
        desk: await deskCounts(),
        calls: parts.calls.summary(),
      }),
  };
}

function machine(): Machine {
  return {
    release: os.release(),
    processors: os.cpus().length,
    memoryBytes: os.totalmem(),
    freeMemoryBytes: os.freemem(),
    residentBytes: process.memoryUsage.rss(),
    uptimeSeconds: process.uptime(),
  };
}

function valueOf<T, U>(result: Result<T, UserError>, part: (value: T) => U): U | null {
  return result.ok ? part(result.value) : null;
}
