import { useTranslation } from 'react-i18next';
import { ask, desk } from '../desk';
import { placeStore, type Place } from '../state/place';
import { useStore } from '../state/store';
import { Icon } from './icon';

const WORK: readonly Place[] = ['review', 'import', 'batches', 'progress', 'audit'];
const ABOUT: readonly Place[] = ['settings', 'help'];

export function NavRail({ canLock }: { readonly canLock: boolean }) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('shell.nav')}>
      {WORK.map((place) => (
        <RailButton key={place} place={place} />
      ))}
      <div className="rail-gap" />
      {ABOUT.map((place) => (
        <RailButton key={place} place={place} />
      ))}
      {canLock && (
        <button type="button" className="rail-button" onClick={() => void ask(desk.desk.lock())}>
          <Icon name="lock" />
          {t('shell.lock')}
        </button>
      )}
    </nav>
  );
}

function RailButton({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const current = useStore(placeStore) === place;
  return (
    <button
      type="button"
      className="rail-button"
      data-place={place}
      aria-current={current ? 'page' : undefined}
      onClick={() => placeStore.set(place)}
    >
      <Icon name={place} />
      {t(`shell.${place}`)}
    </button>
  );
}
