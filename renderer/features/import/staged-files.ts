import type { StagedFile } from '../../../shared/ipc/contract';
import type { SheetOverride } from '../../../shared/domain/imported-file';
import { indianNumber } from '../../../shared/domain/language';
import { ask, desk } from '../../desk';
import { i18n } from '../../i18n/i18n';
import { showMessage } from '../../state/messages';
import { placeStore } from '../../state/place';
import { createDeskStore } from '../../state/store';

/** The files read and waiting for "Add". */
export const stagedStore = createDeskStore<readonly StagedFile[]>([]);

/** What the admin changed of each staged file's sheets so far: staged id → overrides. */
const overridesOf = new Map<number, readonly SheetOverride[]>();

export async function refreshStaged(): Promise<void> {
  const staged = await ask(desk.import.staged());
  if (staged) stagedStore.set(staged);
}

export async function chooseFiles(): Promise<void> {
  placeStore.set('import');
  await ask(desk.import.choose());
  await refreshStaged();
}

export async function dropFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  placeStore.set('import');
  await ask(desk.dropFiles(files));
  await refreshStaged();
}

export async function remap(staged: number, override: SheetOverride): Promise<void> {
  const others = (overridesOf.get(staged) ?? []).filter(({ sheet }) => sheet !== override.sheet);
  const overrides = [...others, override];
  overridesOf.set(staged, overrides);
  await ask(desk.import.remap({ staged, overrides: overrides.map(open) }));
  await refreshStaged();
}

function open(override: SheetOverride) {
  return { ...override, columns: { ...override.columns } };
}

export function overrideOf(staged: number, sheet: string): SheetOverride {
  return (
    overridesOf.get(staged)?.find((override) => override.sheet === sheet) ?? {
      sheet,
      include: true,
      kind: null,
      headerRow: null,
      columns: {},
    }
  );
}

export async function addToDesk(staged: number): Promise<void> {
  const answer = await ask(desk.import.commit({ staged }));
  await refreshStaged();
  if (!answer) return;
  const { requests } = answer;
  showMessage({
    kind: 'done',
    text: i18n.t('import.added', { count: requests, n: indianNumber(requests) }),
  });
  if (stagedStore.get().length === 0) placeStore.set('review');
}

export async function discard(staged: number): Promise<void> {
  await ask(desk.import.discard({ staged }));
  overridesOf.delete(staged);
  await refreshStaged();
}
