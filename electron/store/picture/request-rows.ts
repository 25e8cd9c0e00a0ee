import type { DeskCore } from '../desk/core';
import type { Sqlite } from './sqlite';

/** Writes requests with what hangs on them; a request that is there already is replaced. */
export function putRequests(db: Sqlite, core: DeskCore, ids: readonly number[]): void {
  const request = db.prepare(
    `INSERT OR REPLACE INTO requests
       (id, file, kind, verdict, decision, batch, made_on, office, designation, current_mdo, target_mdo)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const finding = db.prepare(
    'INSERT OR IGNORE INTO findings (request, rule, severity) VALUES (?, ?, ?)',
  );
  const decision = db.prepare(
    'INSERT INTO decisions (request, kind, reason, made_by, made_at) VALUES (?, ?, ?, ?, ?)',
  );
  const value = db.prepare(
    'INSERT INTO field_values (request, field, raw, value, correction) VALUES (?, ?, ?, ?, ?)',
  );
  const clear = ['findings', 'decisions', 'field_values'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE request = ?`),
  );
  const { state, columns, judgements } = core;
  const { table } = state;
  const text = (name: Parameters<typeof columns.column>[0], id: number): string =>
    columns.column(name).get(id);
  for (const id of ids) {
    for (const one of clear) one.run([id]);
    const file = fileOf(core, id);
    const decided = state.decision(id);
    const { verdict, findings } = judgements.judgement(id);
    request.run([
      id,
      file + 1,
      text('kind', id),
      verdict,
      decided?.kind ?? '',
      state.batchOf.get(id) || null,
      table.value(id, 'requestedOn') || (state.imports[file]?.at ?? '').slice(0, 10),
      text('officeName', id),
      text('designation', id),
      text('currentMdo', id),
      text('targetMdo', id),
    ]);
    for (const { rule, severity } of findings) finding.run([id, rule, severity]);
    if (decided) decision.run([id, decided.kind, decided.reason, decided.by, decided.at]);
    for (const [field, { typed }] of table.correctionsOf(id)) {
      const original = table.original(id, field);
      value.run([id, field, original?.raw ?? '', original?.value ?? '', typed]);
    }
  }
  for (const one of [request, finding, decision, value, ...clear]) one.done();
}

/** Place of the import a request came with. */
function fileOf({ state }: DeskCore, id: number): number {
  let low = 0;
  let high = state.imports.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((state.imports[middle]?.firstId ?? Infinity) <= id) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Files and batches the picture does not know yet. */
export function putRegisters(db: Sqlite, { state }: DeskCore): void {
  state.imports.forEach(({ file, at, by, firstId, requests }, place) => {
    db.run(
      `INSERT OR IGNORE INTO files
         (number, name, sha256, added_at, added_by, first_request, requests)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [place + 1, file.name, file.sha256, at, by, firstId, requests],
    );
  });
  state.batches.forEach(({ batch, ids }, place) => {
    db.run(
      `INSERT OR IGNORE INTO batches
         (place, number, sealed_at, sealed_by, rule_set, reference, requests)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        place + 1,
        batch.number,
        batch.createdAt,
        batch.createdBy,
        batch.ruleSetVersion,
        batch.referenceVersion,
        ids.length,
      ],
    );
  });
}
