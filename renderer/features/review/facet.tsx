import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { FacetCount, FacetName, ViewQuery } from '../../../shared/domain/review';
import { Button } from '../../components/button';
import { VERDICT_SHAPES } from '../../components/verdict-shapes';
import { VERDICTS } from '../../../shared/domain/finding';
import { facetValueName } from './facet-value-name';
import { valuesToShow } from './facet-values';
import { askFor } from './in-hand';
import { filterOf, withFilter, withValue } from './query';

const FEW = 6;

/** One facet: its values with live counts, several at once, or all but these. */
export const Facet = memo(function Facet(props: {
  readonly facet: FacetName;
  readonly counts: readonly FacetCount[];
  readonly query: ViewQuery;
}) {
  const { facet, counts, query } = props;
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const [find, setFind] = useState('');
  const filter = filterOf(query, facet);
  const values = valuesToShow(facet, counts, filter?.values ?? []);
  if (values.length === 0) return null;
  const title = t(`field.${facet}`);
  const wanted = all ? find.trim().toLowerCase() : '';
  const nameOf = (value: string) => facetValueName(facet, value, t, i18n.language);
  const shown = all
    ? values.filter(({ value }) => nameOf(value).toLowerCase().includes(wanted))
    : values.slice(0, FEW);
  return (
    <section className="facet" aria-label={title}>
      <div className="facet-head">
        <h3>{title}</h3>
        {filter && (
          <label className="facet-not">
            <input
              type="checkbox"
              aria-label={t('review.notLabel', { facet: title })}
              checked={filter.not}
              onChange={(event) =>
                askFor(withFilter(query, { ...filter, not: event.target.checked }))
              }
            />
            {t('review.not')}
          </label>
        )}
      </div>
      {all && values.length > FEW && (
        <input
          className="input facet-find"
          type="text"
          aria-label={t('tool.findIn', { facet: title })}
          placeholder={t('tool.findIn', { facet: title })}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      {shown.map(({ value, count }) => {
        const name = nameOf(value);
        const verdict = facet === 'verdict' ? VERDICTS.find((v) => v === value) : undefined;
        return (
          <label key={value} className="facet-value">
            <input
              type="checkbox"
              checked={filter?.values.includes(value) ?? false}
              onChange={(event) => askFor(withValue(query, facet, value, event.target.checked))}
            />
            <span className="name" title={name}>
              {verdict && (
                <span aria-hidden="true" className={`shape ${verdict}`}>
                  {VERDICT_SHAPES[verdict]}
                </span>
              )}
              {name}
            </span>
            <span className="count">{indianNumber(count)}</span>
          </label>
        );
      })}
      {values.length > FEW && (
        <Button look="bare" slim onClick={() => setAll(!all)}>
          {all
            ? t('review.fewerValues')
            : t('review.moreValues', { n: indianNumber(values.length) })}
        </Button>
      )}
    </section>
  );
});
