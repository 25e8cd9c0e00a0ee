/**
 * Who may import what. A folder not named, or a package not listed, is an error: the shape of the
 * program is this table. `node` = Node's own modules.
 */
export const layers = {
  'shared/**': { folders: ['shared'], packages: [], node: false },
  'shared/ipc/**': { folders: ['shared'], packages: ['valibot'], node: false },
  'shared/reference/**': { folders: ['shared'], packages: ['fastest-levenshtein'], node: false },
  'shared/mapping/**': { folders: ['shared'], packages: ['fastest-levenshtein'], node: false },
  'electron/*.ts': {
    folders: ['shared', 'electron'],
    packages: ['electron'],
    node: true,
  },
  'electron/cli.ts': {
    folders: [
      'shared',
      'electron/cli',
      'electron/desk',
      'electron/processes',
      'electron/export',
      'electron/reference',
      'electron/workbook',
    ],
    packages: [],
    node: true,
  },
  'electron/cli/**': {
    folders: [
      'shared',
      'electron/cli',
      'electron/desk',
      'electron/processes',
      'electron/export',
      'electron/reference',
      'electron/workbook',
      'data/reference',
    ],
    packages: [],
    node: true,
  },
  'electron/ipc/**': {
    folders: ['shared', 'electron/ipc', 'electron/desk', 'electron/window'],
    packages: ['electron', 'valibot'],
    node: true,
  },
  'electron/desk/**': {
    folders: [
      'shared',
      'electron/desk',
      'electron/processes',
      'electron/store',
      'electron/workbook',
      'electron/export',
    ],
    packages: [],
    node: true,
  },
  'electron/workbook/**': {
    folders: [
      'shared',
      'electron/workbook',
      'electron/processes',
      'electron/reference',
      'electron/warm-up',
    ],
    packages: ['xlsx', 'fflate', 'udsv'],
    node: true,
  },
  'electron/store/**': {
    folders: [
      'shared',
      'electron/store',
      'electron/processes',
      'electron/reference',
      'electron/warm-up',
      'data/migrations',
    ],
    packages: ['sql.js', 'valibot'],
    node: true,
  },
  'electron/export/**': {
    folders: ['shared', 'electron/export', 'electron/processes', 'electron/reference'],
    packages: ['fflate', '@cantoo/pdf-lib'],
    node: true,
  },
  'electron/warm-up/**': { folders: ['shared'], packages: [], node: false },
  'electron/reference/**': {
    folders: ['shared', 'electron/reference', 'data/reference'],
    packages: [],
    node: true,
  },
  'electron/processes/**': {
    folders: ['shared', 'electron/processes'],
    packages: ['electron'],
    node: true,
  },
  'renderer/**': {
    folders: ['shared', 'renderer'],
    packages: ['react', 'react-dom', 'i18next', 'react-i18next'],
    node: false,
  },
  // The guide is written once, in docs, and read there and in the window.
  'renderer/features/help/**': {
    folders: ['shared', 'renderer', 'docs/guide'],
    packages: ['react', 'react-i18next'],
    node: false,
  },
  'renderer/components/grid/**': {
    folders: ['shared', 'renderer'],
    packages: [
      'react',
      'react-dom',
      'i18next',
      'react-i18next',
      'ag-grid-community',
      'ag-grid-react',
    ],
    node: false,
  },
};

/** Names that only one folder or file may import: the door to a risky library. */
export const doors = [
  { name: 'ipcMain', from: 'electron', only: ['electron/ipc/**'] },
  { name: 'safeStorage', from: 'electron', only: ['electron/main.ts'] },
  { name: 'ipcRenderer', from: 'electron', only: ['electron/preload.ts'] },
];
