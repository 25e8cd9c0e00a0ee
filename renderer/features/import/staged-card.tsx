import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import { errorText } from '../../../shared/errors';
import type { StagedFile } from '../../../shared/ipc/contract';
import { Button } from '../../components/button';
import { currentLanguage } from '../../i18n/i18n';
import { NoteList } from './note-list';
import { SheetCard } from './sheet-card';
import { SheetPreview } from './sheet-preview';
import { EarlierImport, UpdateButton } from './earlier-import';
import { PacketCard } from '../share/packet-card';
import { AnswerView } from '../batches/answer-view';
import { addToDesk, discard } from './staged-files';
import { sumOf } from './sum-of';
import { TextReading } from './text-reading';

/** One file: how it was understood, the sum that adds up, and "Add". Progress stays here. */
export function StagedCard({ staged }: { readonly staged: StagedFile }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const { file } = staged;
  const requests = file ? file.sheets.reduce((sum, sheet) => sum + sheet.requests, 0) : 0;
  const { update } = staged;
  const add = async (asUpdate: boolean) => {
    setBusy(true);
    await addToDesk(staged.staged, asUpdate);
    setBusy(false);
  };
  return (
    <section className="staged" aria-label={staged.name}>
      <div className="staged-head">
        <h2>{staged.name}</h2>
        {file?.format && <span className="chip">{file.format.toUpperCase()}</span>}
        {file && staged.state !== 'refused' && <TextReading staged={staged} file={file} />}
        {staged.state === 'ready' && update && (
          <UpdateButton update={update} busy={busy} onUpdate={() => void add(true)} />
        )}
        {staged.state === 'ready' && staged.answer !== 'corrections' && !staged.packet && (
          <Button
            {...(update ? {} : { look: 'primary' })}
            changes
            disabled={busy || requests === 0}
            onClick={() => void add(false)}
          >
            {requests === 0
              ? t('import.nothingToAdd')
              : t(update ? 'import.addAgain' : 'import.add', {
                  count: requests,
                  n: indianNumber(requests),
                })}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void discard(staged.staged)}>
          {staged.state === 'reading' ? t('import.cancel') : t('import.discard')}
        </Button>
      </div>
      {staged.state === 'ready' && staged.packet && (
        <PacketCard staged={staged.staged} kind={staged.packet} />
      )}
      {staged.state === 'ready' && staged.answer && (
        <AnswerView staged={staged.staged} kind={staged.answer} />
      )}
      {staged.state === 'reading' && (
        <div role="status">
          <p>
            {t('import.reading', { count: staged.rowsRead, n: indianNumber(staged.rowsRead) })}
            {staged.seconds > 0 && ` · ${t('import.seconds', { n: staged.seconds })}`}
          </p>
          <progress
            className="progress"
            aria-label={staged.name}
            {...(staged.share > 0 ? { value: staged.share } : {})}
          />
        </div>
      )}
      {staged.state === 'reading' && staged.firstLook && (
        <SheetPreview sheet={staged.firstLook} name={`${staged.name}, ${staged.firstLook.name}`} />
      )}
      {staged.state === 'refused' && (
        <p role="alert">
          <strong>{t('import.refused')}</strong>{' '}
          {file?.error && errorText(file.error, currentLanguage())}
        </p>
      )}
      {staged.state === 'ready' && file?.error && (
        <p role="alert">
          {errorText(file.error, currentLanguage())} {t('import.pointAtHeader')}
        </p>
      )}
      <EarlierImport staged={staged} />
      {staged.remembered && <p className="notice-line">{t('import.remembered')}</p>}
      {file && staged.state !== 'refused' && (
        <>
          <p>{sumOf(file.sheets, t)}</p>
          <NoteList notes={file.notes} />
          {file.sheets.map((sheet) => (
            <SheetCard
              key={`${sheet.name} ${sheet.table?.number ?? 1}`}
              staged={staged}
              sheet={sheet}
            />
          ))}
        </>
      )}
    </section>
  );
}
