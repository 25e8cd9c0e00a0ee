import { Button } from '../../components/button';
import { saveSettings, settingsStore } from '../../state/settings';
import { useStore } from '../../state/store';

/** One click to the other language, named in that language. */
export function LanguageSwitch() {
  const { language } = useStore(settingsStore);
  return language === 'en' ? (
    <Button look="bare" onClick={() => void saveSettings({ language: 'hi' })}>
      <span lang="hi">हिन्दी</span>
    </Button>
  ) : (
    <Button look="bare" onClick={() => void saveSettings({ language: 'en' })}>
      <span lang="en">English</span>
    </Button>
  );
}
