import type { Clock } from '../clock.ts';
import { findingsOf, stepFrom } from '../decide/examine.ts';
import type { Entry } from '../entries.ts';
import type { MatchState } from '../state.ts';
import type { EntryId, Side } from '../vocabulary.ts';
import { SIDES } from '../vocabulary.ts';
import type { Kinds, LooksAt } from './alike.ts';
import { kindsOf } from './alike.ts';
import type { ChangeOffer, Choice, NextContext, Offer } from './offers.ts';
import type { Question } from './questions.ts';
import { NEXT, OFF, ON } from './questions.ts';

interface Answer {
  readonly notices: readonly string[];
  readonly after: MatchState;
}

/** What was answered about the people of a side: of each kind, `undefined` where the rules refuse it. */
interface Answers {
  readonly kinds: Kinds;
  /** Of somebody without a name: what is said whoever it is. */
  readonly nameless: Answer | undefined;
  readonly answers: readonly (Answer | undefined)[];
  readonly choices: readonly Choice[];
}

interface When {
  readonly clock: Clock;
  readonly side?: Side | undefined;
}

/** An entry that is asked about again and again, each time with another value in its field. */
type Ask = (value?: string) => Answer | undefined;

/** Asks the rules about entries that nobody has made, and remembers what was answered. */
export class Asker {
  readonly #state: MatchState;
  readonly #context: NextContext;
  readonly #exists: (id: EntryId) => boolean;
  readonly #clock: Clock;
  readonly #kinds = new Map<string, Kinds>();
  readonly #families = new Map<string, Answers>();

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
    const { type, field, people } = question;
    const clock = question.clock?.() ?? this.#clock;
    const head = side === undefined ? { type, clock } : { type, clock, side };
    if (field === undefined) {
      const answer = this.#asking(question, { clock, side })();
      return answer ? [{ ...head, notices: answer.notices }] : [];
    }
    const choices = people
      ? this.#answersAbout(question, side ?? 'home').choices
      : this.#values(question, clock);
    return choices.length === 0 ? [] : [{ ...head, field, choices, notices: [] }];
  }

  #values(question: Question, clock: Clock): readonly Choice[] {
    const ask = this.#asking(question, { clock });
    const choices: Choice[] = [];
    for (const value of question.values(this.#state)) {
      const answer = ask(value);
      if (answer) choices.push({ value, notices: answer.notices });
    }
    return choices;
  }

  #answersAbout(question: Question, side: Side): Answers {
    const { people, looksAt = 'cards', family } = question;
    const of = people?.(side) ?? side;
    const ask = this.#asking(question, { clock: this.#clock, side });
    const nameless = ask('unknown');
    const key = `${family} ${of}`;
    const known = family === undefined ? undefined : this.#families.get(key);
    if (known) return likeFamily(known, nameless);
    const answers = answersFor(this.#kindsOf(of, looksAt), ask, nameless);
    if (family !== undefined && nameless) this.#families.set(key, answers);
    return answers;
  }

  #kindsOf(side: Side, looksAt: LooksAt): Kinds {
    const key = `${side} ${looksAt}`;
    const known = this.#kinds.get(key) ?? kindsOf(this.#state, side, looksAt);
    this.#kinds.set(key, known);
    return known;
  }

  /** Whole changes: each kind of player who may go, with the first substitute who may come for him. */
  change(side: Side): ChangeOffer | undefined {
    const { kinds, answers, choices } = this.#going(side);
    const leaving = choices[0]?.value;
    const going = answers[kinds.kinds[kinds.people.indexOf(leaving ?? 'unknown')] ?? -1];
    if (!going || leaving === undefined || leaving === 'unknown') return undefined;
    const coming = this.#asking(ON, { clock: this.#clock, side }, going.after);
    const on = answersFor(kinds, coming, coming('unknown')).choices.filter(
      ({ value }) => value !== leaving && value !== 'unknown',
    );
    const [substitute] = on;
    if (!substitute) return undefined;
    const whole = answers.map((answer) => {
      if (!answer) return undefined;
      const after = this.#asking(ON, { clock: this.#clock, side }, answer.after)(substitute.value);
      return { ...answer, notices: [...answer.notices, ...(after?.notices ?? [])] };
    });
    return { off: choicesOf(kinds, whole).filter(({ value }) => value !== 'unknown'), on };
  }

  /** Who may go off: asked for the offers, and for whole changes. */
  #going(side: Side): Answers {
    return this.#families.get(`${OFF.family} ${side}`) ?? this.#answersAbout(OFF, side);
  }

  /** One entry does for all values: no rule and no state keeps it. */
  #asking(question: Question, { clock, side }: When, from = this.#state): Ask {
    const { type, field, rest, as } = question;
    const entry: { [field: string]: unknown } =
      side === undefined
        ? { seq: from.version + 1, id: NEXT, match: from.match, by: '', type, clock }
        : { seq: from.version + 1, id: NEXT, match: from.match, by: '', type, clock, side };
    for (const [name, value] of rest) entry[name] = value;
    return (value) => {
      if (field !== undefined && value !== undefined) entry[field] = as?.(value) ?? value;
      return this.#answer(madeUp(entry), from);
    };
  }

  /** What the rules say of this entry, were it the next; `undefined` when they refuse it. */
  #answer(entry: Entry, from: MatchState): Answer | undefined {
    const step = stepFrom(from, entry, this.#exists, this.#context);
    const notices: string[] = [];
    for (const { level, rule } of findingsOf(step)) {
      if (level !== 'flagged') return undefined;
      notices.push(rule);
    }
    return { after: step.after(), notices };
  }
}

/** Asks once for all of a kind; where not even somebody without a name may do it, nobody may. */
function answersFor(kinds: Kinds, ask: Ask, nameless: Answer | undefined): Answers {
  const answers = kinds.examples.map((person) =>
    !nameless || person === 'unknown' ? nameless : ask(person),
  );
  return { kinds, nameless, answers, choices: choicesOf(kinds, answers) };
}

/** What was answered about another entry of the family, with the notices that this one has whoever it is about. */
function likeFamily(known: Answers, nameless: Answer | undefined): Answers {
  const [were, are] = [known.nameless?.notices ?? [], nameless?.notices ?? []];
  if (!nameless) return { ...known, nameless, answers: [], choices: [] };
  if (were.length === 0 && are.length === 0) return known;
  const answers = known.answers.map(
    (answer) => answer && { ...answer, notices: [...are, ...answer.notices.slice(were.length)] },
  );
  return { ...known, nameless, answers, choices: choicesOf(known.kinds, answers) };
}

function choicesOf({ people, kinds }: Kinds, answers: Answers['answers']): readonly Choice[] {
  const choices: Choice[] = [];
  people.forEach((value, index) => {
    const answer = answers[kinds[index] ?? -1];
    if (answer) choices.push({ value, notices: answer.notices });
  });
  return choices;
}

/** The table of questions makes entries by construction; a test sends every one of them through the parser. */
function madeUp(fields: object): Entry {
  if (!isEntry(fields)) throw new Error('never');
  return fields;
}

const isEntry = (_fields: object): _fields is Entry => true;
