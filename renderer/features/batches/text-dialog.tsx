import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/text-field';

interface TextDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly say?: string;
  readonly start?: string;
  readonly action: string;
  readonly needed: boolean;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** Asks for one line before something is done with a batch. */
export function TextDialog(props: TextDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.start ?? '');
  const ready = !props.needed || text.trim() !== '';
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      onSubmit={() => {
        if (ready) props.onDone(text);
      }}
    >
      {props.say !== undefined && <p>{props.say}</p>}
      <TextField label={props.label} value={text} onChange={setText} hint={props.hint} autoFocus />
      <div className="dialog-actions">
        <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
        <Button type="submit" look="primary" disabled={!ready}>
          {props.action}
        </Button>
      </div>
    </Dialog>
  );
}
