import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_NAMES } from '../../../shared/domain/field';
import type { ImportedSheet, SheetOverride } from '../../../shared/domain/imported-file';
import type { StagedFile } from '../../../shared/ipc/contract';
import { REQUEST_KINDS } from '../../../shared/domain/request';
import { MappingChip } from './mapping-chip';
import { NoteList } from './note-list';
import { SetAsideLine } from './set-aside-line';
import { SheetPreview } from './sheet-preview';
import { overrideOf, remap } from './staged-files';
import { sumOf } from './sum-of';

interface SheetCardProps {
  readonly staged: StagedFile;
  readonly sheet: ImportedSheet;
}

/** How one sheet was read, every part of it open to change. "Add" does not draw it anew. */
export const SheetCard = memo(function SheetCard({ staged, sheet }: SheetCardProps) {
  const { t } = useTranslation();
  const kindId = useId();
  const file = staged.name;
  const name = sheet.table
    ? t('import.tableOf', { sheet: sheet.name, number: sheet.table.number })
    : sheet.name;
  const [override, setOverride] = useState(() => overrideOf(staged, sheet));
  // Long lists to choose from: they are drawn after what says how the file was read, and "Add".
  const hasChips = useDeferredValue(true, false);
  const fields = useMemo(
    () =>
      FIELD_NAMES.map((known) => (
        <option key={known} value={known}>
          {t(`field.${known}`)}
        </option>
      )),
    [t],
  );
  const change = (part: Partial<SheetOverride>) => {
    const next = { ...override, ...part };
    setOverride(next);
    void remap(staged, next);
  };
  return (
    <section className="sheet" aria-label={`${t('import.sheet')} ${name}, ${file}`}>
      <div className="sheet-head">
        <label className="tick">
          <input
            type="checkbox"
            checked={override.include}
            aria-label={t('import.include', { sheet: name })}
            onChange={(event) => change({ include: event.target.checked })}
          />
          <strong>{name}</strong>
        </label>
        {sheet.hidden && <span className="chip">{t('import.hiddenSheet')}</span>}
        <span className="quiet">
          {sheet.headerRow === null
            ? t('import.noHeader')
            : t('import.header', { row: sheet.headerRow })}
        </span>
        <label className="sr-only" htmlFor={kindId}>
          {t('import.kind', { sheet: name })}
        </label>
        <select
          id={kindId}
          className="input sheet-kind"
          value={override.kind ?? sheet.kind}
          onChange={(event) => {
            const kind = REQUEST_KINDS.find((known) => known === event.target.value);
            if (kind) change({ kind });
          }}
        >
          {REQUEST_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t('import.kindAuto', { kind: t(`field.${kind}`) })}
            </option>
          ))}
        </select>
      </div>
      {override.include && (
        <>
          <NoteList notes={sheet.notes} />
          <SheetPreview
            sheet={sheet}
            name={`${file}, ${name}`}
            // Columns were chosen for the headings before: other headings are mapped anew.
            onHeader={(headerRow) => change({ headerRow, columns: {} })}
          />
          <h3>{t('import.mapping')}</h3>
          <div className="mapping-chips">
            {(hasChips ? sheet.columns : []).map((column) => (
              <MappingChip
                key={column.column}
                column={column}
                chosen={override.columns[column.column]}
                fields={fields}
                onChange={(field) =>
                  change({ columns: { ...override.columns, [column.column]: field } })
                }
                onDateOrder={(order) =>
                  change({ dates: { ...override.dates, [column.column]: order } })
                }
              />
            ))}
          </div>
          {sheet.table && <p className="small">{sumOf([sheet], t)}</p>}
          <SetAsideLine setAside={sheet.setAside} />
        </>
      )}
    </section>
  );
});
