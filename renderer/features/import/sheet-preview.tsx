import { useTranslation } from 'react-i18next';
import type { ImportedSheet } from '../../../shared/domain/imported-file';
import { columnIndex, columnLetter } from '../../../shared/mapping/column-letter';
import { numberedPreview } from './numbered-preview';

/** The first rows as they stand in the file, the header row marked; any row can become it. */
export function SheetPreview(props: {
  readonly sheet: ImportedSheet;
  /** What it is a preview of, as read out. */
  readonly name: string;
  readonly onHeader: (row: number) => void;
}) {
  const { sheet } = props;
  const { t } = useTranslation();
  const width = Math.max(0, ...sheet.preview.map((row) => row.length));
  if (width === 0) return null;
  const name = t('import.preview', { sheet: props.name });
  const first = columnIndex(sheet.table?.from ?? 'A');
  return (
    <div className="preview-box" role="region" aria-label={name} tabIndex={0}>
      <table className="preview">
        <thead>
          <tr>
            <td />
            {Array.from({ length: width }, (_, column) => (
              <th key={column} scope="col">
                {columnLetter(first + column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numberedPreview(sheet).map(({ number, row }) => (
            <tr key={number} className={number === sheet.headerRow ? 'header-row' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="row-number"
                  aria-label={
                    number === sheet.headerRow
                      ? t('import.header', { row: number })
                      : t('import.makeHeader', { row: number })
                  }
                  aria-pressed={number === sheet.headerRow}
                  title={t('import.makeHeader', { row: number })}
                  onClick={() => {
                    if (number !== sheet.headerRow) props.onHeader(number);
                  }}
                >
                  {number}
                </button>
              </th>
              {Array.from({ length: width }, (_, column) => (
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
