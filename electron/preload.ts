import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Channel, DeskEvents } from '../shared/ipc/contract';
import type { DeskApi } from '../shared/ipc/desk-api';

// `invoke` answers with what main sends: the types of both sides come from the contract.
const to =
  (channel: Channel) =>
  (payload: unknown = {}): Promise<never> =>
    ipcRenderer.invoke(channel, payload) as Promise<never>;

const events: Readonly<Record<keyof DeskEvents, string>> = {
  'import.changed': 'event:import.changed',
  'desk.changed': 'event:desk.changed',
  'desk.locked': 'event:desk.locked',
  'desk.working': 'event:desk.working',
  'files.handed': 'event:files.handed',
};

/** Electron 25 has no webUtils; there a File knows its path. A File the page made itself has none. */
function pathOf(file: File): string {
  const utils = webUtils as typeof webUtils | undefined;
  return utils ? utils.getPathForFile(file) : ((file as { readonly path?: string }).path ?? '');
}

const api: DeskApi<File> = {
  desk: {
    status: to('desk.status'),
    create: to('desk.create'),
    trySample: to('desk.trySample'),
    leaveSample: to('desk.leaveSample'),
    unlock: to('desk.unlock'),
    recover: to('desk.recover'),
    setPassphrase: to('desk.setPassphrase'),
    newRecoveryKey: to('desk.newRecoveryKey'),
    setKeychain: to('desk.setKeychain'),
    lock: to('desk.lock'),
    mdos: to('desk.mdos'),
  },
  copy: {
    save: to('copy.save'),
    choose: to('copy.choose'),
    place: to('copy.place'),
  },
  handed: { take: to('handed.take') },
  window: {
    settings: to('window.settings'),
    saveSettings: to('window.saveSettings'),
    layout: to('window.layout'),
    saveLayout: to('window.saveLayout'),
  },
  import: {
    choose: to('import.choose'),
    chooseFolder: to('import.chooseFolder'),
    staged: to('import.staged'),
    remap: to('import.remap'),
    commit: to('import.commit'),
    discard: to('import.discard'),
  },
  work: {
    stop: to('work.stop'),
  },
  review: {
    open: to('review.open'),
    page: to('review.page'),
    indexOf: to('review.indexOf'),
    detail: to('review.detail'),
  },
  views: {
    list: to('views.list'),
    save: to('views.save'),
    remove: to('views.remove'),
  },
  decide: {
    preview: to('decide.preview'),
    apply: to('decide.apply'),
    suggestion: to('decide.suggestion'),
    correct: to('decide.correct'),
    undo: to('decide.undo'),
    redo: to('decide.redo'),
  },
  audit: {
    page: to('audit.page'),
    verify: to('audit.verify'),
    export: to('audit.export'),
  },
  batch: {
    preview: to('batch.preview'),
    create: to('batch.create'),
    list: to('batch.list'),
    write: to('batch.write'),
    detail: to('batch.detail'),
    move: to('batch.move'),
    void: to('batch.void'),
    numbering: to('batch.numbering'),
    setNumbering: to('batch.setNumbering'),
    cards: to('batch.cards'),
    tick: to('batch.tick'),
    messages: to('batch.messages'),
  },
  answer: {
    preview: to('answer.preview'),
    apply: to('answer.apply'),
  },
  share: {
    plan: to('share.plan'),
    word: to('share.word'),
    create: to('share.create'),
    list: to('share.list'),
    takeBack: to('share.takeBack'),
    sendBack: to('share.sendBack'),
  },
  packet: {
    look: to('packet.look'),
    conflicts: to('packet.conflicts'),
    accept: to('packet.accept'),
  },
  progress: {
    read: to('progress.read'),
    save: to('progress.save'),
  },
  picture: {
    report: to('picture.report'),
  },
  settings: {
    rules: to('settings.rules'),
    previewRules: to('settings.previewRules'),
    applyRules: to('settings.applyRules'),
    referenceVersions: to('settings.referenceVersions'),
    previewReference: to('settings.previewReference'),
    previewRestore: to('settings.previewRestore'),
    applyReference: to('settings.applyReference'),
    restoreReference: to('settings.restoreReference'),
    saveReference: to('settings.saveReference'),
  },
  restore: {
    points: to('restore.points'),
    to: to('restore.to'),
  },
  retention: {
    read: to('retention.read'),
    set: to('retention.set'),
    preview: to('retention.preview'),
    erase: to('retention.erase'),
    saveCertificate: to('retention.saveCertificate'),
  },
  release: {
    read: to('release.read'),
    set: to('release.set'),
  },
  help: {
    about: to('help.about'),
    report: to('help.report'),
    saveReport: to('help.saveReport'),
  },
  dropFiles: (files) =>
    to('import.drop')({ paths: files.map(pathOf).filter((path) => path !== '') }),
  onEvent: (name, listener) => {
    const channel = events[name];
    if (typeof channel !== 'string') throw new TypeError('No such event');
    const relay = (_event: IpcRendererEvent, ...[payload]: Parameters<typeof listener>): void =>
      listener(payload);
    ipcRenderer.on(channel, relay);
    return () => void ipcRenderer.off(channel, relay);
  },
};

contextBridge.exposeInMainWorld('desk', api);
