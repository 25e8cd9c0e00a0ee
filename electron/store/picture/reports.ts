import type { SqlValue } from 'sql.js';
import type { FileReport, OfficeAge, OfficeFault } from '../../../shared/domain/desk-report';
import type { Finding } from '../../../shared/domain/finding';
import type { RuleId } from '../../../shared/rules/rule-ids';
import type { Sqlite } from './sqlite';

const SHOWN = 500;
const textOf = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : '');
const numberOf = (value: SqlValue | undefined): number => (typeof value === 'number' ? value : 0);

export function filesReport(db: Sqlite): readonly FileReport[] {
  return db
    .rows(
      `SELECT f.name, f.added_at, f.added_by, count(r.id) AS received,
              sum(r.decision <> '') AS decided, count(r.batch) AS batched,
              f.requests - count(r.id) AS erased
         FROM files f LEFT JOIN requests r ON r.file = f.number
        GROUP BY f.number ORDER BY f.number`,
    )
    .map((row) => ({
      file: textOf(row['name']),
      addedAt: textOf(row['added_at']),
      addedBy: textOf(row['added_by']),
      received: numberOf(row['received']),
      decided: numberOf(row['decided']),
      pending: numberOf(row['received']) - numberOf(row['decided']),
      batched: numberOf(row['batched']),
      erased: numberOf(row['erased']),
    }));
}

export function faultsReport(db: Sqlite): readonly OfficeFault[] {
  return db
    .rows(
      `SELECT r.office, f.rule, f.severity, count(*) AS requests
         FROM findings f JOIN requests r ON r.id = f.request
        WHERE f.severity <> 'info'
        GROUP BY r.office, f.rule, f.severity
        ORDER BY requests DESC, r.office, f.rule LIMIT ?`,
      [SHOWN],
    )
    .map((row) => ({
      office: textOf(row['office']),
      // Written from findings only.
      rule: textOf(row['rule']) as RuleId,
      severity: textOf(row['severity']) as Finding['severity'],
      requests: numberOf(row['requests']),
    }));
}

/** `asOf`: ISO date. */
export function officesReport(db: Sqlite, asOf: string): readonly OfficeAge[] {
  return db
    .rows(
      `SELECT office, count(*) AS pending,
              CAST(max(julianday(?) - julianday(made_on)) AS INTEGER) AS oldest
         FROM requests WHERE decision = ''
        GROUP BY office ORDER BY oldest DESC, pending DESC, office LIMIT ?`,
      [asOf, SHOWN],
    )
    .map((row) => ({
      office: textOf(row['office']),
      pending: numberOf(row['pending']),
      oldest: row['oldest'] === null ? null : numberOf(row['oldest']),
    }));
}
