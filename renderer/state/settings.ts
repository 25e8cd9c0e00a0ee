import { LOCK_AFTER, type WindowSettings } from '../../shared/domain/desk-status';
import { ask, desk } from '../desk';
import { setLanguage } from '../i18n/i18n';
import { showMessage } from './messages';
import { createStore } from './store';

const DEFAULTS: WindowSettings = {
  language: 'en',
  theme: 'system',
  textSize: 'normal',
  density: 'normal',
  lockAfterMinutes: LOCK_AFTER.usual,
};

export const settingsStore = createStore<WindowSettings>(DEFAULTS);

/** Puts the settings on the page: everything else follows by CSS. */
function applySettings(settings: WindowSettings): void {
  const root = document.documentElement;
  root.dataset['theme'] = resolveTheme(settings.theme);
  root.dataset['textSize'] = settings.textSize;
  root.dataset['density'] = settings.density;
  root.lang = settings.language;
  setLanguage(settings.language);
}

function resolveTheme(theme: WindowSettings['theme']): 'light' | 'dark' | 'contrast' {
  if (theme !== 'system') return theme;
  if (window.matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export async function loadSettings(): Promise<void> {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    window.matchMedia(query).addEventListener('change', () => applySettings(settingsStore.get()));
  applySettings(DEFAULTS);
  const settings = await ask(desk.window.settings());
  if (!settings) return;
  settingsStore.set(settings);
  applySettings(settings);
}

export async function saveSettings(change: Partial<WindowSettings>): Promise<void> {
  const settings = { ...settingsStore.get(), ...change };
  // What was said in the other language is over.
  if (change.language) showMessage(null);
  settingsStore.set(settings);
  applySettings(settings);
  await ask(desk.window.saveSettings(settings));
}
