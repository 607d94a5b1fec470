import { Audience, type Later, type Reader } from './audience.ts';
import { type Encoding, Message } from './message.ts';
import { frameMessage, HEARTBEAT, jsonOfFrame, type Place, resetMessage } from './sse.ts';

/** The most that a reader who comes back is sent frame by frame, bytes of text; beyond it the whole is shorter. */
export const CATCH_UP_LIMIT_BYTES = 1024 * 1024;

export interface ChannelOptions {
  /** Tells this channel's numbers from those of another node, or of an earlier run. Letters and digits. */
  readonly life: string;
  /** The whole state as JSON, for readers who start anew. It is that of the newest frame. */
  readonly whole: () => string;
  /** Number of the state that readers have before the first frame. */
  readonly start: number;
  /** Frames kept for readers who come back; older gaps get a reset. */
  readonly keep: number;
  /** After the events at hand; the loop's own when absent. */
  readonly later?: Later;
}

interface Kept {
  readonly number: number;
  readonly message: Message;
}

/** What a reader gets who asks for one frame by its number. `unknown`: it has not been sent, or never by this channel. */
export type Delta =
  | { readonly state: 'kept'; readonly json: string }
  | { readonly state: 'forgotten' }
  | { readonly state: 'unknown' };

/**
 * The live channel of one page. Frames have gapless numbers of their own, because a page changes by entries of
 * more than one log and by the clock; each is turned into bytes once.
 */
export class Channel {
  readonly #keep: number;
  readonly #audience: Audience;
  readonly #kept: Kept[] = [];
  readonly #start: number;
  readonly #life: string;
  readonly #wholeJson: () => string;
  /** Made once for all readers who start anew at the same number. */
  #whole: { readonly number: number; readonly message: Message } | undefined;
  #current: number;

  constructor(options: ChannelOptions) {
    this.#keep = options.keep;
    this.#start = options.start;
    this.#life = options.life;
    this.#wholeJson = options.whole;
    this.#current = options.start;
    this.#audience = new Audience(options.later ?? ((call) => void setImmediate(call)));
  }

  /** Number of the newest frame. */
  get current(): number {
    return this.#current;
  }

  get readers(): number {
    return this.#audience.size;
  }

  /** Sends the next frame to everyone. @param make is handed the frame's number @returns that number */
  publish(make: (number: number) => unknown): number {
    this.#current += 1;
    const number = this.#current;
    const message = frameMessage({ life: this.#life, number }, JSON.stringify(make(number)));
    this.#kept.at(-1)?.message.pack();
    this.#kept.push({ number, message });
    if (this.#kept.length > this.#keep) this.#kept.shift();
    this.#audience.send(message);
    return number;
  }

  /**
   * Lets a reader in. One who names the last frame it has gets those it missed; one whose last frame is unknown, too
   * old or of another life gets a `reset` with the whole state.
   *
   * @param last the last frame the reader has
   * @returns a function by which the reader leaves
   */
  join(reader: Reader, encoding: Encoding, last: Place | undefined): () => void {
    const missed = last?.life === this.#life ? this.#since(last.number) : undefined;
    const first = missed ?? [this.#reset()];
    return this.#audience.add(reader, encoding, first.length === 0 ? undefined : Message.joined(first));
  }

  /** One frame as JSON, once it has been sent and while it is kept. */
  frame({ life, number }: Place): Delta {
    if (life !== this.#life) return { state: 'unknown' };
    const kept = this.#kept.find((each) => each.number === number);
    if (kept) return { state: 'kept', json: jsonOfFrame({ life, number }, kept.message) };
    return { state: number > this.#current || number <= this.#start ? 'unknown' : 'forgotten' };
  }

  /** Says to every reader that the line is alive, unless a frame has said so since the last call. */
  beat(): void {
    this.#audience.beat(HEARTBEAT);
  }

  /** Ends every connection, when the desk closes. */
  close(): void {
    this.#audience.close();
  }

  #reset(): Message {
    const number = this.#current;
    if (this.#whole?.number !== number) {
      this.#whole = { number, message: resetMessage({ life: this.#life, number }, this.#wholeJson()) };
    }
    return this.#whole.message;
  }

  #since(last: number): readonly Message[] | undefined {
    if (last === this.#current) return [];
    const oldest = this.#kept[0]?.number;
    if (oldest === undefined || last < oldest - 1 || last > this.#current) return undefined;
    const missed = this.#kept.filter((frame) => frame.number > last).map((frame) => frame.message);
    return Message.joined(missed).length > CATCH_UP_LIMIT_BYTES ? undefined : missed;
  }
}
