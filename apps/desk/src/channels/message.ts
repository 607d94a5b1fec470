import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

/** How a reader takes its bytes: as they are, or as one gzip body that goes on for as long as the connection. */
export const ENCODINGS = ['identity', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a body begins with: in gzip ten bytes without a name, a time or a system. */
export const OPENING: Readonly<Record<Encoding, Buffer>> = {
  identity: Buffer.alloc(0),
  gzip: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]),
};

/** A piece that is not the last of its body: it ends on a whole byte, and without the mark of an end. */
const PIECE = { finishFlush: constants.Z_SYNC_FLUSH };

/**
 * Bytes for many readers, compressed once for all who take gzip. A piece is compressed by itself, so it points at
 * nothing that came before it, and may follow any other in anybody's body.
 */
export class Message {
  /** Bytes of its text. */
  readonly length: number;
  #identity: Buffer | undefined;
  #gzip: Buffer | undefined;
  readonly #parts: readonly Message[];

  private constructor(length: number, parts: readonly Message[]) {
    this.length = length;
    this.#parts = parts;
  }

  static of(text: string): Message {
    const identity = Buffer.from(text);
    const message = new Message(identity.length, []);
    message.#identity = identity;
    return message;
  }

  /** Several in a row. */
  static joined(messages: readonly Message[]): Message {
    const [first] = messages;
    if (first && messages.length === 1) return first;
    return new Message(
      messages.reduce((sum, each) => sum + each.length, 0),
      messages,
    );
  }

  bytes(encoding: Encoding): Buffer {
    return encoding === 'gzip' ? this.#compressed() : this.#text();
  }

  text(): string {
    return this.#text().toString();
  }

  /** Lets go of the longer form, of which nobody has need for now. */
  pack(): void {
    this.#compressed();
    this.#identity = undefined;
  }

  #compressed(): Buffer {
    this.#gzip ??=
      this.#parts.length === 0
        ? closeFitting(deflateRawSync(this.#text(), PIECE))
        : Buffer.concat(this.#parts.map((part) => part.#compressed()));
    return this.#gzip;
  }

  /** Not held once packed: who asks for it then is one reader of few. */
  #text(): Buffer {
    if (this.#identity) return this.#identity;
    if (this.#parts.length === 0) return inflateRawSync(this.#compressed(), PIECE);
    this.#identity = Buffer.concat(this.#parts.map((part) => part.#text()));
    return this.#identity;
  }
}

/** The same bytes in memory of their own: what zlib hands back, however short, holds on to 16 kB for as long as it is kept. */
function closeFitting(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
