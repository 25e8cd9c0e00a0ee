import { GROUP_RULES, GROUPS, groupLabel, type Group, type GroupRule } from '../../domain/group';
import type { Designation } from '../reference';
import type {
  Abbreviation,
  EquivalentRow,
  EquivalentTerm,
  GroupSpelling,
  ReferenceData,
} from '../reference-data';
import { joined, yesOrBlank, type ListSheet } from './list-sheet';
import { noteDoubled, type RowReader } from './row-reader';

const groupWords: Readonly<Record<string, GroupRule>> = Object.fromEntries(
  GROUP_RULES.map((rule) => [rule, rule]),
);

export const designationList: ListSheet<readonly Designation[]> = {
  id: 'designations',
  name: 'Designations',
  title: { en: 'Designations', hi: 'पदनाम' },
  columns: [
    { header: 'No.', width: 6, help: 'Follows from the order of the rows.', shownOnly: true },
    { header: 'Designation', width: 60, help: 'As in Annexure III.' },
    {
      header: 'Group',
      width: 10,
      help: `One of: ${GROUP_RULES.join(', ')}; A/B allows either.`,
      choices: GROUP_RULES,
    },
  ],
  key: ['Designation'],
  write: ({ designations }) =>
    designations.map(({ serial, name, groups }) => [String(serial), name, groups]),
  read: (rows) => {
    noteDoubled(rows, 'Designation');
    return rows.map((row, at) => ({
      name: row.needed('Designation'),
      groups: row.oneOf('Group', groupWords) ?? 'C',
      serial: at + 1,
    }));
  },
};

export const equivalentList: ListSheet<readonly Omit<EquivalentRow, 'serial'>[]> = {
  id: 'equivalents',
  name: 'Equivalents',
  title: { en: 'Equivalents of Annexure III', hi: 'अनुलग्नक III के समकक्ष' },
  columns: [
    { header: 'Designation', width: 42, help: 'As on the sheet Designations.' },
    { header: 'Equivalent', width: 36, help: 'One equivalent a row.' },
    { header: 'Cadre', width: 16, help: 'ASP in “Office Supervisor (ASP Cadre)”; else blank.' },
    { header: 'Offices', width: 36, help: 'NSH; PH in “Manager in NSH/PH”; else blank.' },
    { header: 'Only with office', width: 12, help: 'yes: it means nothing without an office.' },
    { header: 'Only with cadre', width: 12, help: 'yes: it means nothing without the cadre.' },
    { header: 'As printed', width: 60, help: 'The whole text of the OM; may be blank.' },
  ],
  key: ['Designation', 'Equivalent', 'Cadre'],
  write: ({ equivalents }) =>
    equivalents.flatMap(({ designation, printed, terms }) =>
      terms.map((term) => [
        designation,
        term.term,
        term.cadre ?? '',
        joined(term.offices ?? []),
        yesOrBlank(term.officeNeeded),
        yesOrBlank(term.cadreNeeded),
        printed,
      ]),
    ),
  read: (rows, { designations }) => {
    const byDesignation = new Map<string, { printed: string; terms: EquivalentTerm[] }>();
    for (const row of rows) {
      const designation = row.named('Designation', designations);
      const known = byDesignation.get(designation) ?? { printed: '', terms: [] };
      known.terms.push(termOf(row));
      if (known.printed === '') known.printed = row.text('As printed');
      byDesignation.set(designation, known);
    }
    return [...byDesignation].map(([designation, { printed, terms }]) => ({
      designation,
      printed: printed === '' ? terms.map(({ term }) => term).join(', ') : printed,
      terms,
    }));
  },
};

function termOf(row: RowReader): EquivalentTerm {
  const cadre = row.text('Cadre');
  const offices = row.several('Offices');
  return {
    term: row.needed('Equivalent'),
    ...(cadre === '' ? {} : { cadre }),
    ...(offices.length === 0 ? {} : { offices }),
    ...(row.yes('Only with office') ? { officeNeeded: true } : {}),
    ...(row.yes('Only with cadre') ? { cadreNeeded: true } : {}),
  };
}

export const abbreviationList: ListSheet<readonly Abbreviation[]> = {
  id: 'abbreviations',
  name: 'Abbreviations',
  title: { en: 'Short forms of designations', hi: 'पदनामों के संक्षिप्त रूप' },
  columns: [
    { header: 'Short form', width: 36, help: 'What people write: MTS, Head Postman.' },
    {
      header: 'Designation',
      width: 60,
      help: 'The designation meant; several with a semicolon between where it is open.',
    },
  ],
  key: ['Short form'],
  write: ({ abbreviations }) =>
    abbreviations.map(({ text, designations }) => [text, joined(designations)]),
  read: (rows, { designations }) =>
    rows.map((row) => ({
      text: row.needed('Short form'),
      designations: row.severalNamed('Designation', designations),
    })),
};

export const shortWordList: ListSheet<ReferenceData['shortenings']> = {
  id: 'short-words',
  name: 'Short words',
  title: { en: 'Short words', hi: 'संक्षिप्त शब्द' },
  columns: [
    { header: 'Short word', width: 24, help: 'A single word: supdt.' },
    { header: 'Word', width: 36, help: 'What it stands for: superintendent.' },
  ],
  key: ['Short word'],
  write: ({ shortenings }) => Object.entries(shortenings).map(([short, word]) => [short, word]),
  read: (rows) => {
    noteDoubled(rows, 'Short word');
    return Object.fromEntries(
      // Names are compared in small letters.
      rows.map((row) => [row.needed('Short word').toLowerCase(), row.needed('Word').toLowerCase()]),
    );
  },
};

const spelledGroups: Readonly<Record<string, Group>> = Object.fromEntries(
  GROUPS.flatMap((group) => [
    [group, group],
    [groupLabel(group), group],
  ]),
);

export const groupList: ListSheet<readonly GroupSpelling[]> = {
  id: 'groups',
  name: 'Groups',
  title: { en: 'What people write for a group', hi: 'लोग समूह के लिए क्या लिखते हैं' },
  columns: [
    { header: 'Written', width: 36, help: 'What people write, without the word Group.' },
    {
      header: 'Group',
      width: 20,
      help: `One of: ${GROUPS.join(', ')}.`,
      choices: GROUPS,
    },
  ],
  key: ['Written'],
  write: ({ groups }) => groups.map(({ text, group }) => [text, group]),
  read: (rows) =>
    rows.map((row) => ({
      text: row.needed('Written'),
      group: row.oneOf('Group', spelledGroups) ?? 'C',
    })),
};
