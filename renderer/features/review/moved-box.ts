interface Holder<B> {
  append(box: B): void;
}

/**
 * Something drawn once that stands in its place, or else in its parking. The place comes first,
 * whichever of the two is there earlier.
 */
export class MovedBox<B extends { remove(): void }> {
  #place: Holder<B> | null = null;
  #parking: Holder<B> | null = null;
  #holder: Holder<B> | null = null;

  constructor(private readonly box: B) {}

  /** Answers with what takes the box away again. */
  showIn(place: Holder<B>): () => void {
    this.#place = place;
    this.#settle();
    return () => {
      if (this.#place === place) this.#place = null;
      this.#settle();
    };
  }

  parkIn(parking: Holder<B>): () => void {
    this.#parking = parking;
    this.#settle();
    return () => {
      if (this.#parking === parking) this.#parking = null;
      this.#settle();
    };
  }

  /** Moved only where it has to be: what is moved loses its scrolling and the focus. */
  #settle(): void {
    const holder = this.#place ?? this.#parking;
    if (holder === this.#holder) return;
    this.#holder = holder;
    if (holder) holder.append(this.box);
    else this.box.remove();
  }
}
