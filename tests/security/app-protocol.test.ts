import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Session } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, fileOf, serveApp, START_URL } from '../../electron/app-protocol';
import { isOurs } from '../../electron/lockdown';

const FOLDER = path.resolve('out/renderer');

describe('what app:// serves', () => {
  test('a file of the page', () => {
    expect(fileOf('app://desk/assets/index.js', FOLDER)).toBe(path.join(FOLDER, 'assets/index.js'));
  });

  test.each([
    'app://desk/..%2f..%2fpackage.html',
    'app://desk/..%5c..%5cmain.js',
    'app://desk/index.html%00.js',
    'app://desk/%E0%A4%A',
    'app://other/index.html',
    'file:///etc/passwd.html',
    'https://desk/index.html',
    'app://desk/main.cjs',
    'app://desk/desk.db',
    'app://desk/',
    'nonsense',
  ])('not %s', (url) => {
    expect(fileOf(url, FOLDER)).toBeNull();
  });
});

test('dots are taken out of a URL before they lead anywhere', () => {
  expect(fileOf('app://desk/%2e%2e/%2e%2e/main/main.js', FOLDER)).toBe(
    path.join(FOLDER, 'main/main.js'),
  );
});

describe('what the page may load', () => {
  const policy = contentSecurityPolicy('abc').split('; ');

  test('nothing that is not named', () => {
    expect(policy).toContain("default-src 'none'");
  });

  test('no connection of any kind', () => {
    expect(policy).toContain("connect-src 'none'");
  });

  test('scripts from its own files only', () => {
    expect(policy.find((line) => line.startsWith('script-src'))).toBe("script-src 'self'");
  });

  test('styles from its own files or with the nonce of this load', () => {
    expect(policy.find((line) => line.startsWith('style-src'))).toBe(
      "style-src 'self' 'nonce-abc'",
    );
  });

  test.each(['https://example.org/', 'http://127.0.0.1/', 'ws://x/', 'file:///etc/hostname'])(
    '%s is cancelled',
    (url) => {
      expect(isOurs(url, false)).toBe(false);
    },
  );

  test('an origin that only begins like ours is cancelled', () => {
    expect(isOurs('app://desk.example.org/', false)).toBe(false);
  });

  test('the developer tools are cancelled in the packaged program', () => {
    expect(isOurs('devtools://devtools/x', false)).toBe(false);
  });
});

describe('a page that is served', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-page-'));
    writeFileSync(path.join(folder, 'index.html'), '<style nonce="__STYLE_NONCE__"></style>');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What the session would be answered with. */
  async function served(): Promise<{ readonly policy: string; readonly html: string }> {
    let answer: ((request: Request) => Promise<Response>) | undefined;
    const protocol = { handle: (_: string, handler: typeof answer) => void (answer = handler) };
    serveApp({ protocol } as unknown as Session, folder);
    const response = await answer?.(new Request(START_URL));
    const policy = response?.headers.get('content-security-policy') ?? '';
    return { policy, html: (await response?.text()) ?? '' };
  }
  const nonceIn = (policy: string): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';

  test('comes with its content security policy', async () => {
    const { policy } = await served();
    expect(policy).toBe(contentSecurityPolicy(nonceIn(policy)));
  });

  test('carries the nonce of its policy and no other', async () => {
    const { policy, html } = await served();
    expect(html).toBe(`<style nonce="${nonceIn(policy)}"></style>`);
  });

  test('has another nonce each time', async () => {
    expect((await served()).policy).not.toBe((await served()).policy);
  });
});
