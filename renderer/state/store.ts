import { useSyncExternalStore } from 'react';

/** A value outside React that components may follow. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const deskStores = new Set<() => void>();

/** A store of what a desk holds: emptied when the desk is locked or left. */
export function createDeskStore<T>(initial: T): Store<T> {
  const store = createStore(initial);
  deskStores.add(() => store.set(initial));
  return store;
}

/** People's data does not stay in the window behind a lock. */
export function forgetDesk(): void {
  for (const forget of deskStores) forget();
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
