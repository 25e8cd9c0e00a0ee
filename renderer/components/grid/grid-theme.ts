import { themeQuartz } from 'ag-grid-community';

/** AG Grid draws with the same tokens as the rest, so a change of theme is a change of CSS only. */
export const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  cellTextColor: 'var(--text)',
  borderColor: 'var(--line)',
  chromeBackgroundColor: 'var(--surface-2)',
  headerBackgroundColor: 'var(--surface-2)',
  headerTextColor: 'var(--text-quiet)',
  headerFontWeight: 600,
  rowHoverColor: 'var(--hover)',
  oddRowBackgroundColor: 'var(--surface)',
  fontFamily: 'inherit',
  fontSize: 'var(--text-m)',
  headerFontSize: 'var(--text-s)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  cellHorizontalPadding: '8px',
  headerHeight: '32px',
  rowBorder: { color: 'var(--line)' },
  focusShadow: 'inset 0 0 0 2px var(--focus)',
});
