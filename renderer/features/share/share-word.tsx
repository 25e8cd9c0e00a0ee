import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';

/** A suggested word is seen once; one of the admin's own is typed twice. */
export function ShareWord(props: {
  readonly word: string;
  readonly repeated: string;
  readonly isOwn: boolean;
  readonly fault: string | undefined;
  readonly repeatFault: string | undefined;
  readonly onWord: (word: string) => void;
  readonly onRepeated: (word: string) => void;
  readonly onSuggest: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className="share-word">
        <TextField
          label={t('share.word')}
          value={props.word}
          onChange={props.onWord}
          maxLength={200}
          hint={t('share.wordHint')}
          fault={props.fault}
        />
        <Button onClick={props.onSuggest}>{t('share.another')}</Button>
      </div>
      {props.isOwn && props.word !== '' && (
        <TextField
          label={t('share.repeat')}
          value={props.repeated}
          onChange={props.onRepeated}
          maxLength={200}
          fault={props.repeatFault}
        />
      )}
    </>
  );
}
