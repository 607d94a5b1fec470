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

  constructor(options: ConsoleChannelsOptions) {
    this.#options = options;
  }

  /** Call after entries of the match were stored. */
  logged(match: MatchId): void {
    for (const each of this.#options.tieOf(match)) this.#followed.get(each)?.data.changed();
  }

  /** Shows the others that somebody is there too. @param by who, as entries name them */
  sit(match: MatchId, by: string): Seat {
    const { data, present } = this.#follow(match);
    const seat = Symbol(by);
    present.set(seat, by);
    data.changed();
    data.flush();
    const leave = (): void => {
      present.delete(seat);
      data.changed();
    };
    return { channel: data.channel, leave };
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
    const { life, firstFrame, parts } = this.#options;
    const present = new Map<symbol, string>();
    const data = new LiveData({ life, firstFrame }, () => ({
      ...parts(match),
      operators: [...present.values()].sort(),
    }));
    const followed = { data, present };
    this.#followed.set(match, followed);
    return followed;
  }
}
