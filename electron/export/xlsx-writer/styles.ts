/** The looks a cell can have. One fixed stylesheet: the same in every file of the program. */
export const STYLES = [
  'text',
  'title',
  'subtitle',
  'label',
  'value',
  'header',
  'wrap',
  'hindi',
  'approved',
  'returned',
  'forwarded',
  'rejected',
  'fill-in',
  'tick',
  'faint',
] as const;
export type StyleName = (typeof STYLES)[number];

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly wrap: boolean;
  readonly horizontal?: 'center';
  readonly vertical: 'top' | 'center';
  /** Protected sheets let the reader type here. */
  readonly unlocked?: boolean;
}

const LOOKS: Readonly<Record<StyleName, Look>> = {
  text: { font: 0, fill: 0, border: 1, wrap: false, vertical: 'top' },
  title: { font: 1, fill: 0, border: 0, wrap: false, vertical: 'center' },
  subtitle: { font: 2, fill: 0, border: 0, wrap: false, vertical: 'center' },
  label: { font: 3, fill: 2, border: 1, wrap: true, vertical: 'top' },
  value: { font: 0, fill: 0, border: 1, wrap: true, vertical: 'top' },
  header: { font: 4, fill: 3, border: 1, wrap: true, horizontal: 'center', vertical: 'center' },
  wrap: { font: 0, fill: 0, border: 1, wrap: true, vertical: 'top' },
  hindi: { font: 5, fill: 0, border: 1, wrap: true, vertical: 'top' },
  approved: { font: 3, fill: 4, border: 1, wrap: true, vertical: 'top' },
  returned: { font: 3, fill: 5, border: 1, wrap: true, vertical: 'top' },
  forwarded: { font: 3, fill: 6, border: 1, wrap: true, vertical: 'top' },
  rejected: { font: 3, fill: 7, border: 1, wrap: true, vertical: 'top' },
  'fill-in': { font: 0, fill: 8, border: 2, wrap: true, vertical: 'top', unlocked: true },
  tick: {
    font: 6,
    fill: 8,
    border: 2,
    wrap: false,
    horizontal: 'center',
    vertical: 'top',
    unlocked: true,
  },
  faint: { font: 2, fill: 0, border: 1, wrap: true, vertical: 'top' },
};

export const wraps = (style: StyleName): boolean => LOOKS[style].wrap;

export const styleIndex = (style: StyleName): number => STYLES.indexOf(style) + 1;

const font = (size: number, colour: string, name = 'Calibri', bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${name}"/></font>`;

/** Nirmala UI is the font of Windows that has Devanagari and Latin alike. */
const FONTS = [
  font(10, '1F2937'),
  font(18, '7A1F1F', 'Calibri', true),
  font(10, '6B7280'),
  font(10, '1F2937', 'Calibri', true),
  font(10, 'FFFFFF', 'Calibri', true),
  font(10, '1F2937', 'Nirmala UI'),
  font(14, '1F2937', 'Segoe UI Symbol'),
];

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...['F3F4F6', '7A1F1F', 'DCFCE7', 'FEF3C7', 'DBEAFE', 'FEE2E2', 'FFFBE6'].map(
    (c) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${c}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
];

const border = (style: string, colour: string): string =>
  `<border>${['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="${style}"><color rgb="FF${colour}"/></${side}>`)
    .join('')}<diagonal/></border>`;

const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  border('thin', 'D1D5DB'),
  border('thin', 'B45309'),
];

const list = (tag: string, items: readonly string[]): string =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`;

/** Number format 49 is "text" and quotePrefix says so twice: what is typed over a cell stays text too. */
function xf(look: Look): string {
  const alignment = `<alignment vertical="${look.vertical}"${
    look.horizontal ? ` horizontal="${look.horizontal}"` : ''
  }${look.wrap ? ' wrapText="1"' : ''}/>`;
  return `<xf numFmtId="49" fontId="${look.font}" fillId="${look.fill}" borderId="${look.border}" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}<protection locked="${look.unlocked ? 0 : 1}"/></xf>`;
}

export const STYLESHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  list('fonts', FONTS) +
  list('fills', FILLS) +
  list('borders', BORDERS) +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  list('cellXfs', [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    ...STYLES.map((s) => xf(LOOKS[s])),
  ]) +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';
