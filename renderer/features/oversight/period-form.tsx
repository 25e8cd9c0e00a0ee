import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RETENTION_MONTHS, type RetentionPeriod } from '../../../shared/domain/retention';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { showMessage } from '../../state/messages';

const CHOICES = [12, 18, 24, 36, 60, 84, 120, 6, 3, 1, 0] as const;
const NEVER = 'never';

/** Less than a year is told apart by the reason it asks for. */
export function PeriodForm({
  period,
  readOnly,
}: {
  readonly period: RetentionPeriod;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(period.months === null ? NEVER : String(period.months));
  const [reason, setReason] = useState(period.reason);
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const months = chosen === NEVER ? null : Number(chosen);
  const isShort = months !== null && months < RETENTION_MONTHS.leastWithoutReason;
  const values: readonly number[] =
    period.months === null || CHOICES.some((one) => one === period.months)
      ? CHOICES
      : [period.months, ...CHOICES];

  const save = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await askQuietly(desk.retention.set({ months, reason: isShort ? reason : '' }));
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    setRefused(undefined);
    showMessage({ kind: 'done', text: t('retention.isSet') });
  };

  return (
    <form
      className="settings-fields"
      aria-label={t('retention.period')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ChoiceField
        label={t('retention.period')}
        hint={t('retention.periodHint')}
        value={chosen}
        choices={[
          { value: NEVER, label: t('retention.never') },
          ...values.map((count) => ({
            value: String(count),
            label: count === 0 ? t('retention.now') : t('retention.months', { count }),
          })),
        ]}
        onChange={setChosen}
      />
      {isShort && (
        <TextField
          label={t('retention.reason')}
          hint={t('retention.reasonHint')}
          kind="long"
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      )}
      {period.at !== '' && (
        <p className="quiet">
          {t('retention.setBy', {
            by: period.by,
            at: dateAndTime(period.at),
            reason: period.reason,
          })}
        </p>
      )}
      {refused !== undefined && (
        <p role="alert" className="refused">
          {refused}
        </p>
      )}
      <Button type="submit" disabled={busy || readOnly}>
        {t('retention.set')}
      </Button>
    </form>
  );
}
