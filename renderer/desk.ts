import type { Params } from '../shared/domain/language';
import { errorText, type UserError } from '../shared/errors';
import type { DeskApi } from '../shared/ipc/desk-api';
import type { Result } from '../shared/result';
import { dateAndTime } from './i18n/dates';
import { currentLanguage } from './i18n/i18n';
import { showMessage } from './state/messages';

declare global {
  interface Window {
    readonly desk: DeskApi<File>;
  }
}

/** The only way out of the window. */
export const desk: DeskApi<File> = window.desk;

/** The sentence of a refusal in the language of the window, times as the office writes them. */
export function sentenceOf({ code, params }: UserError): string {
  const read = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && (name === 'since' || name === 'until')
      ? dateAndTime(value)
      : value,
  ]);
  return errorText({ code, params: Object.fromEntries(read) as Params }, currentLanguage());
}

/** Waits for an answer; a refusal is shown as its sentence and comes back as `undefined`. */
export async function ask<T>(answer: Promise<Result<T, UserError>>): Promise<T | undefined> {
  const result = await answer;
  if (result.ok) return result.value;
  showMessage({ kind: 'error', text: sentenceOf(result.error) });
  return undefined;
}

/** Like `ask`, for forms that show the sentence beside their own fields. */
export async function askQuietly<T>(
  answer: Promise<Result<T, UserError>>,
): Promise<{ readonly value: T } | { readonly sentence: string }> {
  const result = await answer;
  return result.ok ? { value: result.value } : { sentence: sentenceOf(result.error) };
}
