import { useTranslation } from 'react-i18next';
import type { WrittenFile } from '../../../shared/domain/batch';
import { indianNumber } from '../../../shared/domain/language';

/** What was saved, with the fingerprints that prove it is unchanged. */
export function WrittenFiles(props: {
  readonly number: string;
  readonly files: readonly WrittenFile[];
}) {
  const { t } = useTranslation();
  const title = t('batch.filesOf', { number: props.number });
  return (
    <section>
      <h2>{title}</h2>
      <div className="table-box" role="region" aria-label={title} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('batch.file')}</th>
              <th scope="col" className="number">
                {t('batch.rows')}
              </th>
              <th scope="col" className="number">
                {t('batch.size')}
              </th>
              <th scope="col">{t('batch.sha256')}</th>
            </tr>
          </thead>
          <tbody>
            {props.files.map((file) => (
              <tr key={file.name}>
                <th scope="row">{file.name}</th>
                <td className="number">{indianNumber(file.rows)}</td>
                <td className="number">
                  {t('batch.kb', { n: indianNumber(Math.ceil(file.bytes / 1024)) })}
                </td>
                <td className="mono">{file.sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
