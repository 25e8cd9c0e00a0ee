import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { showMessage } from '../../state/messages';

/** Shown first, saved then: nobody sends on what they have not seen. */
export function SupportReport() {
  const { t } = useTranslation();
  const [report, setReport] = useState<string | null>(null);
  const show = async (): Promise<void> => setReport((await ask(desk.help.report())) ?? null);
  const save = async (): Promise<void> => {
    const saved = await ask(desk.help.saveReport());
    if (saved) showMessage({ kind: 'done', text: t('help.reportSaved', { file: saved.file }) });
  };
  return (
    <section aria-labelledby="report-title">
      <h2 id="report-title">{t('help.reportTitle')}</h2>
      <p>{t('help.reportNote')}</p>
      <div className="report-actions">
        <Button onClick={() => void show()}>{t('help.showReport')}</Button>
        {report !== null && (
          <Button look="primary" onClick={() => void save()}>
            {t('help.saveReport')}
          </Button>
        )}
      </div>
      {report !== null && (
        <pre
          className="report"
          role="region"
          tabIndex={0}
          aria-label={t('help.reportTitle')}
          lang="en"
        >
          {report}
        </pre>
      )}
    </section>
  );
}
