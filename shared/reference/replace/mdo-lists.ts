import { PARENT_MDO, type Mdo } from '../reference';
import type { MdoNames } from '../reference-data';
import { KnownNames } from './known';
import { joined, type ListSheet } from './list-sheet';
import { noteDoubled } from './row-reader';

const KINDS = {
  Directorate: 'directorate',
  'Postal Circle': 'circle',
  RAKNPA: 'raknpa',
  'Training Centre': 'ptc',
  CEPT: 'cept',
} as const satisfies Record<string, Mdo['kind']>;

const wordOf = (kind: Mdo['kind']): string =>
  Object.entries(KINDS).find(([, value]) => value === kind)?.[0] ?? kind;

export const MDO_SHEET = 'MDOs';

export const mdoList: ListSheet<readonly Mdo[]> = {
  id: 'mdos',
  name: MDO_SHEET,
  title: { en: 'MDOs', hi: 'MDO' },
  columns: [
    { header: 'No.', width: 6, help: 'Follows from the order of the rows.', shownOnly: true },
    { header: 'Name', width: 48, help: 'As in Annexure II-A.' },
    {
      header: 'Kind',
      width: 18,
      help: `One of: ${Object.keys(KINDS).join(', ')}.`,
      choices: Object.keys(KINDS),
    },
    { header: 'Code', width: 8, help: 'Three capital letters of its own, for batch numbers: KAR.' },
    { header: 'Name in Hindi', width: 36, help: 'For the Hindi screen; also understood in files.' },
    { header: 'Jurisdiction', width: 60, help: 'As in Annexure II-A; may be blank.' },
  ],
  key: ['Name'],
  write: ({ mdos }) =>
    mdos.map((mdo) => [
      String(mdo.serial),
      mdo.name,
      wordOf(mdo.kind),
      mdo.code,
      mdo.nameHi,
      mdo.jurisdiction,
    ]),
  read: (rows) => {
    noteDoubled(rows, 'Name');
    noteDoubled(rows, 'Code');
    return rows.map((row, at) => {
      const code = row.needed('Code');
      if (code !== '' && !/^[A-Z]{3}$/.test(code)) row.fault('code-form', 'Code', { value: code });
      return {
        name: row.needed('Name'),
        kind: row.oneOf('Kind', KINDS) ?? 'circle',
        code,
        serial: at + 1,
        jurisdiction: row.text('Jurisdiction'),
        nameHi: row.needed('Name in Hindi'),
      };
    });
  },
};

export const mdoNameList: ListSheet<Pick<MdoNames, 'aliases' | 'parent'>> = {
  id: 'mdo-names',
  name: 'MDO names',
  title: { en: 'What people write for an MDO', hi: 'लोग MDO के लिए क्या लिखते हैं' },
  columns: [
    { header: 'Written', width: 48, help: 'What people write: a short name, an old name.' },
    {
      header: 'MDO',
      width: 60,
      help: `The MDO meant; several with a semicolon between where it fits several; “${PARENT_MDO}” for the parent.`,
    },
  ],
  key: ['Written'],
  write: ({ mdoNames }) => [
    ...mdoNames.aliases.map(({ text, mdos }) => [text, joined(mdos)]),
    ...mdoNames.parent.map((text) => [text, PARENT_MDO]),
  ],
  read: (rows, { mdos }) => {
    const parents = new KnownNames(MDO_SHEET, [PARENT_MDO]);
    const isParent = (text: string): boolean => parents.find(text) !== null;
    return {
      aliases: rows
        .filter((row) => !isParent(row.text('MDO')))
        .map((row) => ({ text: row.needed('Written'), mdos: row.severalNamed('MDO', mdos) })),
      parent: rows.filter((row) => isParent(row.text('MDO'))).map((row) => row.needed('Written')),
    };
  },
};

const PLACE_KINDS = {
  'Seat of an MDO': 'seat',
  'State or territory': 'territory',
} as const;
const [SEAT, TERRITORY] = Object.keys(PLACE_KINDS) as [string, string];

export const mdoPlaceList: ListSheet<Pick<MdoNames, 'seats' | 'territories'>> = {
  id: 'mdo-places',
  name: 'MDO places',
  title: {
    en: 'Seats of MDOs, and states without a circle of their own',
    hi: 'MDO के मुख्यालय, और बिना अपने सर्किल वाले राज्य',
  },
  columns: [
    { header: 'Place', width: 32, help: 'A town, or a state or territory without its own circle.' },
    {
      header: 'Kind',
      width: 22,
      help: `One of: ${SEAT}, ${TERRITORY}.`,
      choices: [SEAT, TERRITORY],
    },
    { header: 'MDO', width: 60, help: 'The MDO that sits there or serves it.' },
  ],
  key: ['Place', 'Kind'],
  write: ({ mdoNames }) => [
    ...mdoNames.seats.map(({ place, mdos }) => [place, SEAT, joined(mdos)]),
    ...mdoNames.territories.map(({ name, circle }) => [name, TERRITORY, circle]),
  ],
  read: (rows, { mdos }) => {
    const kinds = rows.map((row) => ({ row, kind: row.oneOf('Kind', PLACE_KINDS) }));
    return {
      seats: kinds
        .filter(({ kind }) => kind === 'seat')
        .map(({ row }) => ({ place: row.needed('Place'), mdos: row.severalNamed('MDO', mdos) })),
      territories: kinds
        .filter(({ kind }) => kind === 'territory')
        .map(({ row }) => ({ name: row.needed('Place'), circle: row.named('MDO', mdos) })),
    };
  },
};
