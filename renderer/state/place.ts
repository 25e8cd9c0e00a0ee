import { createStore } from './store';

export const PLACES = [
  'review',
  'import',
  'batches',
  'progress',
  'audit',
  'settings',
  'help',
] as const;
export type Place = (typeof PLACES)[number];

export const placeStore = createStore<Place>('review');
