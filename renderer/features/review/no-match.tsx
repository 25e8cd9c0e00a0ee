import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { askFor } from './in-hand';
import { EVERYTHING } from './query';

export function NoMatch() {
  const { t } = useTranslation();
  return (
    <div className="grid-empty empty">
      <h2>{t('review.noMatchTitle')}</h2>
      <p>{t('review.noMatchText')}</p>
      <Button onClick={() => askFor(EVERYTHING)}>{t('review.clearFilters')}</Button>
    </div>
  );
}
