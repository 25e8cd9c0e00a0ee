import { ipcMain, type WebContents } from 'electron';
import { CHANNELS, type Channel, type DeskEvents } from '../../shared/ipc/contract';
import { answer, type Services } from './answer';

/** The only door to ipcMain. `startUrl`: the one page that is heard. */
export function handleChannels(services: Services, startUrl: string): void {
  for (const channel of Object.keys(CHANNELS) as Channel[])
    ipcMain.handle(channel, ({ senderFrame }, payload: unknown) =>
      answer(
        services,
        channel,
        senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null },
        startUrl,
        payload,
      ),
    );
}

/** Tells the page something unasked. A closed window hears nothing. */
export function tellPage<E extends keyof DeskEvents>(
  contents: WebContents | undefined,
  name: E,
  payload: DeskEvents[E],
): void {
  if (contents && !contents.isDestroyed()) contents.send(`event:${name}`, payload);
}
