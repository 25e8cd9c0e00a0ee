import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../../shared/domain/about';
import { indianNumber } from '../../../shared/domain/language';
import { ask, desk } from '../../desk';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { SupportReport } from './support-report';

/** Which program this is, down to the sum of each of its files, and the report for support. */
export function AboutHelp() {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask(desk.help.about()).then((answer) => {
      if (wanted && answer) setAbout(answer);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const onDesk = status?.state === 'open' ? status : null;
  if (about === null) return <p role="status">{t('help.working')}</p>;
  const facts = [
    [t('help.version'), about.version],
    [t('shell.ruleSet'), onDesk?.ruleSetVersion ?? about.ruleSetVersion],
    [t('shell.lists'), onDesk?.referenceVersion ?? about.referenceVersion],
    [t('help.runsOn'), `Electron ${about.electron}, Chromium ${about.chromium}, ${about.system}`],
    [t('help.checksum'), about.checksum],
  ] as const;
  return (
    <>
      <section aria-labelledby="about-title">
        <h2 id="about-title">{t('shell.appName')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd className="sum">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{t('help.checksumNote')}</p>
        <details>
          <summary>{t('help.files', { n: indianNumber(about.files.length) })}</summary>
          <div className="table-box">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('help.file')}</th>
                  <th scope="col" className="number">
                    {t('help.bytes')}
                  </th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {about.files.map(({ name, bytes, sha256 }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="number">{indianNumber(bytes)}</td>
                    <td className="sum">{sha256}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </section>
      <SupportReport />
    </>
  );
}
