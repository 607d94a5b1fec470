import type { Evidence, Fact, FactWording } from '../fact.ts';
import type { Measure } from '../measures.ts';
import { mannerOf } from './manner.ts';
import { inWords, seasonName } from './numbers.ts';
import { roundName } from './rounds.ts';
import { type NameOf, reachSentence, type ScopeWords, scopePhrase, scopeWords } from './scope-words.ts';
import { whenSeenFrom, yearIn } from './time.ts';

/** What wording is made from: the claim and its scope, never free text. */
export interface Claimed
  extends Pick<Fact, 'family' | 'club' | 'predicate' | 'scope' | 'mood' | 'n' | 'outOf'> {
  readonly kind: Measure['kind'];
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
  score: { infinitive: 'score', past: 'scored', participle: 'scored' },
} as const;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the value of the condition `club` was made from a club's id
const asClub = (id: string) => id as Fact['club'];

type Form = keyof (typeof VERBS)['win'];

/** English for a fact. The same claim gives the same words. */
export function wordingOf(claimed: Claimed, nameOf: NameOf): FactWording {
  return {
    sentence: claimed.mood === 'is' ? sentence(claimed, nameOf) : wouldBeSentence(claimed, nameOf),
    short: short(claimed, nameOf),
    scope: scopePhrase(claimed.scope, claimed.competitionName, nameOf),
    reach: reachSentence(claimed.scope, claimed.previous === undefined && claimed.family === 'firstInRecord'),
    tally: tally(claimed, nameOf),
  };
}

/** `86 teams were in that position before; 12 went through.` `19 teams could have done it before; none did.` */
function tally({ kind, n, outOf, scope }: Claimed, nameOf: NameOf): string {
  const times = n === 0 ? 'none' : inWords(n);
  if (scope.conditions.club) {
    const name = nameOf(asClub(scope.conditions.club));
    const done = kind === 'handicap' ? 'went through' : 'did';
    const how = n === 0 ? `never ${done}` : `${done} ${kind === 'feat' ? 'it ' : ''}${often(n)}`;
    const could = kind === 'handicap' ? 'were in that position' : 'could have done it';
    return `${name} ${could} ${often(outOf)} before and ${how}.`;
  }
  return kind === 'handicap'
    ? `${capital(counted(outOf, 'team'))} ${outOf === 1 ? 'was' : 'were'} in that position before; ${times} went through.`
    : `${capital(counted(outOf, 'team'))} could have done it before; ${times} did.`;
}

const often = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : counted(n, 'time'));

const counted = (n: number, noun: string): string => `${inWords(n)} ${noun}${n === 1 ? '' : 's'}`;

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
  const begun = manner.ofFirstLeg ? '' : words.begun;
  if (manner.andGoesThrough) {
    const leg = manner.inFull(atLeast, `${words.tie}${words.against}`, words.firstLeg);
    return `${verb} ${leg} and ${VERBS.goThrough[form]}${begun}`;
  }
  const how = manner.inFull(atLeast, words.tie, words.firstLeg);
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
