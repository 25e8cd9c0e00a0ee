import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';

/** A table in memory, as sql.js keeps it. Values go in as parameters only. */
export class Sqlite {
  private constructor(private readonly database: Database) {}

  /** `image`: an earlier `image()`. The wasm file lies beside sql.js, also in the packaged program. */
  static async open(image?: Uint8Array): Promise<Sqlite> {
    const require = createRequire(import.meta.url);
    const file = readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm'));
    // sql.js asks for a buffer of its own, not a window into Node's pool.
    const wasmBinary = new Uint8Array(file).buffer;
    const { Database } = await initSqlJs({ wasmBinary });
    const sqlite = new Sqlite(new Database(image));
    sqlite.run('PRAGMA foreign_keys = ON');
    return sqlite;
  }

  run(sql: string, values: readonly SqlValue[] = []): void {
    this.database.run(sql, [...values]);
  }

  /** Several statements without values: a migration. */
  script(sql: string): void {
    this.database.exec(sql);
  }

  /** All rows, by name of column. */
  rows(
    sql: string,
    values: readonly SqlValue[] = [],
  ): readonly Readonly<Record<string, SqlValue>>[] {
    const statement = this.database.prepare(sql);
    try {
      statement.bind([...values]);
      const rows: Record<string, SqlValue>[] = [];
      while (statement.step()) rows.push(statement.getAsObject());
      return rows;
    } finally {
      statement.free();
    }
  }

  /** A statement for many rows; `done` frees it. */
  prepare(sql: string): { run(values: readonly SqlValue[]): void; done(): void } {
    const statement = this.database.prepare(sql);
    return {
      run: (values) => void statement.run([...values]),
      done: () => void statement.free(),
    };
  }

  /** All of `work`, or none of it when it throws. */
  transaction(work: () => void): void {
    this.run('BEGIN');
    try {
      work();
      this.run('COMMIT');
    } catch (error) {
      this.run('ROLLBACK');
      throw error;
    }
  }

  /** The whole database as one file; throws inside a transaction. */
  image(): Uint8Array {
    return this.database.export();
  }

  close(): void {
    this.database.close();
  }
}
