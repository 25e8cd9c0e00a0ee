import { BrowserWindow, session, type Session } from 'electron';
import { ORIGIN, SCHEME } from './app-protocol';
import { lockSession } from './lockdown';

/** No "persist:": nothing of a page that is printed stays on disk. */
const PARTITION = 'print';
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/** The program's own scheme, answered from memory; not the address whose messages main hears. */
const PRINT_URL = `${ORIGIN}/print.html`;
const TOO_LONG_MS = 120_000;

/** Turns pages of HTML into PDFs, one after the other, until `close`. */
export interface Printer {
  print(html: string): Promise<Uint8Array>;
  close(): void;
}

/** A hidden window without scripts, bridge or network: it can only lay a page out on paper. */
export function openPrinter(): Printer {
  const own = session.fromPartition(PARTITION);
  lockSession(own, false);
  if (!own.protocol.isProtocolHandled(SCHEME.scheme))
    own.protocol.handle(
      SCHEME.scheme,
      () => new Response(pages.get(own) ?? '', { headers: HEADERS }),
    );
  let window: BrowserWindow | null = null;
  const turn = async (html: string): Promise<Uint8Array> => {
    pages.set(own, html);
    // A page that was printed stays in its process's memory, 0.5 MB a row: a process for each part.
    end(window);
    window = hiddenWindow(own);
    await window.loadURL(PRINT_URL);
    return window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
    });
  };
  return {
    print: (html) => {
      const late = new Promise<never>((_, fail) => {
        setTimeout(() => fail(new Error('The page took too long to print')), TOO_LONG_MS).unref();
      });
      return Promise.race([turn(html), late]);
    },
    close: () => {
      pages.delete(own);
      end(window);
      window = null;
    },
  };
}

/** With its process: a new window of the same page would be given the old one's. */
function end(window: BrowserWindow | null): void {
  window?.webContents.forcefullyCrashRenderer();
  window?.destroy();
}

const hiddenWindow = (own: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP };
/** The page a session prints now; its protocol can be handled only once. */
const pages = new Map<Session, string>();
