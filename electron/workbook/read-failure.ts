import { userError, type UserError } from '../../shared/errors';
import { Refusal } from './refusal';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** One sentence for whatever went wrong while a file was read. */
export function failureOf(error: unknown, file: string): UserError {
  if (error instanceof Refusal) return error.error;
  switch (codeOf(error)) {
    case 'ENOENT':
      return userError('file-missing', { file });
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return userError('file-locked', { file });
    default:
  }
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return userError('file-password', { file });
  return userError('file-damaged', { file });
}
