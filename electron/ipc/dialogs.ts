import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron';
import { fill, type Language, type Sentence } from '../../shared/domain/language';

const WORDS = {
  chooseFiles: { en: 'Import request files', hi: 'अनुरोध फ़ाइलें आयात करें' },
  requestFiles: { en: 'Request files', hi: 'अनुरोध फ़ाइलें' },
  allFiles: { en: 'All files', hi: 'सभी फ़ाइलें' },
  chooseFolderOfFiles: { en: 'Import all files of a folder', hi: 'फ़ोल्डर की सभी फ़ाइलें आयात करें' },
  chooseLists: { en: 'Load reference lists', hi: 'संदर्भ सूचियाँ लोड करें' },
  saveAudit: { en: 'Save the audit', hi: 'लेखा-परीक्षा सहेजें' },
  saveLists: { en: 'Save the reference lists', hi: 'संदर्भ सूचियाँ सहेजें' },
  spreadsheets: { en: 'Spreadsheets', hi: 'स्प्रेडशीट' },
  saveCopy: { en: 'Save a copy of the desk', hi: 'डेस्क की प्रति सहेजें' },
  chooseCopy: { en: 'Open a copy of a desk', hi: 'डेस्क की प्रति खोलें' },
  copies: { en: 'Copies of a desk', hi: 'डेस्क की प्रतियाँ' },
  saveReport: { en: 'Save the report', hi: 'रिपोर्ट सहेजें' },
  text: { en: 'Text', hi: 'पाठ' },
  savePdf: { en: 'Save the page', hi: 'पृष्ठ सहेजें' },
  choosePacketFolder: { en: 'Put the packets in', hi: 'पैकेट यहाँ रखें' },
  saveAnswer: { en: 'Save the answer', hi: 'उत्तर सहेजें' },
  packets: { en: 'Packets', hi: 'पैकेट' },
  chooseFolder: { en: 'Save batch {number} in', hi: 'बैच {number} यहाँ सहेजें' },
} as const satisfies Record<string, Sentence>;

const READABLE = [
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'ods',
  'csv',
  'tsv',
  'txt',
  'html',
  'htm',
  'json',
  'mdopacket',
];

/** The system's own dialogs: every path comes from here or from a dropped file, never from the page. */
export interface Dialogs {
  /** Empty when the user thought better of it. */
  chooseFiles(): Promise<readonly string[]>;
  /** Folders whose files are to be imported; empty when the user thought better of it. */
  chooseFolderOfFiles(): Promise<readonly string[]>;
  /** Null when the user thought better of it. */
  chooseBatchFolder(number: string): Promise<string | null>;
  /** Where packets for other desks go; null when the user thought better of it. */
  choosePacketFolder(): Promise<string | null>;
  /** Where to write the answer to a packet; null when the user thought better of it. */
  chooseAnswerTarget(name: string): Promise<string | null>;
  /** A workbook of reference lists; null when the user thought better of it. */
  chooseLists(): Promise<string | null>;
  /** Where to write a workbook of lists; null when the user thought better of it. */
  chooseListsTarget(name: string): Promise<string | null>;
  /** Where to write a PDF; null when the user thought better of it. */
  choosePdfTarget(name: string): Promise<string | null>;
  /** Where to write the audit, .xlsx or .csv; null when the user thought better of it. */
  chooseAuditTarget(): Promise<string | null>;
  /** Where to save a copy of the desk; null when the user thought better of it. */
  chooseCopyTarget(name: string): Promise<string | null>;
  /** A copy of a desk; null when the user thought better of it. */
  chooseCopy(): Promise<string | null>;
  /** Where to write a report; null when the user thought better of it. */
  chooseReportTarget(name: string): Promise<string | null>;
}

export function systemDialogs(window: () => BrowserWindow, language: () => Language): Dialogs {
  const word = (key: keyof typeof WORDS): string => WORDS[key][language()];
  // A file's name may be a person's: Windows is to keep no list of them.
  const open = (asked: OpenDialogOptions): Promise<OpenDialogReturnValue> =>
    dialog.showOpenDialog(window(), {
      ...asked,
      properties: [...(asked.properties ?? []), 'dontAddToRecent'],
    });
  const save = (asked: SaveDialogOptions): Promise<SaveDialogReturnValue> =>
    dialog.showSaveDialog(window(), { ...asked, properties: ['dontAddToRecent'] });
  return {
    chooseFiles: async () => {
      const chosen = await open({
        title: word('chooseFiles'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: word('requestFiles'), extensions: READABLE },
          { name: word('allFiles'), extensions: ['*'] },
        ],
      });
      return chosen.canceled ? [] : chosen.filePaths;
    },
    chooseFolderOfFiles: async () => {
      const chosen = await open({
        title: word('chooseFolderOfFiles'),
        properties: ['openDirectory', 'multiSelections'],
      });
      return chosen.canceled ? [] : chosen.filePaths;
    },
    choosePacketFolder: async () => {
      const chosen = await open({
        title: word('choosePacketFolder'),
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseAnswerTarget: async (name) => {
      const chosen = await save({
        title: word('saveAnswer'),
        defaultPath: name,
        filters: [{ name: word('packets'), extensions: ['mdopacket'] }],
      });
      return chosen.canceled ? null : (chosen.filePath ?? null);
    },
    chooseLists: async () => {
      const chosen = await open({
        title: word('chooseLists'),
        properties: ['openFile'],
        filters: [
          { name: word('spreadsheets'), extensions: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods'] },
          { name: word('allFiles'), extensions: ['*'] },
        ],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseListsTarget: async (name) => {
      const chosen = await save({
        title: word('saveLists'),
        defaultPath: name,
        filters: [{ name: word('spreadsheets'), extensions: ['xlsx'] }],
      });
      return chosen.canceled ? null : (chosen.filePath ?? null);
    },
    chooseAuditTarget: async () => {
      const chosen = await save({
        title: word('saveAudit'),
        defaultPath: 'Audit.xlsx',
        filters: [
          { name: word('spreadsheets'), extensions: ['xlsx'] },
          { name: 'CSV', extensions: ['csv'] },
        ],
      });
      return chosen.canceled ? null : (chosen.filePath ?? null);
    },
    chooseCopyTarget: async (name) => {
      const chosen = await save({
        title: word('saveCopy'),
        defaultPath: name,
        filters: [{ name: word('copies'), extensions: ['mdodesk'] }],
      });
      return chosen.canceled ? null : (chosen.filePath ?? null);
    },
    chooseCopy: async () => {
      const chosen = await open({
        title: word('chooseCopy'),
        properties: ['openFile'],
        filters: [
          { name: word('copies'), extensions: ['mdodesk'] },
          { name: word('allFiles'), extensions: ['*'] },
        ],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseReportTarget: async (name) => {
      const chosen = await save({
        title: word('saveReport'),
        defaultPath: name,
        filters: [{ name: word('text'), extensions: ['txt'] }],
      });
      return chosen.canceled ? null : (chosen.filePath ?? null);
    },
    choosePdfTarget: async (name) => {
      const chosen = await save({
        title: word('savePdf'),
        defaultPath: name,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      return chosen.canceled ? null : (chosen.filePath ?? null);
    },
    chooseBatchFolder: async (number) => {
      const chosen = await open({
        title: fill(word('chooseFolder'), { number }),
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}
