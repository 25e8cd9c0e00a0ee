import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { ErasureCertificate } from '../../../shared/domain/retention';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { showMessage } from '../../state/messages';

/** Every erasing of the desk, newest first. */
export function Certificates({
  certificates,
}: {
  readonly certificates: readonly ErasureCertificate[];
}) {
  const { t } = useTranslation();
  const save = async (entry: number) => {
    const saved = await ask(desk.retention.saveCertificate({ entry }));
    if (saved) showMessage({ kind: 'done', text: t('retention.saved', { file: saved.file }) });
  };
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{t('retention.certificates')}</h2>
      <ul className="certificates">
        {certificates.map(({ entry, at, requests, batches, userName, osUser }) => (
          <li key={entry}>
            <span>
              {t('retention.certificate', {
                at: dateAndTime(at),
                n: indianNumber(requests),
                numbers: batches.map(({ number }) => number).join(', '),
                by: userName,
                osUser,
                entry: indianNumber(entry),
              })}
            </span>
            <Button
              slim
              label={t('retention.saveOf', { at: dateAndTime(at) })}
              onClick={() => void save(entry)}
            >
              {t('retention.save')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
