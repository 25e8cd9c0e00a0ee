import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { currentLanguage } from '../../i18n/i18n';

/** Whether each of several requests is told its own findings, and in which language. */
export function OwnReasonsChoice({
  value,
  onChange,
}: {
  readonly value: Language | null;
  readonly onChange: (language: Language | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={(event) => onChange(event.target.checked ? currentLanguage() : null)}
        />
        {t('review.ownReasons')}
      </label>
      {value !== null && (
        <Button look="bare" slim onClick={() => onChange(value === 'en' ? 'hi' : 'en')}>
          {value === 'en' ? t('review.ownInHindi') : t('review.ownInEnglish')}
        </Button>
      )}
    </div>
  );
}
