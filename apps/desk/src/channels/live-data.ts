import { Channel } from './channel.ts';

/** Frames kept for programs that come back. */
const KEPT_FRAMES = 500;

/** The parts of some data, each by its name. A part that is gone is `null` in a frame. */
export type Parts = Readonly<Record<string, unknown>>;

/** A numbered message of a data channel, as JSON: the parts that are new, changed or gone; all of them in a `reset`. */
export interface DataFrame {
  readonly frame: number;
  readonly parts: Parts;
}

/**
 * Data that programs follow live: made of parts, and a channel that sends those that changed. Data that nobody follows
 * is not made: it is only marked, and made when the next reader comes.
 */
export class LiveData {
  readonly channel: Channel;
  readonly #make: () => Parts;
  #shown: ReadonlyMap<string, string> = new Map();
  #isStale = true;
  #isShown = false;

  constructor(channel: { readonly life: string; readonly firstFrame: number }, make: () => Parts) {
    const { life, firstFrame: start } = channel;
    this.channel = new Channel({ start, keep: KEPT_FRAMES, life, whole: () => this.#whole() });
    this.#make = make;
  }

  /** Call when something the data is made from has changed. */
  changed(): void {
    this.#isStale = true;
    if (this.channel.readers > 0) this.flush();
  }

  /** Makes the data anew when something has changed, and sends what is different. */
  flush(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const before = this.#shown;
    const parts = this.#make();
    this.#shown = new Map(
      Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part) ?? 'null']),
    );
    // Before the first reader came there was nobody to miss anything.
    if (!this.#isShown) {
      this.#isShown = true;
      return;
    }
    const changed = Object.entries(parts).filter(([name]) => before.get(name) !== this.#shown.get(name));
    const gone = [...before.keys()]
      .filter((name) => !this.#shown.has(name))
      .map((name) => [name, null] as const);
    if (changed.length + gone.length === 0) return;
    this.channel.publish((frame): DataFrame => ({ frame, parts: Object.fromEntries([...changed, ...gone]) }));
  }

  #whole(): string {
    const whole: DataFrame = { frame: this.channel.current, parts: this.#make() };
    return JSON.stringify(whole);
  }
}
