interface Holder<B> {
  append(box: B): void;
}

/**
 * Something drawn once that stands in its place, or else in its parking. The place comes first,
 * whichever of the two is there earlier.
 */
export class MovedBox<B extends { remove(): void }> {
  readonly #offered: { place: Holder<B> | null; parking: Holder<B> | null } = {
    place: null,
    parking: null,
  };
  #holder: Holder<B> | null = null;

  constructor(private readonly box: B) {}

  /** Answers with what takes the box away again. */
  showIn(place: Holder<B>): () => void {
    return this.#offer('place', place);
  }

  parkIn(parking: Holder<B>): () => void {
    return this.#offer('parking', parking);
  }

  #offer(as: 'place' | 'parking', holder: Holder<B>): () => void {
    this.#offered[as] = holder;
    this.#settle();
    return () => {
      // A newer one may have come in its stead.
      if (this.#offered[as] === holder) this.#offered[as] = null;
      this.#settle();
    };
  }

  /** Moved only where it has to be: what is moved loses its scrolling and the focus. */
  #settle(): void {
    const holder = this.#offered.place ?? this.#offered.parking;
    if (holder === this.#holder) return;
    this.#holder = holder;
    if (holder) holder.append(this.box);
    else this.box.remove();
  }
}
