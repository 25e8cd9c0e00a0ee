import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { DeskEvents } from '../shared/ipc/contract';
import { systemClock } from './desk/clock';
import { deskSession } from './desk/desk-session';
import { importing, type Importing } from './desk/importing';
import { referenceLists } from './desk/reference-lists';
import { showSample } from './desk/show-sample';
import { readWindowSettings, writeWindowSettings } from './desk/window-settings';
import type { Services } from './ipc/answer';
import { systemDialogs } from './ipc/dialogs';
import { spawnElectron } from './processes/spawn-electron';
import { builtInReference } from './reference/built-in-reference';
import { services } from './services';
import { createStoreClient } from './store/client';
import { readInProcess, readListsInProcess } from './workbook/watchdog';

export interface DeskParts {
  /** Folder of the built program. */
  readonly out: string;
  readonly userData: string;
  /** Folder of the files a newcomer can try. */
  readonly samples: string;
  readonly window: () => BrowserWindow | undefined;
  readonly tell: <E extends keyof DeskEvents>(name: E, payload: DeskEvents[E]) => void;
}

export interface RunningDesk {
  readonly services: Services;
  /** See show-sample.ts. */
  showSample(): Promise<string>;
  /** Writes what is open to disk and ends the store. */
  close(): Promise<void>;
}

/** Puts the parts of the desk together: processes, store, use cases, dialogs. */
export function startDesk({ out, userData, samples, window, tell }: DeskParts): RunningDesk {
  const spawn = spawnElectron(path.join(out, 'main'));
  const store = createStoreClient(spawn);
  store.onChanged((savedAt) => tell('desk.changed', { savedAt }));

  const settingsFile = path.join(userData, 'window-settings.json');
  const imports: Importing = importing({
    store,
    read: (file, listeners) =>
      readInProcess(spawn, { ...file, name: path.basename(file.path), kind: null }, listeners),
    isOpen: () => session.isOpen(),
    onChanged: (staged) => tell('import.changed', staged),
  });
  const session = deskSession({
    store,
    clock: systemClock,
    userData,
    fillSample: () => imports.addAll(sampleFiles(samples)),
    onClosed: () => imports.discardAll(),
  });
  store.onGone(() => {
    session.forget();
    void imports.discardAll();
    tell('desk.locked', null);
  });
  const owner = (): BrowserWindow => {
    const open = window();
    if (!open) throw new Error('A dialog needs the window');
    return open;
  };
  const dialogs = systemDialogs(owner, () => readWindowSettings(settingsFile).language);
  return {
    services: services({
      store,
      spawn,
      session,
      imports,
      dialogs,
      lists: referenceLists({
        store,
        spawn,
        read: (file) => readListsInProcess(spawn, file),
        chooseFile: dialogs.chooseLists,
        chooseTarget: dialogs.chooseListsTarget,
      }),
      mdos: builtInReference().mdos.map((mdo) => mdo.name),
      settings: {
        read: () => readWindowSettings(settingsFile),
        write: (settings) => writeWindowSettings(settingsFile, settings),
      },
      onLocked: () => tell('desk.locked', null),
    }),
    showSample: () => showSample(session, store),
    close: async () => {
      await session.lock();
      store.stop();
    },
  };
}

/** Files of the samples folder that hold requests; transfers, the larger half of the work, first. */
function sampleFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .sort(
      (a, b) =>
        Number(b.startsWith('transfer')) - Number(a.startsWith('transfer')) || (a < b ? -1 : 1),
    )
    .map((name) => path.join(folder, name));
}
