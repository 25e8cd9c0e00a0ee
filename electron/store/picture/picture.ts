import type { DeskReport } from '../../../shared/domain/desk-report';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { Steps } from '../desk/background';
import type { DeskCore } from '../desk/core';
import { migrate } from './migrations';
import { faultsReport, filesReport, officesReport } from './reports';
import { putRegisters, putRequests } from './request-rows';
import { Sqlite } from './sqlite';

/** Requests written at a time, a few milliseconds. */
const PIECE = 200;
const TASK = 'picture';

/**
 * The desk as tables, for what SQL answers best. Made when first asked for, in idle moments, and
 * kept with the desk from then on: a desk of 420,000 requests takes about 100 MB as tables, which
 * nobody should pay who only reviews.
 */
export class Picture {
  private db: Sqlite | null = null;
  private loading: Promise<void> | null = null;
  private failure: UserError | null = null;
  /** Requests to write, in order of id; those of the whole desk at first. */
  private readonly waiting = new Set<number>();

  constructor(private readonly core: DeskCore) {}

  report(): Result<DeskReport, UserError> {
    const { core, db, failure } = this;
    if (failure) return err(failure);
    // Nothing to ask tables about: they are not made while the first file comes in.
    if (!db && core.state.imports.length === 0)
      return ok({ state: 'made', files: [], faults: [], offices: [] });
    if (!db) void this.ready();
    for (const id of core.changed.take()) this.waiting.add(id);
    // A few are written at once, a whole desk while nobody waits.
    if (db && this.waiting.size <= PIECE) this.writeSome(db);
    if (!db || this.waiting.size > 0) {
      if (db && !core.background.has(TASK)) core.background.add(TASK, this.write(db), 'at-once');
      const done = db ? core.count - this.waiting.size : 0;
      return ok({ state: 'being-made', done, of: core.count });
    }
    return ok({
      state: 'made',
      files: filesReport(db),
      faults: faultsReport(db),
      offices: officesReport(db, core.desk.asOf),
    });
  }

  /** Resolves when tables can be written, or it is known that they cannot. */
  ready(): Promise<void> {
    return (this.loading ??= this.load().catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      this.failure = userError('unexpected', { detail });
    }));
  }

  close(): void {
    this.db?.close();
    this.db = null;
  }

  private async load(): Promise<void> {
    const db = await Sqlite.open();
    const migrated = migrate(db);
    if (!migrated.ok) {
      this.failure = migrated.error;
      return;
    }
    this.core.changed.start();
    const { table } = this.core.state;
    for (let id = 1; id <= this.core.count; id++) if (table.has(id)) this.waiting.add(id);
    this.db = db;
    this.core.background.add(TASK, this.write(db), 'at-once');
  }

  private *write(db: Sqlite): Steps {
    while (this.waiting.size > 0 && this.db === db) {
      this.writeSome(db);
      yield;
    }
  }

  private writeSome(db: Sqlite): void {
    const ids: number[] = [];
    for (const id of this.waiting) {
      if (ids.push(id) === PIECE) break;
    }
    db.transaction(() => {
      putRegisters(db, this.core);
      putRequests(db, this.core, ids);
    });
    for (const id of ids) this.waiting.delete(id);
  }
}
