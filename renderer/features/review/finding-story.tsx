import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/domain/finding';
import { Button } from '../../components/button';
import { VerdictShape, verdictOfSeverity } from '../../components/verdict-mark';
import { explain } from '../../i18n/flag-name';
import { currentLanguage } from '../../i18n/i18n';
import { showMessage } from '../../state/messages';
import { applySuggestion, correct } from './decide';
import { SuggestionView } from './suggestion-view';

/** One finding: what was seen and where, what was expected, by which paragraph, and what to do. */
export function FindingStory({
  finding,
  request,
}: {
  readonly finding: Finding;
  readonly request: number;
}) {
  const { t } = useTranslation();
  const said = explain(finding, currentLanguage());
  const { field } = finding;
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
            <dd>{finding.expected}</dd>
          </>
        )}
        <dt>{t('review.source')}</dt>
        <dd>{finding.source}</dd>
        <dt>{t('review.toDo')}</dt>
        <dd>{said.admin}</dd>
        <dt>{t('review.tellEmployee')}</dt>
        <dd>{said.employee}</dd>
      </dl>
      {finding.suggestion && (
        <SuggestionView
          suggestion={finding.suggestion}
          seen={finding.seen}
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
              {candidate}
            </Button>
          ))}
        </div>
      )}
      <div className="finding-actions">
        <span className="quiet small">
          {t('review.portalForm')}: {said.short}
        </span>
        <Button look="bare" slim onClick={() => void copy()}>
          {t('review.copy')}
        </Button>
      </div>
    </article>
  );
}
