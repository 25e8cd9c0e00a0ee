import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { refreshDeskStatus } from '../../state/desk-status';

export function SampleNotice() {
  const { t } = useTranslation();
  const leave = async () => {
    await ask(desk.desk.leaveSample());
    await refreshDeskStatus();
  };
  return (
    <section className="notice" aria-label={t('shell.sampleDesk')}>
      <span>{t('shell.sampleDesk')}</span>
      <Button slim onClick={() => void leave()}>
        {t('shell.leaveSample')}
      </Button>
    </section>
  );
}
