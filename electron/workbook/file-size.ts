import { Refusal } from './refusal';

/** Throws the `Refusal` of a file that has more than `most` bytes. */
export function refuseLarger(bytes: number, most: number, file: string): void {
  if (bytes > most) throw new Refusal('file-too-large', { file, limit: most >> 20 });
}
