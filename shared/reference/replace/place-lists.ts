import type { Divisions, MdoNames, OfficeUnits } from '../reference-data';
import type { ListSheet } from './list-sheet';

export const divisionList: ListSheet<Divisions['divisions']> = {
  id: 'divisions',
  name: 'Divisions',
  title: { en: 'Postal divisions', hi: 'डाक मंडल' },
  columns: [
    { header: 'Division', width: 40, help: 'As in the PIN directory.' },
    { header: 'Circle', width: 36, help: 'As on the sheet MDOs.' },
    { header: 'Region', width: 36, help: 'May be blank.' },
  ],
  key: ['Division', 'Circle'],
  write: ({ divisions }) =>
    divisions.divisions.map(({ name, circle, region }) => [name, circle, region ?? '']),
  read: (rows, { mdos }) =>
    rows.map((row) => {
      const region = row.text('Region');
      return {
        name: row.needed('Division'),
        circle: row.named('Circle', mdos),
        region: region === '' ? null : region,
      };
    }),
};

export const regionList: ListSheet<Divisions['regions']> = {
  id: 'regions',
  name: 'Regions',
  title: { en: 'Postal regions', hi: 'डाक क्षेत्र' },
  columns: [
    { header: 'Region', width: 40, help: 'As in the PIN directory.' },
    { header: 'Circle', width: 36, help: 'As on the sheet MDOs.' },
  ],
  key: ['Region', 'Circle'],
  write: ({ divisions }) => divisions.regions.map(({ name, circle }) => [name, circle]),
  read: (rows, { mdos }) =>
    rows.map((row) => ({ name: row.needed('Region'), circle: row.named('Circle', mdos) })),
};

export const placeNameList: ListSheet<Divisions['otherNames']> = {
  id: 'place-names',
  name: 'Place names',
  title: { en: 'Old and new names of places', hi: 'स्थानों के पुराने और नए नाम' },
  columns: [
    { header: 'Written', width: 36, help: 'A name in use: Mysore.' },
    { header: 'Place', width: 36, help: 'The same place by its other name: Mysuru.' },
  ],
  key: ['Written', 'Place'],
  write: ({ divisions }) => divisions.otherNames.map(({ text, place }) => [text, place]),
  read: (rows) => rows.map((row) => ({ text: row.needed('Written'), place: row.needed('Place') })),
};

/** What a word in an office's name says → the list it stands in. */
const SAYS = {
  'Office of the MDO beside it': 'phrases',
  'Training centre of the MDO beside it, with a word for training centre': 'trainingPlaces',
  'Seat of the Directorate': 'directorateSeat',
  'Word for training centre': 'trainingCentre',
  'Not of the Department of Posts': 'notPostal',
  'Training centre of a circle': 'regionalTraining',
  'Ordinary office of a circle': 'ordinary',
  'End of the name of a post office': 'postOffice',
  'Says nothing beside the name of a circle': 'noise',
} as const;
type Says = (typeof SAYS)[keyof typeof SAYS];

const sayingOf = (says: Says): string =>
  Object.entries(SAYS).find(([, value]) => value === says)?.[0] ?? says;

export interface OfficeWords {
  readonly officeUnits: OfficeUnits;
  readonly noise: MdoNames['noise'];
}

export const officeWordList: ListSheet<OfficeWords> = {
  id: 'office-words',
  name: 'Office words',
  title: { en: 'Words in names of offices', hi: 'कार्यालयों के नामों के शब्द' },
  columns: [
    { header: 'Words', width: 40, help: 'A word, or words that stand together.' },
    { header: 'What they say', width: 64, help: `One of: ${Object.keys(SAYS).join('; ')}.` },
    { header: 'MDO', width: 52, help: 'Only for the first two.' },
  ],
  key: ['Words', 'What they say'],
  write: ({ officeUnits, mdoNames }) => {
    const plain = (says: Exclude<Says, 'phrases' | 'trainingPlaces'>): readonly string[][] =>
      (says === 'noise' ? mdoNames.noise : officeUnits[says]).map((words) => [
        words,
        sayingOf(says),
        '',
      ]);
    return [
      ...officeUnits.phrases.map(({ text, mdo }) => [text, sayingOf('phrases'), mdo]),
      ...officeUnits.trainingPlaces.map(({ place, mdo }) => [
        place,
        sayingOf('trainingPlaces'),
        mdo,
      ]),
      ...plain('directorateSeat'),
      ...plain('trainingCentre'),
      ...plain('notPostal'),
      ...plain('regionalTraining'),
      ...plain('ordinary'),
      ...plain('postOffice'),
      ...plain('noise'),
    ];
  },
  read: (rows, { mdos }) => {
    const said = rows.map((row) => ({ row, says: row.oneOf('What they say', SAYS) }));
    const of = (wanted: Says) => said.filter(({ says }) => says === wanted).map(({ row }) => row);
    const plain = (wanted: Says): readonly string[] => of(wanted).map((row) => row.needed('Words'));
    return {
      officeUnits: {
        phrases: of('phrases').map((row) => ({
          text: row.needed('Words'),
          mdo: row.named('MDO', mdos),
        })),
        trainingPlaces: of('trainingPlaces').map((row) => ({
          place: row.needed('Words'),
          mdo: row.named('MDO', mdos),
        })),
        directorateSeat: plain('directorateSeat'),
        trainingCentre: plain('trainingCentre'),
        notPostal: plain('notPostal'),
        regionalTraining: plain('regionalTraining'),
        ordinary: plain('ordinary'),
        postOffice: plain('postOffice'),
      },
      noise: plain('noise'),
    };
  },
};
