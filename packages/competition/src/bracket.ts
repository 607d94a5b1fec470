import type { ClubId } from '@touchline/laws';
import type { DrawRow, ResultRow } from '@touchline/registry';
import { isDrawnBy, isKnownBy, type Moment, parseMoment } from './as-of.ts';
import { isComplete, leaguePhaseTable, type TableRow } from './league-phase-table.ts';
import { byDate, tieOfRows } from './recorded-ties.ts';
import type { BracketSlot, Feed, Regulations, RoundRules } from './regulations.ts';
import type { TieState } from './tie.ts';

/** One of the two places in a slot. */
export interface SlotSide {
  readonly feed: Feed;
  /** Clubs that may still come to stand here, by league-phase rank; empty until the ranks are final. */
  readonly possible: readonly ClubId[];
  /** Once only one can. */
  readonly club?: ClubId;
}

/** A slot of the bracket as of a date. */
export interface SlotState {
  readonly id: string;
  readonly half: BracketSlot['half'];
  readonly round: string;
  readonly roundName: string;
  readonly sides: readonly [SlotSide, SlotSide];
  /** Once both clubs are known and a match of theirs is. */
  readonly tie?: TieState;
  /** Clubs that may still come out of it, by league-phase rank. */
  readonly possibleWinners: readonly ClubId[];
  readonly winner?: ClubId;
  /** Who has the second leg at home by the regulations; absent where a draw says so, and until known. @see UCL-KO-05 */
  readonly secondLegHost?: ClubId;
}

export interface BracketState {
  readonly regulations: string;
  readonly asOf: string;
  /** Clubs by final league-phase rank, best first; empty until the phase is over. */
  readonly ranked: readonly ClubId[];
  /** In the order of the layout: a slot comes after those that feed it. */
  readonly slots: readonly SlotState[];
}

export interface BracketQuery {
  readonly regulations: Regulations;
  /** The results table, of any number of competitions and seasons. */
  readonly rows: readonly ResultRow[];
  readonly draws: readonly DrawRow[];
  /** ISO date, the whole day, or ISO instant. */
  readonly asOf: string;
  /**
   * Ties that are better known than by the table: live, or corrected. Each replaces what the rows say of the tie
   * between its two clubs, whatever the date; a pairing that the bracket does not come to is passed over.
   */
  readonly liveTies?: readonly TieState[];
}

/**
 * The whole bracket as of a date: who can stand in each slot, who does, who came out. What the table and the draws say
 * of later dates does not count. Everything follows from ranks, draws and ties, so a corrected tie changes every slot
 * that it feeds; ties of the table that then cannot have come about are left out.
 *
 * @returns `undefined` for regulations without a bracket
 * @see UCL-KO-01
 */
export function bracketAsOf(query: BracketQuery): BracketState | undefined {
  const layout = query.regulations.bracket;
  if (!layout) return undefined;
  const known = knownBy(query, parseMoment(query.asOf));
  const slots = new Map<string, SlotState>();
  for (const slot of layout.slots) slots.set(slot.id, slotState(slot, slots, known));
  return {
    regulations: query.regulations.id,
    asOf: query.asOf,
    ranked: known.table.map((row) => row.club),
    slots: [...slots.values()],
  };
}

/** What counts as of the moment, of this competition and season. */
interface Known {
  readonly regulations: Regulations;
  /** Empty until every rank is final. */
  readonly table: readonly TableRow[];
  readonly rows: readonly ResultRow[];
  readonly draws: readonly DrawRow[];
  readonly liveTies: readonly TieState[];
}

function knownBy({ regulations, rows, draws, liveTies = [] }: BracketQuery, moment: Moment): Known {
  const { competition, season, leaguePhase } = regulations;
  const ofSeason = (row: ResultRow | DrawRow) => row.competition === competition && row.season === season;
  const knownRows = rows.filter((row) => ofSeason(row) && isKnownBy(row, moment));
  const table = leaguePhaseTable(knownRows, season, { ...(leaguePhase && { rules: leaguePhase }) });
  return {
    regulations,
    table: isComplete(table, leaguePhase) ? table : [],
    rows: knownRows.filter((row) => row.stage === 'knockout' && row.status !== 'void').sort(byDate),
    draws: draws.filter((draw) => ofSeason(draw) && isDrawnBy(draw, moment)),
    liveTies,
  };
}

function slotState(slot: BracketSlot, before: ReadonlyMap<string, SlotState>, known: Known): SlotState {
  const round = roundOf(known.regulations, slot.round);
  const sides = [side(slot, slot.feeds[0], before, known), side(slot, slot.feeds[1], before, known)] as const;
  const tie = tieIn(sides, round, known);
  const winner = tie?.decided?.club;
  const secondLegHost = round.tie.legs === 2 && firstFeedHosts(round) ? sides[0].club : undefined;
  return {
    id: slot.id,
    half: slot.half,
    round: round.id,
    roundName: round.name,
    sides,
    ...(tie && { tie }),
    possibleWinners: winner ? [winner] : byRank([...sides[0].possible, ...sides[1].possible], known.table),
    ...(winner && { winner }),
    ...(secondLegHost && { secondLegHost }),
  };
}

function side(slot: BracketSlot, feed: Feed, before: ReadonlyMap<string, SlotState>, known: Known): SlotSide {
  const possible = feed.type === 'rank' ? drawnInto(slot, feed.ranks, known) : winnersOf(feed.slot, before);
  const [only, ...others] = possible;
  return { feed, possible, ...(only && others.length === 0 && { club: only }) };
}

function winnersOf(slot: string, before: ReadonlyMap<string, SlotState>): readonly ClubId[] {
  const feeding = before.get(slot);
  if (!feeding) throw new Error(`the layout names slot ${slot} before it comes`);
  return feeding.possibleWinners;
}

/** Clubs of these ranks, less those that the draw of the slot's round has put elsewhere; the one it put here, if any. */
function drawnInto(slot: BracketSlot, ranks: readonly [number, number], known: Known): readonly ClubId[] {
  const clubs = clubsOfRanks(ranks, known.table);
  const drawn = known.draws.filter((draw) => draw.round === slot.round && clubs.includes(draw.club));
  const here = drawn.filter((draw) => draw.slot === slot.drawnAs).map((draw) => draw.club);
  if (here.length > 0) return here;
  return clubs.filter((club) => !drawn.some((draw) => draw.club === club));
}

/** Clubs that hold one of the ranks, or share a rank that reaches into them. */
function clubsOfRanks([from, to]: readonly [number, number], table: readonly TableRow[]): readonly ClubId[] {
  const sharing = (rank: number) => table.filter((row) => row.rank === rank).length;
  return table
    .filter((row) => row.rank <= to && row.rank + sharing(row.rank) - 1 >= from)
    .map((row) => row.club);
}

/** The tie of the two clubs in the round, from what was handed in or else from the rows. */
function tieIn(sides: readonly [SlotSide, SlotSide], round: RoundRules, known: Known): TieState | undefined {
  const [a, b] = [sides[0].club, sides[1].club];
  if (!a || !b) return undefined;
  const ofBoth = (clubs: readonly [ClubId, ClubId]) => clubs.includes(a) && clubs.includes(b);
  const live = known.liveTies.find((tie) => ofBoth(tie.clubs));
  if (live) return live;
  const rows = known.rows.filter((row) => row.round === round.id && ofBoth([row.home, row.away]));
  return tieOfRows(rows, round)?.tie;
}

const firstFeedHosts = (round: RoundRules): boolean =>
  round.secondLegAtHome === 'seeded' || round.secondLegAtHome === 'slotHolder';

function byRank(clubs: readonly ClubId[], table: readonly TableRow[]): readonly ClubId[] {
  const among = new Set(clubs);
  return table.map((row) => row.club).filter((club) => among.has(club));
}

function roundOf(regulations: Regulations, id: string): RoundRules {
  const round = regulations.rounds.find((each) => each.id === id);
  if (!round) throw new Error(`${regulations.id} has a bracket slot in ${id}, which is no round of its own`);
  return round;
}
