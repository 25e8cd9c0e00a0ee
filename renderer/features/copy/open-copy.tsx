import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { chooseCopy } from './handed';

/** The way to a saved copy from where no desk is open. */
export function OpenCopy() {
  const { t } = useTranslation();
  return (
    <Button look="bare" onClick={() => void chooseCopy()}>
      {t('copy.open')}
    </Button>
  );
}
