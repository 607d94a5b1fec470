import { frameBytes, HEARTBEAT, resetBytes } from './sse.ts';

/** Bytes a reader may leave unread before it is cut; it comes back and resumes. */
export const QUEUE_LIMIT_BYTES = 64 * 1024;

/** Where a channel's bytes go. A socket in the desk, an array in a test. */
export interface Reader {
  write(bytes: Buffer): void;
  /** Bytes written that the other end has not taken yet. */
  queuedBytes(): number;
  /** Ends the connection at once. */
  cut(): void;
}

export interface ChannelOptions {
  /** Number of the state that readers have before the first frame. */
  readonly start: number;
  /** Frames kept for readers who come back; older gaps get a reset. */
  readonly keep: number;
}

/**
 * The live channel of one page. Frames have gapless numbers of their own, because a page changes by entries of
 * more than one log and by the clock; each is turned into bytes once.
 */
export class Channel {
  readonly #keep: number;
  readonly #readers = new Set<Reader>();
  readonly #kept: { readonly number: number; readonly bytes: Buffer }[] = [];
  #current: number;

  constructor(options: ChannelOptions) {
    this.#keep = options.keep;
    this.#current = options.start;
  }

  /** Number of the newest frame. */
  get current(): number {
    return this.#current;
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** Sends the next frame to everyone. @param make is handed the frame's number @returns that number */
  publish(make: (number: number) => unknown): number {
    this.#current += 1;
    const bytes = frameBytes(this.#current, make(this.#current));
    this.#kept.push({ number: this.#current, bytes });
    if (this.#kept.length > this.#keep) this.#kept.shift();
    for (const reader of this.#readers) this.#send(reader, bytes);
    return this.#current;
  }

  /**
   * Lets a reader in. One who names the last frame it has gets those it missed; one whose last frame is
   * unknown or too old gets a `reset`, upon which it fetches the whole page.
   *
   * @param last number of the last frame the reader has
   * @returns a function by which the reader leaves
   */
  join(reader: Reader, last: number | undefined): () => void {
    this.#readers.add(reader);
    const missed = last === undefined ? undefined : this.#since(last);
    if (missed) for (const bytes of missed) this.#send(reader, bytes);
    else this.#send(reader, resetBytes(this.#current));
    return () => this.#readers.delete(reader);
  }

  /** Says to every reader that the line is alive. */
  beat(): void {
    for (const reader of this.#readers) this.#send(reader, HEARTBEAT);
  }

  /** Ends every connection, when the desk closes. */
  close(): void {
    for (const reader of this.#readers) reader.cut();
    this.#readers.clear();
  }

  #since(last: number): readonly Buffer[] | undefined {
    if (last === this.#current) return [];
    const oldest = this.#kept[0]?.number;
    if (oldest === undefined || last < oldest - 1 || last > this.#current) return undefined;
    return this.#kept.filter((frame) => frame.number > last).map((frame) => frame.bytes);
  }

  #send(reader: Reader, bytes: Buffer): void {
    reader.write(bytes);
    if (reader.queuedBytes() <= QUEUE_LIMIT_BYTES) return;
    this.#readers.delete(reader);
    reader.cut();
  }
}
