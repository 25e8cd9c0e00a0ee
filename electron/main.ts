import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, Menu, protocol, safeStorage } from 'electron';
import { SCHEME, START_URL } from './app-protocol';
import { systemKeychain } from './desk/keychain';
import { filesAmong } from './desk/handed-files';
import { startDesk, type RunningDesk } from './desk-main';
import { handleChannels, tellPage } from './ipc/handle';
import { lockByItself } from './lock-by-itself';
import { denyNetwork, lockContents } from './lockdown';
import { openWindow } from './window';

const out = path.dirname(__dirname);

app.setName('MDO Review Desk');
// Chromium takes this switch for its own files only on some systems; the desk follows it on all.
const userData = app.commandLine.getSwitchValue('user-data-dir');
if (userData !== '') {
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', path.resolve(userData));
}
// A desk that two people open in turn lies on a share; what belongs to this user's window does not.
const deskFolder = app.commandLine.getSwitchValue('desk-folder');
// Date fields are Chromium's: day before month, as everywhere in India, on an American Windows too.
const isHindi = new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('hi');
if (!app.commandLine.hasSwitch('lang'))
  app.commandLine.appendSwitch('lang', isHindi ? 'hi' : 'en-GB');
denyNetwork(app);
lockContents(app);
// Root has no sandbox: asked for both, Chromium cannot start its own network process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([SCHEME]);

// One window a desk: two would write to the same journal.
if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  const window = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0];
  // Files may be handed over before there is a desk to take them.
  const early = [...filesAmong(process.argv, process.cwd())];
  let hand = (files: readonly string[]): void => void early.push(...files);
  app.on('second-instance', (_event, argv, folder) => {
    hand(filesAmong(argv, folder));
    if (window()?.isMinimized()) window()?.restore();
    window()?.focus();
  });
  // macOS says it this way, and may do so before the program is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    hand([file]);
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  Menu.setApplicationMenu(null);
  const desk = startDesk({
    out,
    userData: app.getPath('userData'),
    deskFolder: deskFolder === '' ? null : path.resolve(deskFolder),
    version: app.getVersion(),
    samples: path.join(app.getAppPath(), 'data/samples'),
    keychain: systemKeychain(safeStorage, process.platform),
    window,
    tell: (name, payload) => tellPage(window()?.webContents, name, payload),
  });
  hand = desk.hand;
  hand(early);
  closeBeforeQuit(desk);
  handleChannels(desk.services, START_URL);
  // For a newcomer, and for `npm start -- --sample` in the README: flags without a click.
  if (app.commandLine.hasSwitch('sample')) process.stderr.write(`${await desk.showSample()}\n`);
  lockByItself(
    await openWindow(out),
    () => desk.lockAfterMinutes(),
    () => void desk.lock(),
  );
  process.stderr.write('The window is open.\n');
}

/** Quitting waits until the desk has written what it holds. */
function closeBeforeQuit(desk: RunningDesk): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
