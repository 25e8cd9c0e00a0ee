import { useTranslation } from 'react-i18next';
import type { SetAside } from '../../../shared/domain/imported-file';

const WORD = {
  blank: 'import.blank',
  title: 'import.titleRow',
  header: 'import.headerRow',
  'header-repeated': 'import.headerRepeated',
  total: 'import.total',
  signature: 'import.signature',
  note: 'import.note',
  'not-a-request': 'import.notARequest',
} as const;

/** Every row that is no request, with its reason: nothing is dropped in silence. */
export function SetAsideLine({ setAside }: { readonly setAside: readonly SetAside[] }) {
  const { t } = useTranslation();
  if (setAside.length === 0) return null;
  const parts = setAside.map(({ from, to, reason }) => {
    const rows =
      from === to ? t('import.setAsideRow', { from }) : t('import.setAsideRows', { from, to });
    return `${rows} (${t(WORD[reason])})`;
  });
  return (
    <p className="quiet small">
      {t('import.setAside')}: {parts.join(', ')}
    </p>
  );
}
