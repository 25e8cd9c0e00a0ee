import { useTranslation } from 'react-i18next';
import type { Severity, Verdict } from '../../shared/domain/finding';
import { VERDICT_SHAPES } from './verdict-shapes';

/** Shape and word together: colour is never the only sign. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  return (
    <span className={`verdict ${verdict}`}>
      <span aria-hidden="true" className="shape">
        {VERDICT_SHAPES[verdict]}
      </span>
      {t(`field.${verdict}`)}
    </span>
  );
}

/** The shape alone, for a line whose words say the rest; its word is there for a screen reader. */
export function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  return (
    <span className={verdict}>
      <span aria-hidden="true" className="shape">
        {VERDICT_SHAPES[verdict]}
      </span>
      <span className="sr-only">{t(`field.${verdict}`)}: </span>
    </span>
  );
}

const OF_SEVERITY = { block: 'block', warn: 'check', info: 'clear' } as const;

export function verdictOfSeverity(severity: Severity): Verdict {
  return OF_SEVERITY[severity];
}
