import { dialog, type BrowserWindow } from 'electron';
import { fill, type Language, type Sentence } from '../../shared/domain/language';

const WORDS = {
  chooseFiles: { en: 'Import request files', hi: 'अनुरोध फ़ाइलें आयात करें' },
  requestFiles: { en: 'Request files', hi: 'अनुरोध फ़ाइलें' },
  allFiles: { en: 'All files', hi: 'सभी फ़ाइलें' },
  chooseFolder: { en: 'Save batch {number} in', hi: 'बैच {number} यहाँ सहेजें' },
} as const satisfies Record<string, Sentence>;

const READABLE = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt', 'html', 'htm', 'json'];

/** The system's own dialogs: every path comes from here or from a dropped file, never from the page. */
export interface Dialogs {
  /** Empty when the user thought better of it. */
  chooseFiles(): Promise<readonly string[]>;
  /** Null when the user thought better of it. */
  chooseBatchFolder(number: string): Promise<string | null>;
}

export function systemDialogs(window: () => BrowserWindow, language: () => Language): Dialogs {
  const word = (key: keyof typeof WORDS): string => WORDS[key][language()];
  return {
    chooseFiles: async () => {
      const chosen = await dialog.showOpenDialog(window(), {
        title: word('chooseFiles'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: word('requestFiles'), extensions: READABLE },
          { name: word('allFiles'), extensions: ['*'] },
        ],
      });
      return chosen.canceled ? [] : chosen.filePaths;
    },
    chooseBatchFolder: async (number) => {
      const chosen = await dialog.showOpenDialog(window(), {
        title: fill(word('chooseFolder'), { number }),
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}
