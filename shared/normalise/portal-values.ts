/** What the portal's own lists hold, bulk update and newer edit form together (igot-portal facts, 1e). */
export const PORTAL_GENDERS = ['Male', 'Female', 'Others'] as const;
export const PORTAL_CATEGORIES = [
  'General',
  'OBC',
  'SC',
  'ST',
  'PWD',
  'ST-1',
  'ST-2',
  'RBA',
  'ALC/IB',
  'EWS(Economically Weaker Section)',
  'Physically Challenged Person',
  'Ex - Servicemen',
] as const;

const key = (text: string): string => text.toLowerCase().replace(/[\s.,_()/-]+/g, '');

const table = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(pairs.map(([typed, value]) => [key(typed), value]));

const listed = {
  gender: table(PORTAL_GENDERS.map((value) => [value, value])),
  category: table(PORTAL_CATEGORIES.map((value) => [value, value])),
};

const exact: Readonly<Record<keyof typeof listed, ReadonlySet<string>>> = {
  gender: new Set(PORTAL_GENDERS),
  category: new Set(PORTAL_CATEGORIES),
};

const meant = {
  gender: table([
    ['M', 'Male'],
    ['Man', 'Male'],
    ['पुरुष', 'Male'],
    ['पु', 'Male'],
    ['F', 'Female'],
    ['Fem', 'Female'],
    ['Woman', 'Female'],
    ['महिला', 'Female'],
    ['स्त्री', 'Female'],
    ['O', 'Others'],
    ['Other', 'Others'],
    ['Transgender', 'Others'],
    ['Third gender', 'Others'],
    ['अन्य', 'Others'],
  ]),
  category: table([
    ['Gen', 'General'],
    ['Genl', 'General'],
    ['UR', 'General'],
    ['Unreserved', 'General'],
    ['Un-reserved', 'General'],
    ['GC', 'General'],
    ['OC', 'General'],
    ['General category', 'General'],
    ['General (UR)', 'General'],
    ['Unreserved (UR)', 'General'],
    ['Gen (UR)', 'General'],
    ['GN', 'General'],
    ['सामान्य', 'General'],
    ['Other Backward Class', 'OBC'],
    ['Other Backward Classes', 'OBC'],
    ['OBC NCL', 'OBC'],
    ['ओबीसी', 'OBC'],
    ['Scheduled Caste', 'SC'],
    ['Schedule Caste', 'SC'],
    ['अनुसूचित जाति', 'SC'],
    ['Scheduled Tribe', 'ST'],
    ['Schedule Tribe', 'ST'],
    ['अनुसूचित जनजाति', 'ST'],
    ['EWS', 'EWS(Economically Weaker Section)'],
    ['Economically Weaker Section', 'EWS(Economically Weaker Section)'],
    ['PH', 'Physically Challenged Person'],
    ['Physically Challenged', 'Physically Challenged Person'],
    ['Physically Handicapped', 'Physically Challenged Person'],
    ['Ex-Serviceman', 'Ex - Servicemen'],
    ['ESM', 'Ex - Servicemen'],
  ]),
};

/** The portal's own spelling where only letter case, spaces or punctuation differ; otherwise the text. */
export const portalSpelling = (field: 'gender' | 'category', text: string): string =>
  listed[field].get(key(text)) ?? text;

export const isPortalValue = (field: 'gender' | 'category', text: string): boolean =>
  exact[field].has(text);

/** What a short form clearly stands for, '' where it is not clear. */
export const portalValueMeant = (field: 'gender' | 'category', text: string): string =>
  meant[field].get(key(text)) ?? '';
