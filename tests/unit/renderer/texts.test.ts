import { describe, expect, it } from 'vitest';
import { english } from '../../../renderer/i18n/en/english';
import { hindi } from '../../../renderer/i18n/hi/hindi';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();
const en = flat(english);
const hi = flat(hindi);
/** Names that have no other word, and lines made of nothing but placeholders. */
const SAME = new Set(['batch.sha256', 'shell.mdo', 'review.decisionOn', 'settings.mdos']);

describe('the texts of the window', () => {
  it('are the same in both languages, key for key', () => {
    expect([...hi.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('have the same placeholders in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(hi.get(key) ?? '').join() !== placeholders(text).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are in Devanagari wherever there is a word to translate', () => {
    const left = [...hi].filter(([key, text]) => !SAME.has(key) && !/[\u0900-\u097F]/.test(text));
    expect(left).toEqual([]);
  });

  it('are nowhere empty', () => {
    expect([...en, ...hi].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
