import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/domain/finding';
import { describeFinding } from '../../../shared/rules/describe';
import { Button } from '../../components/button';
import { VerdictShape, verdictOfSeverity } from '../../components/verdict-mark';
import { currentLanguage } from '../../i18n/i18n';
import { expectedWords, sourceWords } from '../../i18n/phrase';
import { keyLabel } from '../../keyboard/keymap';
import { useKeymap } from '../../keyboard/own-keys';
import { showMessage } from '../../state/messages';
import { applySuggestion, correct } from './decide';
import { fieldValue } from './field-value';
import { SuggestionView } from './suggestion-view';

/** One finding: what was seen and where, what was expected, by which paragraph, and what to do. */
export function FindingStory({
  finding,
  request,
  first,
}: {
  readonly finding: Finding;
  readonly request: number;
  /** The one that the key for suggestions applies. */
  readonly first: boolean;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const said = describeFinding(finding, language);
  const { field } = finding;
  const [ownKey] = useKeymap().suggestion;
  const key = ownKey === undefined ? undefined : keyLabel(ownKey);
  const shown = (value: string) => (field === null ? value : fieldValue(field, value, t));
  const copy = async () => {
    await navigator.clipboard.writeText(said.short);
    showMessage({ kind: 'done', text: t('review.copied') });
  };
  return (
    <article className="finding">
      <h4>
        <VerdictShape verdict={verdictOfSeverity(finding.severity)} />
        <span>{said.title}</span>
      </h4>
      <p>{said.admin}</p>
      <dl className="facts">
        <dt>{t('review.seen')}</dt>
        <dd>
          {field !== null && <span className="quiet">{t(`field.${field}`)}: </span>}
          {finding.seen === '' ? t('review.blankCell') : <q>{finding.seen}</q>}
          {finding.cell !== null && (
            <span className="quiet small"> {t('review.inCell', { cell: finding.cell })}</span>
          )}
        </dd>
        {finding.expected !== '' && (
          <>
            <dt>{t('review.expected')}</dt>
            <dd>{expectedWords(shown(finding.expected), language)}</dd>
          </>
        )}
        <dt>{t('review.source')}</dt>
        <dd>{sourceWords(finding.source, language)}</dd>
      </dl>
      {finding.suggestion && (
        <SuggestionView
          suggestion={finding.suggestion}
          seen={finding.seen}
          shown={shown}
          shortcut={first ? key : undefined}
          onApply={() => void applySuggestion(finding)}
        />
      )}
      {finding.candidates.length > 0 && (
        <div className="finding-actions">
          <span className="quiet small">{t('review.candidates')}</span>
          {finding.candidates.map((candidate) => (
            <Button
              key={candidate}
              slim
              disabled={field === null}
              onClick={() => field && void correct(request, field, candidate)}
            >
              {shown(candidate)}
            </Button>
          ))}
        </div>
      )}
      <div className="tell">
        <h5>{t('review.tellEmployee')}</h5>
        <p>{said.employee}</p>
        <h5>{t('review.portalForm')}</h5>
        <p>
          {said.short}{' '}
          <Button look="bare" slim onClick={() => void copy()}>
            {t('review.copy')}
          </Button>
        </p>
      </div>
    </article>
  );
}
