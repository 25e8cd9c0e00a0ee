import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import { indianNumber } from '../../../shared/domain/language';
import { errorText } from '../../../shared/errors';
import type { StagedFile } from '../../../shared/ipc/contract';
import { Button } from '../../components/button';
import { indianDate } from '../../i18n/dates';
import { currentLanguage } from '../../i18n/i18n';
import { NoteList } from './note-list';
import { SheetCard } from './sheet-card';
import { addToDesk, discard } from './staged-files';

/** One file: how it was understood, the sum that adds up, and "Add". Progress stays here. */
export function StagedCard({ staged }: { readonly staged: StagedFile }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const { file } = staged;
  const requests = file ? totalOf(file, 'requests') : 0;
  const add = async () => {
    setBusy(true);
    await addToDesk(staged.staged);
    setBusy(false);
  };
  return (
    <section className="staged" aria-label={staged.name}>
      <div className="staged-head">
        <h2>{staged.name}</h2>
        {file?.format && <span className="chip">{file.format.toUpperCase()}</span>}
        {file?.encoding && <span className="chip">{file.encoding}</span>}
        {staged.state === 'ready' && (
          <Button look="primary" disabled={busy || requests === 0} onClick={() => void add()}>
            {requests === 0
              ? t('import.nothingToAdd')
              : t('import.add', { count: requests, n: indianNumber(requests) })}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void discard(staged.staged)}>
          {t('import.discard')}
        </Button>
      </div>
      {staged.state === 'reading' && (
        <div role="status">
          <p>{t('import.reading', { n: indianNumber(staged.rowsRead) })}</p>
          <progress className="progress" aria-label={staged.name} />
        </div>
      )}
      {staged.state === 'refused' && (
        <p role="alert">
          <strong>{t('import.refused')}</strong>{' '}
          {file?.error && errorText(file.error, currentLanguage())}
        </p>
      )}
      {staged.alreadyImported && (
        <p className="notice-line">
          {t('import.alreadyImported', {
            name: staged.alreadyImported.name,
            at: indianDate(staged.alreadyImported.at),
          })}
        </p>
      )}
      {file && staged.state !== 'refused' && (
        <>
          <Sum file={file} />
          <NoteList notes={file.notes} />
          {file.sheets.map((sheet) => (
            <SheetCard key={sheet.name} staged={staged.staged} file={staged.name} sheet={sheet} />
          ))}
        </>
      )}
    </section>
  );
}

function Sum({ file }: { readonly file: ImportedFile }) {
  const { t } = useTranslation();
  const rows = totalOf(file, 'rows');
  const requests = totalOf(file, 'requests');
  return (
    <p>
      {t('import.sum', {
        rows: indianNumber(rows),
        requests: indianNumber(requests),
        setAside: indianNumber(rows - requests),
      })}
    </p>
  );
}

function totalOf(file: ImportedFile, what: 'rows' | 'requests'): number {
  return file.sheets.reduce((sum, sheet) => sum + sheet[what], 0);
}
