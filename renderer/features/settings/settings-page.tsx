import { useTranslation } from 'react-i18next';
import { SectionTabs } from '../../components/section-tabs';
import { OversightSettings } from '../oversight/oversight-settings';
import { RestoreSettings } from '../safety/restore-settings';
import { SafetySettings } from '../safety/safety-settings';
import { createStore, useStore } from '../../state/store';
import { KeySettings } from './key-settings';
import { ListsSettings } from './lists-settings';
import { RuleSettings } from './rule-settings';
import { WindowSettings } from './window-settings';

const SECTIONS = ['general', 'keys', 'rules', 'lists', 'safety', 'oversight', 'restore'] as const;
type Section = (typeof SECTIONS)[number];
const TITLES = {
  general: 'settings.general',
  keys: 'tool.keys',
  rules: 'settings.rules',
  lists: 'settings.lists',
  safety: 'safety.tab',
  oversight: 'retention.tab',
  restore: 'restore.tab',
} as const satisfies Readonly<Record<Section, string>>;

/** Outlives a visit elsewhere. */
const sectionStore = createStore<Section>('general');

export function SettingsPage() {
  const { t } = useTranslation();
  const section = useStore(sectionStore);
  return (
    <div className="page settings-page">
      <div className="page-inner settings">
        <h1>{t('shell.settingsTitle')}</h1>
        <SectionTabs
          label={t('settings.sections')}
          sections={SECTIONS}
          current={section}
          titleOf={(name) => t(TITLES[name])}
          onChoose={sectionStore.set}
        />
        <SectionOf section={section} />
      </div>
    </div>
  );
}

function SectionOf({ section }: { readonly section: Section }) {
  switch (section) {
    case 'general':
      return <WindowSettings />;
    case 'keys':
      return <KeySettings />;
    case 'rules':
      return <RuleSettings />;
    case 'lists':
      return <ListsSettings />;
    case 'safety':
      return <SafetySettings />;
    case 'oversight':
      return <OversightSettings />;
    case 'restore':
      return <RestoreSettings />;
  }
}
