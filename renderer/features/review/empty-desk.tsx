import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { chooseFiles } from '../import/staged-files';

export function EmptyDesk() {
  const { t } = useTranslation();
  return (
    <div className="empty empty-desk">
      <h2>{t('review.emptyTitle')}</h2>
      <p>{t('review.emptyText')}</p>
      <Button look="primary" onClick={() => void chooseFiles()}>
        {t('import.importFiles')}
      </Button>
    </div>
  );
}
