import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../shared/domain/finding';
import { Button } from '../../components/button';

/** Before and after, and the one click between them. */
export function SuggestionView(props: {
  readonly suggestion: Suggestion;
  readonly seen: string;
  readonly shown: (value: string) => string;
  readonly shortcut: string | undefined;
  readonly onApply: () => void;
}) {
  const { t } = useTranslation();
  const { suggestion } = props;
  if ('decision' in suggestion)
    return (
      <div className="finding-actions">
        <Button changes onClick={props.onApply} shortcut={props.shortcut}>
          {suggestion.decision === 'forward'
            ? t('review.suggestForward', { mdo: suggestion.to ?? '…' })
            : t('review.suggestReturn')}
        </Button>
      </div>
    );
  return (
    <>
      <div className="change" role="group" aria-label={t('review.suggestion')}>
        <del>{props.seen || t('review.blankCell')}</del>
        <span aria-hidden="true">→</span>
        <ins>{props.shown(suggestion.value)}</ins>
      </div>
      <div className="finding-actions">
        <Button changes onClick={props.onApply} shortcut={props.shortcut}>
          {t('review.use', { value: props.shown(suggestion.value) })}
        </Button>
      </div>
    </>
  );
}
