const SHORT: Readonly<Record<string, string>> = {
  no: 'number',
  nos: 'number',
  num: 'number',
  nr: 'number',
  mob: 'mobile',
  ph: 'phone',
  tel: 'telephone',
  desig: 'designation',
  desgn: 'designation',
  desg: 'designation',
  desigination: 'designation',
  emp: 'employee',
  org: 'organisation',
  organization: 'organisation',
  orgn: 'organisation',
  dept: 'department',
  req: 'request',
  dt: 'date',
  addr: 'address',
  gr: 'group',
  grp: 'group',
  pers: 'personnel',
  cir: 'circle',
  sl: 'serial',
  sr: 'serial',
  नम्बर: 'नंबर',
  फ़ोन: 'फोन',
};
const SILENT = new Set(['of', 'the', 'in', 'for', 'a', 'an', 'is', 'का', 'की', 'के']);

/** Header as compared: lower case, no invisible characters, punctuation or filler, abbreviations spelled out. */
export function canonicalHeader(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\be[\s-]?mails?\b/g, 'email')
    .replace(/ई[\s-]?मेल/g, 'ईमेल')
    .replace(/\be[\s-]hrms\b/g, 'ehrms')
    .replace(/\bpin\s?code\b/g, 'pincode')
    .replace(/\bd\.?\s?o\.?\s?b\b\.?/g, 'dob')
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
    .trim()
    .split(' ');
  const spelled = words.map((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word));
  const kept = spelled.filter((word) => !SILENT.has(word));
  return (kept.length > 0 ? kept : spelled).join(' ');
}

/** "नाम / Name", "Mobile No. (10 digits)": the parts a person reads on their own. */
export function headerParts(text: string): readonly string[] {
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const inBrackets = [...text.matchAll(/[([]([^)\]]*)[)\]]/g)].map((m) => m[1] ?? '');
  return [bare, ...bare.split(/[/|\n\r]+/), ...inBrackets]
    .map(canonicalHeader)
    .filter((part) => part !== '');
}
