import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_NAMES, type FieldName } from '../../../shared/domain/field';
import type { MappedColumn } from '../../../shared/domain/imported-file';
import type { DateOrder } from '../../../shared/normalise/date';
import { currentLanguage } from '../../i18n/i18n';
import { columnWhyWords } from '../../i18n/phrase';

/** Below this the reading of a column is marked as unsure. */
const SURE = 0.7;

/** One column: its header, a few samples, and the field it is read as. */
export function MappingChip({
  column,
  chosen,
  fields,
  onChange,
  onDateOrder,
}: {
  readonly column: MappedColumn;
  /** What the admin chose, while the file is read again; undefined where nothing was. */
  readonly chosen: FieldName | null | undefined;
  /** Every field as an option: the same ones in all chips, so that they are put in words once. */
  readonly fields: ReactNode;
  readonly onChange: (field: FieldName | null) => void;
  readonly onDateOrder: (order: DateOrder) => void;
}) {
  const { t } = useTranslation();
  const why = columnWhyWords(column.why, currentLanguage());
  const field = chosen === undefined ? column.field : chosen;
  const unsure = chosen === undefined && field !== null && column.confidence < SURE;
  return (
    <div className={`mapping-chip ${unsure ? 'unsure' : ''}`} title={why}>
      <span>
        <span className="quiet small">{column.column}</span> <strong>{column.header}</strong>
      </span>
      <span className="quiet small" title={column.samples.join('\n')}>
        {column.samples.join(' · ') || '—'}
      </span>
      <select
        className="input"
        aria-label={t('import.columnIs', { column: column.column, header: column.header })}
        value={field ?? ''}
        onChange={(event) =>
          onChange(FIELD_NAMES.find((known) => known === event.target.value) ?? null)
        }
      >
        <option value="">{t('import.notUsed')}</option>
        {fields}
      </select>
      {column.dateOrder && (
        <select
          className="input"
          aria-label={t('import.dateOrder', { column: column.column })}
          value={column.dateOrder}
          onChange={(event) => onDateOrder(event.target.value === 'mdy' ? 'mdy' : 'dmy')}
        >
          <option value="dmy">{t('import.dayFirst')}</option>
          <option value="mdy">{t('import.monthFirst')}</option>
        </select>
      )}
      {field !== null && (
        <span className="quiet small">
          {t('import.sure', { percent: Math.round(column.confidence * 100) })} · {why}
        </span>
      )}
    </div>
  );
}
