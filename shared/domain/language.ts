export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the program; `{name}` is replaced from the params. */
export type Sentence = Readonly<Record<Language, string>>;

export type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}` placeholders. A placeholder without a param stays visible, so a test can find it. */
export function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** 420000 → "4,20,000", the Indian way. Whole numbers only. */
export function indianNumber(n: number): string {
  const digits = String(Math.abs(Math.trunc(n)));
  const tail = digits.slice(-3);
  const head = digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',');
  return `${n < 0 ? '-' : ''}${head ? `${head},` : ''}${tail}`;
}
