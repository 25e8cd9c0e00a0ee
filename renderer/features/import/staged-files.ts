import type { StagedFile } from '../../../shared/ipc/contract';
import type {
  ImportedSheet,
  SheetOverride,
  TextChoice,
} from '../../../shared/domain/imported-file';
import { indianNumber } from '../../../shared/domain/language';
import { ask, desk } from '../../desk';
import { i18n } from '../../i18n/i18n';
import { showMessage } from '../../state/messages';
import { placeStore } from '../../state/place';
import { createDeskStore } from '../../state/store';
import { readBeforeArriving } from '../review/in-hand';

/** The files read and waiting for "Add". */
export const stagedStore = createDeskStore<readonly StagedFile[]>([]);

export async function refreshStaged(): Promise<void> {
  const staged = await ask(desk.import.staged());
  if (staged) showStaged(staged);
}

/** Numbers move several times a second while the first rows stay: they are not painted each time. */
export function showStaged(files: readonly StagedFile[]): void {
  const before = new Map(stagedStore.get().map((file) => [file.staged, file.firstLook]));
  stagedStore.set(
    files.map((file) => {
      const known = before.get(file.staged);
      const isSame = known && JSON.stringify(known) === JSON.stringify(file.firstLook);
      return isSame ? { ...file, firstLook: known } : file;
    }),
  );
}

export async function chooseFiles(): Promise<void> {
  placeStore.set('import');
  await ask(desk.import.choose());
  await refreshStaged();
}

export async function chooseFolder(): Promise<void> {
  placeStore.set('import');
  await ask(desk.import.chooseFolder());
  await refreshStaged();
}

export async function dropFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  placeStore.set('import');
  await ask(desk.dropFiles(files));
  await refreshStaged();
}

/** Reads the file again with another reading of one sheet. */
export async function remap(file: StagedFile, override: SheetOverride): Promise<void> {
  const others = file.overrides.filter((other) => !isOf(other, override));
  const overrides = [...others, override].map(open);
  await ask(desk.import.remap({ staged: file.staged, overrides, text: file.text }));
  await refreshStaged();
}

/** Reads a text file again in another encoding or cut at another delimiter. */
export async function rereadText(file: StagedFile, change: Partial<TextChoice>): Promise<void> {
  const text = { encoding: null, delimiter: null, ...file.text, ...change };
  const overrides = file.overrides.map(open);
  await ask(desk.import.remap({ staged: file.staged, overrides, text }));
  await refreshStaged();
}

function open({ dates, ...override }: SheetOverride) {
  const plain = { ...override, columns: { ...override.columns } };
  return dates ? { ...plain, dates: { ...dates } } : plain;
}

const isOf = (
  { sheet, table }: SheetOverride,
  other: Pick<SheetOverride, 'sheet' | 'table'>,
): boolean => sheet === other.sheet && (table ?? 1) === (other.table ?? 1);

export function overrideOf({ overrides }: StagedFile, sheet: ImportedSheet): SheetOverride {
  const table = sheet.table?.number ?? 1;
  const own = { sheet: sheet.name, table };
  const plain = { ...own, include: true, kind: null, headerRow: null, columns: {} };
  return overrides.find((override) => isOf(override, own)) ?? plain;
}

export async function addToDesk(staged: number, update: boolean): Promise<void> {
  const answer = await ask(desk.import.commit({ staged, update }));
  if (!answer) return refreshStaged();
  stagedStore.set(stagedStore.get().filter((file) => file.staged !== staged));
  const { requests, changed } = answer;
  const counts = { changed: indianNumber(changed), added: indianNumber(requests) };
  showMessage({
    kind: 'done',
    text: update
      ? i18n.t('import.updated', counts)
      : i18n.t('import.added', { count: requests, n: indianNumber(requests) }),
  });
  if (stagedStore.get().length > 0 || placeStore.get() === 'review') return;
  await readBeforeArriving();
  placeStore.set('review');
}

export async function discard(staged: number): Promise<void> {
  await ask(desk.import.discard({ staged }));
  await refreshStaged();
}
