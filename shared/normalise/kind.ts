import type { RequestKind } from '../domain/request';
import { cleanText } from './text';

const WORDS: readonly (readonly [RegExp, RequestKind])[] = [
  [/transfer|स्थानांतरण|स्थानान्तरण|तबादला/, 'transfer'],
  [/regist|creat|new user|onboard|पंजीकरण/, 'registration'],
  [/verif|group.?change|designation.?change|profile|updat|सत्यापन/, 'verification'],
];

/** "ORG_TRANSFER", "Profile verification", "GROUP_CHANGE" → the kind, null where it names none. */
export function readKind(raw: string): RequestKind | null {
  const text = cleanText(raw).toLowerCase();
  return WORDS.find(([word]) => word.test(text))?.[1] ?? null;
}
