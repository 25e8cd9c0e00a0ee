import { useTranslation } from 'react-i18next';
import { FIELD_NAMES, type FieldName } from '../../../shared/domain/field';
import type { MappedColumn } from '../../../shared/domain/imported-file';

/** Below this the reading of a column is marked as unsure. */
const SURE = 0.7;

/** One column: its header, a few samples, and the field it is read as. */
export function MappingChip({
  column,
  onChange,
}: {
  readonly column: MappedColumn;
  readonly onChange: (field: FieldName | null) => void;
}) {
  const { t } = useTranslation();
  const unsure = column.field !== null && column.confidence < SURE;
  return (
    <div className={`mapping-chip ${unsure ? 'unsure' : ''}`} title={column.why}>
      <span>
        <span className="quiet small">{column.column}</span> <strong>{column.header}</strong>
      </span>
      <span className="quiet small">{column.samples.join(' · ') || '—'}</span>
      <select
        className="input"
        aria-label={t('import.columnIs', { column: column.column, header: column.header })}
        value={column.field ?? ''}
        onChange={(event) =>
          onChange(FIELD_NAMES.find((field) => field === event.target.value) ?? null)
        }
      >
        <option value="">{t('import.notUsed')}</option>
        {FIELD_NAMES.map((field) => (
          <option key={field} value={field}>
            {t(`field.${field}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
