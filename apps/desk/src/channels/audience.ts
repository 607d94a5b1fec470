import { type Encoding, Message } from './message.ts';

/** Bytes a reader may leave unread before it is cut; it comes back and resumes. */
export const QUEUE_LIMIT_BYTES = 64 * 1024;

/** Where a channel's bytes go. A socket in the desk, an array in a test. */
export interface Reader {
  readonly encoding: Encoding;
  write(bytes: Buffer): void;
  /** Bytes written that the other end has not taken yet. */
  queuedBytes(): number;
  /** Ends the connection at once. */
  cut(): void;
}

/** A reader, and how much it may leave unread for now. */
interface Seat {
  readonly reader: Reader;
  allowed: number;
}

/** Calls once the events that are at hand have been dealt with. */
export type Later = (call: () => void) => void;

/**
 * The readers of a channel. A message is sent at once when nothing is on its way; those that come while the loop is
 * busy with the one before are joined, and go out as one write a reader. A reader that does not read is cut, and the
 * others do not wait for it.
 */
export class Audience {
  readonly #later: Later;
  readonly #seats = new Set<Seat>();
  readonly #waiting: Message[] = [];
  #isBusy = false;
  #isQuiet = true;

  constructor(later: Later) {
    this.#later = later;
  }

  get size(): number {
    return this.#seats.size;
  }

  /** Lets a reader in with what it is to have first, which may be more than a reader may leave unread after that. */
  add(reader: Reader, first: Message | undefined): () => void {
    // What waits for the others is either among the first or older.
    this.#flush();
    const bytes = first?.bytes(reader.encoding);
    const seat: Seat = { reader, allowed: QUEUE_LIMIT_BYTES + (bytes?.length ?? 0) };
    this.#seats.add(seat);
    if (bytes) reader.write(bytes);
    return () => this.#seats.delete(seat);
  }

  send(message: Message): void {
    if (this.#seats.size === 0) return;
    this.#isQuiet = false;
    this.#waiting.push(message);
    if (this.#isBusy) return;
    this.#flush();
    this.#rest();
  }

  /** Sends a message unless another went out since the last call. */
  beat(message: Message): void {
    if (this.#isQuiet) this.send(message);
    this.#isQuiet = true;
  }

  /** Ends every connection, after what waits. */
  close(): void {
    this.#flush();
    for (const { reader } of this.#seats) reader.cut();
    this.#seats.clear();
  }

  /** Busy until a turn of the loop has brought nothing more. */
  #rest(): void {
    this.#isBusy = true;
    this.#later(() => {
      this.#isBusy = this.#waiting.length > 0;
      if (!this.#isBusy) return;
      this.#flush();
      this.#rest();
    });
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const message = Message.joined(this.#waiting.splice(0));
    for (const seat of this.#seats) this.#write(seat, message.bytes(seat.reader.encoding));
  }

  #write(seat: Seat, bytes: Buffer): void {
    const { reader } = seat;
    reader.write(bytes);
    const queued = reader.queuedBytes();
    if (queued <= QUEUE_LIMIT_BYTES) seat.allowed = QUEUE_LIMIT_BYTES;
    if (queued <= seat.allowed) return;
    this.#seats.delete(seat);
    reader.cut();
  }
}
