import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme, Session } from 'electron';

/** The page's own origin: no file:// path, no server. */
export const ORIGIN = 'app://desk';
export const START_URL = `${ORIGIN}/index.html`;

export const SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true },
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What the page may load: its own files, and styles that carry this load's nonce (the grid's). */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The file of `folder` that a URL of the page names, null where it names anything else: another
 * origin, a kind of file the page has no use for, a place outside the folder.
 */
export function fileOf(url: string, folder: string): string | null {
  let name: string;
  try {
    const { protocol, host, pathname } = new URL(url);
    if (`${protocol}//${host}` !== ORIGIN) return null;
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep)) return null;
  return Object.hasOwn(TYPES, path.extname(file)) ? file : null;
}

/** Serves the built page from `folder` (out/renderer) to this session. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(SCHEME.scheme, async (request) => {
    const file = request.method === 'GET' ? fileOf(request.url, folder) : null;
    const bytes = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || bytes === null) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const body =
      path.extname(file) === '.html'
        ? bytes.toString('utf8').replaceAll('__STYLE_NONCE__', nonce)
        : new Uint8Array(bytes);
    return new Response(body, {
      headers: {
        'content-type': TYPES[path.extname(file)] ?? '',
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}
