import { createHash } from 'node:crypto';
import picture from '../../../data/migrations/0001-picture.sql?raw';
import reports from '../../../data/migrations/0002-reports.sql?raw';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { Sqlite } from './sqlite';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order, only ever added to: what has been shipped is not edited any more. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-picture', sql: picture },
  { name: '0002-reports', sql: reports },
];

/** Of the text whatever the line ends, which a checkout may change. */
export const hashOf = ({ sql }: Migration): string =>
  createHash('sha256').update(sql.replace(/\r\n/g, '\n')).digest('hex');

/** Brings a picture of any earlier version to this one, each step wholly or not at all. */
export function migrate(
  db: Sqlite,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<null, UserError> {
  db.script(
    'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL) STRICT',
  );
  const done = db.rows('SELECT number, name, hash FROM migrations ORDER BY number');
  if (done.length > migrations.length) return err(userError('picture-newer'));
  for (const [place, { hash }] of done.entries()) {
    const own = migrations[place];
    if (!own || hashOf(own) !== hash) return err(userError('picture-newer'));
  }
  for (const [place, migration] of migrations.entries()) {
    if (place < done.length) continue;
    db.transaction(() => {
      db.script(migration.sql);
      db.run('INSERT INTO migrations (number, name, hash) VALUES (?, ?, ?)', [
        place + 1,
        migration.name,
        hashOf(migration),
      ]);
    });
  }
  return ok(null);
}
