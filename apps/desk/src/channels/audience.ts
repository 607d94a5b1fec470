import { ENCODINGS, type Encoding, Message } from './message.ts';

/** Bytes a reader may leave unread before it is cut; it comes back and resumes. */
export const QUEUE_LIMIT_BYTES = 64 * 1024;

/**
 * Where a channel's bytes go: a socket as it is, or an object in a test. Nothing of ours stands between, because the
 * memory that ten thousand readers are kept in is no longer at hand when the next frame comes: a wrapper and its
 * closures took as long to reach as the write itself took in JavaScript.
 */
export interface Reader {
  /** @returns true if less than {@link QUEUE_LIMIT_BYTES} now wait for the other end to take them */
  write(bytes: Buffer): boolean;
  /** Bytes written that the other end has not taken yet. */
  readonly writableLength: number;
  /** Ends the connection at once. */
  destroy(): void;
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
  readonly #readers: Readonly<Record<Encoding, Set<Reader>>> = { identity: new Set(), gzip: new Set() };
  /** Bytes that readers may leave unread who have not yet taken what they were sent first. */
  readonly #beginning = new Map<Reader, number>();
  readonly #waiting: Message[] = [];
  #isBusy = false;
  #isQuiet = true;

  constructor(later: Later) {
    this.#later = later;
  }

  get size(): number {
    return this.#readers.identity.size + this.#readers.gzip.size;
  }

  /** Lets a reader in with what it is to have first, which may be more than a reader may leave unread after that. */
  add(reader: Reader, encoding: Encoding, first: Message | undefined): () => void {
    // What waits for the others is either among the first or older.
    this.#flush();
    this.#readers[encoding].add(reader);
    if (first) {
      const bytes = first.bytes(encoding);
      this.#beginning.set(reader, QUEUE_LIMIT_BYTES + bytes.length);
      reader.write(bytes);
    }
    return () => this.#forget(reader);
  }

  send(message: Message): void {
    if (this.size === 0) return;
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
    for (const encoding of ENCODINGS) {
      for (const reader of this.#readers[encoding]) reader.destroy();
      this.#readers[encoding].clear();
    }
    this.#beginning.clear();
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
    for (const encoding of ENCODINGS) {
      const readers = this.#readers[encoding];
      if (readers.size > 0) this.#writeToAll(readers, message.bytes(encoding));
    }
  }

  #writeToAll(readers: ReadonlySet<Reader>, bytes: Buffer): void {
    for (const reader of readers) {
      const isBehind = !reader.write(bytes);
      if (isBehind) this.#judge(reader);
      else if (this.#beginning.size > 0) this.#beginning.delete(reader);
    }
  }

  /** Cuts a reader that has left more unread than it may. */
  #judge(reader: Reader): void {
    const queued = reader.writableLength;
    if (queued <= QUEUE_LIMIT_BYTES) {
      this.#beginning.delete(reader);
      return;
    }
    if (queued <= (this.#beginning.get(reader) ?? QUEUE_LIMIT_BYTES)) return;
    this.#forget(reader);
    reader.destroy();
  }

  #forget(reader: Reader): void {
    for (const encoding of ENCODINGS) this.#readers[encoding].delete(reader);
    this.#beginning.delete(reader);
  }
}
