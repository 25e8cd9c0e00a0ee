import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { SharedFiles } from '../../../shared/domain/packet';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';

/** The one time that the word is shown beside the files it opens. */
export function SharedOut(props: {
  readonly files: SharedFiles;
  readonly word: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { files, word, onClose } = props;
  return (
    <Dialog title={t('share.madeTitle')} onClose={onClose} onSubmit={onClose}>
      <p>{t('share.madeIn', { folder: files.folder })}</p>
      <dl className="facts">
        {files.files.map(({ name, requests }) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{indianNumber(requests)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('share.sayWord')}</p>
      <p className="share-said">{word}</p>
      <div className="dialog-actions">
        <Button type="submit" look="primary" autoFocus>
          {t('share.close')}
        </Button>
      </div>
    </Dialog>
  );
}
