import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate } from '../../../shared/reference/replace/about-list';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import { TextField } from '../../components/text-field';
import { indianDate } from '../../i18n/dates';

/** As the contract takes it: nothing that could be a formula or markup. */
const GROUP_WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&/()-]{0,59}$/u;

interface OtherChoicesProps {
  readonly choices: RuleChoices;
  readonly listsDeadline: string;
  /** `null` while something typed cannot be taken. */
  readonly onChange: (choices: RuleChoices | null) => void;
}

/** The portal's words for GDS, and the deadline of OM para 4. What is typed stays as typed. */
export function OtherChoices({ choices, listsDeadline, onChange }: OtherChoicesProps) {
  const { t } = useTranslation();
  const [read, setRead] = useState(choices.portalGdsWords.join(', '));
  const [written, setWritten] = useState(choices.gdsWordWritten);
  const [deadline, setDeadline] = useState(
    choices.parentDeadline === null ? '' : indianDate(choices.parentDeadline),
  );
  const faults = {
    read: wordsOf(read).every((word) => GROUP_WORD.test(word)),
    written: GROUP_WORD.test(written.trim()),
    deadline: deadline.trim() === '' || isoDate(deadline.trim()) !== null,
  };
  const take = (typed: { read?: string; written?: string; deadline?: string }) => {
    const next = { read, written, deadline, ...typed };
    const portalGdsWords = wordsOf(next.read);
    const gdsWordWritten = next.written.trim();
    const day = next.deadline.trim();
    const parentDeadline = day === '' ? null : isoDate(day);
    const good =
      [...portalGdsWords, gdsWordWritten].every((word) => GROUP_WORD.test(word)) &&
      (day === '' || parentDeadline !== null);
    onChange(good ? { ...choices, portalGdsWords, gdsWordWritten, parentDeadline } : null);
  };
  return (
    <>
      <section aria-labelledby="gds-title">
        <h2 id="gds-title">{t('settings.gdsTitle')}</h2>
        <p>{t('settings.gdsWhy')}</p>
        <div className="settings-fields">
          <TextField
            label={t('settings.gdsRead')}
            value={read}
            maxLength={400}
            hint={t('settings.gdsReadHint')}
            fault={faults.read ? undefined : t('settings.wordNeeded')}
            onChange={(text) => {
              setRead(text);
              take({ read: text });
            }}
          />
          <TextField
            label={t('settings.gdsWritten')}
            value={written}
            maxLength={60}
            hint={t('settings.gdsWrittenHint')}
            fault={faults.written ? undefined : t('settings.wordNeeded')}
            onChange={(text) => {
              setWritten(text);
              take({ written: text });
            }}
          />
        </div>
      </section>
      <section aria-labelledby="deadline-title">
        <h2 id="deadline-title">{t('settings.deadlineTitle')}</h2>
        <p>{t('settings.deadlineWhy', { date: indianDate(listsDeadline) })}</p>
        <div className="settings-fields">
          <TextField
            label={t('settings.deadline')}
            value={deadline}
            maxLength={10}
            hint={t('settings.deadlineHint')}
            fault={faults.deadline ? undefined : t('settings.deadlineFault')}
            onChange={(text) => {
              setDeadline(text);
              take({ deadline: text });
            }}
          />
        </div>
      </section>
    </>
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
