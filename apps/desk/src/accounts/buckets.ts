/** How often something may be done: so many at once, and one more every so often. */
export interface Allowance {
  readonly atOnce: number;
  /** Milliseconds until one more may be done. */
  readonly refill: number;
}

interface Bucket {
  /** As of `at`; between whole numbers while it fills. */
  readonly left: number;
  readonly at: number;
}

/** Names remembered at most; what is forgotten first has not been seen for longest. */
const MOST_NAMES = 10_000;

/** A token bucket for each name that comes along. */
export class Buckets {
  readonly #allowance: Allowance;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param now milliseconds from any fixed instant */
  constructor(allowance: Allowance, now: () => number) {
    this.#allowance = allowance;
    this.#now = now;
  }

  /** Takes one for the name. @returns 0 when there was one, or the whole seconds until there is: 1 and up */
  take(name: string): number {
    const { atOnce, refill } = this.#allowance;
    const now = this.#now();
    const before = this.#buckets.get(name) ?? { left: atOnce, at: now };
    const left = Math.min(atOnce, before.left + Math.max(0, now - before.at) / refill);
    const isAllowed = left >= 1;
    this.#buckets.delete(name);
    this.#buckets.set(name, { left: isAllowed ? left - 1 : left, at: now });
    this.#forget();
    return isAllowed ? 0 : Math.max(1, Math.ceil(((1 - left) * refill) / 1000));
  }

  /** A map keeps the order in which it was written: the first has waited longest. */
  #forget(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined && this.#buckets.size > MOST_NAMES) this.#buckets.delete(oldest);
  }
}
