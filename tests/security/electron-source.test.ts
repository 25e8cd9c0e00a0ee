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

  test('no Blink feature is switched on', () => {
    expect(filesWith(/enableBlinkFeatures/)).toEqual([]);
  });

  test('nothing is opened outside the program', () => {
    expect(filesWith(/openExternal|openPath/)).toEqual([]);
  });

  test('no page is loaded from a file or a server', () => {
    expect(filesWith(/loadFile|loadURL\((?!START_URL|PRINT_URL)/)).toEqual([]);
  });

  test('ipcMain has one door', () => {
    expect(filesWith(/\bipcMain\./)).toEqual(['electron/ipc/handle.ts']);
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
