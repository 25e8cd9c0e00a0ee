// @ts-check
/**
 * @typedef {{ readonly label: string, readonly value: number | null, readonly unit: string,
 *   readonly low?: number | null, readonly high?: number | null }} Line
 * @typedef {{ readonly name: string, readonly lines: readonly Line[],
 *   readonly versions?: Readonly<Record<string, string>> }} Report
 * @typedef {{ readonly at: Date, readonly machine: string, readonly load: number }} Run
 */

/** @param {string} name */
const opening = (name) => `<!-- bench ${name} -->`;
const CLOSING = '<!-- end of bench -->';

/**
 * The document with what a bench saw between the bench's marks; what people wrote around them stays.
 * A bench without marks gets a section of its own at the end.
 * @param {string} document
 * @param {Report} report
 * @param {Run} run
 */
export function withReport(document, report, run) {
  const mark = opening(report.name);
  const written = `${mark}\n\n${sectionOf(report, run)}\n${CLOSING}`;
  const from = document.indexOf(mark);
  if (from < 0) {
    const title = report.name.charAt(0).toUpperCase() + report.name.slice(1);
    return `${document.trimEnd()}\n\n## ${title}\n\n${written}\n`;
  }
  const to = document.indexOf(CLOSING, from);
  const rest = to < 0 ? document.slice(from + mark.length) : document.slice(to + CLOSING.length);
  return document.slice(0, from) + written + rest;
}

/** @param {Report} report @param {Run} run */
function sectionOf({ name, lines, versions }, { at, machine, load }) {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const said = [
    `Measured ${day.format(at)} by \`npm run bench -- ${name}\` on ${machine}; load before it ${load.toFixed(1)}.`,
    ...(versions ? [`Compared with ${named(versions)}.`] : []),
  ];
  return `${wrapped(said.join(' '))}\n\n${tableOf(lines)}\n`;
}

/** @param {Readonly<Record<string, string>>} versions */
const named = (versions) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** @param {readonly Line[]} lines */
function tableOf(lines) {
  const spread = lines.some(({ low, high }) => low !== high);
  const rows = [
    ['What', 'Measured', ...(spread ? ['Rounds'] : [])],
    ['---', '---:', ...(spread ? ['---'] : [])],
    ...lines.map((line) => [
      line.label,
      shown(line.value, line.unit),
      ...(spread ? [spreadOf(line)] : []),
    ]),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Line} line */
const spreadOf = ({ low, high, unit }) =>
  low === undefined || low === high ? '' : `${shown(low, unit)} to ${shown(high, unit)}`;

/**
 * Three figures are as many as a machine keeps to.
 * @param {number | null | undefined} value @param {string} unit
 */
export function shown(value, unit) {
  // JSON knows no NaN: the one compared with gave up.
  if (value === null || value === undefined || Number.isNaN(value)) return 'failed';
  if (unit === 'ms' && value >= 1000) return shown(value / 1000, 's');
  const figures = value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return `${figures.toLocaleString('en-US')} ${unit}`;
}

/** @param {string} text */
function wrapped(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= 100) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
