import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../../../shared/errors';
import { Button } from '../../components/button';
import { sentenceOf } from '../../desk';

export type Opening = 'read' | 'take-over' | 'recover';

const READABLE = ['desk-in-use', 'desk-in-use-elsewhere', 'desk-folder-not-writable'];

/** Refusals with another way to go: read only, take over, recover. */
export const hasOtherWay = ({ code }: UserError): boolean =>
  code === 'journal-damaged' || READABLE.includes(code);

interface RefusedOpeningProps {
  readonly error: UserError;
  readonly busy: boolean;
  readonly onOpen: (how: Opening) => void;
  readonly onBack: () => void;
}

export function RefusedOpening({ error, busy, onOpen, onBack }: RefusedOpeningProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { code, params } = error;
  return (
    <section className="welcome-form unlock" aria-labelledby="refused-opening">
      <h1 id="refused-opening">
        {code === 'journal-damaged' ? t('safety.damaged') : t('safety.unreadable')}
      </h1>
      <p role="alert">{sentenceOf(error)}</p>
      {code === 'journal-damaged' && (
        <>
          <p className="quiet small">{t('safety.recoverNote')}</p>
          <Button look="primary" disabled={busy} onClick={() => onOpen('recover')}>
            {busy ? t('safety.recovering') : t('safety.recover')}
          </Button>
        </>
      )}
      {READABLE.includes(code) && (
        <Button look="primary" disabled={busy} onClick={() => onOpen('read')}>
          {t('safety.readOnly')}
        </Button>
      )}
      {code === 'desk-in-use-elsewhere' && !isAsking && (
        <Button disabled={busy} onClick={() => setAsking(true)}>
          {t('safety.takeOver')}
        </Button>
      )}
      {isAsking && (
        <div role="group" aria-label={t('safety.takeOverTitle')}>
          <h2>{t('safety.takeOverTitle')}</h2>
          <p>{t('safety.takeOverNote', { host: params['host'], user: params['user'] })}</p>
          <Button disabled={busy} onClick={() => onOpen('take-over')}>
            {t('safety.takeOverDo')}
          </Button>
        </div>
      )}
      <Button look="bare" disabled={busy} onClick={onBack}>
        {t('safety.back')}
      </Button>
    </section>
  );
}
