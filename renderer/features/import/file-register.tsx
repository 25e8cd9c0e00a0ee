import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskReport, FileReport } from '../../../shared/domain/desk-report';
import { indianNumber } from '../../../shared/domain/language';
import { ask, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';

const ASK_AGAIN_MS = 400;
/** After adding a file the page gives way to the list: whoever stays has time. */
const AFTER_CHANGE_MS = 500;
const COUNTS = ['received', 'decided', 'pending', 'batched'] as const;

/** Which files are on the desk and how far each is. The store makes it when it is first asked for. */
export function FileRegister() {
  const { t } = useTranslation();
  const report = useReport();
  if (!report) return null;
  if (report.state === 'being-made')
    return (
      <p className="quiet" role="status">
        {t('import.register.making', {
          done: indianNumber(report.done),
          of: indianNumber(report.of),
        })}
      </p>
    );
  if (report.files.length === 0) return null;
  const isErased = report.files.some(({ erased }) => erased > 0);
  return (
    <section aria-label={t('import.register.title')}>
      <h2>{t('import.register.title')}</h2>
      <div className="table-box" role="region" aria-label={t('import.register.file')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('import.register.file')}</th>
              <th scope="col">{t('import.register.addedAt')}</th>
              <th scope="col">{t('import.register.addedBy')}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col" className="number">
                  {t(`import.register.${name}`)}
                </th>
              ))}
              {isErased && (
                <th scope="col" className="number">
                  {t('retention.registerErased')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {report.files.map((file, i) => (
              <FileLine key={i} file={file} isErased={isErased} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FileLine({ file, isErased }: { readonly file: FileReport; readonly isErased: boolean }) {
  return (
    <tr>
      <th scope="row">{file.file}</th>
      <td>{dateAndTime(file.addedAt)}</td>
      <td>{file.addedBy}</td>
      {COUNTS.map((name) => (
        <td key={name} className="number">
          {indianNumber(file[name])}
        </td>
      ))}
      {isErased && <td className="number">{indianNumber(file.erased)}</td>}
    </tr>
  );
}

function useReport(): DeskReport | null {
  const [report, setReport] = useState<DeskReport | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let current = true;
    const read = () => {
      if (timer) clearTimeout(timer);
      void ask(desk.picture.report()).then((found) => {
        if (!current || !found) return;
        setReport(found);
        if (found.state === 'being-made') timer = setTimeout(read, ASK_AGAIN_MS);
      });
    };
    read();
    const stop = desk.onEvent('desk.changed', () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(read, AFTER_CHANGE_MS);
    });
    return () => {
      current = false;
      if (timer) clearTimeout(timer);
      stop();
    };
  }, []);
  return report;
}
