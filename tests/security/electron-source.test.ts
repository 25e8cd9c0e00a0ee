import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

function sources(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

const program = [...sources('electron'), ...sources('renderer'), ...sources('shared')];
const filesWith = (pattern: RegExp): readonly string[] =>
  program.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

/** Electron's own security checklist, as far as the source shows it. */
describe('Electron’s security checklist', () => {
  const window = readFileSync(path.join(ROOT, 'electron/window.ts'), 'utf8');

  test.each([
    'sandbox: true',
    'contextIsolation: true',
    'nodeIntegration: false',
    'nodeIntegrationInWorker: false',
    'nodeIntegrationInSubFrames: false',
    'webSecurity: true',
    'allowRunningInsecureContent: false',
    'experimentalFeatures: false',
    'webviewTag: false',
  ])('the window is opened with %s', (setting) => {
    expect(window).toContain(setting);
  });

  const printer = readFileSync(path.join(ROOT, 'electron/print-pdf.ts'), 'utf8');
  test.each([
    'sandbox: true',
    'contextIsolation: true',
    'nodeIntegration: false',
    'javascript: false',
    'webSecurity: true',
    'webviewTag: false',
    'lockSession(own, false)',
  ])('the page that is printed is opened with %s', (setting) => {
    expect(printer).toContain(setting);
  });

  test('there are no other windows than these two', () => {
    expect(filesWith(/new (BrowserWindow|WebContentsView|BrowserView)\(/)).toEqual([
      'electron/print-pdf.ts',
      'electron/window.ts',
    ]);
  });

  test('the window’s session is locked', () => {
    expect(window).toContain('lockSession(own, devTools)');
  });

  test('developer tools are for the program in development only', () => {
    expect(window).toContain('const devTools = !app.isPackaged;');
  });

  test.each(['denyNetwork(app);', 'lockContents(app);', 'app.enableSandbox()'])(
    'the program begins with %s',
    (call) => {
      expect(readFileSync(path.join(ROOT, 'electron/main.ts'), 'utf8')).toContain(call);
    },
  );

  test('no page embeds another one', () => {
    expect(filesWith(/<webview|allowpopups|<iframe/i)).toEqual([]);
  });

  test('the bridge to the page is built in one place, once', () => {
    expect(filesWith(/exposeInMainWorld/)).toEqual(['electron/preload.ts']);
  });

  test('the bridge hands out functions that name their channel, never Electron’s own', () => {
    const preload = readFileSync(path.join(ROOT, 'electron/preload.ts'), 'utf8');
    expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual([
      "exposeInMainWorld('desk', api)",
    ]);
    expect(preload).not.toMatch(/ipcRenderer(?!\.(invoke|on|off)\(|,)/);
  });

  test('Electron is one exact version, not older than the one tested', () => {
    const { devDependencies } = JSON.parse(
      readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
    ) as { readonly devDependencies: Readonly<Record<string, string>> };
    const version = devDependencies['electron'] ?? '';
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(45);
  });

  test('a key store whose password everybody knows is never taken', () => {
    expect(filesWith(/setUsePlainTextEncryption|password-store/)).toEqual([]);
  });

  test('no Blink feature is switched on', () => {
    expect(filesWith(/enableBlinkFeatures/)).toEqual([]);
  });

  test('nothing is opened outside the program', () => {
    expect(filesWith(/openExternal|openPath/)).toEqual([]);
  });

  test('the system keeps no list of the files that were opened or saved', () => {
    expect(filesWith(/addRecentDocument/)).toEqual([]);
    const asked = program.flatMap(
      ({ text }) => text.match(/dialog\.show\w+Dialog(Sync)?\([^;]*?\}\);/g) ?? [],
    );
    expect(asked).toHaveLength(2);
    for (const call of asked) expect(call).toContain("'dontAddToRecent'");
  });

  test('no page is loaded from a file or a server', () => {
    expect(filesWith(/loadFile|loadURL\((?!START_URL|PRINT_URL)/)).toEqual([]);
  });

  test('ipcMain has one door', () => {
    expect(filesWith(/\bipcMain\./)).toEqual(['electron/ipc/handle.ts']);
  });

  test('whoever sends a message is told by Electron, not by the message', () => {
    expect(readFileSync(path.join(ROOT, 'electron/ipc/handle.ts'), 'utf8')).toContain(
      'senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null }',
    );
  });

  test('the page never gets ipcRenderer itself', () => {
    expect(filesWith(/\bipcRenderer\b/)).toEqual(['electron/preload.ts']);
  });

  test('nothing is turned into code', () => {
    expect(filesWith(/\beval\(|new Function\(/)).toEqual([]);
  });

  test('no module for a network is imported', () => {
    expect(filesWith(/from '(node:)?(net|http|https|http2|dns|tls|dgram)(\/promises)?'/)).toEqual(
      [],
    );
  });

  test('no page writes HTML by itself', () => {
    expect(filesWith(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML/)).toEqual([]);
  });
});
