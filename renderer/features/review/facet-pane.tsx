import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FACETS } from '../../../shared/domain/review';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { useStore } from '../../state/store';
import { Facet } from './facet';
import { GroupList, groupingStore, GROUPINGS } from './group-list';
import { askFor } from './in-hand';
import { EVERYTHING } from './query';
import { queryStore, summaryStore } from './view-state';

export function FacetPane(props: {
  readonly box: RefObject<HTMLElement | null>;
  /** False until the list of requests has been drawn: the filters come after it. */
  readonly filled: boolean;
  readonly open: boolean;
  readonly width: number;
  readonly onOpen: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const summary = useStore(summaryStore);
  const query = useStore(queryStore);
  const grouping = useStore(groupingStore);
  if (!props.open)
    return (
      <div className="facets-folded">
        <IconButton
          icon="foldRight"
          slim
          name={t('review.showFilters')}
          onClick={() => props.onOpen(true)}
        />
      </div>
    );
  const narrowed = query.filters.length > 0 || query.search !== '';
  return (
    <aside
      className="facets"
      ref={props.box}
      aria-label={t('review.filters')}
      style={props.width > 0 ? { width: props.width } : undefined}
    >
      <div className="facets-head">
        <h2>{t('review.filters')}</h2>
        <IconButton
          icon="foldLeft"
          slim
          name={t('review.foldFilters')}
          onClick={() => props.onOpen(false)}
        />
      </div>
      {narrowed && (
        <Button look="bare" slim onClick={() => askFor({ ...EVERYTHING, sort: query.sort })}>
          {t('review.clearFilters')}
        </Button>
      )}
      <label className="group-by">
        <span>{t('tool.groupBy')}</span>
        <select
          className="input"
          value={grouping ?? ''}
          onChange={(event) =>
            groupingStore.set(GROUPINGS.find((known) => known === event.target.value) ?? null)
          }
        >
          <option value="">{t('tool.noGroups')}</option>
          {GROUPINGS.map((facet) => (
            <option key={facet} value={facet}>
              {t(`field.${facet}`)}
            </option>
          ))}
        </select>
      </label>
      {grouping === null ? (
        (props.filled ? FACETS : []).map((facet) => (
          <Facet key={facet} facet={facet} counts={summary?.facets[facet] ?? []} query={query} />
        ))
      ) : (
        <GroupList key={grouping} by={grouping} summary={summary} query={query} />
      )}
    </aside>
  );
}
