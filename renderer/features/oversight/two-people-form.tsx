import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import {
  TWO_PEOPLE,
  type TwoPeople,
  type TwoPeopleSetting,
} from '../../../shared/domain/two-people';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { showMessage } from '../../state/messages';

const NOTES = {
  off: 'release.offNote',
  name: 'release.nameNote',
  account: 'release.accountNote',
} as const;

/** Loosening it asks for a reason. */
export function TwoPeopleForm({
  setting,
  readOnly,
}: {
  readonly setting: TwoPeopleSetting;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation();
  const [rule, setRule] = useState<TwoPeople>(setting.rule);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isLooser = TWO_PEOPLE.indexOf(rule) < TWO_PEOPLE.indexOf(setting.rule);

  const save = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await askQuietly(desk.release.set({ rule, reason: isLooser ? reason : '' }));
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    setRefused(undefined);
    showMessage({ kind: 'done', text: t('release.isSet') });
  };

  return (
    <>
      <p>{t('release.intro', { user: setting.userName, account: setting.osUser })}</p>
      <form
        className="settings-fields"
        aria-label={t('release.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ChoiceField
          label={t('release.rule')}
          hint={t(NOTES[rule])}
          value={rule}
          choices={TWO_PEOPLE.map((value) => ({ value, label: t(`release.${value}`) }))}
          onChange={setRule}
        />
        {rule !== 'off' && <p className="quiet">{t('release.howTo')}</p>}
        {isLooser && (
          <TextField
            label={t('release.reason')}
            hint={t('release.reasonHint', {
              count: setting.waiting,
              n: indianNumber(setting.waiting),
            })}
            kind="long"
            maxLength={1000}
            value={reason}
            onChange={setReason}
          />
        )}
        {refused !== undefined && (
          <p role="alert" className="refused">
            {refused}
          </p>
        )}
        <Button type="submit" disabled={busy || readOnly || rule === setting.rule}>
          {t('release.set')}
        </Button>
      </form>
    </>
  );
}
