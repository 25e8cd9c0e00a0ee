import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { PacketEntry } from '../../../shared/domain/packet';
import { Button } from '../../components/button';
import { desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { useStore } from '../../state/store';
import { PacketDialog } from './packet-dialog';
import { packetsStore, refreshPackets } from './share-state';

const STATE = {
  out: 'share.state_out',
  'part-back': 'share.state_part_back',
  back: 'share.state_back',
  'taken-back': 'share.state_taken_back',
  here: 'share.state_here',
  'sent-back': 'share.state_sent_back',
} as const;

/** What is with other desks and what came from them, with the one thing that can be done next. */
export function PacketRegister() {
  const { t } = useTranslation();
  const packets = useStore(packetsStore);
  const [asked, setAsked] = useState<PacketEntry | null>(null);
  useEffect(() => {
    void refreshPackets();
    return desk.onEvent('desk.changed', () => void refreshPackets());
  }, []);
  if (packets === null) return null;
  return (
    <div className="packets">
      <h2>{t('share.register')}</h2>
      <p className="quiet">{t(packets.length === 0 ? 'share.noPackets' : 'share.registerHint')}</p>
      {packets.length > 0 && (
        <div className="table-box" role="region" aria-label={t('share.register')} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('share.packet')}</th>
                <th scope="col">{t('share.since')}</th>
                <th scope="col" className="number">
                  {t('share.done')}
                </th>
                <th scope="col">{t('share.state')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {packets.map((entry) => (
                <tr key={`${entry.direction} ${entry.packet}`}>
                  <th scope="row">
                    {t(`share.direction_${entry.direction}`, { name: entry.person })}
                  </th>
                  <td>{dateAndTime(entry.at)}</td>
                  <td className="number">
                    {t('share.ofN', {
                      done: indianNumber(entry.done),
                      n: indianNumber(entry.requests),
                    })}
                  </td>
                  <td>{t(STATE[entry.state], { at: dateAndTime(entry.answeredAt) })}</td>
                  <td>
                    <Next entry={entry} onAsk={setAsked} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked && <PacketDialog entry={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Next(props: {
  readonly entry: PacketEntry;
  readonly onAsk: (entry: PacketEntry) => void;
}) {
  const { t } = useTranslation();
  const { entry, onAsk } = props;
  const name = entry.person;
  if (entry.direction === 'in')
    return (
      <Button slim label={t('share.sendBackOf', { name })} onClick={() => onAsk(entry)}>
        {t('share.sendBack')}
      </Button>
    );
  if (entry.state !== 'out' && entry.state !== 'part-back') return null;
  return (
    <Button slim label={t('share.takeBackOf', { name })} onClick={() => onAsk(entry)}>
      {t('share.takeBack')}
    </Button>
  );
}
