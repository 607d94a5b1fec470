import {
  type CardState,
  type EffectiveEntry,
  type EntryOf,
  type GoalState,
  type PersonId,
  type PersonState,
  type SheetPlayer,
  type Side,
  type TeamState,
} from '@touchline/laws';
import { firstName, type Names } from '@touchline/report';
import type { LineUpMark, LineUpPlayer, LineUpView } from '@touchline/web';
import type { ReadMatch } from './match-in-tie.ts';
import { labelOf } from './timeline.ts';
import { enumerated } from './words.ts';

type Sheet = EntryOf<'teamSheet'>;

/** A side's line-up with what became of everyone in it. */
export function lineUpView(match: ReadMatch, side: Side, names: Names): LineUpView {
  const { state, effective } = match;
  const sheet = effective.findLast(
    (entry): entry is Sheet => entry.type === 'teamSheet' && entry.side === side,
  );
  const team = state.teams[side];
  const player = (listed: SheetPlayer): LineUpPlayer => playerView(match, side, listed, names);
  const formation = team.formation ?? sheet?.formation;
  const note = doubtOf(team, names);
  const coach = team.coach ?? sheet?.coach;
  return {
    club: firstName(names.club(state.clubs[side])),
    ...(formation && { formation }),
    ...(coach && { coach: names.person(coach).name }),
    rows: rowsOf(sheet?.starters ?? [], formation).map((row) => row.map(player)),
    bench: (sheet?.substitutes ?? []).map(player),
    ...(note !== undefined && { note }),
    benchComplete: sheet !== undefined && team.substitutesComplete,
  };
}

/** Of a change without the name of who went off: whom it can have been, said once. */
function doubtOf({ people, unknownOff }: TeamState, names: Names): string | undefined {
  const doubted = people.filter(({ status }) => status === 'onOrOff');
  if (doubted.length === 0) return undefined;
  const named = doubted.map(({ person }) => names.person(person).lastName);
  const changes = unknownOff === 1 ? 'one change' : `${unknownOff} changes`;
  return `Who went off in ${changes} is not known: it may have been any of ${enumerated(named)}.`;
}

/** Goalkeeper, then the lines of the formation from the back; without a formation that fits, all others in one row. */
function rowsOf(
  starters: readonly SheetPlayer[],
  formation: string | undefined,
): readonly (readonly SheetPlayer[])[] {
  const keeper = starters.find((each) => each.position === 'goalkeeper') ?? starters[0];
  if (!keeper) return [];
  const outfield = starters.filter((each) => each !== keeper);
  const lines = (formation ?? '').split('-').map(Number);
  const fits = lines.reduce((sum, count) => sum + count, 0) === outfield.length;
  if (!fits) return [[keeper], outfield];
  let from = 0;
  const rows = lines.map((count) => {
    const row = outfield.slice(from, from + count);
    from += count;
    return row;
  });
  return [[keeper], ...rows];
}

function playerView(match: ReadMatch, side: Side, listed: SheetPlayer, names: Names): LineUpPlayer {
  const number = listed.number === undefined ? {} : { number: listed.number };
  if (listed.player === 'unknown') return { name: 'Unknown', ...number, marks: [], onField: 'unknown' };
  const team = match.state.teams[side];
  const person = team.people.find((each) => each.person === listed.player);
  const { name, lastName } = names.person(listed.player);
  return {
    name,
    shortName: lastName,
    ...number,
    ...(isFirstCaptain(match, side, listed.player) && { captain: true }),
    marks: person ? marksOf(match, side, person) : [],
    onField: onField(person),
  };
}

/** The captain of the team sheet; who took the armband later is in the timeline. */
function isFirstCaptain({ effective }: ReadMatch, side: Side, player: PersonId): boolean {
  return effective.some(
    (entry) => entry.type === 'teamSheet' && entry.side === side && entry.captain === player,
  );
}

function onField(person: PersonState | undefined): LineUpPlayer['onField'] {
  const status = person?.status;
  switch (status) {
    case 'starter':
    case 'player':
    case 'temporarilyOff':
      return 'yes';
    case 'onOrOff':
    case undefined:
      return 'unknown';
    case 'substitute':
    case 'substitutedPlayer':
    case 'sentOff':
    case 'excludedFromKicks':
    case 'teamOfficial':
      return 'no';
    default:
      return status satisfies never;
  }
}

interface Marked extends LineUpMark {
  readonly seq: number;
}

function marksOf({ state, effective }: ReadMatch, side: Side, person: PersonState): readonly LineUpMark[] {
  const marks: readonly Marked[] = [
    ...state.goals
      .filter((goal) => goal.scorer === person.person && goal.status !== 'cancelled')
      .map(goalMark),
    ...state.cards
      .filter((card) => card.person === person.person && card.side === side && !card.withdrawn)
      .map(cardMark),
    ...effective.flatMap((entry) => changeMark(entry, side, person.person)),
  ];
  return [...marks].sort((a, b) => a.seq - b.seq).map(({ kind, text }) => ({ kind, text }));
}

function goalMark(goal: GoalState): Marked {
  const isOwn = goal.how === 'ownGoal';
  const word = isOwn ? 'Own goal' : 'Goal';
  const how = goal.how === 'penalty' ? ', penalty' : '';
  return { seq: goal.seq, kind: isOwn ? 'ownGoal' : 'goal', text: `${word} ${labelOf(goal.clock)}${how}` };
}

const CARD_MARKS = {
  caution: { kind: 'caution', word: 'Caution' },
  secondCaution: { kind: 'secondCaution', word: 'Second caution, sent off' },
  directRed: { kind: 'red', word: 'Sent off' },
} as const;

function cardMark(card: CardState): Marked {
  const { kind, word } = CARD_MARKS[card.card];
  return { seq: card.seq, kind, text: `${word} ${labelOf(card.clock)}` };
}

function changeMark(entry: EffectiveEntry, side: Side, person: PersonId): readonly Marked[] {
  if (entry.type !== 'substitutionOff' && entry.type !== 'substitutionOn') return [];
  if (entry.side !== side || entry.player !== person) return [];
  const label = labelOf(entry.clock);
  if (entry.type === 'substitutionOn') return [{ seq: entry.seq, kind: 'on', text: `On ${label}` }];
  return [{ seq: entry.seq, kind: 'off', text: entry.byNow ? `Off by ${label}` : `Off ${label}` }];
}
