import { useTranslation } from 'react-i18next';
import { messageStore, showMessage } from '../state/messages';
import { useStore } from '../state/store';
import { IconButton } from './icon-button';

/** The last thing done or refused. Always in the page, so that a screen reader hears the change. */
export function MessageLine({ className = '' }: { readonly className?: string }) {
  const { t } = useTranslation();
  const message = useStore(messageStore);
  return (
    <div className={`message ${message?.kind ?? ''} ${className}`} role="status">
      {message && (
        <>
          <span title={message.text}>{message.text}</span>
          {message.kind === 'error' && (
            <IconButton
              icon="close"
              slim
              name={t('shell.dismiss')}
              onClick={() => showMessage(null)}
            />
          )}
        </>
      )}
    </div>
  );
}
