import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstLook } from '../../../shared/domain/imported-file';
import { columnIndex, columnLetter } from '../../../shared/mapping/column-letter';
import { numberedPreview } from './numbered-preview';

/**
 * The first rows as they stand in the file, the header row marked; any row can become it once the
 * file is read.
 */
export const SheetPreview = memo(function SheetPreview(props: {
  readonly sheet: FirstLook;
  /** What it is a preview of, as read out. */
  readonly name: string;
  readonly onHeader?: (row: number) => void;
}) {
  const { sheet, onHeader } = props;
  const { t } = useTranslation();
  const width = Math.max(0, ...sheet.preview.map((row) => row.length));
  if (width === 0) return null;
  const name = t('import.preview', { sheet: props.name });
  const first = columnIndex(sheet.table?.from ?? 'A');
  return (
    // A group: the region that bears the file's name is its card.
    <div className="preview-box" role="group" aria-label={name} tabIndex={0}>
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
                {onHeader ? (
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
                      if (number !== sheet.headerRow) onHeader(number);
                    }}
                  >
                    {number}
                  </button>
                ) : (
                  number
                )}
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
});
