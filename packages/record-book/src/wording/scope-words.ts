import type { ClubId } from '@touchline/registry';
import type { Scope } from '../scope.ts';
import { demonym, teamOf, withArticle } from './countries.ts';
import { seasonName } from './numbers.ts';
import { roundMatch, roundTie } from './rounds.ts';
import { MONTHS, WEEKDAYS } from './time.ts';

/** The parts of a sentence that the scope decides, and nothing else. */
export interface ScopeWords {
  /** `a team`, `an Italian team`, `Atalanta`. */
  readonly subject: string;
  /** ` under Gasperini`, as the subject has it; empty where any coach will do. */
  readonly under: string;
  /** `a Champions League knockout tie`, `a Champions League semi-final tie`, `a Champions League match at home`. */
  readonly occasion: string;
  /** `Champions League knockout ties`. */
  readonly occasions: string;
  /** ` against a German team`, with the space before it; empty where any opponent will do. */
  readonly against: string;
  /** `first leg`, `away first leg`: for what is told of the first leg. */
  readonly firstLeg: string;
  /** `, having played the first leg away`: for what is not. */
  readonly begun: string;
  /** ` in February`, ` on a Wednesday`, ` in 2025/26`, ` since away goals were dropped in 2021/22`, ` under the away-goals rule`; empty where the record sets the limit. */
  readonly span: string;
}

/** The name that prose uses for a club. */
export type NameOf = (club: ClubId) => string;

/** The name that prose uses for a person, by the id that a log has. */
export type PersonNameOf = (person: string) => string;

/** Where nobody tells how people are called they go by their ids. */
const BY_ID: PersonNameOf = (person) => person;

/** Words for a scope whose competition goes by this name; by none where the sentence before has named it. */
export function scopeWords(
  scope: Scope,
  competitionName: string,
  nameOf: NameOf,
  personNameOf = BY_ID,
): ScopeWords {
  const { conditions } = scope;
  return {
    subject: `${subjectWords(conditions, nameOf)}${underWords(conditions, personNameOf)}`,
    under: underWords(conditions, personNameOf),
    occasion:
      withArticle(`${nameBefore(scope, competitionName)} ${occasionOf(scope)}`.trim()) +
      venueWords(conditions),
    occasions: occasionsOf(scope, competitionName),
    against: againstWords(conditions, nameOf),
    firstLeg: conditions.firstLeg ? `${conditions.firstLeg} first leg` : 'first leg',
    begun: conditions.firstLeg ? `, having played the first leg ${homeOrAway(conditions.firstLeg)}` : '',
    span: spanWords(scope),
  };
}

/** Which ties are meant when the round is not named: the competition proper's knockout stage. */
const PROPER_TIES = ', play-offs included, qualifying not';
const PROPER_MATCHES = ', qualifying not included';

/** `in Champions League knockout ties of Italian teams against German teams since 2011/12, play-offs included, qualifying not`. */
export function scopePhrase(
  scope: Scope,
  competitionName: string,
  nameOf: NameOf,
  personNameOf = BY_ID,
): string {
  const { conditions } = scope;
  const parts = [
    `in ${occasionsOf(scope, competitionName)}`,
    conditions.club ? `of ${named(conditions.club, nameOf)}` : '',
    conditions.association ? `of ${demonym(conditions.association)} teams` : '',
    underWords(conditions, personNameOf).trimStart(),
    conditions.opponent ? `against ${named(conditions.opponent, nameOf)}` : '',
    conditions.opponentAssociation ? `against ${demonym(conditions.opponentAssociation)} teams` : '',
    conditions.firstLeg ? `with the first leg ${homeOrAway(conditions.firstLeg)}` : '',
    dayWords(conditions).trimStart(),
    conditions.season
      ? `in ${seasonName(Number(conditions.season), scope)}`
      : `since ${seasonName(scope.sinceSeason, scope)}`,
    conditions.era ? `(${eraWords(conditions.era)})` : '',
  ];
  const proper = scope.stage === 'knockout' ? PROPER_TIES : scope.stage ? '' : PROPER_MATCHES;
  return `${parts.filter((part) => part !== '').join(' ')}${isOfPart(conditions) || scope.oneStage ? '' : proper}`;
}

/**
 * The limits of a claim, for a reader of prose. The start is left out where the sentence before has said it, and where
 * the claim is of one season or of an era.
 *
 * @returns `Our record goes back to 2011/12 and takes in the knockout play-offs but not the qualifying rounds.`; empty
 * where nothing is left to say
 */
export function reachSentence(scope: Scope, startSaid: boolean): string {
  const { conditions, sinceSeason, stage } = scope;
  const span =
    startSaid || conditions.season || conditions.era
      ? []
      : [`goes back to ${seasonName(sinceSeason, scope)}`];
  const takesIn = stage ? 'the knockout play-offs' : 'every match of the competition proper';
  const reach =
    isOfPart(conditions) || scope.oneStage || stage === 'qualifying'
      ? []
      : [`takes in ${takesIn} but not the qualifying rounds`];
  const limits = [...span, ...reach];
  const ofPart = conditions.round
    ? ' of that round'
    : conditions.stage || conditions.leg
      ? ' of that phase'
      : '';
  return limits.length === 0 ? '' : `Our record${ofPart} ${limits.join(' and ')}.`;
}

/**
 * What a competition goes by before the name of a round. Where it has no stages a round is a tournament by its own name,
 * and a match of one is `a FIFA World Cup match` and not `an international FIFA World Cup match`.
 */
const nameBefore = ({ oneStage, conditions }: Scope, competitionName: string): string =>
  oneStage && conditions.round !== undefined ? '' : competitionName;

const occasionsOf = (scope: Scope, competitionName: string): string =>
  `${nameBefore(scope, competitionName)} ${plural(occasionOf(scope))}`.trim() + venueWords(scope.conditions);

type Conditions = Scope['conditions'];

/** The scope is of one round or phase, so that qualifying needs no word. */
const isOfPart = ({ round, stage, leg }: Conditions): boolean =>
  round !== undefined || stage !== undefined || leg !== undefined;

/** `knockout tie`, `round-of-16 match`, `round-of-16 first leg`. */
function occasionOf({ stage, conditions }: Scope): string {
  if (stage) return roundTie(conditions.round ?? stage);
  const part = conditions.round ?? conditions.stage;
  const match = part ? roundMatch(part) : 'match';
  if (!conditions.leg) return match;
  return match.replace(/match$/, conditions.leg === '1' ? 'first leg' : 'second leg');
}

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

function venueWords({ venue }: Conditions): string {
  if (venue === undefined) return '';
  return venue === 'neutral' ? ' on neutral ground' : ` ${homeOrAway(venue)}`;
}

const underWords = ({ coach }: Conditions, personNameOf: PersonNameOf): string =>
  coach === undefined ? '' : ` under ${personNameOf(coach)}`;

/** ` in February`, ` on a Wednesday`: no claim has both. */
function dayWords({ month, weekday }: Conditions): string {
  if (month !== undefined) return ` in ${MONTHS[Number(month) - 1] ?? ''}`;
  return weekday === undefined ? '' : ` on a ${WEEKDAYS[Number(weekday) - 1] ?? ''}`;
}

function spanWords(scope: Scope): string {
  return `${dayWords(scope.conditions)}${seasonWords(scope)}`;
}

function seasonWords(scope: Scope): string {
  const { conditions } = scope;
  if (conditions.season) return ` in ${seasonName(Number(conditions.season), scope)}`;
  if (!conditions.era) return '';
  const [rule, from] = conditions.era.split(':');
  return rule === 'noAwayGoals'
    ? ` since away goals were dropped in ${seasonName(Number(from), scope)}`
    : ' under the away-goals rule';
}

const eraWords = (era: string): string =>
  era.startsWith('noAwayGoals') ? 'without away goals' : 'with away goals';

const homeOrAway = (venue: string): string => (venue === 'home' ? 'at home' : 'away');

const plural = (occasion: string): string => (occasion.endsWith('match') ? `${occasion}es` : `${occasion}s`);
