import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button';
import { VerdictMark } from '../../components/verdict-mark';
import { dateAndTime, indianDate } from '../../i18n/dates';
import { useStore } from '../../state/store';
import { AllFields } from './all-fields';
import { FindingStory } from './finding-story';
import { History } from './history';
import { detailStore, inHandStore } from './in-hand';
import { OtherRequests } from './other-requests';

/** The whole story of one request. */
export function DetailsPane(props: {
  readonly open: boolean;
  readonly width: number;
  readonly onOpen: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const detail = useStore(detailStore);
  const inHand = useStore(inHandStore);
  const box = useRef<HTMLElement>(null);
  // What is told of one person must not be taken for the next.
  const late = detail !== null && inHand !== null && detail.row.id !== inHand.id;
  const id = detail?.row.id;
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [id]);
  if (!props.open)
    return (
      <div className="details-folded">
        <IconButton
          icon="foldLeft"
          slim
          name={t('review.showDetails')}
          onClick={() => props.onOpen(true)}
        />
      </div>
    );
  return (
    <aside
      className={`details ${late ? 'details-late' : ''}`}
      ref={box}
      aria-label={t('review.details')}
      aria-busy={late}
      data-request={id}
      style={props.width > 0 ? { width: props.width } : undefined}
      tabIndex={-1}
    >
      <div className="details-head">
        <h2>{detail ? detail.row.name || detail.row.employeeId : t('review.details')}</h2>
        <IconButton
          icon="foldRight"
          slim
          name={t('review.hideDetails')}
          onClick={() => props.onOpen(false)}
        />
        {detail && (
          <p>
            {t('review.rowOf', {
              kind: t(`field.${detail.row.kind}`),
              file: detail.source.file,
              sheet: detail.source.sheet,
              row: detail.source.row,
            })}
          </p>
        )}
        {detail && <VerdictMark verdict={detail.row.verdict} />}
        {detail && detail.row.sharedWith !== '' && (
          <p>
            {t('share.outOne', {
              name: detail.row.sharedWith,
              at: indianDate(detail.row.sharedAt),
            })}
          </p>
        )}
      </div>
      {detail?.decision && (
        <div className="details-part decided">
          <p>
            {t('review.decisionOn', {
              decision: t(`field.${detail.decision.kind}`),
              by: detail.decision.by,
              at: dateAndTime(detail.decision.at),
            })}
            {detail.decision.forwardTo !== null && ` → ${detail.decision.forwardTo}`}
          </p>
          {detail.row.batch !== '' && <p>{t('review.inBatch', { batch: detail.row.batch })}</p>}
          {detail.decision.reason !== '' && <p className="quiet">{detail.decision.reason}</p>}
        </div>
      )}
      <section className="details-part" aria-labelledby="why-title">
        <h3 id="why-title">{t('review.why')}</h3>
        {!detail && <p className="quiet">{t('review.nothingInHand')}</p>}
        {detail?.findings.length === 0 && <p className="quiet">{t('review.noFindings')}</p>}
        {detail?.findings.map((finding, place) => (
          <FindingStory
            key={`${finding.rule} ${finding.field ?? ''} ${place}`}
            finding={finding}
            request={detail.row.id}
            first={finding === detail.findings.find(({ suggestion }) => suggestion !== null)}
          />
        ))}
      </section>
      {detail && (
        <>
          <AllFields detail={detail} />
          <OtherRequests others={detail.others} />
          <History entries={detail.history} />
        </>
      )}
    </aside>
  );
}
