import path from 'node:path';
import { app, BrowserWindow, screen, session } from 'electron';
import { serveApp, START_URL } from './app-protocol';
import { lockSession } from './lockdown';
import { readPlace, writePlace } from './window-place';

const SIZE = { width: 1366, height: 768 };
const SMALLEST = { width: 1024, height: 600 };
/** No "persist:" before it: nothing the page sees is cached on disk. */
const PARTITION = 'desk';

/** Opens the one window. `out` is the folder of the built program. */
export async function openWindow(out: string): Promise<BrowserWindow> {
  const devTools = !app.isPackaged;
  const own = session.fromPartition(PARTITION);
  lockSession(own, devTools);
  serveApp(own, path.join(out, 'renderer'));

  const placeFile = path.join(app.getPath('userData'), 'window-place.json');
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const place = readPlace(placeFile, areas);
  const window = new BrowserWindow({
    ...SIZE,
    ...place?.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'MDO Review Desk',
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload: path.join(out, 'preload/preload.cjs'),
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  });
  if (place?.maximized) window.maximize();
  window.on('close', () =>
    writePlace(placeFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    }),
  );
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_URL);
  return window;
}
