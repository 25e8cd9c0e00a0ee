import { useTranslation } from 'react-i18next';
import type { ImportedSheet } from '../../../shared/domain/imported-file';
import { columnLetter } from '../../../shared/mapping/column-letter';

/** The first rows as they stand in the file, the header row marked. */
export function SheetPreview({ sheet }: { readonly sheet: ImportedSheet }) {
  const { t } = useTranslation();
  const width = Math.max(0, ...sheet.preview.map((row) => row.length));
  if (width === 0) return null;
  const name = t('import.preview', { sheet: sheet.name });
  return (
    <div className="preview-box" role="region" aria-label={name} tabIndex={0}>
      <table className="preview">
        <thead>
          <tr>
            <td />
            {Array.from({ length: width }, (_, column) => (
              <th key={column} scope="col">
                {columnLetter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.preview.map((row, place) => (
            <tr key={place} className={place + 1 === sheet.headerRow ? 'header-row' : ''}>
              <th scope="row">{place + 1}</th>
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
