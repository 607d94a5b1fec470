import type { MatchId } from '@touchline/laws';
import type { Channel } from './channel.ts';
import { LiveData, type Parts } from './live-data.ts';

export interface ConsoleChannelsOptions {
  readonly life: string;
  readonly firstFrame: number;
  /** The match's part of the channel, without its operators. */
  readonly parts: (match: MatchId) => Parts;
  /** The match and the other leg of its tie. */
  readonly tieOf: (match: MatchId) => readonly MatchId[];
  /** Whether the match has a log. A console may be open before there is one, of any name that somebody types. */
  readonly isOpened: (match: MatchId) => boolean;
}

interface Followed {
  readonly data: LiveData;
  /** Who has a console of the match open at this node, one name a console. */
  readonly present: Map<symbol, string>;
}

/** Somebody at a console of a match: the channel to follow, and what to call when they leave. */
export interface Seat {
  readonly channel: Channel;
  readonly leave: () => void;
}

/**
 * Live data for the consoles of a match: its entries with whoever logged them, what the tie says, and who else is at a
 * console of it. For operators only, unlike what readers follow.
 */
export class ConsoleChannels {
  readonly #options: ConsoleChannelsOptions;
  readonly #followed = new Map<MatchId, Followed>();
  #nextStart: number;

  constructor(options: ConsoleChannelsOptions) {
    this.#options = options;
    this.#nextStart = options.firstFrame;
  }

  /** Call after entries of the match were stored. */
  logged(match: MatchId): void {
    for (const each of this.#options.tieOf(match)) this.#followed.get(each)?.data.changed();
  }

  /** Shows the others that somebody is there too. @param by who, as entries name them */
  sit(match: MatchId, by: string): Seat {
    const followed = this.#follow(match);
    const { data, present } = followed;
    const seat = Symbol(by);
    present.set(seat, by);
    data.changed();
    data.flush();
    const leave = (): void => {
      present.delete(seat);
      data.changed();
      if (present.size === 0 && !this.#options.isOpened(match)) this.#forget(match, followed);
    };
    return { channel: data.channel, leave };
  }

  /** Matches of which a channel is kept. */
  get followed(): number {
    return this.#followed.size;
  }

  get readers(): number {
    return this.#channels().reduce((sum, channel) => sum + channel.readers, 0);
  }

  beat(): void {
    for (const channel of this.#channels()) channel.beat();
  }

  close(): void {
    for (const channel of this.#channels()) channel.close();
  }

  #channels(): readonly Channel[] {
    return [...this.#followed.values()].map(({ data }) => data.channel);
  }

  #follow(match: MatchId): Followed {
    const known = this.#followed.get(match);
    if (known) return known;
    const { life, parts } = this.#options;
    const present = new Map<symbol, string>();
    const data = new LiveData({ life, firstFrame: this.#nextStart }, () => ({
      ...parts(match),
      operators: [...present.values()].sort(),
    }));
    const followed = { data, present };
    this.#followed.set(match, followed);
    return followed;
  }

  /** A channel of that name made again must not use the numbers of this one: its readers may come back. */
  #forget(match: MatchId, followed: Followed): void {
    if (this.#followed.get(match) !== followed) return;
    this.#nextStart = Math.max(this.#nextStart, followed.data.channel.current + 1);
    this.#followed.delete(match);
  }
}
