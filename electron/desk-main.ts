import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { userError } from '../shared/errors';
import type { DeskEvents } from '../shared/ipc/contract';
import { answering } from './desk/answering';
import { systemClock } from './desk/clock';
import { deskCopies } from './desk/desk-copies';
import { handedFiles } from './desk/handed-files';
import { deskSession } from './desk/desk-session';
import { importing, type Importing } from './desk/importing';
import type { Keychain } from './desk/keychain';
import { referenceLists } from './desk/reference-lists';
import { sharing } from './desk/sharing';
import { showSample } from './desk/show-sample';
import { readWindowLayout, writeWindowLayout } from './desk/window-layout';
import { readWindowSettings, writeWindowSettings } from './desk/window-settings';
import { CallBook } from './desk/support/call-book';
import { reporting } from './desk/support/save-report';
import { support } from './desk/support/support';
import type { Services } from './ipc/answer';
import { recordCalls } from './ipc/record-calls';
import { systemDialogs } from './ipc/dialogs';
import { spawnElectron } from './processes/spawn-electron';
import { builtInReference, builtInReferenceData } from './reference/built-in-reference';
import { services } from './services';
import { createStoreClient } from './store/client';
import { openPrinter } from './print-pdf';
import { spareParser } from './workbook/spare-parser';
import { readAnswerInProcess, readInProcess, readListsInProcess } from './workbook/watchdog';

export interface DeskParts {
  /** Folder of the built program. */
  readonly out: string;
  readonly userData: string;
  /** Null: the desk lies in `userData`. */
  readonly deskFolder: string | null;
  /** Of the program. */
  readonly version: string;
  /** Folder of the files a newcomer can try. */
  readonly samples: string;
  readonly keychain: Keychain;
  readonly window: () => BrowserWindow | undefined;
  readonly tell: <E extends keyof DeskEvents>(name: E, payload: DeskEvents[E]) => void;
}

export interface RunningDesk {
  readonly services: Services;
  /** See show-sample.ts. */
  showSample(): Promise<string>;
  /** Idle minutes after which the desk locks. */
  lockAfterMinutes(): number;
  /** As the Lock button; the sample desk, which holds nobody, stays open. */
  lock(): Promise<void>;
  /** Files opened with the program from outside. */
  hand(paths: readonly string[]): void;
  /** Writes what is open to disk and ends the store. */
  close(): Promise<void>;
}

/** Puts the parts of the desk together: processes, store, use cases, dialogs. */
export function startDesk({
  out,
  userData,
  deskFolder,
  version,
  samples,
  keychain,
  window,
  tell,
}: DeskParts): RunningDesk {
  const parser = spareParser(spawnElectron(path.join(out, 'main')));
  const { spawn } = parser;
  const store = createStoreClient(spawn);
  store.onChanged((savedAt) => tell('desk.changed', { savedAt }));
  store.onWorking((working) => tell('desk.working', working));

  const settingsFile = path.join(userData, 'window-settings.json');
  const layoutFile = path.join(userData, 'window-layout.json');
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
    keychain,
    version,
    userData,
    deskFolder,
    fillSample: () => imports.addAll(sampleFiles(samples)),
    onClosed: () => {
      parser.letGo();
      return imports.discardAll();
    },
  });
  store.onGone(() => {
    session.forget();
    void imports.discardAll();
    tell('desk.locked', userError('store-gone'));
  });
  const owner = (): BrowserWindow => {
    const open = window();
    if (!open) throw new Error('A dialog needs the window');
    return open;
  };
  const dialogs = systemDialogs(owner, () => readWindowSettings(settingsFile).language);
  const calls = new CallBook(() => performance.now());
  const copies = deskCopies({
    store,
    session,
    clock: systemClock,
    chooseTarget: dialogs.chooseCopyTarget,
    chooseSource: dialogs.chooseCopy,
  });
  const handed = handedFiles({
    copies,
    stage: imports.stage,
    isOpen: () => session.isOpen(),
    tell: () => tell('files.handed', null),
  });
  const help = support({
    out,
    version,
    referenceVersion: builtInReferenceData().version,
    session,
    store,
    calls,
    now: systemClock.now,
  });
  return {
    services: recordCalls(
      services({
        store,
        spawn,
        session: {
          ...session,
          status: async () => {
            const status = await session.status();
            // The window asks each time a desk was opened: files are likely to follow.
            if (session.isOpen()) parser.keep();
            return status;
          },
        },
        copies,
        handed,
        imports,
        dialogs,
        openPrinter,
        clock: systemClock,
        answers: answering({
          store,
          imports,
          read: (file) => readAnswerInProcess(spawn, file),
        }),
        sharing: sharing({
          store,
          imports,
          clock: systemClock,
          chooseFolder: dialogs.choosePacketFolder,
          chooseTarget: dialogs.chooseAnswerTarget,
        }),
        lists: referenceLists({
          store,
          spawn,
          read: (file) => readListsInProcess(spawn, file),
          chooseFile: dialogs.chooseLists,
          chooseTarget: dialogs.chooseListsTarget,
        }),
        support: help,
        reports: reporting({ support: help, chooseTarget: dialogs.chooseReportTarget }),
        mdos: builtInReference().mdos.map((mdo) => mdo.name),
        settings: {
          read: () => readWindowSettings(settingsFile),
          write: (settings) => writeWindowSettings(settingsFile, settings),
        },
        layout: {
          read: () => readWindowLayout(layoutFile),
          write: (layout) => writeWindowLayout(layoutFile, layout),
        },
        onLocked: () => tell('desk.locked', null),
      }),
      calls,
    ),
    showSample: () => showSample(session, store),
    hand: handed.hand,
    lockAfterMinutes: () => readWindowSettings(settingsFile).lockAfterMinutes,
    lock: async () => {
      const status = await session.status();
      if (!status.ok || status.value.state !== 'open' || status.value.sample) return;
      const locked = await session.lock();
      if (locked.ok) tell('desk.locked', null);
    },
    close: async () => {
      await session.lock();
      parser.letGo();
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
