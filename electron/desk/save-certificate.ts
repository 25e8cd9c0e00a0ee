import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { certificateText } from './certificate-text';
import type { StoreCalls } from './store-calls';

/** Asks where to and writes the certificate of the erasing that stands at `entry` of the journal. */
export async function saveCertificate(
  store: StoreCalls,
  entry: number,
  chooseTarget: (name: string) => Promise<string | null>,
): Promise<Result<{ readonly file: string } | null, UserError>> {
  const read = await store.call('retention.read', {});
  if (!read.ok) return read;
  const certificate = read.value.certificates.find((one) => one.entry === entry);
  if (!certificate) return err(userError('certificate-gone'));
  const target = await chooseTarget(`erasure-certificate-${certificate.at.slice(0, 10)}.txt`);
  if (target === null) return ok(null);
  try {
    await writeFile(target, `\uFEFF${certificateText(certificate)}`);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    const detail = typeof code === 'string' ? code : 'Error';
    return err(userError('report-not-written', { detail }));
  }
  return ok({ file: path.basename(target) });
}
