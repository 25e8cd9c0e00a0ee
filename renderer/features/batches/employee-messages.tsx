import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployeeMessage } from '../../../shared/domain/batch-life';
import { ask, desk } from '../../desk';
import { CopyButton } from './copy-button';

/** What to tell each employee whose request was returned, ready to paste into a mail or a message. */
export function EmployeeMessages({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const [messages, setMessages] = useState<readonly EmployeeMessage[]>([]);
  useEffect(() => {
    let current = true;
    void ask(desk.batch.messages({ number })).then((found) => {
      if (current && found) setMessages(found);
    });
    return () => {
      current = false;
    };
  }, [number]);
  return (
    <section aria-label={t('way.messages')}>
      <h2>{t('way.messages')}</h2>
      {messages.map(({ request, name, email, mobile, text }) => (
        <details key={request}>
          <summary>{[name, email, mobile].filter(Boolean).join(' · ')}</summary>
          <CopyButton what={t('way.messageFor', { name })} text={text} />
          <p className="employee-text">{text}</p>
        </details>
      ))}
    </section>
  );
}
