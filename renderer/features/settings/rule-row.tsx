import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES, type Severity } from '../../../shared/domain/finding';
import { indianNumber } from '../../../shared/domain/language';
import type { Rule } from '../../../shared/rules/define-rule';
import { VerdictShape, verdictOfSeverity } from '../../components/verdict-mark';
import { currentLanguage } from '../../i18n/i18n';

interface RuleRowProps {
  readonly rule: Rule;
  /** As chosen, applied or not. */
  readonly chosen: Severity | 'off';
  /** Requests it flags now. */
  readonly flagged: number;
  readonly disabled: boolean;
  readonly onChoose: (severity: Severity | 'off') => void;
}

const CHOICES = [...SEVERITIES, 'off'] as const;

/** One rule: what it checks, why, where it comes from, and what it does. */
export function RuleRow({ rule, chosen, flagged, disabled, onChoose }: RuleRowProps) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const about = useId();
  const title = rule.title[language];
  const own = chosen !== rule.severity;
  return (
    <li className={`rule ${own ? 'own' : ''}`}>
      <div className="rule-text">
        <h3>
          {chosen !== 'off' && <VerdictShape verdict={verdictOfSeverity(chosen)} />}
          {title}
        </h3>
        <p id={about}>{rule.why[language]}</p>
        <p className="quiet small">
          {t('settings.source', { source: rule.source })} · <code className="mono">{rule.id}</code>{' '}
          ·{' '}
          {flagged > 0
            ? t('settings.flags', { count: flagged, n: indianNumber(flagged) })
            : t('settings.flagsNone')}
        </p>
      </div>
      <div className="rule-choice">
        <select
          className="input"
          aria-label={t('settings.ruleDoes', { title })}
          aria-describedby={about}
          value={chosen}
          disabled={disabled}
          onChange={(event) => {
            const severity = CHOICES.find((choice) => choice === event.target.value);
            if (severity) onChoose(severity);
          }}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {choice === rule.severity
                ? t('settings.asCatalogue', { severity: t(`settings.${choice}`) })
                : t(`settings.${choice}`)}
            </option>
          ))}
        </select>
        {own && (
          <span className="small quiet">
            {t('settings.changedFrom', { severity: t(`settings.${rule.severity}`) })}
          </span>
        )}
      </div>
    </li>
  );
}
