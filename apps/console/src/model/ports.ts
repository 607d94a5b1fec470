import type { Entry } from '@touchline/laws';
import type { ClubName, PersonName } from '@touchline/report';

/** What the desk answered; status 0 when there was no answer at all. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Questions and writes to the desk, by path. Neither ever rejects: a line that is down is an answer of status 0. */
export interface DeskLine {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

/** Text that outlives the page, by key. */
export interface Keep {
  read(key: string): string | undefined;
  /** @returns false when the browser would not keep it */
  write(key: string, text: string): boolean;
}

/** Waits; calls that are no longer wanted are taken back. */
export interface Wait {
  /** @returns takes it back */
  after(milliseconds: number, call: () => void): () => void;
}

/** What the desk says beside the entries, in the parts of a match's console channel. */
export interface Names {
  readonly clubs: Readonly<Record<string, ClubName>>;
  readonly people: Readonly<Record<string, PersonName>>;
}

/** What no browser can know from the entries of one match. */
export interface TieContext {
  /** @see LAW-7-ET-01 */
  readonly extraTimeAllowed?: boolean;
  /** @see LAW-10-01 */
  readonly kicksAllowed?: boolean;
  /** How the tie stands, in a sentence. */
  readonly stands?: string;
  /** The home club of this match first. */
  readonly aggregate?: readonly [number, number];
}

/** A frame of a match's console channel: the parts that are new or changed; all of them in a reset. */
export interface Frame {
  readonly parts: Readonly<Record<string, unknown>>;
}

/** What is known from the desk. */
export interface Heard {
  /** Without a gap, from the first entry on. */
  readonly stored: readonly Entry[];
  /** So many of them the desk had before it when it last spoke of the tie. */
  readonly toldAt: number;
  readonly names: Names;
  readonly tie: TieContext;
  /** Everybody at a console of this match, oneself among them. */
  readonly operators: readonly string[];
}
