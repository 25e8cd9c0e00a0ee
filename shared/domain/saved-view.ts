import type { ViewQuery } from './review';

/** Filters, search and sort under a name the admin gave. A search may name a person: kept in the desk. */
export interface SavedView {
  readonly name: string;
  readonly query: ViewQuery;
}
