import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/domain/language';
import { flagsDocument } from '../../../shared/rules/flags-document';
import { noticesDocument } from '../../../electron/packaging/notices.mjs';
import { ROOT } from './documents';

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

describe('what is generated', () => {
  it.each(LANGUAGES)('docs/guide/%s/flags.md is what the rules say', (language) => {
    expect(read(`docs/guide/${language}/flags.md`)).toBe(flagsDocument(language));
  });

  it('THIRD-PARTY-NOTICES.md is what the lock file says', () => {
    expect(read('THIRD-PARTY-NOTICES.md')).toBe(noticesDocument());
  });
});
