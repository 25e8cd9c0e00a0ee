import path from 'node:path';
import type { AuditEntry, AuditPage, AuditQuery, AuditVerdict } from '../../../shared/domain/audit';
import { auditWords } from '../../../shared/domain/audit-words';
import { FIELD_NAMES } from '../../../shared/domain/field';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { readEnvelope } from '../envelope/envelope';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_NAME, writeError } from '../journal/journal-file';
import { readJournal } from '../journal/read-journal';
import { decodeEntry } from '../journal/records';
import type { DeskCore } from '../desk/core';
import type { DeskFiles } from '../desk/open-desk';
import { chainOf, digestOf, firstUnreadable } from './chain';
import { chainFaults } from './check-chain';
import { entryOf } from './entries';
import { readMark } from './mark';
import { Steps, type Step } from './steps';

const PAGE_MAX = 500;
/** Steps told one by one in an export; a longer entry stays one line with its sum. */
export const STEPS_MAX = 5_000;

interface Told {
  readonly entry: AuditEntry;
  readonly steps: readonly Step[];
}

/** The audit of an open desk, told from the journal on the disk, not from what is in memory. */
export class Audit {
  private told: { readonly size: number; readonly all: readonly Told[] } | null = null;

  constructor(
    private readonly files: FileSystem,
    private readonly desk: DeskFiles,
    private readonly core: DeskCore,
  ) {}

  /** Entries `from` up to, not with, `to` of those the query finds. */
  page(query: AuditQuery, from: number, to: number): Result<AuditPage, UserError> {
    return this.found(query, (found) => ({
      count: found.length,
      entries: found.slice(from, Math.min(to, from + PAGE_MAX)).map(({ entry }) => entry),
    }));
  }

  /** As `page`, for a file: of an entry about many requests one line each. */
  lines(query: AuditQuery, from: number, to: number): Result<readonly AuditEntry[], UserError> {
    return this.found(query, (found) =>
      found.slice(from, to).flatMap(({ entry, steps }) => {
        if (steps.length < 2 || steps.length > STEPS_MAX) return [entry];
        return steps.map((step) => ({ ...entry, ...this.about(step), requests: 1 }));
      }),
    );
  }

  /** Recomputes the chain from the file; `printed` as it stands on a batch's sheet. */
  verify(printed: { count: number | null; head: string }): Result<AuditVerdict, UserError> {
    const { desk, core } = this;
    try {
      const id = this.deskId();
      const bytes = this.files.read(this.file);
      const chain = chainOf(bytes, id);
      const entries = Math.max(0, chain.heads.length - 1);
      const faults = [
        ...chainFaults(
          chain,
          core.state.batches.map(({ batch }) => batch),
          readMark(this.files, desk.folder, desk.key),
          this.erased(bytes, id),
        ),
      ];
      const inHand = desk.writer?.sequence ?? entries;
      if (!chain.isWhole || entries < inHand)
        faults.push(userError('journal-shorter', { had: inHand, has: entries }));
      const bad = firstUnreadable(bytes, id, desk.key);
      if (bad !== null) faults.push(userError('journal-entry-changed', { number: bad }));
      const asked = printed.head.toLowerCase().replace(/[^0-9a-f]/g, '');
      return ok({
        entries,
        head: chain.heads[entries] ?? '',
        faults,
        printed:
          printed.count === null
            ? null
            : asked.length >= 8 && (chain.heads[printed.count] ?? '').startsWith(asked),
      });
    } catch (error) {
      return err(writeError(error));
    }
  }

  /** What opening must say about an end that was cut off, or entries that do not fit a batch. */
  notices(): readonly UserError[] {
    try {
      const bytes = this.files.read(this.file);
      const id = this.deskId();
      const batches = this.core.state.batches.map(({ batch }) => batch);
      const mark = readMark(this.files, this.desk.folder, this.desk.key);
      return chainFaults(chainOf(bytes, id), batches, mark, this.erased(bytes, id));
    } catch (error) {
      return [writeError(error)];
    }
  }

  private erased(bytes: Buffer, id: Buffer): { is: string | null; said: string | null } {
    const said = this.core.state.oversight.digest;
    return { is: digestOf(bytes, id, this.desk.key), said: said === '' ? null : said };
  }

  private get file(): string {
    return path.join(this.desk.folder, JOURNAL_NAME);
  }

  private deskId(): Buffer {
    const envelope = readEnvelope(this.files, this.desk.folder);
    if (!envelope.ok) throw new Error(envelope.error.code);
    return Buffer.from(envelope.value.deskId, 'hex');
  }

  private found<T>(query: AuditQuery, use: (found: readonly Told[]) => T): Result<T, UserError> {
    try {
      return ok(use(this.all().filter(({ entry }) => fits(entry, query))));
    } catch (error) {
      return err(writeError(error));
    }
  }

  private all(): readonly Told[] {
    const bytes = this.files.read(this.file);
    if (this.told?.size === bytes.length) return this.told.all;
    const { records } = readJournal(bytes, this.deskId(), this.desk.key);
    const steps = new Steps((request, field) => this.original(request, field));
    const all: Told[] = [];
    for (const { sequence, plain } of records) {
      const read = decodeEntry(plain);
      if (read.kind === 'chunk') continue;
      const own = steps.follow(sequence, read.record);
      const entry = entryOf(sequence, read.record, own);
      const [only, more] = own;
      all.push({ entry: only && !more ? { ...entry, ...this.source(only) } : entry, steps: own });
    }
    this.told = { size: bytes.length, all: all.reverse() };
    return this.told.all;
  }

  private about(step: Step): Partial<AuditEntry> {
    const { before, after, reason, field = '' } = step;
    return { before, after, reason, field, ...this.source(step) };
  }

  private source({ request }: Step): Partial<AuditEntry> {
    const { table } = this.core.state;
    if (!table.isKnown(request)) return {};
    const { file, row } = table.request(request).source;
    return { file, row };
  }

  private original(request: number, field: string): string {
    const { table } = this.core.state;
    const name = FIELD_NAMES.find((one) => one === field);
    return name && table.has(request) ? (table.original(request, name)?.value ?? '') : '';
  }
}

function fits(entry: AuditEntry, query: AuditQuery): boolean {
  const { topics, who, since, until, text, language } = query;
  const has = (wanted: string, ...texts: readonly string[]): boolean => {
    const small = wanted.trim().toLowerCase();
    return small === '' || texts.some((one) => one.toLowerCase().includes(small));
  };
  return (
    (topics.length === 0 || topics.includes(entry.topic)) &&
    has(who, entry.userName, entry.osUser, entry.host) &&
    (since === '' || entry.at >= since) &&
    (until === '' || entry.at < until) &&
    // Words are made only for those that are left.
    (text.trim() === '' || has(text, entry.file, ...Object.values(auditWords(entry, language))))
  );
}
