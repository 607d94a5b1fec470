import type { ClubId } from '@touchline/registry';
import { inWords } from '@touchline/registry';
import type { FactWording } from '../fact.ts';
import type { Scope } from '../scope.ts';
import { demonym, teamOf, withArticle } from '../wording/countries.ts';
import type { NameOf } from '../wording/scope-words.ts';
import { whenSeenFrom, yearIn } from '../wording/time.ts';
import { matchesOf, reachBack, sinceStart } from './match-words.ts';
import type { RunPredicate } from './run-kinds.ts';

/** A run as it is told: who, how long, of which matches, and what came before. */
export interface ToldRun {
  readonly club: ClubId;
  readonly opponent: ClubId;
  readonly predicate: RunPredicate;
  readonly event: 'prolonged' | 'ended';
  readonly mood: 'is' | 'wouldBe';
  readonly outcome: 'won' | 'drawn' | 'lost';
  readonly among: 'club' | 'association' | 'anybody';
  readonly length: number;
  readonly scope: Scope;
  readonly competitionName: string;
  /** ISO date that "in 2019" and "on 17 March" are seen from. */
  readonly today: string;
  /** Earlier runs that got so far, and how many began at all. */
  readonly n: number;
  readonly begun: number;
  /** The last of them to get so far, by the match in which it did. */
  readonly previous?: { readonly club: ClubId; readonly date: string };
  /** None of them went further. */
  readonly isLongest: boolean;
  /** ` in our record, which starts in 2011/12`; empty where nothing is missing. */
  readonly inRecord: string;
  /** The same of the time since the previous: ` in our record, which is incomplete for 2015/16`. */
  readonly inRecordSince: string;
}

/** English for a run. The same run gives the same words. */
export function runWording(run: ToldRun, nameOf: NameOf): FactWording {
  return {
    sentence: sentenceOf(run, nameOf),
    short: short(run, nameOf),
    scope: scopeOf(run, nameOf),
    reach: reachBack(run.scope.sinceSeason, run.scope),
    tally: tally(run, nameOf),
  };
}

function sentenceOf(run: ToldRun, nameOf: NameOf): string {
  if (run.event === 'ended') return endedSentence(run, nameOf);
  return run.mood === 'wouldBe' ? wouldBeSentence(run, nameOf) : prolongedSentence(run, nameOf);
}

type Form = 'past' | 'participle' | 'infinitive';

/** `won seven home Champions League matches in a row`. */
const DEEDS: { readonly [P in RunPredicate]: (form: Form, matches: string) => string } = {
  won: (form, matches) => `${WIN[form]} ${matches} in a row`,
  lost: (form, matches) => `${LOSE[form]} ${matches} in a row`,
  unbeaten: (form, matches) => `${GO[form]} ${matches} in a row unbeaten`,
  withoutWin: (form, matches) => `${GO[form]} ${matches} in a row without a win`,
  scored: (form, matches) => `${SCORE[form]} in ${matches} in a row`,
  cleanSheet: (form, matches) => `${KEEP[form]} a clean sheet in ${matches} in a row`,
};
type Forms = { readonly [F in Form]: string };
const GO: Forms = { past: 'went', participle: 'gone', infinitive: 'go' };
const WIN: Forms = { past: 'won', participle: 'won', infinitive: 'win' };
const LOSE: Forms = { past: 'lost', participle: 'lost', infinitive: 'lose' };
const SCORE: Forms = { past: 'scored', participle: 'scored', infinitive: 'score' };
const KEEP: Forms = { past: 'kept', participle: 'kept', infinitive: 'keep' };

/** `unbeaten run of 12 home Champions League matches`. */
const RUNS: { readonly [P in RunPredicate]: (matches: string) => string } = {
  won: (matches) => `winning run of ${matches}`,
  lost: (matches) => `losing run of ${matches}`,
  unbeaten: (matches) => `unbeaten run of ${matches}`,
  withoutWin: (matches) => `run of ${matches} without a win`,
  scored: (matches) => `scoring run of ${matches}`,
  cleanSheet: (matches) => `run of ${matches} without conceding`,
};

const counted = (run: ToldRun): string =>
  `${inWords(run.length)} ${matchesOf(run.scope, run.competitionName)}`;

const deed = (run: ToldRun, form: Form): string => DEEDS[run.predicate](form, counted(run));

function prolongedSentence(run: ToldRun, nameOf: NameOf): string {
  const { previous, among } = run;
  const name = nameOf(run.club);
  if (among === 'club') return `${name} have now ${deed(run, 'participle')}, ${rank(run)}.`;
  const team = teamWords(run);
  if (previous === undefined) return `For the first time${run.inRecord}, ${team} ${deed(run, 'past')}.`;
  const limits = run.inRecordSince === '' ? '' : `${run.inRecordSince.trimStart()}, `;
  const since = `not since ${nameOf(previous.club)} ${whenSeenFrom(previous.date, run.today)}`;
  return capital(`${limits}${since} had ${team} ${deed(run, 'participle')}.`);
}

/** `Atalanta would be the first team since Bayern München in 2020 to win seven Champions League matches in a row.` */
function wouldBeSentence(run: ToldRun, nameOf: NameOf): string {
  const { previous, among } = run;
  const name = nameOf(run.club);
  if (among === 'club') return `${name} would have ${deed(run, 'participle')}, ${rank(run)}.`;
  const limits = previous === undefined ? run.inRecord : run.inRecordSince;
  const since =
    previous === undefined ? '' : ` since ${nameOf(previous.club)} ${whenSeenFrom(previous.date, run.today)}`;
  const first = `the first ${teamWords(run).replace(/^an? /, '')}${since}${limits}${limits && ','}`;
  return `${name} would be ${first} to ${deed(run, 'infinitive')}.`;
}

function endedSentence(run: ToldRun, nameOf: NameOf): string {
  const ended = `${endedBy(run, nameOf)}${RUNS[run.predicate](counted(run))}`;
  if (run.among === 'club') return `${ended}, ${rank(run)}.`;
  const peers =
    run.among === 'anybody' ? 'any team' : `any ${demonym(run.scope.conditions.association ?? '')} team`;
  const since =
    run.previous === undefined
      ? run.inRecord
      : ` since ${nameOf(run.previous.club)} ${whenSeenFrom(run.previous.date, run.today)}${run.inRecordSince}`;
  return `${ended}, the longest of ${peers}${since}.`;
}

/** A bad run is ended by the club itself, a good one by the opponent or, where neither won, by the draw. */
function endedBy({ club, opponent, predicate, outcome, mood }: ToldRun, nameOf: NameOf): string {
  const ended = mood === 'wouldBe' ? 'would end' : 'ended';
  if (predicate === 'lost' || predicate === 'withoutWin') return `${nameOf(club)} ${ended} their `;
  const whose = possessive(nameOf(club));
  if (outcome === 'drawn') return `A draw with ${nameOf(opponent)} ${ended} ${whose} `;
  if (outcome === 'lost') return `${nameOf(opponent)} ${ended} ${whose} `;
  return `${mood === 'wouldBe' ? 'A' : 'The'} win over ${nameOf(opponent)} ${ended} ${whose} `;
}

/** How a club's run stands beside its own earlier ones. */
function rank({ previous, isLongest, inRecord, inRecordSince, today }: ToldRun): string {
  if (previous === undefined) return `their longest such run${inRecord}`;
  const when = whenSeenFrom(previous.date, today);
  return isLongest
    ? `as many as in their longest such run${inRecord}, ${when}`
    : `their longest such run since one that got so far ${when}${inRecordSince}`;
}

function short(run: ToldRun, nameOf: NameOf): string {
  const noun = withArticle(RUNS[run.predicate](counted(run)));
  const told = run.mood === 'wouldBe' ? noun : deed(run, 'past');
  const words = run.event === 'ended' ? `end of ${noun}` : told;
  const { previous } = run;
  if (previous === undefined) return `${words}: the longest${run.inRecord}`;
  const whose = run.among === 'club' ? 'their own' : nameOf(previous.club);
  return `${words}: ${run.isLongest ? 'level with' : 'the longest since'} ${whose}, ${yearIn(previous.date)}`;
}

function scopeOf(run: ToldRun, nameOf: NameOf): string {
  const { scope, competitionName, among } = run;
  const whose =
    among === 'club'
      ? ` of ${nameOf(run.club)}`
      : scope.conditions.association
        ? ` of ${demonym(scope.conditions.association)} teams`
        : '';
  return `in ${matchesOf(scope, competitionName)}${whose}${sinceStart(scope.sinceSeason, scope)}`;
}

/** `Of 24 such runs before, three got so far.` */
function tally({ n, begun, among, club }: ToldRun, nameOf: NameOf): string {
  const whose = among === 'club' ? ` of ${nameOf(club)}` : '';
  if (begun === 0) return `No such run${whose} had begun before.`;
  const got = n === 0 ? 'none' : inWords(n);
  return `Of ${inWords(begun)} such ${begun === 1 ? 'run' : 'runs'}${whose} that began before, ${got} got so far.`;
}

function teamWords({ scope: { conditions } }: ToldRun): string {
  return conditions.association ? teamOf(conditions.association) : 'a team';
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);
