import { type BySide, type EffectiveEntry, type MatchState, SIDES, type Side } from '@touchline/laws';
import type { DateLine, Day, Goals, Node, Pair, Score, Scorer, ShootOut } from '../syntax.ts';
import { textMinute } from './keys.ts';
import { lineUpNode } from './line-up-tree.ts';
import { minuteNode, NOWHERE, textNode } from './nodes.ts';
import type { WrittenNames } from './written-names.ts';

/** Titles of the rounds that have a customary one. */
const TITLES: { readonly [round: string]: string } = {
  knockoutPlayoffs: 'Playoffs, Matchday 1',
  roundOf16: 'Round of 16',
  quarterFinal: 'Quarter-finals',
  semiFinal: 'Semi-finals',
  final: 'Final',
  leaguePhase: 'League, Matchday 1',
};

/** What the format can say of a match, as nodes of a syntax tree. What it cannot is left out. */
export function matchTree(
  log: readonly EffectiveEntry[],
  state: MatchState,
  names: WrittenNames,
): readonly Node[] {
  return [
    ...when(state),
    matchNode(state, names),
    ...goalNodes(state, names),
    ...shootOutNodes(state, names),
    ...apart(SIDES.flatMap((side) => lineUpNode(side, log, state, names))),
    ...apart(refereeNodes(state, names)),
  ];
}

/** With a blank line before them, if they are there. */
export function apart(nodes: readonly Node[]): readonly Node[] {
  return nodes.length === 0 ? [] : [{ ...NOWHERE, type: 'blank', count: 1 }, ...nodes];
}

export function roundNode({ round, leg }: MatchState): Node {
  const title = round === 'knockoutPlayoffs' && leg !== undefined ? `Playoffs, Matchday ${leg}` : undefined;
  const plain = title ?? TITLES[round] ?? wordsOf(round);
  const whole =
    leg === undefined || title !== undefined ? plain : `${plain} - ${leg === 1 ? '1st' : '2nd'} Leg`;
  return { ...NOWHERE, type: 'round', level: 1, title: whole, name: whole };
}

/** `thirdPlace`: `Third Place`. */
function wordsOf(round: string): string {
  const words = round
    .replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replaceAll(/[^A-Za-z0-9 ]/g, ' ')
    .trim();
  return words === '' ? 'Round' : words.charAt(0).toUpperCase() + words.slice(1);
}

function when({ kickOff, scheduledKickOff, venue, attendance }: MatchState): readonly Node[] {
  const moment = scheduledKickOff ?? kickOff;
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d).*?(Z|[+-]\d\d:\d\d)$/.exec(moment ?? '');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (found ?? []).slice(1, 6).map(Number);
  const date: Day | undefined = found === null ? undefined : { ...NOWHERE, year, month, day };
  const zone = zoneOf(found?.[6] ?? 'Z');
  const places = [venue?.name, venue?.city].filter((part) => part !== undefined && isPlace(part));
  const line: DateLine = {
    ...NOWHERE,
    type: 'date',
    ...(date !== undefined && { date, time: { ...NOWHERE, hour, minute, zone } }),
    ...(places.length > 0 && { venue: { ...NOWHERE, parts: places.filter((part) => part !== undefined) } }),
    ...(attendance !== undefined && { attendance }),
  };
  // Ground and attendance hang on a date line; without a date there is none.
  return date === undefined ? [] : [line];
}

/** Letters and single blanks: nothing that would part it or end it. */
const isPlace = (name: string): boolean => /^[\p{L}\p{M}'’.]+(?:[ -][\p{L}\p{M}'’.]+)*$/u.test(name);

function zoneOf(offset: string): string {
  const [, sign, hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  if (sign === undefined || (Number(hours) === 0 && minutes === '00')) return 'UTC';
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

function matchNode(state: MatchState, names: WrittenNames): Node {
  const score = scoreOf(state);
  return {
    ...NOWHERE,
    type: 'match',
    home: textNode(names.club(state.clubs.home)),
    away: textNode(names.club(state.clubs.away)),
    ...(score && { score }),
    notes: [],
    unread: [],
  };
}

const pair = ({ home, away }: BySide<number>): Pair => [home, away];

/** Only of a match that has its ninety minutes behind it: the format has no score of a match that goes on. */
function scoreOf({ scoreAt, shootOut }: MatchState): Score | undefined {
  const { halfTime, fullTime90, afterExtraTime } = scoreAt;
  if (fullTime90 === undefined) return undefined;
  return {
    ...NOWHERE,
    ...(halfTime && { halfTime: pair(halfTime) }),
    fullTime: pair(fullTime90),
    ...(afterExtraTime && { afterExtraTime: pair(afterExtraTime) }),
    ...(afterExtraTime && shootOut?.winner && { shootOut: pair(shootOut.score) }),
  };
}

function goalNodes({ goals, scoreAt }: MatchState, names: WrittenNames): readonly Goals[] {
  const bySide = (side: Side): readonly Scorer[] =>
    goals
      .filter((goal) => goal.side === side && goal.status !== 'cancelled')
      .flatMap((goal): readonly Scorer[] => {
        const minute = minuteNode(textMinute(goal.clock));
        if (minute === undefined) return [];
        const mark = goal.how === 'penalty' || goal.how === 'ownGoal' ? goal.how : undefined;
        return [{ name: textNode(names.person(goal.scorer)), times: [{ minute, ...(mark && { mark }) }] }];
      });
  const [home, away] = [bySide('home'), bySide('away')];
  if (home.length + away.length === 0 || scoreAt.fullTime90 === undefined) return [];
  if (home.length > 0 && away.length > 0) {
    return [{ ...NOWHERE, type: 'goals', goals: { form: 'bySide', home: joined(home), away: joined(away) } }];
  }
  // The score says whose they are.
  return [{ ...NOWHERE, type: 'goals', goals: { form: 'sideUnknown', scorers: joined([...home, ...away]) } }];
}

/** Goals of one scorer stand together, where his first one stands. */
function joined(scorers: readonly Scorer[]): readonly Scorer[] {
  const byName = new Map<string, Scorer>();
  for (const scorer of scorers) {
    const before = byName.get(scorer.name.text);
    byName.set(scorer.name.text, before ? { ...before, times: [...before.times, ...scorer.times] } : scorer);
  }
  return [...byName.values()];
}

function refereeNodes({ officials }: MatchState, names: WrittenNames): readonly Node[] {
  if (officials === undefined || officials.referee === 'unknown') return [];
  const people = [officials.referee, ...(officials.assistants ?? [])];
  const referees = people.map((person) => ({ name: textNode(names.person(person)) }));
  return [{ ...NOWHERE, type: 'referees', referees }];
}

function shootOutNodes({ shootOut, scoreAt }: MatchState, names: WrittenNames): readonly ShootOut[] {
  if (shootOut === undefined || shootOut.kicks.length === 0 || scoreAt.fullTime90 === undefined) return [];
  const score = { home: 0, away: 0 };
  const kicks = shootOut.kicks.map(({ side, kicker, outcome }) => {
    const name = textNode(names.person(kicker));
    if (outcome !== 'scored') return { name, miss: outcome === 'saved' ? 'save' : 'missed' };
    score[side] += 1;
    return { name, score: [score.home, score.away] as const };
  });
  return [{ ...NOWHERE, type: 'shootOut', kicks: { form: 'inOrder', kicks } }];
}
