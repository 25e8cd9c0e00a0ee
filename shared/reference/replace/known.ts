import { nameKey } from '../normalise-name';

/** Names of a list that other lists point at. */
export class KnownNames {
  readonly #names = new Map<string, string>();

  constructor(
    /** The sheet they stand on. */
    readonly sheet: string,
    names: Iterable<string>,
  ) {
    for (const name of names) this.#names.set(nameKey(name), name);
  }

  /** In the order of their sheet. */
  get names(): readonly string[] {
    return [...this.#names.values()];
  }

  /** The name as it stands on its sheet; null where it does not stand there. */
  find(text: string): string | null {
    return this.#names.get(nameKey(text)) ?? null;
  }
}

/** What the lists read before this one hold. */
export interface Known {
  readonly mdos: KnownNames;
  readonly designations: KnownNames;
}
