import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditVerdict } from '../../../shared/domain/audit';
import { indianNumber } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { ask, desk, sentenceOf } from '../../desk';

/** Checks the chain end to end, and against a printed batch where one is at hand. */
export function VerifyForm() {
  const { t } = useTranslation();
  const [count, setCount] = useState('');
  const [head, setHead] = useState('');
  const [verdict, setVerdict] = useState<AuditVerdict>();

  const verify = async () => {
    const digits = count.replace(/\D/g, '');
    const printed = { count: digits === '' ? null : Number(digits.slice(0, 9)), head };
    setVerdict(await ask(desk.audit.verify(printed)));
  };

  return (
    <form
      className="audit-verify"
      onSubmit={(event) => {
        event.preventDefault();
        void verify();
      }}
    >
      <TextField
        label={t('audit.printedCount')}
        value={count}
        onChange={setCount}
        maxLength={20}
        hint={t('audit.printedHint')}
      />
      <TextField label={t('audit.printedHead')} value={head} onChange={setHead} maxLength={100} />
      <Button type="submit" look="primary">
        {t('audit.verify')}
      </Button>
      {verdict && (
        <div role="status" aria-label={t('audit.verdict')} className="audit-verdict">
          {verdict.faults.length === 0 && (
            <p>
              {t('audit.whole', { entries: indianNumber(verdict.entries), head: verdict.head })}
            </p>
          )}
          {verdict.faults.map((fault) => (
            <p key={fault.code} className="refused">
              {sentenceOf(fault)}
            </p>
          ))}
          {verdict.printed !== null && (
            <p className={verdict.printed ? '' : 'refused'}>
              {verdict.printed ? t('audit.printedFits') : t('audit.printedDiffers')}
            </p>
          )}
        </div>
      )}
    </form>
  );
}
