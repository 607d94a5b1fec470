import type { ClubId } from '@touchline/registry';
import type { Scope } from '../fact.ts';
import { demonym, teamOf, withArticle } from './countries.ts';
import { seasonName } from './numbers.ts';
import { roundTie } from './rounds.ts';

/** The parts of a sentence that the scope decides, and nothing else. */
export interface ScopeWords {
  /** `a team`, `an Italian team`, `Atalanta`. */
  readonly subject: string;
  /** `a Champions League knockout tie`, `a Champions League semi-final tie`. */
  readonly tie: string;
  /** ` against a German team`, with the space before it; empty where any opponent will do. */
  readonly against: string;
  /** `first leg`, `away first leg`: for what is told of the first leg. */
  readonly firstLeg: string;
  /** `, having played the first leg away`: for what is not. */
  readonly begun: string;
  /** ` in 2025/26`, ` since away goals were dropped in 2021/22`, ` under the away-goals rule`; empty where the record sets the limit. */
  readonly span: string;
}

export type NameOf = (club: ClubId) => string;

/** Words for a scope whose competition goes by this name. */
export function scopeWords(scope: Scope, competitionName: string, nameOf: NameOf): ScopeWords {
  const { conditions } = scope;
  const bareTie = conditions.round ? roundTie(conditions.round) : 'knockout tie';
  return {
    subject: subjectWords(conditions, nameOf),
    tie: withArticle(`${competitionName} ${bareTie}`),
    against: againstWords(conditions, nameOf),
    firstLeg: conditions.firstLeg ? `${conditions.firstLeg} first leg` : 'first leg',
    begun: conditions.firstLeg ? `, having played the first leg ${homeOrAway(conditions.firstLeg)}` : '',
    span: spanWords(conditions),
  };
}

/** Which ties are meant when the round is not named: the competition proper's knockout stage. */
const PROPER = ', play-offs included, qualifying not';

/** `in Champions League knockout ties of Italian teams against German teams since 2011/12, play-offs included, qualifying not`. */
export function scopePhrase(scope: Scope, competitionName: string, nameOf: NameOf): string {
  const { conditions } = scope;
  const ties = plural(conditions.round ? roundTie(conditions.round) : 'knockout tie');
  const parts = [
    `in ${competitionName} ${ties}`,
    conditions.club ? `of ${named(conditions.club, nameOf)}` : '',
    conditions.association ? `of ${demonym(conditions.association)} teams` : '',
    conditions.opponent ? `against ${named(conditions.opponent, nameOf)}` : '',
    conditions.opponentAssociation ? `against ${demonym(conditions.opponentAssociation)} teams` : '',
    conditions.firstLeg ? `with the first leg ${homeOrAway(conditions.firstLeg)}` : '',
    conditions.season
      ? `in ${seasonName(Number(conditions.season))}`
      : `since ${seasonName(scope.sinceSeason)}`,
    conditions.era ? `(${eraWords(conditions.era)})` : '',
  ];
  return `${parts.filter((part) => part !== '').join(' ')}${conditions.round ? '' : PROPER}`;
}

/**
 * The limits of a claim, for a reader of prose. The start is left out where the sentence before has said it, and where
 * the claim is of one season or of an era.
 *
 * @returns `Our record goes back to 2011/12 and takes in the knockout play-offs but not the qualifying rounds.`; empty
 * where nothing is left to say
 */
export function reachSentence({ conditions, sinceSeason }: Scope, startSaid: boolean): string {
  const span =
    startSaid || conditions.season || conditions.era ? [] : [`goes back to ${seasonName(sinceSeason)}`];
  const stage = conditions.round ? [] : ['takes in the knockout play-offs but not the qualifying rounds'];
  const limits = [...span, ...stage];
  const ofRound = conditions.round ? ' of that round' : '';
  return limits.length === 0 ? '' : `Our record${ofRound} ${limits.join(' and ')}.`;
}

type Conditions = Scope['conditions'];

// A condition's value is a string; that of `club` and `opponent` was made from a club's id.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const named = (club: string, nameOf: NameOf): string => nameOf(club as ClubId);

function subjectWords(conditions: Conditions, nameOf: NameOf): string {
  if (conditions.club) return named(conditions.club, nameOf);
  return conditions.association ? teamOf(conditions.association) : 'a team';
}

function againstWords(conditions: Conditions, nameOf: NameOf): string {
  if (conditions.opponent) return ` against ${named(conditions.opponent, nameOf)}`;
  return conditions.opponentAssociation ? ` against ${teamOf(conditions.opponentAssociation)}` : '';
}

function spanWords(conditions: Conditions): string {
  if (conditions.season) return ` in ${seasonName(Number(conditions.season))}`;
  if (!conditions.era) return '';
  const [rule, from] = conditions.era.split(':');
  return rule === 'noAwayGoals'
    ? ` since away goals were dropped in ${seasonName(Number(from))}`
    : ' under the away-goals rule';
}

const eraWords = (era: string): string =>
  era.startsWith('noAwayGoals') ? 'without away goals' : 'with away goals';

const homeOrAway = (venue: string): string => (venue === 'home' ? 'at home' : 'away');

const plural = (tie: string): string => (tie.endsWith('final') ? `${tie}s` : tie.replace(/tie$/, 'ties'));
