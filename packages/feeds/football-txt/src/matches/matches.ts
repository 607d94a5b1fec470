import type { TextIssue } from '../issues.ts';
import type {
  CardDetail,
  ChangeDetail,
  GoalDetail,
  KickDetail,
  LineUpDetail,
  MatchDetails,
  PlayedMinute,
  ShootOutDetail,
  Side,
  StarterDetail,
} from '../match-details.ts';
import type {
  Cards,
  Document,
  Goals,
  LineUp,
  Match,
  Minute,
  Node,
  Pair,
  Player,
  Referee,
  Score,
  Scorer,
  ShootOut,
  TeamMatch,
  Text,
  Time,
} from '../syntax.ts';
import { changesOf, kickDetail, kicksInOrder, Squads, shortTeam, spanOf, withSides } from './sides.ts';
import { Surroundings } from './surroundings.ts';

/** Matches in the order of the file, and what could not be laid to one. */
export interface MatchesOf {
  readonly matches: readonly MatchDetails[];
  readonly issues: readonly TextIssue[];
}

/**
 * The matches of a file, each with all that its lines and those around it say. Years that dates leave out come from the
 * dates before them and from the heading; sides that goals, cards and kicks leave out from score and line-ups. A line
 * with both legs gives two matches, the second with the sides changed. Minutes stay minutes.
 *
 * Issues: a date whose year is not known, that the calendar does not have or whose weekday it contradicts; a line-up of
 * neither team, or a third one; text of a match line that was not understood is `parse`'s to name.
 */
export function matchesOf(document: Document, where: { readonly file: string }): MatchesOf {
  const issues: TextIssue[] = [];
  const surroundings = new Surroundings(where.file, issues);
  const matches: MatchDetails[] = [];
  const { nodes } = document;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'match' || node.type === 'teamMatch') {
      const below = linesBelow(nodes, index);
      matches.push(...detailsOf(node, below, surroundings, where.file, issues));
    } else surroundings.pass(node);
  }
  return { matches, issues };
}

/** What belongs to a match: the lines below it up to the next match, date, round or heading. */
function linesBelow(nodes: readonly Node[], at: number): readonly Node[] {
  const below: Node[] = [];
  for (let index = at + 1; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined || ENDS.has(node.type)) break;
    below.push(node);
  }
  return below;
}

const ENDS: ReadonlySet<Node['type']> = new Set([
  'heading',
  'round',
  'date',
  'match',
  'teamMatch',
  'bye',
  'definition',
]);

function detailsOf(
  node: Match | TeamMatch,
  below: readonly Node[],
  surroundings: Surroundings,
  file: string,
  issues: TextIssue[],
): readonly MatchDetails[] {
  surroundings.passDates(node.date, node.secondDate);
  if (node.time !== undefined) surroundings.time = node.time;
  const { attendance } = surroundings;
  surroundings.attendance = undefined;
  const base = { ...aroundOf(node, below, surroundings, file), ...crowdOf(node, below, attendance) };
  const { home, away } = teamsOf(node, surroundings.heading ?? '');
  const events = eventsOf(node, below, { home, away }, file, issues);
  const { score } = node;
  if (node.legs === undefined)
    return [{ ...base, home, away, ...(score !== undefined && { score }), ...events }];
  const { first, second } = node.legs;
  const { secondDate } = surroundings;
  const { date: _date, ...undated } = base;
  return [
    { ...base, leg: 1, home, away, score: first, ...events },
    {
      ...undated,
      leg: 2,
      ...(secondDate !== undefined && { date: secondDate }),
      home: away,
      away: home,
      score: turned(second),
      ...NO_EVENTS,
    },
  ];
}

const NO_EVENTS = { goals: [], lineUps: {}, changes: [], cards: [] } as const;

function turn([home, away]: Pair): Pair {
  return [away, home];
}

function turned(score: Score): Score {
  const { halfTime, fullTime, afterExtraTime, shootOut, aggregate, awayGoals, ...rest } = score;
  return {
    ...rest,
    ...(halfTime && { halfTime: turn(halfTime) }),
    ...(fullTime && { fullTime: turn(fullTime) }),
    ...(afterExtraTime && { afterExtraTime: turn(afterExtraTime) }),
    ...(shootOut && { shootOut: turn(shootOut) }),
    ...(aggregate && { aggregate: turn(aggregate) }),
    ...(awayGoals && { awayGoals: turn(awayGoals) }),
  };
}

type Around = Pick<
  MatchDetails,
  | 'file'
  | 'heading'
  | 'rounds'
  | 'stage'
  | 'leg'
  | 'date'
  | 'kickOff'
  | 'zone'
  | 'status'
  | 'notes'
  | 'venue'
  | 'line'
  | 'column'
  | 'endLine'
  | 'endColumn'
>;

function aroundOf(
  node: Match | TeamMatch,
  below: readonly Node[],
  surroundings: Surroundings,
  file: string,
): Around {
  const { heading, rounds, date } = surroundings;
  const own = node.round === undefined ? [] : [node.round];
  const inner = rounds.at(-1);
  const time = clockOf(node.time ?? surroundings.time);
  const venue = node.venue ?? surroundings.venue;
  const notes = [...node.notes, ...below.flatMap((line) => (line.type === 'note' ? [line.note] : []))];
  const status = node.status ?? notes.find((note) => note.status !== undefined)?.status;
  const leg = inner?.leg ?? legAbove(rounds);
  return {
    file,
    ...(heading !== undefined && { heading }),
    rounds: [...rounds.map(({ title }) => title), ...own],
    ...(inner?.stage !== undefined && { stage: inner.stage }),
    ...(leg !== undefined && { leg }),
    ...(date !== undefined && { date }),
    ...time,
    ...(status !== undefined && { status }),
    notes: notes.map(({ text }) => text),
    ...(venue !== undefined && { venue: venue.parts }),
    ...spanOf(node),
  };
}

function legAbove(rounds: readonly { readonly leg?: 1 | 2 }[]): 1 | 2 | undefined {
  return rounds.findLast(({ leg }) => leg !== undefined)?.leg;
}

function clockOf(time: Time | undefined): Pick<MatchDetails, 'kickOff' | 'zone'> {
  if (time === undefined || time.hour > 23 || time.minute > 59) return {};
  const kickOff = `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
  return { kickOff, ...(time.zone !== undefined && { zone: time.zone }) };
}

function crowdOf(
  node: Match | TeamMatch,
  below: readonly Node[],
  above: number | undefined,
): Pick<MatchDetails, 'attendance' | 'referees'> {
  const line = below.find((one) => one.type === 'attendance');
  const attendance = node.attendance ?? line?.attendance ?? above;
  const referees = below.flatMap<Referee>((one) => (one.type === 'referees' ? one.referees : []));
  return { ...(attendance !== undefined && { attendance }), referees };
}

/** A line of one team's schedule has the team in the heading; on neutral ground that team is named first. */
function teamsOf(node: Match | TeamMatch, heading: string): { readonly home: string; readonly away: string } {
  if (node.type === 'match') return { home: node.home.text, away: node.away.text };
  const opponent = node.opponent.text;
  return node.ground === 'away' ? { home: opponent, away: heading } : { home: heading, away: opponent };
}

type Events = Pick<MatchDetails, 'goals' | 'lineUps' | 'changes' | 'cards' | 'shootOut'>;

function eventsOf(
  node: Match | TeamMatch,
  below: readonly Node[],
  teams: { readonly home: string; readonly away: string },
  file: string,
  issues: TextIssue[],
): Events {
  if (below.length === 0) return NO_EVENTS;
  const sides = sidesOfLineUps(below, teams, file, issues);
  const squads = new Squads();
  for (const [lineUp, side] of sides) squads.add(side, lineUp);
  const final = node.score?.afterExtraTime ?? node.score?.fullTime;
  const goals = below.flatMap((line) => (line.type === 'goals' ? goalsOf(line) : []));
  const shootOut = below.find((line) => line.type === 'shootOut');
  const lineUps: { [S in Side]?: LineUpDetail } = {};
  for (const [lineUp, side] of sides) lineUps[side] = lineUpDetail(lineUp, coachBelow(below, lineUp));
  const cards = [...sides].flatMap(([lineUp, side]) =>
    lineUp.ranks.flat().flatMap((one) => inlineCards(one, side)),
  );
  return {
    goals: withSides(goals, final, squads),
    lineUps,
    changes: [...sides].flatMap(([lineUp, side]) =>
      lineUp.ranks.flat().flatMap((one) => changeDetails(one, side)),
    ),
    cards: [...cards, ...cardLines(below, sides, squads)],
    ...(shootOut !== undefined && { shootOut: shootOutDetail(shootOut, squads) }),
  };
}

/** Whose line-up is whose: by the team's name, and where that does not say, home first. */
function sidesOfLineUps(
  below: readonly Node[],
  teams: { readonly home: string; readonly away: string },
  file: string,
  issues: TextIssue[],
): ReadonlyMap<LineUp, Side> {
  const lineUps = below.filter((line) => line.type === 'lineUp');
  const sides = new Map<LineUp, Side>();
  const taken = new Set<Side>();
  const give = (lineUp: LineUp, side: Side): void => {
    sides.set(lineUp, side);
    taken.add(side);
  };
  for (const lineUp of lineUps) {
    const named = (['home', 'away'] as const).find(
      (side) => !taken.has(side) && shortTeam(lineUp.team.text) === shortTeam(teams[side]),
    );
    if (named !== undefined) give(lineUp, named);
  }
  for (const lineUp of lineUps) {
    if (sides.has(lineUp)) continue;
    const free = (['home', 'away'] as const).find((side) => !taken.has(side));
    if (free !== undefined) give(lineUp, free);
    if (free === undefined || lineUps.length === 1) {
      const { line, column, text } = lineUp.team;
      issues.push({ file, line, column, expected: `${teams.home} or ${teams.away}`, found: text });
    }
  }
  return new Map(
    lineUps.flatMap((lineUp) => (sides.has(lineUp) ? [[lineUp, sides.get(lineUp) ?? 'home']] : [])),
  );
}

function minuteOf({ at, added }: Minute): PlayedMinute | undefined {
  if (at === undefined) return undefined;
  return added === undefined ? { at } : { at, added };
}

function minutePart(minute: Minute | undefined): { readonly minute?: PlayedMinute } {
  const found = minute === undefined ? undefined : minuteOf(minute);
  return found === undefined ? {} : { minute: found };
}

function goalsOf({ goals, ...line }: Goals): readonly GoalDetail[] {
  switch (goals.form) {
    case 'bySide':
      return [
        ...goals.home.flatMap((scorer) => goalsOfScorer(scorer, 'home')),
        ...goals.away.flatMap((scorer) => goalsOfScorer(scorer, 'away')),
      ];
    case 'sideUnknown':
      return goals.scorers.flatMap((scorer) => goalsOfScorer(scorer, undefined));
    case 'running':
      return goals.goals.map(({ score, name, minute, mark, seconds }) => ({
        ...(name !== undefined && { player: name.text }),
        ...minutePart(minute),
        ...(mark !== undefined && { mark }),
        ...(seconds !== undefined && { seconds }),
        score,
        ...spanOf(name ?? minute ?? line),
      }));
    default:
      return goals satisfies never;
  }
}

function goalsOfScorer({ name, times, tally }: Scorer, side: Side | undefined): readonly GoalDetail[] {
  const base = { ...(side !== undefined && { side }), player: name.text };
  if (times.length > 0) {
    return times.map(({ minute, mark, seconds }) => ({
      ...base,
      ...minutePart(minute),
      ...(mark !== undefined && { mark }),
      ...(seconds !== undefined && { seconds }),
      ...spanOf(minute),
    }));
  }
  const { goals = 1, mark, marked = 0 } = tally ?? {};
  return Array.from({ length: goals }, (_, index) => ({
    ...base,
    ...(mark !== undefined && index < marked && { mark }),
    ...spanOf(name),
  }));
}

function lineUpDetail(lineUp: LineUp, coaches: readonly Text[]): LineUpDetail {
  const { team, formation, ranks } = lineUp;
  return {
    team: team.text,
    ...(formation !== undefined && { formation }),
    starters: ranks.flatMap((rank, index) => rank.map((player) => starter(player, index))),
    coaches: [...lineUp.coaches, ...coaches].map(({ text }) => text),
    ...spanOf(lineUp),
  };
}

function starter({ name, captain }: Player, rank: number): StarterDetail {
  return { player: name.text, ...(captain !== undefined && { captain }), rank, ...spanOf(name) };
}

/** Coaches on a line of their own right below a line-up, its cards between at most, are of its team. */
function coachBelow(below: readonly Node[], lineUp: LineUp): readonly Text[] {
  for (let index = below.indexOf(lineUp) + 1; index < below.length; index++) {
    const line = below[index];
    if (line?.type === 'coach') return line.coaches;
    if (line?.type !== 'cards' && line?.type !== 'comment') return [];
  }
  return [];
}

function inlineCards(player: Player, side: Side): readonly CardDetail[] {
  const own = player.cards.map(({ card, minute, ...span }) => ({
    side,
    player: player.name.text,
    card,
    ...minutePart(minute),
    ...spanOf(span),
  }));
  return [...own, ...player.changes.flatMap(({ on }) => inlineCards(on, side))];
}

function changeDetails(player: Player, side: Side): readonly ChangeDetail[] {
  return changesOf(player).map(({ off, change }) => ({
    side,
    ...minutePart(change.minute),
    off: off.name.text,
    on: change.on.name.text,
    ...spanOf(change.on.name),
  }));
}

function cardLines(
  below: readonly Node[],
  sides: ReadonlyMap<LineUp, Side>,
  squads: Squads,
): readonly CardDetail[] {
  let above: Side | undefined;
  return below.flatMap((line) => {
    if (line.type === 'lineUp') above = sides.get(line);
    else if (line.type === 'cards') return cardsOf(line, above, squads);
    else if (line.type !== 'comment' && line.type !== 'coach') above = undefined;
    return [];
  });
}

function cardsOf({ card, bookings }: Cards, above: Side | undefined, squads: Squads): readonly CardDetail[] {
  const detail = (side: Side | undefined) =>
    function booked({ name, minute }: { readonly name: Text; readonly minute?: Minute }): CardDetail {
      const his = side ?? squads.sideOf(name.text) ?? above;
      return {
        ...(his !== undefined && { side: his }),
        player: name.text,
        card,
        ...minutePart(minute),
        ...spanOf(name),
      };
    };
  if (bookings.form === 'sideUnknown') return bookings.bookings.map(detail(undefined));
  return [...bookings.home.map(detail('home')), ...bookings.away.map(detail('away'))];
}

function shootOutDetail({ kicks, ...line }: ShootOut, squads: Squads): ShootOutDetail {
  const span = spanOf(line);
  if (kicks.form === 'inOrder') return { ordered: true, kicks: kicksInOrder(kicks.kicks, squads), ...span };
  const all: readonly KickDetail[] = [
    ...kicks.home.map((kick) => kickDetail(kick, 'home')),
    ...kicks.away.map((kick) => kickDetail(kick, 'away')),
  ];
  return { ordered: false, kicks: all, ...span };
}
