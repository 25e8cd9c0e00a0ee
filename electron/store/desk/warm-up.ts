import { randomBytes } from 'node:crypto';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { ViewQuery } from '../../../shared/domain/review';
import { encodeChunk } from '../../processes/chunk-codec';
import { noFiles } from '../files/no-files';
import { JournalWriter } from '../journal/journal-file';
import { SnapshotFolder } from '../snapshot/snapshot-folder';
import { DeskState } from '../state/desk-state';
import type { Steps } from './background';
import { DeskCore, type DeskRules } from './core';
import { Imports } from './imports';
import { madeUpChunk } from './made-up-chunk';
import { RestorePoints } from './restore-points';
import { Review } from './review';

/** A desk with as many requests has done all this with them. */
export const ENOUGH = 2_500;

/** So many requests until the engine has compiled what a large file needs. */
const DESKS = 3;
const FILES_OF_A_DESK = 2;
const CHUNKS_OF_A_FILE = 5;
const OF_A_CHUNK = 1_000;
const NOW = '2026-01-01T00:00:00.000Z';
const EVERYTHING: ViewQuery = { search: '', filters: [], sort: [] };
const FILE: ImportedFile = {
  path: '',
  name: 'none.xlsx',
  format: 'xlsx',
  encoding: null,
  sha256: '',
  bytes: 0,
  notes: [],
  error: null,
  sheets: [],
};

/**
 * Takes in made-up files on desks that lie on no disk, looks at them and forgets them: the lists are
 * put in order and the code is compiled before the first file comes, not while it is waited for.
 * More than one desk, since code compiled with a single one is thrown away when it meets another.
 */
export function* warmUp(rules: DeskRules, mdo: string, asOf: string): Steps {
  for (let desk = 0; desk < DESKS; desk++) {
    const core = deskOnNoDisk(rules, mdo, asOf);
    const imports = new Imports(core);
    const review = new Review(core);
    yield;
    for (let file = 0; file < FILES_OF_A_DESK; file++) yield* takeIn(core, imports, review, file);
  }
}

function* takeIn(core: DeskCore, imports: Imports, review: Review, file: number): Steps {
  const { import: number } = imports.begin();
  for (let chunk = 0; chunk < CHUNKS_OF_A_FILE; chunk++) {
    const from = (file * CHUNKS_OF_A_FILE + chunk) * OF_A_CHUNK;
    const made = yield* madeUpChunk(from, from + OF_A_CHUNK, core.rules.reference);
    yield;
    imports.chunk(number, encodeChunk(made));
    for (const steps = core.staging.finishing(number); !steps.next(false).done;) yield;
  }
  imports.commit(number, FILE, NOW);
  yield;
  const { view } = review.open(EVERYTHING);
  yield;
  review.page(view, 0, 200);
  for (let id = 1; id < 20; id++) review.detail(id);
  yield;
}

function deskOnNoDisk(rules: DeskRules, mdo: string, asOf: string): DeskCore {
  const files = noFiles();
  const key = randomBytes(32);
  const state = new DeskState((_layout, _field, typed) => typed);
  const start = { sequence: 0, head: Buffer.alloc(32), size: 0 };
  return new DeskCore(
    {
      state,
      deskId: '',
      points: new RestorePoints(),
      snapshots: new SnapshotFolder(files, '', '', key),
      kept: null,
      writer: JournalWriter.open(files, '', key, start),
      mdo,
      sample: false,
      asOf,
      notices: [],
    },
    rules,
    () => undefined,
  );
}
