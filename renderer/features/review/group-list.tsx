import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { FacetName, ViewQuery, ViewSummary } from '../../../shared/domain/review';
import { createStore } from '../../state/store';
import { facetValueName } from './facet-value-name';
import { askFor } from './in-hand';
import { isFilter, toggledFilter } from './query';

export const GROUPINGS = ['flag', 'officeName', 'designation'] as const satisfies FacetName[];
export type Grouping = (typeof GROUPINGS)[number];

/** By what the list is gone through group by group; null: the filters instead. */
export const groupingStore = createStore<Grouping | null>(null);

/** Every group with its count; one click goes into it, one more comes out again. */
export function GroupList(props: {
  readonly by: Grouping;
  readonly summary: ViewSummary | null;
  readonly query: ViewQuery;
}) {
  const { t, i18n } = useTranslation();
  const [find, setFind] = useState('');
  const { by, query } = props;
  const title = t(`field.${by}`);
  const groups = (props.summary?.facets[by] ?? []).map(({ value, count }) => ({
    value,
    count,
    name: facetValueName(by, value, t, i18n.language),
  }));
  const wanted = find.trim().toLowerCase();
  const shown = groups.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <section className="facet" aria-label={title}>
      <input
        className="input"
        type="text"
        aria-label={t('tool.findIn', { facet: title })}
        placeholder={t('tool.findIn', { facet: title })}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      {shown.map(({ value, count, name }) => {
        const filter = { facet: by, values: [value], not: false };
        return (
          <button
            key={value}
            type="button"
            className="facet-value group-item"
            aria-pressed={isFilter(query, filter)}
            onClick={() => askFor(toggledFilter(query, filter))}
          >
            <span className="name" title={name}>
              {name}
            </span>
            <span className="count">{indianNumber(count)}</span>
          </button>
        );
      })}
    </section>
  );
}
