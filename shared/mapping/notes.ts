import type { Note } from '../domain/imported-file';
import { fill, type Language, type Sentence } from '../domain/language';

/** What the desk found odd in a file. The wording lives here and nowhere else. */
export const NOTES = {
  'title-rows': {
    en: 'Rows {from} to {to} are a title, not requests.',
    hi: 'पंक्ति {from} से {to} शीर्षक हैं, अनुरोध नहीं।',
  },
  'column-absent': {
    en: 'No {field} column: {count} requests have none.',
    hi: '{field} का स्तंभ नहीं है: {count} अनुरोधों में यह नहीं है।',
  },
} as const satisfies Record<string, Sentence>;

export type NoteCode = keyof typeof NOTES;

export function noteText(note: Note, language: Language): string {
  return fill(NOTES[note.code][language], note.params);
}
