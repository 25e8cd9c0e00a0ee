import { fill, type Language, type Params, type Sentence } from './domain/language';

/** Every failure a user can meet: what happened, where, what to do, in one sentence. */
export const ERRORS = {
  'file-empty': {
    en: '{file} is empty. Ask the office to send it again.',
    hi: '{file} खाली है। कार्यालय से फ़ाइल दोबारा भेजने को कहें।',
  },
  unexpected: {
    en: 'Something went wrong in the program: {detail}. Nothing that was saved is lost.',
    hi: 'प्रोग्राम में कोई गड़बड़ी हुई: {detail}। सहेजा हुआ कुछ भी नहीं खोया है।',
  },
  'bad-request': {
    en: 'The window asked for something the desk does not understand ({channel}). Restart the program.',
    hi: 'विंडो ने कुछ ऐसा माँगा जो डेस्क नहीं समझता ({channel})। प्रोग्राम फिर से शुरू करें।',
  },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof ERRORS;

export interface UserError {
  readonly code: ErrorCode;
  readonly params: Params;
}

export const userError = (code: ErrorCode, params: Params = {}): UserError => ({ code, params });

export function errorText(error: UserError, language: Language): string {
  return fill(ERRORS[error.code][language], error.params);
}
