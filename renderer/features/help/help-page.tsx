import { useTranslation } from 'react-i18next';
import { SectionTabs } from '../../components/section-tabs';
import { createStore, useStore } from '../../state/store';
import { AboutHelp } from './about-help';
import { Guide } from './guide';
import { KeysHelp } from './keys-help';

const SECTIONS = ['guide', 'flags', 'keys', 'about'] as const;
type Section = (typeof SECTIONS)[number];

/** Outlives a visit elsewhere. */
const sectionStore = createStore<Section>('guide');

export function HelpPage() {
  const { t } = useTranslation();
  const section = useStore(sectionStore);
  return (
    <div className="page" role="region" aria-label={t('shell.helpTitle')} tabIndex={0}>
      <div className="page-inner help">
        <h1>{t('shell.helpTitle')}</h1>
        <SectionTabs
          label={t('help.sections')}
          sections={SECTIONS}
          current={section}
          titleOf={(name) => t(`help.${name}`)}
          onChoose={sectionStore.set}
        />
        <SectionOf section={section} />
      </div>
    </div>
  );
}

function SectionOf({ section }: { readonly section: Section }) {
  switch (section) {
    case 'guide':
    case 'flags':
      return <Guide key={section} document={section} />;
    case 'keys':
      return <KeysHelp />;
    case 'about':
      return <AboutHelp />;
  }
}
