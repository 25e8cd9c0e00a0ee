import { useTranslation } from 'react-i18next';
import { VERDICTS } from '../../../shared/domain/finding';
import { VerdictMark } from '../../components/verdict-mark';
import { COMMAND_WORDS } from '../../keyboard/command-words';
import { COMMANDS, keyLabel } from '../../keyboard/keymap';
import { useKeymap } from '../../keyboard/own-keys';

const MEANING = {
  block: 'shell.markBlock',
  check: 'shell.markCheck',
  clear: 'shell.markClear',
} as const;

/** The three verdicts and the keys of the review screen. */
export function KeysHelp() {
  const { t } = useTranslation();
  const keymap = useKeymap();
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
                  {keymap[command].map((key) => (
                    <kbd key={key} className="key">
                      {keyLabel(key)}
                    </kbd>
                  ))}
                </td>
                <td>{t(COMMAND_WORDS[command])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
