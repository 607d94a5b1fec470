import type { AmendEntry, LogSubstitution, WithdrawEntry } from '../commands.ts';
import type { Payload } from '../entries.ts';
import type { Brand } from '../vocabulary.ts';

/** A type with plain texts where it has ids, so that a test can write them down. */
export type Loose<T> =
  T extends Brand<string, string>
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Loose<Item>[]
      : T extends object
        ? { readonly [K in keyof T]: Loose<T[K]> }
        : T;

/** The payload of an entry, ids as plain texts. */
export type LoosePayload = Loose<Payload>;
export type LoosePayloadOf<T extends Payload['type']> = Loose<Extract<Payload, { readonly type: T }>>;

/** The commands that are not simply the logging of one entry. */
export type LooseCommand = Loose<LogSubstitution> | Loose<AmendEntry> | Loose<WithdrawEntry>;
