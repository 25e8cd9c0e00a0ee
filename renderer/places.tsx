import { useEffect, useState, type ComponentType } from 'react';
import type { Place } from './state/place';
import { createStore, useStore } from './state/store';

/** What stays drawn beside the places, once it was fetched. */
const keptStore = createStore<ComponentType | null>(null);

/** Each place is a file of its own, so that the first screen waits for none of them. */
const FETCH: Readonly<Record<Place, () => Promise<ComponentType>>> = {
  review: async () => {
    const [{ ReviewPage }, { KeptList }] = await Promise.all([
      import('./features/review/review-page'),
      import('./features/review/kept-list'),
    ]);
    keptStore.set(KeptList);
    return ReviewPage;
  },
  import: async () => (await import('./features/import/import-page')).ImportPage,
  batches: async () => (await import('./features/batches/batches-page')).BatchesPage,
  progress: async () => (await import('./features/progress/progress-page')).ProgressPage,
  audit: async () => (await import('./features/audit/audit-page')).AuditPage,
  settings: async () => (await import('./features/settings/settings-page')).SettingsPage,
  help: async () => (await import('./features/help/help-page')).HelpPage,
};
/** The place a desk opens at first, then the others as they stand in the navigation. */
const ORDER = Object.keys(FETCH) as readonly Place[];

const fetched = new Map<Place, ComponentType>();
const underWay = new Map<Place, Promise<void>>();

function fetchPlace(place: Place): Promise<void> {
  const before = underWay.get(place);
  if (before) return before;
  const now = FETCH[place]().then((page) => void fetched.set(place, page));
  underWay.set(place, now);
  return now;
}

/** Fetches all places one after the other, each when the page has nothing else to do. */
export function fetchPlacesWhenIdle(from = 0): void {
  const place = ORDER[from];
  if (place === undefined) return;
  requestIdleCallback(() => void fetchPlace(place).then(() => fetchPlacesWhenIdle(from + 1)));
}

/** Out of sight: what a place will need and takes long to make. */
export function Kept() {
  const List = useStore(keptStore);
  return List && <List />;
}

/** Shown at once where it was fetched before, which is always so but in the first moment. */
export function PlaceOf({ place }: { readonly place: Place }) {
  const [, setArrived] = useState<Place | null>(null);
  const Page = fetched.get(place);
  useEffect(() => {
    if (Page) return;
    let wanted = true;
    void fetchPlace(place).then(() => {
      if (wanted) setArrived(place);
    });
    return () => {
      wanted = false;
    };
  }, [place, Page]);
  return Page ? <Page /> : <div className="place-coming" aria-busy="true" />;
}
