import type { Clock, TimedPeriod } from '@touchline/laws';
import type { ChangeDetail, LineUpDetail, MatchDetails, Side } from '../match-details.ts';
import { SIDES } from '../match-details.ts';
import { type Act, actsOf, clockOf, inOrder } from './acts.ts';
import type { Fields } from './fields.ts';
import { NOBODY } from './ids.ts';
import { keysInOrder } from './keys.ts';
import { type ExtraTimeGoal, extraTimeGoalOf, openingFields } from './opening.ts';
import type { TextNames } from './text-names.ts';

/** An entry as the text alone gives it: without a place in a log, an id, a match or who wrote it. */
export interface PlainEntry {
  readonly key: string;
  readonly type: string;
  readonly clock: Clock;
  readonly fields: Fields;
  /** Key of the entry that the field `replaces` names. */
  readonly replaces?: string;
}

type Unkeyed = Omit<PlainEntry, 'replaces'> & { readonly change?: ChangeDetail };

/**
 * The entries that a match's text gives, in the order of play as far as it tells.
 *
 * @param rule of the competition, where the text does not say how extra time was decided
 */
export function plainEntries(
  match: MatchDetails,
  names: TextNames,
  rule?: ExtraTimeGoal,
): readonly PlainEntry[] {
  const before = [...openingEntry(match, names), ...officials(match, names), ...sheets(match, names)];
  const acts = actsOf(match, names);
  const ending = extraTimeGoalOf(match) ?? rule;
  const play = periodsOf(match, ending).flatMap((period) => playIn(period, acts, match, ending));
  return numbered([...before, ...play, ...kicks(match, names), ...confirmation(match)]);
}

const PRE: Clock = { period: 'pre' };

function openingEntry(match: MatchDetails, names: TextNames): readonly Unkeyed[] {
  return [{ key: 'opened', type: 'matchOpened', clock: PRE, fields: openingFields(match, names) }];
}

function officials({ referees }: MatchDetails, names: TextNames): readonly Unkeyed[] {
  const [referee, ...assistants] = referees.map(({ name }) => names.person(name.text));
  if (referee === undefined) return [];
  const fields = { referee, ...(assistants.length > 0 && { assistants }) };
  return [{ key: 'officials', type: 'officials', clock: PRE, fields }];
}

function sheets(match: MatchDetails, names: TextNames): readonly Unkeyed[] {
  return SIDES.flatMap((side) => {
    const lineUp = match.lineUps[side];
    if (lineUp === undefined) return [];
    return [
      {
        key: `sheet ${side}`,
        type: 'teamSheet',
        clock: PRE,
        fields: sheetFields(match, side, lineUp, names),
      },
    ];
  });
}

function sheetFields(match: MatchDetails, side: Side, lineUp: LineUpDetail, names: TextNames): Fields {
  const { starters, formation, coaches } = lineUp;
  const [keeper] = starters;
  const alone = keeper !== undefined && starters.every((one) => one === keeper || one.rank !== keeper.rank);
  const captain = starters.find((one) => one.captain)?.player;
  const cameOn = match.changes.filter((change) => change.side === side).map(({ on }) => names.person(on));
  const coach = coaches[0];
  return {
    side,
    starters: starters.map((one) => ({
      player: names.person(one.player),
      ...(alone && one === keeper && { position: 'goalkeeper' }),
    })),
    substitutes: [...new Set(cameOn)].map((player) => ({ player })),
    substitutesComplete: false,
    ...(captain !== undefined && captain !== NOBODY && { captain: names.person(captain) }),
    ...(formation !== undefined && {
      formation: formation.includes('-') ? formation : formation.split('').join('-'),
    }),
    ...(coach !== undefined && { coach: names.person(coach) }),
  };
}

const ORDER: readonly TimedPeriod[] = ['firstHalf', 'secondHalf', 'etFirst', 'etSecond'];

/** The periods that were played, as far as score, minutes and the rule of the day tell. */
function periodsOf(match: MatchDetails, rule: ExtraTimeGoal | undefined): readonly TimedPeriod[] {
  const { score, shootOut } = match;
  const last = lastPeriod(match);
  if (score?.afterExtraTime !== undefined) {
    return rule !== undefined && isDecidedIn('etFirst', match) ? ORDER.slice(0, 3) : ORDER;
  }
  if (score?.fullTime !== undefined || shootOut !== undefined) {
    return ORDER.slice(0, Math.max(2, ORDER.indexOf(last) + 1));
  }
  return match.goals.length + match.cards.length + match.changes.length > 0
    ? ORDER.slice(0, ORDER.indexOf(last) + 1)
    : [];
}

/** A side has more goals of the period, and nothing happened after it. */
function isDecidedIn(period: TimedPeriod, match: MatchDetails): boolean {
  const goals = match.goals.filter(({ minute }) => clockOf(minute).period === period);
  const ofHome = goals.filter(({ side = 'home' }) => side === 'home').length;
  return match.shootOut === undefined && lastPeriod(match) === period && ofHome * 2 !== goals.length;
}

function lastPeriod({ goals, cards, changes }: MatchDetails): TimedPeriod {
  const places = [...goals, ...cards, ...changes].map(({ minute }) => ORDER.indexOf(clockOf(minute).period));
  return ORDER[Math.max(0, ...places)] ?? 'firstHalf';
}

const FULL_MINUTE: { readonly [P in TimedPeriod]: string } = {
  firstHalf: '45',
  secondHalf: '90',
  etFirst: '105',
  etSecond: '120',
};

function playIn(
  period: TimedPeriod,
  acts: readonly Act[],
  match: MatchDetails,
  ending: ExtraTimeGoal | undefined,
): readonly Unkeyed[] {
  const start: Unkeyed = {
    key: `start ${period}`,
    type: 'periodStart',
    clock: { period, second: 0 },
    fields: { period },
  };
  const end: Unkeyed = {
    key: `end ${period}`,
    type: 'periodEnd',
    clock: goldenEnd(period, match, ending) ?? { period, minute: FULL_MINUTE[period], orLater: true },
    fields: { period },
  };
  const played = acts.filter((act) => act.clock.period === period).toSorted(inOrder);
  return [start, ...played, ...(match.score === undefined ? [] : [end])];
}

/** A golden goal ends the match in its own minute; `undefined` for a period that was played to its end. */
function goldenEnd(
  period: TimedPeriod,
  match: MatchDetails,
  ending: ExtraTimeGoal | undefined,
): Clock | undefined {
  const extraTime = period === 'etFirst' || period === 'etSecond';
  if (ending !== 'golden' || !extraTime || !isDecidedIn(period, match)) return undefined;
  const { minute } = match.goals.findLast((goal) => clockOf(goal.minute).period === period) ?? {};
  return minute && { ...clockOf(minute), orLater: true };
}

function kicks({ shootOut }: MatchDetails, names: TextNames): readonly Unkeyed[] {
  if (shootOut === undefined) return [];
  const clock: Clock = { period: 'kicks' };
  const fields = { period: 'kicks' };
  const taken = shootOut.kicks.map(({ side, player, scored, how }) => ({
    key: 'kick',
    type: 'kick',
    clock,
    fields: {
      ...(side !== undefined && { side }),
      kicker: names.person(player),
      outcome: scored ? 'scored' : /sav/i.test(how ?? '') ? 'saved' : 'missed',
    },
  }));
  return [
    { key: 'start kicks', type: 'periodStart', clock, fields },
    ...taken,
    { key: 'end kicks', type: 'periodEnd', clock, fields },
  ];
}

function confirmation({ attendance }: MatchDetails): readonly Unkeyed[] {
  if (attendance === undefined) return [];
  return [
    { key: 'confirmed', type: 'resultConfirmed', clock: { period: 'fullTime' }, fields: { attendance } },
  ];
}

/** Keys that stand more than once are numbered; who comes on is tied to who went off. */
function numbered(entries: readonly Unkeyed[]): readonly PlainEntry[] {
  const keys = keysInOrder(entries.map(({ key }) => key));
  const offs = new Map<ChangeDetail, string>();
  for (const [index, { type, change }] of entries.entries()) {
    if (type === 'substitutionOff' && change) offs.set(change, keys[index] ?? '');
  }
  return entries.map(({ type, clock, fields, change }, index) => {
    const replaces = type === 'substitutionOn' && change ? offs.get(change) : undefined;
    return { key: keys[index] ?? '', type, clock, fields, ...(replaces !== undefined && { replaces }) };
  });
}
