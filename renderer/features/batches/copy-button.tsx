import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { showMessage } from '../../state/messages';

/** Puts a text on the clipboard and says so. */
export function CopyButton({ what, text }: { readonly what: string; readonly text: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    showMessage({ kind: 'done', text: t('way.copied', { what }) });
  };
  return (
    <Button
      slim
      label={t('way.copyWhat', { what })}
      disabled={text === ''}
      onClick={() => void copy()}
    >
      {t('way.copy')}
    </Button>
  );
}
