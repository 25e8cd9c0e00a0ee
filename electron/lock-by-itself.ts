import { powerMonitor, type BrowserWindow } from 'electron';
import { everyInterval, idleLock } from './desk/idle-lock';

/** Locks when nobody uses the window, when the computer sleeps and when its screen is locked. */
export function lockByItself(window: BrowserWindow, minutes: () => number, lock: () => void): void {
  const idle = idleLock({ minutes, now: () => Date.now(), lock, every: everyInterval });
  // Mouse, keys, wheel and touch, whatever the page does with them.
  window.webContents.on('input-event', () => idle.used());
  window.on('focus', () => idle.used());
  window.once('closed', () => idle.stop());
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
