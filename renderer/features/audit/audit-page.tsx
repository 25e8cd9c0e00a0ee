import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AUDIT_TOPICS,
  type AuditPage as Page,
  type AuditQuery,
  type AuditTopic,
} from '../../../shared/domain/audit';
import { indianNumber, type Language } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { TextField } from '../../components/text-field';
import { ask, desk } from '../../desk';
import { showMessage } from '../../state/messages';
import { settingsStore } from '../../state/settings';
import { useStore } from '../../state/store';
import { AuditTable } from './audit-table';
import { midnight } from './local-days';
import { VerifyForm } from './verify-form';

const EVERYTHING: Asked = { topics: [], who: '', since: '', until: '', text: '' };
const PAGE = 100;

/** What stands in the fields: the days as typed, in the clock of this computer. */
type Asked = Omit<AuditQuery, 'language'>;

export function AuditPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useState(EVERYTHING);
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<Page>();
  const { language } = useStore(settingsStore);
  const narrow = (change: Partial<Asked>) => {
    setQuery({ ...query, ...change });
    setFrom(0);
  };

  useEffect(() => {
    let current = true;
    void ask(desk.audit.page({ query: inTime(query, language), from, to: from + PAGE })).then(
      (found) => {
        if (current && found) setPage(found);
      },
    );
    return () => {
      current = false;
    };
  }, [query, from, language]);

  const save = async () => {
    const saved = await ask(desk.audit.export({ query: inTime(query, language) }));
    if (saved) showMessage({ kind: 'done', text: t('audit.exported', { file: saved.file }) });
  };

  return (
    <div className="page">
      <div className="page-inner audit">
        <div className="page-head">
          <h1>{t('audit.title')}</h1>
          <Button onClick={() => void save()}>{t('audit.export')}</Button>
        </div>
        <VerifyForm />
        <div role="search" aria-label={t('audit.filters')} className="audit-filters">
          <ChoiceField
            label={t('audit.topic')}
            value={query.topics[0] ?? 'all'}
            choices={(['all', ...AUDIT_TOPICS] as const).map((value) => ({
              value,
              label: t(`audit.${value}`),
            }))}
            onChange={(topic: AuditTopic | 'all') =>
              narrow({ topics: topic === 'all' ? [] : [topic] })
            }
          />
          <TextField
            label={t('audit.who')}
            value={query.who}
            maxLength={100}
            onChange={(who) => narrow({ who })}
          />
          <DateField
            label={t('audit.since')}
            value={query.since}
            onChange={(since) => narrow({ since })}
          />
          <DateField
            label={t('audit.until')}
            value={query.until}
            onChange={(until) => narrow({ until })}
          />
          <TextField
            label={t('audit.text')}
            value={query.text}
            maxLength={200}
            onChange={(text) => narrow({ text })}
          />
        </div>
        {page && <p role="status">{t('audit.count', { entries: indianNumber(page.count) })}</p>}
        {page?.count === 0 && <p className="quiet">{t('audit.none')}</p>}
        {page && page.count > 0 && <AuditTable entries={page.entries} language={language} />}
        {page && page.count > PAGE && (
          <div className="audit-pages">
            <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
              {t('audit.newer')}
            </Button>
            <Button disabled={from + PAGE >= page.count} onClick={() => setFrom(from + PAGE)}>
              {t('audit.older')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

const inTime = (query: Asked, language: Language): AuditQuery => ({
  ...query,
  language,
  since: midnight(query.since, 0),
  until: midnight(query.until, 1),
});

function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        className="input"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
