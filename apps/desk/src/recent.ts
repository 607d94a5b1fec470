/** Values by key, of which only those asked for last are there: what anybody may ask for must not fill the memory. */
export class Recent<T, Key = string> {
  readonly #most: number;
  /** The one that nobody has asked for the longest is first. */
  readonly #values = new Map<Key, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: Key): T | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  keep(key: Key, value: T): T {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}
