import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDetail } from '../../../shared/domain/review';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { correct } from './decide';

/** Correcting is honest: it stands beside the original and says what the portal will make of it. */
export function FieldEditor(props: {
  readonly request: number;
  readonly field: FieldDetail;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { field, request, onDone } = props;
  const [value, setValue] = useState(field.corrected ?? field.value);
  const save = async (next: string | null) => {
    await correct(request, field.field, next);
    onDone();
  };
  return (
    <form
      className="value-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save(value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextField
        label={t('review.newValue', { field: t(`field.${field.field}`) })}
        value={value}
        onChange={setValue}
        maxLength={1000}
        hint={t('review.correctionNote')}
        autoFocus
      />
      <div className="finding-actions">
        <Button type="submit" look="primary" slim>
          {t('review.save')}
        </Button>
        {field.corrected !== null && (
          <Button slim onClick={() => void save(null)}>
            {t('review.takeBack')}
          </Button>
        )}
        <Button slim look="bare" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  );
}
