/** Which requests changed since somebody last took the list; nothing is kept before `start`. */
export class ChangedRequests {
  private ids: Set<number> | null = null;

  start(): void {
    this.ids ??= new Set();
  }

  add(id: number): void {
    this.ids?.add(id);
  }

  take(): readonly number[] {
    const taken = [...(this.ids ?? [])];
    this.ids?.clear();
    return taken;
  }
}
