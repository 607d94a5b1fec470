import type { Clock } from '../clock.ts';
import { examine } from '../decide/examine.ts';
import type { Entry } from '../entries.ts';
import type { MatchState } from '../state.ts';
import type { EntryId, Side } from '../vocabulary.ts';
import { SIDES } from '../vocabulary.ts';
import type { LooksAt } from './alike.ts';
import { kindsOf } from './alike.ts';
import type { ChangeOffer, Choice, NextContext, Offer } from './offers.ts';
import type { Question } from './questions.ts';
import { OFF } from './questions.ts';

interface Answer {
  readonly notices: readonly string[];
  readonly after: MatchState;
}

/** Id of the entry that is asked about. */
const NEXT = 'next';

/** Asks the rules about entries that nobody has made, and remembers what was answered. */
export class Asker {
  readonly #state: MatchState;
  readonly #context: NextContext;
  readonly #exists: (id: EntryId) => boolean;
  readonly #clock: Clock;
  readonly #kinds = new Map<string, (person: string) => string>();
  readonly #families = new Map<string, readonly Choice[]>();

  /** @param exists true for the id of a standing entry */
  constructor(state: MatchState, clock: Clock, context: NextContext, exists: (id: EntryId) => boolean) {
    this.#state = state;
    this.#clock = clock;
    this.#context = context;
    this.#exists = (id) => id === NEXT || exists(id);
  }

  /** What comes of a question, for the match or for each side. */
  offers(question: Question): readonly Offer[] {
    if (!question.sides) return this.#offersFor(question, undefined);
    return SIDES.flatMap((side) => this.#offersFor(question, side));
  }

  #offersFor(question: Question, side: Side | undefined): readonly Offer[] {
    const { type, field, rest } = question;
    const clock = question.clock?.() ?? this.#clock;
    const head = { type, clock, ...(side !== undefined && { side }) };
    if (field === undefined) {
      const answer = this.#ask({ ...head, ...rest });
      return answer ? [{ ...head, notices: answer.notices }] : [];
    }
    const choices = question.people ? this.#actors(question, side) : this.#values(question, clock);
    return choices.length === 0 ? [] : [{ ...head, field, choices, notices: [] }];
  }

  #values({ type, field = '', rest, values, as }: Question, clock: Clock): readonly Choice[] {
    return values(this.#state, undefined).flatMap((value) => {
      const answer = this.#ask({ type, clock, ...rest, [field]: as?.(value) ?? value });
      return answer ? [{ value, notices: answer.notices }] : [];
    });
  }

  #actors(
    { type, field = '', rest, values, people, looksAt = 'cards', family }: Question,
    side: Side = 'home',
  ): readonly Choice[] {
    const key = `${family} ${side}`;
    const known = family === undefined ? undefined : this.#families.get(key);
    if (known) return known;
    const fields = { type, clock: this.#clock, side, ...rest };
    const choices = this.#ask({ ...fields, [field]: 'unknown' })
      ? this.#people(fields, field, people?.(side) ?? side, looksAt, values(this.#state, side))
      : [];
    if (family !== undefined) this.#families.set(key, choices);
    return choices;
  }

  /** Asks once for all whom no rule can tell apart. */
  #people(
    fields: object,
    field: string,
    side: Side,
    looksAt: LooksAt,
    people: readonly string[],
    from = this.#state,
  ): readonly Choice[] {
    const kindOf = this.#kindsOf(side, looksAt);
    const answers = new Map<string, readonly string[] | undefined>();
    return people.flatMap((person) => {
      const kind = kindOf(person);
      if (!answers.has(kind)) answers.set(kind, this.#ask({ ...fields, [field]: person }, from)?.notices);
      const notices = answers.get(kind);
      return notices ? [{ value: person, notices }] : [];
    });
  }

  #kindsOf(side: Side, looksAt: LooksAt): (person: string) => string {
    const key = `${side} ${looksAt}`;
    const known = this.#kinds.get(key) ?? kindsOf(this.#state, side, looksAt);
    this.#kinds.set(key, known);
    return known;
  }

  /** Whole changes: each kind of player who may go, with the first substitute who may come for him. */
  change(side: Side): ChangeOffer | undefined {
    const people = this.#state.teams[side].people.map(({ person }) => person);
    const leaving = this.#actors(OFF, side).filter(({ value }) => value !== 'unknown');
    const [first] = leaving;
    const coming = first ? this.#comingFor(first.value, side, people) : [];
    const substitute = coming.find(({ value }) => value !== first?.value);
    if (!substitute) return undefined;
    const kindOf = this.#kindsOf(side, 'part');
    const notices = new Map<string, readonly string[]>();
    const off = leaving.map(({ value, notices: going }) => {
      const kind = kindOf(value);
      const both = notices.get(kind) ?? [
        ...going,
        ...(this.#comingFor(value, side, [substitute.value])[0]?.notices ?? []),
      ];
      notices.set(kind, both);
      return { value, notices: both };
    });
    return { off, on: coming.filter(({ value }) => value !== first?.value) };
  }

  #comingFor(off: string, side: Side, people: readonly string[]): readonly Choice[] {
    const gone = this.#ask({ type: 'substitutionOff', clock: this.#clock, side, player: off });
    if (!gone) return [];
    const fields = { type: 'substitutionOn', clock: this.#clock, side, replaces: NEXT };
    return this.#people(fields, 'player', side, 'part', people, gone.after);
  }

  /** What the rules say of this entry, were it the next; `undefined` when they refuse it. */
  #ask(fields: object, from = this.#state): Answer | undefined {
    const entry = madeUp({ seq: from.version + 1, id: NEXT, match: from.match, by: '', ...fields });
    const { after, findings } = examine(entry, from, this.#exists, this.#context);
    if (!after || findings.some(({ level }) => level !== 'flagged')) return undefined;
    return { after, notices: findings.map(({ rule }) => rule) };
  }
}

/** The table of questions makes entries by construction; a test sends every one of them through the parser. */
function madeUp(fields: object): Entry {
  if (!isEntry(fields)) throw new Error('never');
  return fields;
}

const isEntry = (_fields: object): _fields is Entry => true;
