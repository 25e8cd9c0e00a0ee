import type { CellClassParams, ColDef } from 'ag-grid-community';
import type { FieldName } from '../../../shared/domain/field';
import type { GridRow, SortKey } from '../../../shared/domain/review';
import { groupName } from '../../i18n/group-name';
import type { i18n } from '../../i18n/i18n';
import { FlagChips } from './flag-chips';
import { SelectCell } from './select-cell';
import { SelectHeader } from './select-header';
import { VerdictCell } from './verdict-cell';

type Translate = (typeof i18n)['t'];
type Column = ColDef<GridRow> & { readonly colId: SortKey | 'select' | 'flags' };

/** Marks a cell whose value carries a flag, and one that the admin corrected. */
function marks(...fields: readonly FieldName[]) {
  return ({ data }: CellClassParams<GridRow>): string[] => {
    if (!data) return [];
    const here = data.flags.filter((flag) => flag.field !== null && fields.includes(flag.field));
    const classes: string[] = [];
    if (here.some((flag) => flag.severity === 'block')) classes.push('cell-block');
    else if (here.some((flag) => flag.severity === 'warn')) classes.push('cell-check');
    if (fields.some((field) => data.corrected.includes(field))) classes.push('cell-corrected');
    return classes;
  };
}

export function requestColumns(t: Translate): Column[] {
  const text = (field: FieldName & SortKey & keyof GridRow, width: number): Column => ({
    colId: field,
    headerName: t(`field.${field}`),
    valueGetter: ({ data }) => data?.[field],
    cellClass: marks(field),
    width,
  });
  return [
    {
      colId: 'select',
      headerName: t('review.select'),
      headerComponent: SelectHeader,
      cellRenderer: SelectCell,
      sortable: false,
      resizable: false,
      width: 40,
      pinned: 'left',
      lockPosition: true,
    },
    {
      colId: 'verdict',
      headerName: t('field.verdict'),
      cellRenderer: VerdictCell,
      width: 104,
      pinned: 'left',
    },
    { ...text('name', 168), pinned: 'left' },
    {
      colId: 'flags',
      headerName: t('field.flags'),
      cellRenderer: FlagChips,
      sortable: false,
      width: 248,
    },
    text('employeeId', 108),
    {
      colId: 'kind',
      headerName: t('field.kind'),
      valueGetter: ({ data }) => data && t(`field.${data.kind}`),
      cellClass: marks('kind'),
      width: 108,
    },
    {
      colId: 'targetMdo',
      headerName: t('field.fromTo'),
      valueGetter: ({ data }) => data && fromTo(data),
      cellClass: marks('currentMdo', 'targetMdo'),
      width: 264,
    },
    text('designation', 188),
    {
      ...text('group', 92),
      valueGetter: ({ data }) => data && groupName(data.group, t),
    },
    text('mobile', 112),
    text('email', 208),
    {
      colId: 'decision',
      headerName: t('field.decision'),
      valueGetter: ({ data }) =>
        data && (data.decision === 'undecided' ? '' : t(`field.${data.decision}`)),
      width: 112,
    },
    text('officeName', 180),
    text('officePin', 96),
    {
      colId: 'file',
      headerName: t('field.file'),
      valueGetter: ({ data }) => data && `${data.file} · ${data.sheet} · ${data.row}`,
      width: 240,
    },
  ];
}

/** Columns that may be hidden, in their usual order. */
export function columnNames(
  t: Translate,
): readonly { readonly id: string; readonly name: string }[] {
  return requestColumns(t)
    .filter(({ colId }) => colId !== 'select' && colId !== 'name')
    .map(({ colId, headerName }) => ({ id: colId, name: headerName ?? colId }));
}

function fromTo({ currentMdo, targetMdo }: GridRow): string {
  const from = shortMdo(currentMdo);
  return targetMdo === '' ? from : `${from || '—'} → ${shortMdo(targetMdo)}`;
}

/** 23 of the 32 end alike; the column has no room for saying so twice a row. */
function shortMdo(mdo: string): string {
  return mdo.replace(/ Postal Circle$/, '');
}
