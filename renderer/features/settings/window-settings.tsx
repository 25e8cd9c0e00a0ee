import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../components/choice-field';
import { indianDate } from '../../i18n/dates';
import { deskStatusStore } from '../../state/desk-status';
import { saveSettings, settingsStore } from '../../state/settings';
import { useStore } from '../../state/store';

/** How the window looks, and what this desk is. */
export function WindowSettings() {
  const { t } = useTranslation();
  const settings = useStore(settingsStore);
  return (
    <>
      <div className="settings-fields">
        <ChoiceField
          label={t('shell.language')}
          value={settings.language}
          choices={[
            { value: 'en', label: t('shell.english') },
            { value: 'hi', label: t('shell.hindi') },
          ]}
          onChange={(language) => void saveSettings({ language })}
        />
        <ChoiceField
          label={t('shell.theme')}
          value={settings.theme}
          choices={[
            { value: 'system', label: t('shell.themeSystem') },
            { value: 'light', label: t('shell.themeLight') },
            { value: 'dark', label: t('shell.themeDark') },
            { value: 'contrast', label: t('shell.themeContrast') },
          ]}
          onChange={(theme) => void saveSettings({ theme })}
        />
        <ChoiceField
          label={t('shell.textSize')}
          value={settings.textSize}
          choices={[
            { value: 'small', label: t('shell.textSmall') },
            { value: 'normal', label: t('shell.textNormal') },
            { value: 'large', label: t('shell.textLarge') },
          ]}
          onChange={(textSize) => void saveSettings({ textSize })}
        />
        <ChoiceField
          label={t('shell.density')}
          value={settings.density}
          choices={[
            { value: 'compact', label: t('shell.densityCompact') },
            { value: 'normal', label: t('shell.densityNormal') },
            { value: 'comfortable', label: t('shell.densityComfortable') },
          ]}
          onChange={(density) => void saveSettings({ density })}
        />
      </div>
      <DeskFacts />
    </>
  );
}

function DeskFacts() {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  if (status?.state !== 'open') return null;
  const facts = [
    [t('shell.mdo'), status.mdo],
    [t('shell.reviewer'), status.userName],
    [t('shell.reviewDate'), indianDate(status.asOf)],
    [t('shell.ruleSet'), status.ruleSetVersion],
    [t('shell.lists'), status.referenceVersion],
  ] as const;
  return (
    <section aria-labelledby="desk-facts">
      <h2 id="desk-facts">{t('shell.deskTitle')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
