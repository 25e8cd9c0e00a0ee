import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferencePreview } from '../../../shared/domain/desk-settings';
import { indianNumber } from '../../../shared/domain/language';
import { listFaultText } from '../../../shared/reference/replace/list-faults';
import { LONGEST_VERSION } from '../../../shared/reference/replace/version-name';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { currentLanguage } from '../../i18n/i18n';
import { ConsequenceView } from './consequence-view';
import { ListDifference } from './list-difference';
import { listTitle } from './list-title';
import { listsInHandStore, putInForce, type ListsInHand } from './lists-state';

/** What a workbook or an earlier version would change, or why it cannot be taken. */
export function ListsPreview({ inHand }: { readonly inHand: ListsInHand }) {
  const { t } = useTranslation();
  const { from, preview } = inHand;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const putAway = () => listsInHandStore.set(null);
  const title =
    preview.kind === 'faults'
      ? t('settings.faultsTitle', { file: preview.file })
      : from === 'version'
        ? t('settings.restoreTitle', { version: preview.version })
        : t('settings.listsPreviewTitle', { file: preview.file });
  return (
    <section ref={box} className="lists-preview" aria-labelledby="lists-preview" tabIndex={-1}>
      <h2 id="lists-preview">{title}</h2>
      {preview.kind === 'faults' && <Faults preview={preview} />}
      {preview.kind === 'same' && (
        <p>{t('settings.sameLists', { file: preview.file, version: preview.version })}</p>
      )}
      {preview.kind === 'ready' ? (
        <Ready inHand={inHand} preview={preview} onCancel={putAway} />
      ) : (
        <div className="button-row">
          <Button onClick={putAway}>{t('shell.close')}</Button>
        </div>
      )}
    </section>
  );
}

function Faults({ preview }: { readonly preview: Extract<ReferencePreview, { kind: 'faults' }> }) {
  const { t } = useTranslation();
  const { faults, count } = preview;
  const more = count - faults.length;
  const words = (n: number) => ({ count: n, n: indianNumber(n) });
  return (
    <>
      <p>{t('settings.faultsIntro', words(count))}</p>
      <ul className="bulleted">
        {faults.map((fault) => {
          const text = listFaultText(fault, currentLanguage());
          return <li key={text}>{text}</li>;
        })}
        {more > 0 && <li>{t('settings.faultsMore', words(more))}</li>}
      </ul>
    </>
  );
}

interface ReadyProps {
  readonly inHand: ListsInHand;
  readonly preview: Extract<ReferencePreview, { kind: 'ready' }>;
  readonly onCancel: () => void;
}

function Ready({ inHand, preview, onCancel }: ReadyProps) {
  const { t } = useTranslation();
  const [version, setVersion] = useState(preview.version);
  const [busy, setBusy] = useState(false);
  const isNew = inHand.from === 'file';
  const submit = async () => {
    setBusy(true);
    await putInForce(inHand, version.trim());
    setBusy(false);
  };
  return (
    <form
      className="lists-ready"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && version.trim() !== '') void submit();
      }}
    >
      {preview.kept.length > 0 && (
        <p className="quiet">
          {t('settings.kept', { lists: preview.kept.map((list) => listTitle(list)).join(', ') })}
        </p>
      )}
      {preview.compared.map((compared) => (
        <ListDifference key={compared.list} compared={compared} />
      ))}
      <ConsequenceView consequence={preview.consequence} />
      {isNew && (
        <div className="settings-fields">
          <TextField
            label={t('settings.versionName')}
            value={version}
            onChange={setVersion}
            maxLength={LONGEST_VERSION}
            hint={t('settings.versionHint')}
          />
        </div>
      )}
      <div className="button-row">
        <Button onClick={onCancel}>{t('settings.cancel')}</Button>
        <Button type="submit" look="primary" disabled={busy || version.trim() === ''}>
          {busy
            ? t('review.working')
            : isNew
              ? t('settings.putInForce')
              : t('settings.bringBackVersion', { version: preview.version })}
        </Button>
      </div>
    </form>
  );
}
