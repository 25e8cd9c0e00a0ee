import { useTranslation } from 'react-i18next';
import { VERDICTS } from '../../../shared/domain/finding';
import { VerdictMark } from '../../components/verdict-mark';
import { COMMANDS, DEFAULT_KEYMAP, keyLabel, type Command } from '../../keyboard/keymap';

const WORDS = {
  next: 'review.keyNext',
  previous: 'review.keyPrevious',
  approve: 'review.keyApprove',
  return: 'review.keyReturn',
  forward: 'review.keyForward',
  reject: 'review.keyReject',
  skip: 'review.keySkip',
  suggestion: 'review.keySuggestion',
  undo: 'review.keyUndo',
  redo: 'review.keyRedo',
  details: 'review.keyDetails',
  select: 'review.keySelect',
  search: 'review.keySearch',
  facets: 'review.keyFacets',
  help: 'review.keyHelp',
} as const satisfies Record<Command, string>;

const MEANING = {
  block: 'shell.markBlock',
  check: 'shell.markCheck',
  clear: 'shell.markClear',
} as const;

/** The three verdicts and the keys of the review screen. */
export function KeysHelp() {
  const { t } = useTranslation();
  return (
    <>
      <section aria-labelledby="marks-title">
        <h2 id="marks-title">{t('shell.marks')}</h2>
        <dl className="facts">
          {VERDICTS.map((verdict) => (
            <div key={verdict} className="fact">
              <dt>
                <VerdictMark verdict={verdict} />
              </dt>
              <dd>{t(MEANING[verdict])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="keys-title">
        <h2 id="keys-title">{t('shell.shortcuts')}</h2>
        <p className="quiet">{t('shell.shortcutsNote')}</p>
        <table className="table key-table">
          <thead>
            <tr>
              <th scope="col">{t('shell.key')}</th>
              <th scope="col">{t('shell.does')}</th>
            </tr>
          </thead>
          <tbody>
            {COMMANDS.map((command) => (
              <tr key={command}>
                <td>
                  {DEFAULT_KEYMAP[command].map((key) => (
                    <kbd key={key} className="key">
                      {keyLabel(key)}
                    </kbd>
                  ))}
                </td>
                <td>{t(WORDS[command])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
