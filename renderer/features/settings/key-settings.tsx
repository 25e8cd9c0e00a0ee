import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { COMMAND_WORDS } from '../../keyboard/command-words';
import { COMMANDS, keyLabel, keyName, type Command } from '../../keyboard/keymap';
import { ownerOf, resetKeys, setKeys, useKeymap } from '../../keyboard/own-keys';

const ALONE = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);
/** These move the focus and close what is open, everywhere. */
const KEPT = new Set(['Tab', 'Shift+Tab', 'Escape']);

/** A key that another command has is told before it is taken from it. */
export function KeySettings() {
  const { t } = useTranslation();
  const keymap = useKeymap();
  const [waiting, setWaiting] = useState<Command | null>(null);
  const [clash, setClash] = useState<{ readonly key: string; readonly wanted: Command } | null>(
    null,
  );
  const owner = clash ? ownerOf(keymap, clash.key) : null;
  const give = (command: Command, key: string) => {
    const other = ownerOf(keymap, key);
    if (other !== null && other !== command) return setClash({ key, wanted: command });
    setKeys(command, [key]);
  };
  return (
    <section aria-labelledby="key-settings">
      <h2 id="key-settings">{t('shell.shortcuts')}</h2>
      <p className="quiet">{t('tool.keysNote')}</p>
      <div role="status">
        {clash && owner && (
          <p className="notice">
            {t('tool.keyTaken', {
              key: keyLabel(clash.key),
              owner: t(COMMAND_WORDS[owner]),
              wanted: t(COMMAND_WORDS[clash.wanted]),
            })}
            <Button
              slim
              onClick={() => {
                setKeys(clash.wanted, [clash.key]);
                setClash(null);
              }}
            >
              {t('tool.keyTake')}
            </Button>
            <Button slim look="bare" onClick={() => setClash(null)}>
              {t('shell.cancel')}
            </Button>
          </p>
        )}
      </div>
      <table className="table key-table">
        <thead>
          <tr>
            <th scope="col">{t('shell.does')}</th>
            <th scope="col">{t('shell.key')}</th>
            <th scope="col">{t('tool.keyChange')}</th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map((command) => (
            <tr key={command}>
              <th scope="row">{t(COMMAND_WORDS[command])}</th>
              <td>
                {keymap[command].length === 0 && <span className="quiet">{t('tool.noKey')}</span>}
                {keymap[command].map((key) => (
                  <kbd key={key} className="key">
                    {keyLabel(key)}
                  </kbd>
                ))}
              </td>
              <td>
                <button
                  type="button"
                  className="button slim"
                  aria-label={t('tool.keySet', { command: t(COMMAND_WORDS[command]) })}
                  onClick={() => {
                    setClash(null);
                    setWaiting(command);
                  }}
                  onBlur={() => setWaiting(null)}
                  onKeyDown={(event) => {
                    const key = keyName(event);
                    if (waiting !== command || ALONE.has(event.key)) return;
                    setWaiting(null);
                    if (KEPT.has(key)) return;
                    event.preventDefault();
                    give(command, key);
                  }}
                >
                  {waiting === command ? t('tool.keyPress') : t('tool.keyChange')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button onClick={resetKeys}>{t('tool.keysReset')}</Button>
      </p>
    </section>
  );
}
