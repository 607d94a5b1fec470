import {
  type Clock,
  type Command,
  type DecideContext,
  decide,
  type EffectiveEntry,
  type Entry,
  type LegalNext,
  legalNext,
  type MatchId,
  type MatchState,
  type Notice,
  namesInLog,
  type Refusal,
} from '@touchline/laws';
import type { Said } from '@touchline/notation';
import { type Expected, Expecting } from './expected.ts';
import { hear, SILENCE, withEntries } from './heard.ts';
import { Listeners } from './listeners.ts';
import { LogTeller } from './log-teller.ts';
import { runningClock } from './match-clock.ts';
import { type NameBook, nameBook } from './name-book.ts';
import {
  allCameBack,
  arrived,
  cameBack,
  commandIdOf,
  isLogSeen,
  letGo,
  type Outbox,
  ownPrefix,
  type Returned,
  type Seen,
  sentAgain,
  takenBack,
  tried,
  typed,
  type Unsent,
} from './outbox.ts';
import type { DeskLine, Frame, Heard, TieContext, Wait } from './ports.ts';
import { Sender, type SendingState } from './sender.ts';

/** How the live channel is. */
export type Connection = 'connecting' | 'live' | 'lost';

/** A match as its operator has it: the desk's log with what has been typed on top. */
export interface LogView {
  readonly match: MatchId;
  /** The desk's log. */
  readonly stored: readonly Entry[];
  /** With what waits. */
  readonly log: readonly Entry[];
  readonly effective: readonly EffectiveEntry[];
  /** `undefined` until the match has been opened. */
  readonly state: MatchState | undefined;
  readonly context: DecideContext;
  readonly tie: TieContext;
  readonly names: NameBook;
  readonly unsent: readonly Unsent[];
  /** Of what waits, what the Laws refuse by now. */
  readonly refusals: Expected['refusals'];
  readonly returned: readonly Returned[];
  /** Everybody at a console of this match, oneself among them. */
  readonly operators: readonly string[];
  readonly connection: Connection;
  readonly sending: SendingState;
  /** False when the browser would not keep what waits over a reload. */
  readonly isKept: boolean;
}

export interface LogbookOptions {
  readonly match: MatchId;
  /** Who types, as entries name them; a desk with accounts writes its own name for them. */
  readonly by: string;
  readonly outbox: Outbox;
  readonly line: DeskLine;
  readonly wait: Wait;
  /** Keeps the outbox. @returns false when it could not be kept */
  readonly keep: (outbox: Outbox) => boolean;
  /** Milliseconds since 1970, by the desk's clock. */
  readonly now: () => number;
}

/** What came of an entry that was typed: its entries, shown and on their way; or why it is none. */
export type Logged =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A match is logged as it happens when its kick-off is no further away than this; the desk holds the same. */
const LIVE_WITHIN_MILLISECONDS = 12 * 60 * 60 * 1000;

/** One match at one keyboard: shows what is typed at once, sends it in order, and hears what others log. */
export class Logbook {
  /** Tells this log in words, and remembers what it has told. */
  readonly teller = new LogTeller();
  readonly #options: LogbookOptions;
  readonly #changes = new Listeners();
  readonly subscribe = this.#changes.subscribe;
  readonly #sender: Sender;
  readonly #expecting = new Expecting();
  #heard: Heard = SILENCE;
  /** What is known is the desk's word of now, not of before the page was loaded. */
  #isCurrent = false;
  #outbox: Outbox;
  /** Numbers of those that the desk has stored, while entries of others that came before them are on their way. */
  readonly #answered = new Set<number>();
  #connection: Connection = 'connecting';
  #isKept = true;
  #view: LogView | undefined;
  #next: LegalNext | undefined;
  #names: { readonly of: Heard['names']; readonly given: string; readonly book: NameBook } | undefined;

  constructor(options: LogbookOptions) {
    this.#options = options;
    this.#outbox = options.outbox;
    this.#sender = new Sender({
      ...options,
      keyboard: options.outbox.keyboard,
      // Nothing leaves before the desk's log is known: it may not be the one that was typed on.
      next: () =>
        !this.#isCurrent ? undefined : this.#outbox.unsent.find(({ number }) => !this.#answered.has(number)),
      leaving: ({ number }) => this.#setOutbox(tried(this.#outbox, number)),
      answered: ({ number }, outcome) => {
        if (outcome.type === 'cameBack') this.#setOutbox(cameBack(this.#outbox, number, outcome.because));
        else this.#stored(number, outcome.entries);
      },
      changed: () => this.#changed(),
    });
  }

  get match(): MatchId {
    return this.#options.match;
  }

  /** Milliseconds since 1970, by the desk's clock. */
  now(): number {
    return this.#options.now();
  }

  get by(): string {
    return this.#options.by;
  }

  /** How the ids of what is typed here begin. */
  get prefix(): string {
    return ownPrefix(this.#outbox);
  }

  get view(): LogView {
    this.#view ??= this.#look();
    return this.#view;
  }

  /** What may be logged now; worked out when somebody first asks, and kept until something changes. */
  next(): LegalNext {
    const { log, context } = this.view;
    this.#next ??= legalNext(log, context);
    return this.#next;
  }

  /** The match clock now; before there is a match, the time before kick-off. */
  clock(): Clock {
    const { view } = this;
    return view.state ? runningClock(view.state, view, this.#options.now()) : { period: 'pre' };
  }

  /** The id that the command of this index will get among those that are typed next, 0 and up. */
  readonly idOf = (index: number): string => commandIdOf(this.#outbox, this.#outbox.next + index);

  /** What would come of it, and nothing else. */
  wouldLog(said: readonly Said[]): Logged {
    return this.#decide(this.commandsFor(said));
  }

  /**
   * Logs what a line says, all of it or nothing: it is shown at once, kept, and sent.
   *
   * @param line as it was typed
   */
  log(said: readonly Said[], line = ''): Logged {
    const commands = this.commandsFor(said);
    const verdict = this.#decide(commands);
    if (!verdict.ok) return verdict;
    this.#setOutbox(typed(this.#outbox, commands, { line, seen: this.#seen() }));
    this.#sender.wake();
    return verdict;
  }

  /** Takes back the last command when it has not left yet, so that nobody ever hears of it. @returns whether it did */
  takeBack(commandId: string): boolean {
    const without = takenBack(this.#outbox, commandId);
    if (without) this.#setOutbox(without);
    return without !== undefined;
  }

  /** Sends again what came back, against the log as it is now. */
  sendAgain(number: number, override?: { readonly reason: string }): void {
    this.#setOutbox(sentAgain(this.#outbox, number, { seen: this.#seen(), override }));
    this.#sender.wake();
  }

  /** Drops what came back. */
  letGo(number: number): void {
    this.#setOutbox(letGo(this.#outbox, number));
  }

  /** What the desk had said when the page was last open, to type on while it cannot be reached; nothing is sent on it. */
  recall(frame: Frame): void {
    if (this.#isCurrent) return;
    const heard = hear(SILENCE, frame, true);
    const { toldAt } = frame.parts;
    this.#heard = { ...heard, ...(typeof toldAt === 'number' && { toldAt }), operators: [] };
    this.#setOutbox(arrived(this.#outbox, this.#heard.stored));
  }

  /** What `recall` takes. */
  remembered(): Frame {
    const { stored, toldAt, names, tie } = this.#heard;
    const entries = stored.map((entry) => [`entry ${entry.seq}`, entry] as const);
    return { parts: { ...Object.fromEntries(entries), names, context: tie, toldAt } };
  }

  /** Call with every frame of the match's console channel. */
  heard(frame: Frame, isReset: boolean): void {
    this.#isCurrent ||= isReset;
    this.#heard = hear(this.#heard, frame, isReset);
    const first = this.#outbox.unsent[0];
    const isOther = first !== undefined && isReset && !isLogSeen(this.#heard.stored, first.seen);
    this.#outbox = isOther
      ? allCameBack(this.#outbox, { type: 'anotherLog' })
      : arrived(this.#outbox, this.#heard.stored);
    this.#setOutbox(this.#outbox);
    this.connected('live');
  }

  /** Call when the live channel is lost or back. */
  connected(connection: Connection): void {
    const isNew = connection !== this.#connection;
    this.#connection = connection === 'live' && !this.#isCurrent ? 'connecting' : connection;
    if (isNew) this.#changed();
    if (isNew && connection === 'live') this.#sender.wake();
  }

  /** Tries again what waits: somebody has signed in, or the line is back. */
  retry(): void {
    this.#sender.wake();
  }

  stop(): void {
    this.#sender.stop();
    this.#changes.clear();
  }

  #decide(commands: readonly Command[]): Logged {
    const { log, context, state } = this.view;
    const entries: Entry[] = [];
    const notices: Notice[] = [];
    for (const command of commands) {
      const verdict =
        entries.length === 0
          ? decide(command, log, context, state)
          : decide(command, [...log, ...entries], context);
      if (!verdict.ok) return verdict;
      entries.push(...verdict.entries);
      notices.push(...verdict.notices);
    }
    return { ok: true, entries, notices };
  }

  /** The commands that a line comes to, with what they all bear; nothing is logged. */
  commandsFor(said: readonly Said[]): readonly Command[] {
    const { match, by, now } = this.#options;
    const { state } = this.view;
    const kickOff = state?.kickOff ?? state?.scheduledKickOff;
    const isLive = kickOff !== undefined && Math.abs(now() - Date.parse(kickOff)) < LIVE_WITHIN_MILLISECONDS;
    const clock = this.clock();
    return said.map(({ body, id: _id, ...head }, index) => ({
      clock,
      by,
      ...(isLive && { at: new Date(now()).toISOString() }),
      ...head,
      match,
      commandId: this.idOf(index),
      ...body,
    }));
  }

  #seen(): Seen {
    const { stored } = this.#heard;
    const last = stored.at(-1);
    return { version: stored.length, ...(last && { last: last.id }) };
  }

  /** The desk has it; it leaves the outbox once it is in the log that is known here. */
  #stored(number: number, entries: readonly Entry[]): void {
    this.#answered.add(number);
    this.#heard = { ...this.#heard, stored: withEntries(this.#heard.stored, entries) };
    this.#setOutbox(arrived(this.#outbox, this.#heard.stored));
  }

  #setOutbox(outbox: Outbox): void {
    this.#outbox = outbox;
    this.#isKept = this.#options.keep(outbox);
    this.#changed();
  }

  #changed(): void {
    this.#view = undefined;
    this.#next = undefined;
    this.#changes.tell();
  }

  /** The same book as long as it says the same, for whoever looks names up in it keeps what they found. */
  #namesFor(names: Heard['names'], log: readonly Entry[]): NameBook {
    const given = JSON.stringify([...namesInLog(log)]);
    if (this.#names?.of !== names || this.#names.given !== given)
      this.#names = { of: names, given, book: nameBook(names, log) };
    return this.#names.book;
  }

  #look(): LogView {
    const { stored, names, tie, operators } = this.#heard;
    const { unsent, returned } = this.#outbox;
    const expected = this.#expecting.of(this.#heard, unsent);
    return {
      ...expected,
      match: this.#options.match,
      stored,
      tie,
      names: this.#namesFor(names, expected.log),
      unsent,
      returned,
      operators,
      connection: this.#connection,
      sending: this.#sender.state,
      isKept: this.#isKept,
    };
  }
}
