import { inWords } from '@touchline/registry';
import type { Conditions } from '../dimensions.ts';
import type { Fact } from '../fact.ts';
import { gridOf } from '../grid.ts';
import { type Instant, instantOf, yearsBetween } from '../instant.ts';
import type { Predicate } from '../predicate.ts';
import type { Floor } from '../pruning.ts';
import { informationOf, reservationsOf, wantedOf } from '../publishing.ts';
import { scoreOf } from '../score.ts';
import { bitOf, type Context } from '../search/contexts.ts';
import type { SideKey } from '../side.ts';
import type { NameOf } from '../wording/scope-words.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';
import { evidenceNaming, type ScorerEvidence } from './scorer-evidence.ts';
import type { Against } from './scorer-turns.ts';
import type { Names, PlayerNameOf } from './scorer-words.ts';

export interface ScorerOptions {
  /** Instant of the question, ISO: only matches surely over by then count. */
  readonly asOf: string;
  readonly nameOf: NameOf;
  /** The name that prose uses for a player; as the record has it when not given. */
  readonly playerNameOf?: PlayerNameOf;
  /** What is worth telling; `FLOOR` when not given. */
  readonly floor?: Floor;
  /** `wouldBe` tells of goals that are yet to come. `is` when not given. */
  readonly mood?: Fact['mood'];
}

/** A fact of a player: told of a club's match like any other, with who it is. */
export interface ScorerFact extends Fact {
  readonly player: string;
  /** Id of the match's row. */
  readonly match: string;
  /** Of `most` and `jointMost`: who had most before, and how many goals. */
  readonly overtaken?: { readonly player: string; readonly goals: number };
  readonly previous?: ScorerEvidence;
  readonly evidence: readonly ScorerEvidence[];
}

export const isScorerFact = (fact: Fact): fact is ScorerFact => 'player' in fact;

/** What is asked, with what the answer is told by. */
export interface Asked {
  readonly book: ScorerBook;
  readonly options: ScorerOptions;
  readonly names: Names;
  readonly by: Instant;
}

/** What the words and the numbers of one fact are made of. */
export interface Told {
  readonly family: Fact['family'];
  readonly predicate: Predicate;
  readonly conditions: Conditions;
  readonly hits: readonly PlayerMatch[];
  readonly overtaken?: { readonly player: string; readonly goals: number };
  readonly n: number;
  readonly outOf: number;
  readonly since: number;
  readonly unknown: number;
  /** What speaks against it. */
  readonly against: Against;
  /** How many claims of its kind were weighed. */
  readonly weighed: number;
  readonly sentence: string;
  readonly short: string;
  readonly scope: string;
  readonly tally: string;
}

/** The fact that is told of a player in a match. */
export function factOf({ book, options, names, by }: Asked, subject: PlayerMatch, told: Told): ScorerFact {
  const { row } = subject.match;
  const evidenceOf = evidenceNaming(names.playerNameOf);
  const [previous] = told.hits.map(evidenceOf);
  const robustness = gridOf(told.against.turns, evidenceOf);
  const surprise = { bits: informationOf(told.n, told.outOf), wanted: wantedOf(told.weighed) };
  const key: SideKey = {
    kind: 'matchSide',
    competition: row.competition,
    season: row.season,
    round: row.round,
    club: subject.club,
    opponent: subject.opponent,
    date: row.date,
  };
  const { measure, atLeast, atMost } = told.predicate;
  const bound = atMost === undefined ? `>=${atLeast ?? ''}` : `<=${atMost}`;
  const conditions = Object.entries(told.conditions).map(([condition, value]) => `${condition}=${value}`);
  return {
    id: [told.family, `${measure}${bound}`, row.competition, ...conditions, subject.scorer].join('|'),
    family: told.family,
    player: subject.scorer,
    match: row.id,
    ...(told.overtaken && { overtaken: told.overtaken }),
    club: subject.club,
    subject: key,
    predicate: told.predicate,
    scope: { competition: row.competition, sinceSeason: book.from, conditions: told.conditions },
    asOf: options.asOf,
    n: told.n,
    outOf: told.outOf,
    ...(previous && { previous }),
    evidence: told.hits.map(evidenceOf),
    counterExamples: told.against.near.map(evidenceOf),
    robustness,
    surprise,
    reservations: reservationsOf({
      robustness,
      surprise,
      conditions: Object.keys(told.conditions).length,
      complete: told.unknown === 0,
      oddDay: false,
    }),
    coverage:
      told.unknown === 0
        ? { complete: true, from: book.from }
        : {
            complete: false,
            from: book.from,
            note: `scorers not known of ${inWords(told.unknown)} ${told.unknown === 1 ? 'match' : 'matches'}`,
          },
    score: scoreOf({
      n: told.n,
      outOf: told.outOf,
      run: told.since,
      years: yearsSince(book, told.hits[0], by),
      context: contextOf(told.conditions),
      chance: 1,
      round: row.round,
      days: 0,
    }),
    wording: {
      sentence: told.sentence,
      short: told.short,
      scope: told.scope,
      reach: `Our record goes back to ${book.from}${told.unknown === 0 ? '' : ` and lacks the scorers of ${inWords(told.unknown)} of these matches`}.`,
      tally: told.tally,
    },
    mood: options.mood ?? 'is',
  };
}

/** Years since it was last done, or since the record began. */
export const yearsSince = ({ from }: ScorerBook, hit: PlayerMatch | undefined, by: Instant): number =>
  yearsBetween(hit?.over ?? instantOf(`${from}-01-01`), by);

/** ` in our record, which starts in 1872 and lacks the scorers of 12 matches`; empty where nothing is missing. */
export function recordWords(
  { from, fromTheBeginning }: ScorerBook,
  unknown: number,
  fromTheStart: boolean,
): string {
  const starts = fromTheStart && !fromTheBeginning ? [`starts in ${from}`] : [];
  const lacks = unknown === 0 ? [] : [`lacks the scorers of ${inWords(unknown)} of these matches`];
  const limits = [...starts, ...lacks];
  return limits.length === 0 ? '' : ` in our record, which ${limits.join(' and ')}`;
}

const contextOf = (conditions: Conditions): Context =>
  (['club', 'opponent', 'round'] as const).reduce(
    (bits, one) => (conditions[one] === undefined ? bits : bits | bitOf(one)),
    0,
  );
