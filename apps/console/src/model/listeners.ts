/** Those who want to hear of each change, told at once and in the order in which they came. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** @returns leaves again */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => void this.#all.delete(listener);
  };

  readonly tell = (): void => {
    for (const listener of this.#all) listener();
  };

  clear(): void {
    this.#all.clear();
  }
}
