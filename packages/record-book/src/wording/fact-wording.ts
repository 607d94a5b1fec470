import type { Evidence, Fact, FactWording } from '../fact.ts';
import { mannerOf } from './manner.ts';
import { seasonName } from './numbers.ts';
import { roundName } from './rounds.ts';
import { type NameOf, type ScopeWords, scopePhrase, scopeWords } from './scope-words.ts';
import { whenSeenFrom, yearIn } from './time.ts';

/** What wording is made from: the claim and its scope, never free text. */
export interface Claimed extends Pick<Fact, 'family' | 'club' | 'predicate' | 'scope' | 'mood'> {
  readonly previous?: Evidence;
  /** ISO date that "in 2019" and "on 17 March" are seen from. */
  readonly today: string;
  /** First season of the record in the scope, and seasons since that it does not hold whole. */
  readonly recordFrom: number;
  readonly holes: readonly number[];
  readonly competitionName: string;
}

const VERBS = {
  goThrough: { infinitive: 'go through', past: 'went through', participle: 'gone through' },
  win: { infinitive: 'win', past: 'won', participle: 'won' },
} as const;
type Form = keyof (typeof VERBS)['win'];

/** English for a fact. The same claim gives the same words. */
export function wordingOf(claimed: Claimed, nameOf: NameOf): FactWording {
  return {
    sentence: claimed.mood === 'is' ? sentence(claimed, nameOf) : wouldBeSentence(claimed, nameOf),
    short: short(claimed, nameOf),
    scope: scopePhrase(claimed.scope, claimed.competitionName, nameOf),
  };
}

function sentence(claimed: Claimed, nameOf: NameOf): string {
  const words = scopeWords(claimed.scope, claimed.competitionName, nameOf);
  const { previous } = claimed;
  if (previous === undefined) {
    return `For the first time${words.span}${inRecord(claimed)}, ${words.subject} ${deed(claimed, words, 'past')}.`;
  }
  const since = `not since ${precedent(claimed, previous, nameOf)} had ${words.subject} ${deed(claimed, words, 'participle')}`;
  const inOurs = claimed.holes.length > 0 ? `in our record, which is ${incomplete(claimed)}, ` : '';
  return capital(`${inOurs}${since}${words.span}.`);
}

function wouldBeSentence(claimed: Claimed, nameOf: NameOf): string {
  const words = scopeWords(claimed.scope, claimed.competitionName, nameOf);
  const { previous } = claimed;
  const since = previous ? ` since ${precedent(claimed, previous, nameOf)}` : '';
  const record = inRecord(claimed);
  const would = `${nameOf(claimed.club)} would`;
  const done = deed(claimed, words, 'infinitive');
  if (claimed.scope.conditions.club)
    return `${would} ${done} for the first time${since}${words.span}${record}.`;
  const team = withoutArticle(words.subject);
  return `${would} be the first ${team}${since}${record}${record && ','} to ${done}${words.span}.`;
}

/** `the first since Liverpool, semi-final 2019, after losing a first leg by two or more`. */
function short(claimed: Claimed, nameOf: NameOf): string {
  const words = scopeWords(claimed.scope, claimed.competitionName, nameOf);
  const { previous, predicate, scope } = claimed;
  const team = scope.conditions.association ? ` ${withoutArticle(words.subject)}` : '';
  const { round } = scope.conditions;
  const manner = mannerOf(predicate.measure).inShort(predicate.atLeast);
  const how = `${manner}${words.against}${round ? ` in the ${roundName(round)}` : ''}${words.begun}${words.span}`;
  if (previous === undefined) return `${shortFirstTime(claimed, team)} ${how}`;
  const whose = scope.conditions.club ? 'their own' : nameOf(previous.club);
  return `the first${team} since ${whose}, ${roundName(previous.round)} ${yearIn(previous.date)}, ${how}`;
}

function shortFirstTime(claimed: Claimed, team: string): string {
  if (claimed.family === 'firstEver') return `the first${team}`;
  return `the first${team} in our record, from ${seasonName(claimed.recordFrom)},`;
}

/** What the club did, from the verb on. */
function deed(claimed: Claimed, words: ScopeWords, form: Form): string {
  const { measure, atLeast } = claimed.predicate;
  const manner = mannerOf(measure);
  const verb = VERBS[manner.verb][form];
  const how = manner.inFull(atLeast, words.tie, words.firstLeg);
  const begun = manner.ofFirstLeg ? '' : words.begun;
  return manner.verb === 'win'
    ? `${verb} ${words.tie}${words.against} ${how}${begun}`
    : `${verb}${words.against} ${how}${begun}`;
}

/** Whom and when the claim reaches back to: a club's own precedent is told by its tie. */
function precedent(claimed: Claimed, previous: Evidence, nameOf: NameOf): string {
  const when = whenSeenFrom(previous.date, claimed.today);
  if (!claimed.scope.conditions.club) return `${nameOf(previous.club)} ${when}`;
  return `the ${roundName(previous.round)} against ${nameOf(previous.opponent)} ${when}`;
}

/** Where it is only of our record: ` in our record, which starts in 2011/12`, or which has holes; else nothing. */
function inRecord(claimed: Claimed): string {
  const starts = claimed.family === 'firstInRecord' ? [`starts in ${seasonName(claimed.recordFrom)}`] : [];
  const holes = claimed.holes.length > 0 ? [`is ${incomplete(claimed)}`] : [];
  const limits = [...starts, ...holes].join(' and ');
  return limits === '' ? '' : ` in our record, which ${limits}`;
}

const incomplete = (claimed: Claimed): string => `incomplete for ${listed(claimed.holes.map(seasonName))}`;

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const withoutArticle = (words: string): string => words.replace(/^an? /, '');

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
