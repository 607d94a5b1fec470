import type { Clock } from '../clock.ts';
import type { Command, DecideContext, Verdict } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import { commandOf } from '../decide/entries-of.ts';
import { lawsEdition } from '../editions/laws-editions.ts';
import type { CompetitionOptions, EditionRef, Entry, EntryType } from '../entries.ts';
import { foldLog } from '../fold/fold.ts';
import { parseCommand } from '../parse/command.ts';
import { parseEntry } from '../parse/entry.ts';
import { formatIssue } from '../parse/log.ts';
import type { MatchState } from '../state.ts';
import type { Period, Side } from '../vocabulary.ts';
import { isTimed } from '../vocabulary.ts';
import type { LooseCommand, LoosePayload, LoosePayloadOf } from './loose.ts';

/** When in the period that is being played: by label, or to the second. */
export type When = { readonly minute: string; readonly orLater?: true } | { readonly second: number };

/** `at(5)`, `at(90, 3)`: a moment known by its label. */
export const at = (minute: number, added = 0): When => ({
  minute: added > 0 ? `${minute}+${added}` : `${minute}`,
});

/** A moment known to the second of its period: `clock(92, 14)` is 92:14 less the minutes played before. */
export const second = (of: number): When => ({ second: of });

export interface MatchOptions {
  readonly match?: string;
  readonly edition?: string;
  readonly leg?: 1 | 2;
  readonly clubs?: { readonly home: string; readonly away: string };
  /** What the competition chose. */
  readonly options?: CompetitionOptions;
}

type Sheet = Omit<LoosePayloadOf<'teamSheet'>, 'type' | 'side'>;
type SomeFields<T extends EntryType> = Partial<Omit<LoosePayloadOf<T>, 'type'>>;

/**
 * Begins the log of a match in a test. Entries are checked for their shape, not against the Laws: `ask` does that.
 *
 * @example
 * aMatch().sheets().kickOff().goal('home', 'h9', at(5)).caution('away', 'a4', at(13)).toEntries()
 */
export function aMatch(options: MatchOptions = {}): MatchBuilder {
  return new MatchBuilder(options);
}

export class MatchBuilder {
  readonly #entries: Entry[] = [];
  readonly #match: string;
  #period: Period = 'pre';
  #when: When = { second: 0 };

  constructor({
    match = 'm1',
    edition = '2025-26',
    leg,
    clubs = { home: 'hosts', away: 'guests' },
    options,
  }: MatchOptions) {
    this.#match = match;
    const { id, version, hash } = lawsEdition(edition) ?? {
      id: edition,
      version: 1,
      hash: '0000000000000000',
    };
    const lawsRef: EditionRef = { id, version, hash };
    this.log({
      type: 'matchOpened',
      clubs,
      lawsEdition: lawsRef,
      regulations: { id: 'any', version: 1, hash: '0000000000000000' },
      season: 2025,
      round: 'final',
      ...(leg !== undefined && { leg }),
      ...(options !== undefined && { options }),
    });
  }

  /** Any entry; without `when` at the moment of the last one. */
  log(
    payload: LoosePayload,
    when?: When,
    head: { readonly id?: string; readonly causedBy?: string } = {},
  ): this {
    if (when) this.#when = when;
    const seq = this.#entries.length + 1;
    const entry = {
      seq,
      id: `e${seq}`,
      match: this.#match,
      clock: this.#clock(),
      by: 'test',
      ...payload,
      ...head,
    };
    const parsed = parseEntry(entry);
    if (!parsed.ok) throw new Error(`not an entry: ${parsed.issues.map(formatIssue).join('; ')}`);
    this.#entries.push(parsed.entry);
    this.#follow(parsed.entry);
    return this;
  }

  /** Both team sheets: `h1` to `h11` and `a1` to `a11` start, the first of them in goal, `h12` to `h23` are on the bench. */
  sheets(home: Partial<Sheet> = {}, away: Partial<Sheet> = {}): this {
    return this.log({ type: 'teamSheet', side: 'home', ...sheetOf('h'), ...home }).log({
      type: 'teamSheet',
      side: 'away',
      ...sheetOf('a'),
      ...away,
    });
  }

  /** The first half, or the named period, begins. */
  kickOff(period: LoosePayloadOf<'periodStart'>['period'] = 'firstHalf'): this {
    this.#period = period;
    return this.log({ type: 'periodStart', period }, { second: 0 });
  }

  whistle(when?: When): this {
    const period = this.#period;
    if (!isTimed(period) && period !== 'kicks') throw new Error(`nothing to whistle off at ${period}`);
    return this.log({ type: 'periodEnd', period }, when);
  }

  /** The first half is over at 45 minutes and the second one has begun. */
  secondHalf(): this {
    return this.whistle(at(45, 1)).kickOff('secondHalf');
  }

  /** What follows happens in this interval. */
  during(period: Exclude<Period, 'firstHalf' | 'secondHalf' | 'etFirst' | 'etSecond'>): this {
    this.#period = period;
    return this;
  }

  goal(side: Side, scorer: string, when: When, more: SomeFields<'goal'> = {}): this {
    return this.log({ type: 'goal', side, scorer, ...more }, when);
  }

  caution(side: Side, person: string, when?: When, more: SomeFields<'caution'> = {}): this {
    return this.log({ type: 'caution', side, person, ...more }, when);
  }

  directRed(side: Side, person: string, when?: When): this {
    return this.log({ type: 'directRed', side, person }, when);
  }

  /** One off and one on. */
  change(side: Side, off: string, on: string, when?: When): this {
    this.log({ type: 'substitutionOff', side, player: off }, when);
    return this.log({ type: 'substitutionOn', side, player: on, replaces: this.last });
  }

  kick(side: Side, kicker: string, outcome: LoosePayloadOf<'kick'>['outcome']): this {
    return this.log({ type: 'kick', side, kicker, outcome });
  }

  withdraw(target: string): this {
    return this.log({ type: 'entryWithdrawn', target, reason: 'wrong' });
  }

  amend(target: string, changes: { readonly [field: string]: unknown }): this {
    return this.log({ type: 'entryAmended', target, changes, reason: 'wrong' });
  }

  /** Id of the last entry. */
  get last(): string {
    return this.#entries.at(-1)?.id ?? '';
  }

  toEntries(): readonly Entry[] {
    return [...this.#entries];
  }

  state(): MatchState {
    const state = foldLog(this.#entries);
    if (!state) throw new Error('the match is not open');
    return state;
  }

  /** What `decide` says to the command that would log this, now. The log stays as it is. */
  ask(payload: LoosePayload | LooseCommand, when?: When, more: AskOptions = {}): Verdict {
    const { context, ...head } = more;
    const clock = payload.type === 'periodStart' ? startOf(payload.period) : this.#clock(when ?? this.#when);
    const { type, ...fields } = payload;
    const command = {
      commandId: 'asked',
      match: this.#match,
      clock,
      by: 'test',
      ...fields,
      ...head,
      type: commandType(type),
    };
    const parsed = parseCommand(command);
    if (!parsed.ok) throw new Error(`not a command: ${parsed.issues.map(formatIssue).join('; ')}`);
    return decide(parsed.command, this.#entries, context);
  }

  #clock(when: When = this.#when): Clock {
    const period = this.#period;
    return isTimed(period) ? { period, ...when } : { period };
  }

  #follow(entry: Entry): void {
    if (entry.type === 'periodEnd') this.#period = foldLog(this.#entries)?.period ?? this.#period;
  }
}

export interface AskOptions {
  readonly context?: DecideContext;
  readonly causedBy?: string;
  readonly override?: { readonly reason: string };
}

const startOf = (period: Period): Clock => (isTimed(period) ? { period, second: 0 } : { period });

/** A value as a client might send it, well formed or not, for `decide` to be tried on. */
export function asSent(value: unknown): Command {
  if (!mayBeAnything(value)) throw new Error('never');
  return value;
}

const mayBeAnything = (_value: unknown): _value is Command => true;

function commandType(type: string): string {
  if (type.startsWith('log') || type === 'amendEntry' || type === 'withdrawEntry') return type;
  return `log${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

function sheetOf(letter: string): Sheet {
  const people = Array.from({ length: 23 }, (_, index) => ({
    player: `${letter}${index + 1}`,
    number: index + 1,
  }));
  const [goalkeeper, ...others] = people.slice(0, 11);
  const starters = goalkeeper ? [{ ...goalkeeper, position: 'goalkeeper' as const }, ...others] : others;
  return { starters, substitutes: people.slice(11), captain: `${letter}10`, coach: `${letter}-coach` };
}

/**
 * Sends a log through `decide`, entry by entry, as a replay does.
 *
 * @returns the log that came of it, and the first verdict that refused
 */
export function replay(
  entries: readonly Entry[],
  context?: DecideContext,
): {
  readonly log: readonly Entry[];
  readonly refusal?: Extract<Verdict, { readonly ok: false }>['refusal'];
} {
  const log: Entry[] = [];
  for (const entry of entries) {
    const verdict = decide(commandOf(entry, entry.id), log, context);
    if (!verdict.ok) return { log, refusal: verdict.refusal };
    log.push(...verdict.entries);
  }
  return { log };
}
