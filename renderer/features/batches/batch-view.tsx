import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail, BatchMove } from '../../../shared/domain/batch-life';
import { indianNumber } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { showMessage } from '../../state/messages';
import { batchCounts } from './batch-counts';
import { openBatchStore, writeFiles } from './batch-state';
import { EmployeeMessages } from './employee-messages';
import { TextDialog } from './text-dialog';
import { TransferCards } from './transfer-cards';
import { WrittenFiles } from './written-files';

const NEXT = {
  sealed: ['signed', 'way.markSigned'],
  signed: ['uploaded', 'way.markUploaded'],
  uploaded: ['answered', 'way.markAnswered'],
  answered: ['closed', 'way.markClosed'],
} as const;
const STAGES = ['sealed', 'signed', 'uploaded', 'answered', 'closed'] as const;

/** One batch: its numbers, its way, its files, and what is missing for the next stage. */
export function BatchView({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const [detail, setDetail] = useState<BatchDetail | null>(null);
  const [asking, setAsking] = useState<'move' | 'void' | null>(null);
  const [beside, setBeside] = useState<'cards' | 'messages' | null>(null);

  useEffect(() => {
    let current = true;
    const read = () =>
      void ask(desk.batch.detail({ number })).then((found) => {
        if (current && found) setDetail(found);
      });
    read();
    const stop = desk.onEvent('desk.changed', read);
    return () => {
      current = false;
      stop();
    };
  }, [number]);

  if (!detail) return null;
  const { batch, steps, files, progress, missing } = detail;
  const isErased = batch.erasedAt !== undefined;
  const next = batch.state in NEXT ? NEXT[batch.state as keyof typeof NEXT] : null;
  const requests = batchCounts(batch.counts).reduce((sum, { count }) => sum + count, 0);
  const move = async (to: BatchMove, note: string) => {
    setAsking(null);
    if ((await ask(desk.batch.move({ number, to, note }))) !== undefined)
      showMessage({ kind: 'done', text: t('way.moved', { number, state: t(`batch.${to}`) }) });
  };
  const makeVoid = async (reason: string) => {
    setAsking(null);
    if ((await ask(desk.batch.void({ number, reason }))) !== undefined)
      showMessage({ kind: 'done', text: t('way.voided', { number }) });
  };
  const toGo = {
    cards: progress.transfers - progress.transfersDone,
    confirmation: progress.open,
    corrections: progress.returned - progress.cameBack,
  };
  return (
    <section className="page-inner" aria-label={number}>
      <div className="page-head">
        <h1>
          {number} · {t(`batch.${batch.state}`)}
        </h1>
        <Button onClick={() => openBatchStore.set(null)}>{t('way.back')}</Button>
      </div>
      {batch.erasedAt !== undefined && (
        <p>{t('retention.erasedOn', { at: dateAndTime(batch.erasedAt) })}</p>
      )}
      <p>
        <strong>
          {t('way.confirmedOf', {
            confirmed: indianNumber(progress.confirmed),
            approved: indianNumber(progress.approved),
          })}
        </strong>
      </p>
      <section aria-label={t('way.way')}>
        <h2>{t('way.way')}</h2>
        <ol className="way">
          {steps.map((step) => (
            <li key={step.to}>
              <strong>{t(`batch.${step.to}`)}</strong>
              <div className="small">
                {dateAndTime(step.at)}, {step.by}
              </div>
              {step.note !== '' && <div className="small">{step.note}</div>}
            </li>
          ))}
          {batch.state !== 'void' &&
            STAGES.slice(STAGES.indexOf(batch.state) + 1).map((stage) => (
              <li key={stage} className="ahead">
                {t(`batch.${stage}`)}
              </li>
            ))}
        </ol>
      </section>
      <section aria-label={t('way.missing')}>
        <h2>{t('way.missing')}</h2>
        {missing.length === 0 && <p className="quiet">{t('way.nothingMissing')}</p>}
        <ul>
          {missing.map((what) => (
            <li key={what}>
              {t(`way.missing_${what}`, {
                n: what in toGo ? indianNumber(toGo[what as keyof typeof toGo]) : '',
              })}
            </li>
          ))}
        </ul>
      </section>
      <div className="batch-actions">
        {next && (
          <Button look="primary" changes onClick={() => setAsking('move')}>
            {t(next[1])}
          </Button>
        )}
        {batch.state !== 'void' && !isErased && (
          <Button onClick={() => void writeFiles(number)}>{t('batch.writeShort')}</Button>
        )}
        {progress.transfers > 0 && !isErased && (
          <Button onClick={() => setBeside(beside === 'cards' ? null : 'cards')}>
            {t('way.showCards')}
          </Button>
        )}
        {progress.returned > 0 && !isErased && (
          <Button onClick={() => setBeside(beside === 'messages' ? null : 'messages')}>
            {t('way.showMessages')}
          </Button>
        )}
        {next && progress.confirmed + progress.reopened === 0 && batch.state !== 'answered' && (
          <Button changes onClick={() => setAsking('void')}>
            {t('way.voidBatch')}
          </Button>
        )}
      </div>
      {beside === 'cards' && <TransferCards number={number} />}
      {beside === 'messages' && <EmployeeMessages number={number} />}
      <section aria-label={t('way.numbers')}>
        <h2>{t('way.numbers')}</h2>
        <dl className="facts">
          {batchCounts(batch.counts).map(({ name, count }) => (
            <Fact key={name} name={t(`batch.${name}`)} value={indianNumber(count)} />
          ))}
          <Fact name={t('batch.leftOut')} value={indianNumber(batch.leftOut)} />
          <Fact name={t('way.stillOpen')} value={indianNumber(progress.open)} />
          <Fact name={t('way.reopened')} value={indianNumber(progress.reopened)} />
          <Fact
            name={t('way.cardsDone')}
            value={t('way.of', {
              a: indianNumber(progress.transfersDone),
              b: indianNumber(progress.transfers),
            })}
          />
          <Fact
            name={t('way.cameBack')}
            value={t('way.of', {
              a: indianNumber(progress.cameBack),
              b: indianNumber(progress.returned),
            })}
          />
        </dl>
      </section>
      {files ? <WrittenFiles number={number} files={files} /> : <p>{t('way.noFiles')}</p>}
      {asking === 'move' && next && (
        <TextDialog
          title={t(next[1])}
          label={t('way.note')}
          hint={
            next[0] === 'closed' && progress.open > 0
              ? t('way.noteNeeded', { n: indianNumber(progress.open) })
              : t('way.noteHint')
          }
          action={t(next[1])}
          needed={next[0] === 'closed' && progress.open > 0}
          onClose={() => setAsking(null)}
          onDone={(note) => void move(next[0], note)}
        />
      )}
      {asking === 'void' && (
        <TextDialog
          title={t('way.voidTitle', { number })}
          say={t('way.voidNote', { n: indianNumber(requests) })}
          label={t('way.reason')}
          action={t('way.voidBatch')}
          needed
          onClose={() => setAsking(null)}
          onDone={(reason) => void makeVoid(reason)}
        />
      )}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
