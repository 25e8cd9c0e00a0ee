import { useTranslation } from 'react-i18next';
import type { ReferenceVersions } from '../../../shared/domain/desk-settings';
import { indianNumber } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { dateAndTime, indianDate } from '../../i18n/dates';
import { lookAtVersion } from './lists-state';

interface VersionTableProps {
  readonly versions: ReferenceVersions;
  readonly readOnly: boolean;
}

export function VersionTable({ versions: { inForce, versions }, readOnly }: VersionTableProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="list-versions">
      <h2 id="list-versions">{t('settings.versions')}</h2>
      <div className="table-box">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('settings.version')}</th>
              <th scope="col">{t('settings.loaded')}</th>
              <th scope="col">{t('settings.who')}</th>
              <th scope="col">{t('settings.from')}</th>
              <th scope="col" className="number">
                {t('settings.mdos')}
              </th>
              <th scope="col" className="number">
                {t('settings.designations')}
              </th>
              <th scope="col">{t('settings.deadlineColumn')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, loaded, counts, parentDeadline }) => (
              <tr key={version}>
                <th scope="row">{version}</th>
                <td>{loaded ? dateAndTime(loaded.at) : ''}</td>
                <td>{loaded?.by ?? ''}</td>
                <td>{loaded ? loaded.file : t('settings.withProgram')}</td>
                <td className="number">{indianNumber(counts.mdos)}</td>
                <td className="number">{indianNumber(counts.designations)}</td>
                <td>{indianDate(parentDeadline)}</td>
                <td>
                  {version === inForce ? (
                    <strong>{t('settings.inForce')}</strong>
                  ) : (
                    <Button
                      slim
                      disabled={readOnly}
                      label={t('settings.bringBackVersion', { version })}
                      onClick={() => void lookAtVersion(version)}
                    >
                      {t('settings.bringBack')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
