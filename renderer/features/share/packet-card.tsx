import { useTranslation } from 'react-i18next';
import { AnswerPacket } from './answer-packet';
import { WorkPacket } from './work-packet';

/** A staged packet: requests from another desk, or the answer to a packet of this one. */
export function PacketCard(props: { readonly staged: number; readonly kind: 'work' | 'return' }) {
  const { t } = useTranslation();
  const { staged, kind } = props;
  return (
    <>
      <p className="notice-line">{t(kind === 'work' ? 'share.isWork' : 'share.isReturn')}</p>
      {kind === 'work' ? <WorkPacket staged={staged} /> : <AnswerPacket staged={staged} />}
    </>
  );
}
