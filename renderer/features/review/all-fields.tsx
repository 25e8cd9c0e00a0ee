import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../shared/domain/field';
import type { FieldDetail, RequestDetail } from '../../../shared/domain/review';
import { IconButton } from '../../components/icon-button';
import { FieldEditor } from './field-editor';
import { fieldValue } from './field-value';

/** Every field as it was written beside how it was read, and the admin's correction where there is one. */
export function AllFields({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation();
  // Belongs to one request: with the next in hand nothing is being edited.
  const [edited, setEdited] = useState<{ readonly id: number; readonly field: FieldName }>();
  const editing = edited?.id === detail.row.id ? edited.field : null;
  const setEditing = (field: FieldName | null) =>
    setEdited(field === null ? undefined : { id: detail.row.id, field });
  const free = detail.row.batch === '';
  return (
    <section className="details-part" aria-labelledby="fields-title">
      <h3 id="fields-title">{t('review.everything')}</h3>
      {detail.fields.map((field) =>
        editing === field.field ? (
          <FieldEditor
            key={field.field}
            request={detail.row.id}
            field={field}
            onDone={() => setEditing(null)}
          />
        ) : (
          <div key={field.field} className="value-row">
            <span className="label">{t(`field.${field.field}`)}</span>
            <ValueAndRaw field={field} />
            {free && (
              <IconButton
                icon="edit"
                slim
                changes
                name={t('review.correct', { field: t(`field.${field.field}`) })}
                onClick={() => setEditing(field.field)}
              />
            )}
          </div>
        ),
      )}
    </section>
  );
}

function ValueAndRaw({ field }: { readonly field: FieldDetail }) {
  const { t } = useTranslation();
  const read = fieldValue(field.field, field.corrected ?? field.value, t);
  const differs =
    field.raw !== null && field.raw !== '' && field.raw !== read && field.raw !== field.value;
  return (
    <span className="value">
      {read || <span className="quiet">—</span>}
      {field.corrected !== null && (
        <span className="quiet small">
          {' '}
          {t('review.correctedBy')}, {t('review.originalWas', { value: field.raw || '—' })}
        </span>
      )}
      {field.corrected === null && differs && (
        <span className="quiet small">
          {' '}
          {t('review.asWritten')} <q>{field.raw}</q>
        </span>
      )}
      {field.cell !== null && (
        <span className="quiet small" title={field.cell}>
          {' '}
          {field.cell.slice(field.cell.lastIndexOf('!') + 1)}
        </span>
      )}
    </span>
  );
}
