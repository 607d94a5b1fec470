import { type ClubId, type ClubTable, clubNames, demonymOf, fold } from '@touchline/registry';
import type { CompetitionAbout } from '../../competition-about.ts';
import type { RecordBook } from '../../record-book.ts';
import type { ScorerBook } from '../../scorers/scorer-book.ts';
import { SUBJECTS } from '../../side.ts';
import type { Cursor } from './cursor.ts';
import { PHASE_WORDS, ROUND_WORDS } from './vocabulary.ts';

/** The names that a claim may use: looked up without case and marks, the longest first. */
export interface Names {
  readonly clubs: NameIndex<ClubId>;
  readonly associations: NameIndex<string>;
  readonly competitions: NameIndex<string>;
  /** Coaches that the record has. */
  readonly people: NameIndex<string>;
  /** Players of whom the record has a goal. */
  readonly players: NameIndex<string>;
  /** Rounds that the record has by names of their own: `FIFA World Cup`. */
  readonly rounds: NameIndex<string>;
  /** Competitions of whose matches the record does not tell which was a final. */
  readonly withoutFinal: ReadonlySet<string>;
  /** All of them are such, so that nothing is known of rounds and ties. */
  readonly ofMatchesAlone: boolean;
  /** The record has goals with their scorers. */
  readonly tellsScorers: boolean;
}

/** Names by their first word. */
export type NameIndex<Id> = ReadonlyMap<string, readonly OneName<Id>[]>;

interface OneName<Id> {
  /** As the table has it. */
  readonly name: string;
  readonly words: readonly string[];
  /** More than one where the name alone does not tell. */
  readonly ids: readonly Id[];
}

/** Whose names a sentence is read with. */
export interface Named {
  readonly clubs: Pick<ClubTable, 'clubs'>;
  readonly competitions: readonly CompetitionAbout[];
  /** Where not given people go by their ids. */
  readonly personNamesOf?: (person: string) => readonly string[];
}

/** The names that a sentence about a record may use. */
export function namesIn(book: RecordBook, named: Named): Names {
  const columns = SUBJECTS.map((subject) => book.columnsOf(subject));
  const rounds = columns.flatMap((one) => one.valuesOf('round')).filter((round) => !isNamedByRule(round));
  const people = columns.flatMap((one) => one.valuesOf('coach'));
  return {
    ...namesOf(named, people),
    players: playersOf(book.scorers, named),
    rounds: indexOf(rounds.flatMap((round) => waysToSay(round).map((name) => ({ name, id: round })))),
    tellsScorers: book.scorers !== undefined,
  };
}

/** `FIFA World Cup` and, as people say, `World Cup`: whose it is may be left out where two words are left. */
function waysToSay(round: string): readonly string[] {
  const bare = round.replace(/^\p{Lu}{3,} (?=\S+ \S)/u, '');
  return bare === round ? [round] : [round, bare];
}

/** Rounds that the grammar has words for. */
const isNamedByRule = (round: string): boolean =>
  round in ROUND_WORDS || round in PHASE_WORDS || /^group[A-Z]?$/.test(round);

const PLAYERS = new WeakMap<ScorerBook, NameIndex<string>>();

/** By the whole name, and by the last word of it where that is nobody's whole name; of several who share it none is meant. */
function playersOf(scorers: ScorerBook | undefined, { personNamesOf }: Named): NameIndex<string> {
  if (scorers === undefined) return new Map();
  const known = PLAYERS.get(scorers);
  if (known !== undefined) return known;
  const whole = scorers.players.flatMap((id) =>
    [id, ...(personNamesOf?.(id) ?? [])].map((name) => ({ name, id })),
  );
  // Who is called Pelé and nothing else is meant before another whose last name it is.
  const taken = new Set(whole.map(({ name }) => fold(name)));
  const last = scorers.players
    .map((id) => ({ name: id.split(' ').at(-1) ?? id, id }))
    .filter(({ name }) => !taken.has(fold(name)));
  const index = indexOf([...whole, ...last]);
  PLAYERS.set(scorers, index);
  return index;
}

/** @param coaches ids of those that the record has */
export function namesOf(
  { clubs, competitions, personNamesOf }: Named,
  coaches: readonly string[] = [],
): Names {
  const associations = new Set(clubs.clubs.map((club) => club.association));
  return {
    clubs: indexOf(clubs.clubs.flatMap((club) => clubNames(club).map((name) => ({ name, id: club.id })))),
    associations: indexOf(
      [...associations].flatMap((id) => {
        const name = demonymOf(id);
        return name === undefined ? [] : [{ name, id }];
      }),
    ),
    competitions: indexOf(
      competitions.flatMap(({ id, name }) => [
        { name, id },
        { name: `UEFA ${name}`, id },
        { name: id, id },
      ]),
    ),
    people: indexOf(
      coaches.flatMap((id) =>
        [id.replaceAll('-', ' '), ...(personNamesOf?.(id) ?? [])].map((name) => ({ name, id })),
      ),
    ),
    players: new Map(),
    rounds: new Map(),
    withoutFinal: new Set(competitions.filter(({ oneStage }) => oneStage).map(({ id }) => id)),
    ofMatchesAlone: competitions.every(({ oneStage }) => oneStage === true),
    tellsScorers: false,
  };
}

/** The name that stands here, taken; `shared` lists the ids of a name that several have. */
export function takeName<Id>(
  cursor: Cursor,
  index: NameIndex<Id>,
): { readonly id: Id } | { readonly shared: readonly Id[] } | undefined {
  const [best] = (index.get(cursor.peek()?.word ?? '') ?? [])
    .filter(({ words }) => words.every((word, ahead) => cursor.peek(ahead)?.word === word))
    .sort((a, b) => b.words.length - a.words.length);
  if (best === undefined) return undefined;
  const [id, another] = best.ids;
  if (id === undefined) return undefined;
  if (another !== undefined) return { shared: best.ids };
  cursor.advance(best.words.length);
  return { id };
}

/** The words of a sentence that are part of one of the names, by their places. */
export function placesNamed<Id>(
  tokens: readonly { readonly word: string }[],
  index: NameIndex<Id>,
): ReadonlySet<number> {
  return new Set(
    tokens.flatMap(({ word }, at) =>
      (index.get(word) ?? [])
        .filter(({ words }) => words.every((one, ahead) => tokens[at + ahead]?.word === one))
        .flatMap(({ words }) => words.map((_, ahead) => at + ahead)),
    ),
  );
}

function indexOf<Id>(entries: readonly { readonly name: string; readonly id: Id }[]): NameIndex<Id> {
  const byName = new Map<string, { readonly name: string; readonly ids: Set<Id> }>();
  for (const { name, id } of entries) {
    const folded = fold(name);
    if (folded === '') continue;
    const known = byName.get(folded) ?? { name, ids: new Set() };
    known.ids.add(id);
    byName.set(folded, known);
  }
  const byFirstWord = new Map<string, OneName<Id>[]>();
  for (const [folded, { name, ids }] of byName) {
    const words = folded.split(' ');
    const first = words[0] ?? '';
    const list = byFirstWord.get(first) ?? [];
    list.push({ name, words, ids: [...ids] });
    byFirstWord.set(first, list);
  }
  return byFirstWord;
}
