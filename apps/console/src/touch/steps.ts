import {
  type CommandBody,
  type MatchState,
  otherSide,
  type PersonRef,
  type PersonState,
  type ReviewCategory,
  type Side,
} from '@touchline/laws';

/** What a tap on the first screen begins, the commonest first. */
export const KINDS = [
  'goal',
  'shot',
  'corner',
  'foul',
  'caution',
  'directRed',
  'substitution',
  'offside',
  'varCheck',
  'ownGoal',
  'penaltyKick',
] as const;
export type Kind = (typeof KINDS)[number];

/** What has been tapped so far of one entry. */
export interface Tapped {
  readonly kind?: Kind;
  readonly side?: Side;
  readonly person?: PersonRef;
  /** Of a shot or a kick. */
  readonly outcome?: string;
  /** Who comes on. */
  readonly on?: PersonRef;
  readonly category?: ReviewCategory;
}

/** What is to be tapped next. */
export type Ask =
  | { readonly type: 'kind' }
  | { readonly type: 'side'; readonly question: string }
  | {
      readonly type: 'person';
      readonly field: 'person' | 'on';
      readonly question: string;
      readonly people: readonly PersonState[];
    }
  | {
      readonly type: 'choice';
      readonly field: 'outcome' | 'category';
      readonly question: string;
      readonly choices: readonly Choice[];
    };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Step =
  | { readonly type: 'ask'; readonly ask: Ask }
  /** Everything is tapped: this is what it comes to. */
  | { readonly type: 'said'; readonly body: CommandBody };

const ask = (of: Ask): Step => ({ type: 'ask', ask: of });

/** What follows from what has been tapped: the next question, or the entry. */
export function stepOf(tapped: Tapped, state: MatchState): Step {
  const { kind } = tapped;
  if (kind === undefined) return ask({ type: 'kind' });
  if (kind === 'varCheck') return checkStep(tapped);
  const side = tapped.side ?? (kind === 'penaltyKick' ? state.penaltyPending?.side : undefined);
  if (side === undefined) return ask({ type: 'side', question: SIDE_QUESTIONS[kind] });
  if (kind === 'corner') return { type: 'said', body: { type: 'logCorner', side } };
  return personStep({ ...tapped, kind, side }, state);
}

type Sided = Tapped & { readonly kind: Exclude<Kind, 'varCheck' | 'corner'>; readonly side: Side };

function personStep(tapped: Sided, state: MatchState): Step {
  const { kind, side, person } = tapped;
  if (person === undefined) {
    const people = peopleFor(kind, state.teams[kind === 'ownGoal' ? otherSide(side) : side].people);
    return ask({ type: 'person', field: 'person', question: PERSON_QUESTIONS[kind], people });
  }
  const known = { ...tapped, person };
  return kind === 'shot' || kind === 'penaltyKick'
    ? attemptStep({ ...known, kind })
    : kind === 'substitution'
      ? substitutionStep(known, state)
      : { type: 'said', body: bodyOf(kind, side, person) };
}

type Known = Tapped & { readonly side: Side; readonly person: PersonRef };

function attemptStep({
  kind,
  side,
  person,
  outcome,
}: Known & { readonly kind: 'shot' | 'penaltyKick' }): Step {
  const shot = SHOTS.find(({ value }) => value === outcome)?.value;
  if (kind === 'shot' && shot)
    return { type: 'said', body: { type: 'logShot', side, player: person, outcome: shot } };
  const kick = KICKS.find(({ value }) => value === outcome)?.value;
  if (kind === 'penaltyKick' && kick)
    return { type: 'said', body: { type: 'logPenaltyKick', side, kicker: person, outcome: kick } };
  const choices = kind === 'shot' ? SHOTS : KICKS;
  return ask({ type: 'choice', field: 'outcome', question: 'What became of it?', choices });
}

function substitutionStep({ side, person: off, on }: Known, state: MatchState): Step {
  if (on !== undefined) return { type: 'said', body: { type: 'logSubstitution', side, off, on } };
  const people = byNumber(state.teams[side].people.filter(({ status }) => status === 'substitute'));
  return ask({ type: 'person', field: 'on', question: 'Who comes on?', people });
}

function checkStep({ category }: Tapped): Step {
  if (category) return { type: 'said', body: { type: 'logVarCheckStart', categories: [category] } };
  return ask({ type: 'choice', field: 'category', question: 'What is checked?', choices: CHECKS });
}

type OfOnePerson = Exclude<Sided['kind'], 'shot' | 'penaltyKick' | 'substitution'>;

function bodyOf(kind: OfOnePerson, side: Side, person: PersonRef): CommandBody {
  switch (kind) {
    case 'goal':
      return { type: 'logGoal', side, scorer: person };
    case 'ownGoal':
      return { type: 'logOwnGoal', side, player: person };
    case 'foul':
      return { type: 'logFoul', side, player: person };
    case 'offside':
      return { type: 'logOffside', side, player: person };
    case 'caution':
      return { type: 'logCaution', side, person };
    case 'directRed':
      return { type: 'logDirectRed', side, person };
    default:
      return kind satisfies never;
  }
}

const ON_FIELD: readonly PersonState['status'][] = ['starter', 'player', 'onOrOff', 'temporarilyOff'];
const MAY_BE_CARDED: readonly PersonState['status'][] = [
  ...ON_FIELD,
  'substitute',
  'substitutedPlayer',
  'teamOfficial',
];

/** Whom an entry may be about: those on the field; a card may fall on the bench too. */
function peopleFor(kind: Kind, people: readonly PersonState[]): readonly PersonState[] {
  const statuses = kind === 'caution' || kind === 'directRed' ? MAY_BE_CARDED : ON_FIELD;
  return byNumber(people.filter(({ status }) => statuses.includes(status)));
}

const place = ({ status }: PersonState): number => (ON_FIELD.includes(status) ? 0 : 1);

/** By shirt number, those on the field before the bench; whoever has none keeps the order of the sheet. */
function byNumber(people: readonly PersonState[]): readonly PersonState[] {
  return people.toSorted((a, b) => place(a) - place(b) || (a.number ?? 100) - (b.number ?? 100));
}

const SIDE_QUESTIONS: Readonly<Record<Exclude<Kind, 'varCheck'>, string>> = {
  goal: 'Whose goal?',
  ownGoal: 'Who gets the goal?',
  shot: 'Whose shot?',
  corner: 'Corner to whom?',
  foul: 'Whose foul?',
  caution: 'Caution for whom?',
  directRed: 'Sending-off for whom?',
  substitution: 'Who changes?',
  offside: 'Who was offside?',
  penaltyKick: 'Whose penalty?',
};

const PERSON_QUESTIONS: Readonly<Record<Sided['kind'], string>> = {
  goal: 'Who scored?',
  ownGoal: 'Who put it in?',
  shot: 'Who shot?',
  foul: 'Who fouled?',
  caution: 'Who is cautioned?',
  directRed: 'Who is sent off?',
  substitution: 'Who goes off?',
  offside: 'Who was offside?',
  penaltyKick: 'Who takes it?',
};

const SHOTS = [
  { value: 'saved', label: 'Saved' },
  { value: 'wide', label: 'Wide' },
  { value: 'over', label: 'Over' },
  { value: 'blocked', label: 'Blocked' },
  { value: 'post', label: 'Post' },
  { value: 'bar', label: 'Bar' },
  { value: 'clearedOffLine', label: 'Off the line' },
] as const;

const KICKS = [
  { value: 'scored', label: 'Scored' },
  { value: 'saved', label: 'Saved' },
  { value: 'missed', label: 'Missed' },
  { value: 'post', label: 'Post' },
  { value: 'retake', label: 'To be retaken' },
] as const;

/** @see VAR-01 */
const CHECKS = [
  { value: 'GOAL', label: 'Goal' },
  { value: 'PEN', label: 'Penalty' },
  { value: 'RED', label: 'Red card' },
  { value: 'ID', label: 'Identity' },
] as const;
