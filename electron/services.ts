import type { WindowSettings } from '../shared/domain/desk-status';
import type { WindowLayout } from '../shared/domain/window-layout';
import { ok } from '../shared/result';
import type { Answering } from './desk/answering';
import { writeBatch, type Paper } from './desk/batching';
import type { Clock } from './desk/clock';
import { saveCertificate } from './desk/save-certificate';
import { saveProgress } from './desk/progress-pdf';
import type { Sharing } from './desk/sharing';
import { exportAudit } from './desk/audit-export';
import type { DeskCopies } from './desk/desk-copies';
import type { HandedFiles } from './desk/handed-files';
import type { DeskSession } from './desk/desk-session';
import type { Importing } from './desk/importing';
import type { ReferenceLists } from './desk/reference-lists';
import type { reporting } from './desk/support/save-report';
import type { Support } from './desk/support/support';
import type { StoreCalls } from './desk/store-calls';
import type { Services } from './ipc/answer';
import type { Dialogs } from './ipc/dialogs';
import type { Spawn } from './processes/spawn';
import { PASSED_THROUGH } from './store/protocol';

export interface ServiceParts {
  readonly store: StoreCalls;
  readonly spawn: Spawn;
  readonly session: DeskSession;
  readonly copies: DeskCopies;
  readonly handed: HandedFiles;
  readonly imports: Importing;
  readonly dialogs: Dialogs;
  readonly answers: Answering;
  readonly sharing: Sharing;
  readonly openPrinter: () => Paper;
  readonly clock: Clock;
  readonly lists: ReferenceLists;
  readonly support: Support;
  readonly reports: ReturnType<typeof reporting>;
  readonly mdos: readonly string[];
  readonly settings: { read(): WindowSettings; write(settings: WindowSettings): void };
  readonly layout: { read(): WindowLayout; write(layout: WindowLayout): void };
  readonly onLocked: () => void;
}

type PassedThrough = (typeof PASSED_THROUGH)[number];

/** What each channel of the window does: one line a channel, the work is done in desk/ and store/. */
export function services(parts: ServiceParts): Services {
  const { store, session, imports, dialogs, settings } = parts;
  const passed = Object.fromEntries(
    PASSED_THROUGH.map((method) => [
      method,
      (payload: never) => store.call<PassedThrough>(method, payload),
    ]),
  ) as Pick<Services, PassedThrough>;

  return {
    ...passed,
    'desk.status': () => session.status(),
    'desk.create': (answers) => session.create(answers),
    'desk.trySample': () => session.trySample(),
    'desk.leaveSample': () => session.leaveSample(),
    'desk.unlock': ({ passphrase, access, userName }) =>
      session.unlock(passphrase, access, userName),
    'desk.recover': ({ passphrase, userName }) => session.recover(passphrase, userName),
    'desk.setPassphrase': (asked) => store.call('desk.setPassphrase', asked),
    'desk.newRecoveryKey': (asked) => store.call('desk.newRecoveryKey', asked),
    'desk.setKeychain': ({ current, isOn }) => session.setKeychain(current, isOn),
    'desk.lock': async () => {
      const locked = await session.lock();
      if (locked.ok) parts.onLocked();
      return locked;
    },
    // Before a desk is open there are only the program's own.
    'desk.mdos': async () => (session.isOpen() ? store.call('reference.mdos', {}) : ok(parts.mdos)),
    'work.stop': () => store.call('work.stop', {}),
    'audit.export': async ({ query }) => {
      const target = await dialogs.chooseAuditTarget();
      return target === null ? ok(null) : exportAudit(store, parts.spawn, query, target);
    },
    'window.settings': async () => ok(settings.read()),
    'window.saveSettings': async (wanted) => {
      settings.write(wanted);
      return ok(null);
    },
    'window.layout': async () => ok(parts.layout.read()),
    'window.saveLayout': async (wanted) => {
      parts.layout.write(wanted);
      return ok(null);
    },
    'import.choose': async () => imports.stage(await dialogs.chooseFiles()),
    'import.chooseFolder': async () => imports.stage(await dialogs.chooseFolderOfFiles()),
    'import.drop': ({ paths }) => imports.stage(paths),
    'import.staged': async () => ok(imports.staged()),
    'import.remap': ({ staged, overrides, text }) => imports.remap(staged, overrides, text),
    'import.commit': ({ staged, update }) => imports.commit(staged, update),
    'import.discard': ({ staged }) => imports.discard(staged),
    'settings.previewReference': () => parts.lists.preview(),
    'settings.saveReference': () => parts.lists.save(),
    'restore.to': async ({ sequence }) => {
      const done = await store.call('restore.to', { sequence });
      // Files waiting to be added were compared with the desk as it was.
      if (done.ok) await imports.discardAll();
      return done;
    },
    'retention.erase': async ({ numbers }) => {
      const done = await store.call('retention.erase', { numbers });
      // Files waiting to be added were compared with the desk as it was.
      if (done.ok) await imports.discardAll();
      return done;
    },
    'retention.saveCertificate': ({ entry }) =>
      saveCertificate(store, entry, dialogs.chooseReportTarget),
    'copy.save': () => parts.copies.save(),
    'copy.choose': () => parts.copies.choose(),
    'copy.place': ({ secret }) => parts.copies.place(secret),
    'handed.take': () => parts.handed.take(),
    'help.about': async () => ok(await parts.support.about()),
    'help.report': () => parts.reports.show(),
    'help.saveReport': () => parts.reports.save(),
    'batch.write': async ({ number }) => {
      const folder = await dialogs.chooseBatchFolder(number);
      return folder === null ? ok(null) : writeBatch(parts, number, folder);
    },
    'answer.preview': ({ staged }) => parts.answers.preview(staged),
    'answer.apply': (asked) => parts.answers.apply(asked),
    'share.create': (order) => parts.sharing.create(order),
    'share.sendBack': ({ packet }) => parts.sharing.sendBack(packet),
    'packet.look': ({ staged, word }) => parts.sharing.look(staged, word),
    'packet.accept': ({ staged, ...asked }) => parts.sharing.accept(staged, asked),
    'progress.save': () =>
      saveProgress({
        ...parts,
        language: () => settings.read().language,
        chooseTarget: dialogs.choosePdfTarget,
      }),
  };
}
