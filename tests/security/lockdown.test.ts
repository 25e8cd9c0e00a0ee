import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { denyNetwork, lockContents, lockSession } from '../../electron/lockdown';

type Handler = (...given: readonly unknown[]) => unknown;

/** Electron's session as far as it is locked: it keeps the handlers it was given. */
function lockedSession(devTools = false, onSpelling: (on: unknown) => void = () => undefined) {
  const handlers = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler) => void handlers.set(name, handler);
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('send') },
    setSpellCheckerEnabled: onSpelling,
    on: (name: string, handler: Handler) => keep(name)(handler),
  };
  // Electron itself does not run here; these are the methods that are called.
  lockSession(session as unknown as Session, devTools);
  return (name: string): Handler =>
    handlers.get(name) ??
    (() => {
      throw new Error(`Nothing handles ${name}`);
    });
}

/** What a handler answers through its callback. */
const answered = (handler: Handler, ...given: readonly unknown[]): unknown => {
  const answers: unknown[] = [];
  handler(...given, (answer: unknown) => answers.push(answer));
  return answers[0];
};

const PERMISSIONS = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'openExternal',
  'fileSystem',
  'display-capture',
  'unknown',
];

describe('the session of a page', () => {
  test.each(PERMISSIONS)('denies %s when it is asked for', (permission) => {
    expect(answered(lockedSession()('request'), null, permission)).toBe(false);
  });

  test.each(PERMISSIONS)('denies %s when it is looked up', (permission) => {
    expect(lockedSession()('check')(null, permission)).toBe(false);
  });

  test('lends no device', () => {
    expect(lockedSession()('device')({})).toBe(false);
  });

  test.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/hostname',
    'devtools://devtools/bundled/inspector.html',
  ])('cancels a request to %s', (url) => {
    expect(answered(lockedSession()('send'), { url })).toEqual({ cancel: true });
  });

  test('fetches no dictionary to check spelling by', () => {
    const spelling: unknown[] = [];
    lockedSession(false, (on) => spelling.push(on));
    expect(spelling).toEqual([false]);
  });

  test('downloads nothing', () => {
    expect(isPrevented(lockedSession()('will-download'))).toBe(true);
  });
});

function isPrevented(handler: Handler, ...given: readonly unknown[]): boolean {
  let prevented = false;
  handler({ preventDefault: () => (prevented = true) }, ...given);
  return prevented;
}

/** A page as Electron announces it, with what the program hung on it. */
function lockedContents() {
  const app = new EventEmitter();
  lockContents(app as unknown as App);
  let opener: Handler = () => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: Handler) => {
      opener = handler;
    },
  });
  app.emit('web-contents-created', {}, contents);
  const prevents = (event: string, ...given: readonly unknown[]): boolean =>
    contents.listeners(event).some((listener) => isPrevented(listener as Handler, ...given));
  return { prevents, open: (url: string) => opener({ url }) };
}

describe('every page', () => {
  test.each(['https://example.org/', 'file:///etc/hostname', 'app://desk/other.html'])(
    'does not go to %s',
    (url) => {
      expect(lockedContents().prevents('will-navigate', url)).toBe(true);
    },
  );

  test('is not led on by a redirect', () => {
    expect(lockedContents().prevents('will-redirect', 'https://example.org/')).toBe(true);
  });

  test('embeds no other page', () => {
    expect(lockedContents().prevents('will-attach-webview', {}, {})).toBe(true);
  });

  test('opens no other window', () => {
    expect(lockedContents().open('https://example.org/')).toEqual({ action: 'deny' });
  });
});

test('no name is looked up', () => {
  const switches = new Map<string, string>();
  const commandLine = {
    appendSwitch: (name: string, text = '') => void switches.set(name, text),
  };
  denyNetwork({ commandLine } as unknown as App);
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  // What Chromium would ask for by itself.
  expect([...switches.keys()]).toEqual(
    expect.arrayContaining([
      'disable-background-networking',
      'disable-component-update',
      'no-pings',
    ]),
  );
});
