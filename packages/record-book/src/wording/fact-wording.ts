import { inWords, ordinalInWords } from '@touchline/registry';
import type { ClaimFamily, Evidence, Fact, FactWording } from '../fact.ts';
import type { Measure } from '../measures/catalogue.ts';
import type { HouseStyle } from './house-style.ts';
import { type Manner, mannerOf, type Verb } from './manner.ts';
import { seasonName } from './numbers.ts';
import { roundName } from './rounds.ts';
import type { NameOf } from './scope-words.ts';
import { reachSentence, type ScopeWords, scopePhrase, scopeWords } from './scope-words.ts';
import { tallyOf } from './tally.ts';
import { whenSeenFrom, yearIn } from './time.ts';

/** What wording is made from: the claim and its scope, never free text. */
export interface Claimed
  extends Pick<Fact, 'club' | 'predicate' | 'scope' | 'mood' | 'n' | 'outOf' | 'evidence'> {
  readonly family: ClaimFamily;
  readonly kind: Measure['kind'];
  /** The number is the match's or the tie's, and not the club's. */
  readonly shared: boolean;
  readonly previous?: Evidence;
  /** ISO date that "in 2019" and "on 17 March" are seen from. */
  readonly today: string;
  /** First season of the record in the scope, and seasons since that it does not hold whole. */
  readonly recordFrom: number;
  readonly holes: readonly number[];
  /** The scope did not exist before the record of it begins. */
  readonly fromTheBeginning: boolean;
  /** Matches or ties of the scope of which the number is not known, and what of them the record does not tell. */
  readonly unknown: number;
  readonly needs: Measure['needs'];
  readonly competitionName: string;
}

type Form = keyof Verb;

/** English for a fact. The same claim gives the same words. */
export function wordingOf(claimed: Claimed, house: HouseStyle): FactWording {
  const { nameOf } = house;
  const named = house.competition === 'named' ? claimed.competitionName : '';
  const words = scopeWords(claimed.scope, named, nameOf, house.personNameOf);
  return {
    sentence: capital(
      claimed.mood === 'is' ? sentence(claimed, words, nameOf) : `${supposition(claimed, words, nameOf)}.`,
    ),
    short: short(claimed, words, nameOf),
    scope: scopePhrase(claimed.scope, claimed.competitionName, nameOf, house.personNameOf),
    reach: reachSentence(
      claimed.scope,
      limitsOf(claimed).some((limit) => limit.startsWith('starts')),
    ),
    tally: tallyOf(claimed, nameOf),
  };
}

function sentence(claimed: Claimed, words: ScopeWords, nameOf: NameOf): string {
  const { family, previous } = claimed;
  const subject = subjectOf(claimed, words);
  switch (family) {
    case 'notSince': {
      const inOurs = inRecord(claimed);
      const since = `not since ${precedent(claimed, previous, nameOf)} had ${subject} ${deed(claimed, words, 'participle')}`;
      return `${inOurs && `${inOurs.trimStart()}, `}${since}${words.span}.`;
    }
    case 'onlyNth': {
      const nth = `only for the ${ordinalInWords(claimed.n + 1)} time${words.span}${comma(inRecord(claimed))}`;
      return `${nth} had ${subject} ${deed(claimed, words, 'participle')}, after ${precedents(claimed, nameOf)}.`;
    }
    case 'most':
      return `${superlative(claimed, words, '')}.`;
    case 'jointMost':
      return `${superlative(claimed, words, 'joint ')}, level with ${precedents(claimed, nameOf)}.`;
    case 'nOfN': {
      const whose = claimed.shared ? words.occasions : 'teams';
      const share = `only ${inWords(claimed.n)} of ${inWords(claimed.outOf)} ${whose}`;
      return `${share} had ${deed(claimed, words, 'participle')} before${words.span}${inRecord(claimed)}.`;
    }
    case 'firstEver':
    case 'firstInRecord':
      return `for the first time${words.span}${inRecord(claimed)}, ${subject} ${deed(claimed, words, 'past')}.`;
    default:
      return family satisfies never;
  }
}

/** `Atalanta would be the first team since Liverpool in 2019 to go through after ...`. */
function supposition(claimed: Claimed, words: ScopeWords, nameOf: NameOf): string {
  const { previous, scope, family, n } = claimed;
  const record = inRecord(claimed);
  const done = deed(claimed, words, 'infinitive');
  const since = previous && family === 'notSince' ? ` since ${precedent(claimed, previous, nameOf)}` : '';
  const which = family === 'onlyNth' ? `only the ${ordinalInWords(n + 1)}` : 'the first';
  if (claimed.shared) {
    return `this would be ${which} ${bare(words.occasion)}${since}${record}${record && ','} to ${done}${words.span}`;
  }
  const would = `${nameOf(claimed.club)} would`;
  if (scope.conditions.club) {
    const time = family === 'onlyNth' ? `only for the ${ordinalInWords(n + 1)} time` : 'for the first time';
    return `${would} ${done}${words.under} ${time}${since}${words.span}${record}`;
  }
  return `${would} be ${which} ${bare(words.subject)}${since}${record}${record && ','} to ${done}${words.span}`;
}

/** `it was the joint biggest win by an Italian team in a Champions League match`. */
function superlative(claimed: Claimed, words: ScopeWords, joint: string): string {
  const { noun, plural, ofClub } = mannerIn(claimed).most ?? { noun: 'most' };
  const whose = claimed.shared ? '' : ` ${ofClub ?? 'by'} ${words.subject}`;
  const what = `${plural ? 'they were' : 'it was'} the ${joint}${noun}${whose}`;
  return `${what} in ${words.occasion}${words.against}${words.begun}${words.span}${inRecord(claimed)}`;
}

/** `the first since Liverpool, semi-final 2019, after losing a first leg by two or more`. */
function short(claimed: Claimed, words: ScopeWords, nameOf: NameOf): string {
  const { previous, predicate, scope, family, n, outOf } = claimed;
  const manner = mannerIn(claimed);
  const { round } = scope.conditions;
  const place = round ? ` in the ${roundName(round)}` : '';
  const how = `${manner.inShort(predicate.atLeast ?? 1)}${words.against}${place}${words.begun}${words.span}`;
  const team = scope.conditions.association ? ` ${bare(words.subject)}` : '';
  switch (family) {
    case 'notSince':
      return previous === undefined
        ? how
        : `the first${team} since ${shortPrecedent(claimed, previous, nameOf)}, ${placeOf(previous, scope)}${yearIn(previous.date)}, ${how}`;
    case 'onlyNth':
      return `only the ${ordinalInWords(n + 1)}${team} ${how}`;
    case 'most':
    case 'jointMost':
      return superlative(claimed, words, family === 'most' ? '' : 'joint ').replace(
        /^(it was|they were) /,
        '',
      );
    case 'nOfN':
      return `one of ${inWords(n + 1)} of ${inWords(outOf + 1)} ${how}`;
    case 'firstEver':
      return `the first${team} ${how}`;
    case 'firstInRecord':
      return `the first${team} in our record, from ${seasonName(claimed.recordFrom, claimed.scope)}, ${how}`;
    default:
      return family satisfies never;
  }
}

/** `semi-final `, `FIFA World Cup `; nothing of a match that is of no tournament, where rounds are tournaments. */
const placeOf = ({ round }: Evidence, { oneStage }: Claimed['scope']): string =>
  oneStage && round === 'group' ? '' : `${roundName(round)} `;

function shortPrecedent({ scope, shared }: Claimed, previous: Evidence, nameOf: NameOf): string {
  if (shared) return pair(previous, nameOf);
  return scope.conditions.club ? 'their own' : nameOf(previous.club);
}

const mannerIn = ({ predicate }: Claimed): Manner => mannerOf(predicate.measure, predicate.outcome);

const subjectOf = ({ shared }: Claimed, words: ScopeWords): string =>
  shared ? words.occasion : words.subject;

/** What the club did, from the verb on. */
function deed(claimed: Claimed, words: ScopeWords, form: Form): string {
  const manner = mannerIn(claimed);
  const verb = manner.verb[form];
  const begun = manner.ofFirstLeg ? '' : words.begun;
  const bound = claimed.predicate.atLeast ?? 1;
  if (manner.againstFirst) {
    return `${verb}${words.against} ${manner.inFull(bound, words.occasion, words.firstLeg)}${begun}`;
  }
  const how = manner.inFull(bound, `${words.occasion}${words.against}`, words.firstLeg);
  return `${verb} ${how}${manner.and ? ` and ${manner.and[form]}` : ''}${begun}`;
}

/** Whom and when the claim reaches back to: a club's own precedent is told by its match or tie. */
function precedent(claimed: Claimed, previous: Evidence | undefined, nameOf: NameOf): string {
  if (previous === undefined) return '';
  const when = whenSeenFrom(previous.date, claimed.today);
  if (claimed.shared) return `${pair(previous, nameOf)} ${when}`;
  if (!claimed.scope.conditions.club) return `${nameOf(previous.club)} ${when}`;
  const occasion = claimed.scope.stage ? roundName(previous.round) : 'match';
  return `the ${occasion} against ${nameOf(previous.opponent)} ${when}`;
}

/** More than so many nobody reads in a sentence. */
const MOST_NAMED = 3;

function precedents(claimed: Claimed, nameOf: NameOf): string {
  const named = claimed.evidence.slice(0, MOST_NAMED).map((one) => precedent(claimed, one, nameOf));
  const others = claimed.n - named.length;
  return listed(others > 0 ? [...named, `${inWords(others)} more`] : named);
}

const pair = ({ club, opponent }: Evidence, nameOf: NameOf): string =>
  `${nameOf(club)} v ${nameOf(opponent)}`;

/** Where it is only of our record: ` in our record, which starts in 2011/12`, or which has holes; else nothing. */
function inRecord(claimed: Claimed): string {
  const limits = limitsOf(claimed).join(' and ');
  return limits === '' ? '' : ` in our record, which ${limits}`;
}

/** "Not since" needs no beginning, and a first ever has none. */
function limitsOf({
  family,
  fromTheBeginning,
  recordFrom,
  holes,
  unknown,
  needs,
  scope,
}: Claimed): readonly string[] {
  const saysFirst = family !== 'notSince' && family !== 'firstEver' && !fromTheBeginning;
  const begins = saysFirst || family === 'firstInRecord';
  const occasion = scope.stage ? 'tie' : 'match';
  const plural = unknown === 1 ? occasion : occasion === 'tie' ? 'ties' : 'matches';
  return [
    ...(begins ? [`starts in ${seasonName(recordFrom, scope)}`] : []),
    ...(holes.length > 0
      ? [`is incomplete for ${listed(holes.map((season) => seasonName(season, scope)))}`]
      : []),
    ...(unknown > 0 ? [`lacks the ${LACKED[needs]} of ${inWords(unknown)} ${plural}`] : []),
  ];
}

const LACKED = { score: 'score', halfTime: 'half-time score', log: 'log' } as const;

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const comma = (words: string): string => words && `${words},`;

const bare = (words: string): string => words.replace(/^an? /, '');

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
