import type { ClubId } from '@touchline/laws';
import type { DrawRow, ResultRow } from '@touchline/registry';
import type { AssociationPair } from '../draws/draw-rules.ts';
import type { BracketLayout, BracketSlot, Feed, Regulations, RoundRules } from '../regulations.ts';
import { byDate, tieOfRows } from '../ties/recorded.ts';
import type { ByClub, TieState } from '../ties/tie.ts';
import { isDrawnBy, isKnownBy, type Moment, parseMoment } from './as-of.ts';
import { drawsByMatches } from './draws-by-matches.ts';
import { halvesByMatches } from './halves-by-matches.ts';
import { drawnHost, type PlaceSources, placeIn, type Seat } from './places.ts';
import { type OffPitch, type Standings, standingsOf } from './standings.ts';

/** One of the two places in a slot. */
export interface SlotSide {
  readonly feed: Feed;
  /** Clubs that may still come to stand here, in the order of `ranked`; empty until the ranks are final. */
  readonly possible: readonly ClubId[];
  /** The slot whose winner comes here, by the layout or once it is drawn. */
  readonly from?: string;
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
  /** Clubs that may still come out of it, in the order of `ranked`. */
  readonly possibleWinners: readonly ClubId[];
  readonly winner?: ClubId;
  /** Which side has the second leg at home, by the regulations or the draw; absent until known, and for a single match. */
  readonly secondLegSide?: Seat;
  /** The club that stands there. @see UCL-KO-05 */
  readonly secondLegHost?: ClubId;
}

export interface BracketState {
  readonly regulations: string;
  readonly asOf: string;
  /** Clubs by final league-phase rank, best first, or group winners before runners-up; empty until that phase is over. */
  readonly ranked: readonly ClubId[];
  /** Group of each club that came through one, `groupA`; absent where there are none, and until they are over. */
  readonly groups?: ByClub<string>;
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
   * FIFA code of a club's association that season. Only draws that keep clubs apart by it ask; a club of which it is not known
   * is kept apart from nobody.
   */
  readonly associationOf?: (club: ClubId) => string | undefined;
  /** Pairs of associations that no draw may bring together, besides those of the regulations. */
  readonly prohibited?: readonly AssociationPair[];
  /** Points deducted, clubs excluded, disciplinary points and coefficients, as the table before the bracket takes them. */
  readonly offPitch?: OffPitch;
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
  const known = knownBy(query, layout, parseMoment(query.asOf));
  const slots: SlotState[] = [];
  for (const slot of layout.slots) slots.push(slotState(slot, slots, known));
  return {
    regulations: query.regulations.id,
    asOf: query.asOf,
    ranked: known.standings.order,
    ...(known.standings.groups && { groups: known.standings.groups }),
    slots,
  };
}

/** What counts as of the moment, of this competition and season. */
interface Known {
  readonly regulations: Regulations;
  readonly standings: Standings;
  readonly rows: readonly ResultRow[];
  readonly draws: readonly DrawRow[];
  readonly liveTies: readonly TieState[];
}

function knownBy(
  { regulations, rows, draws, liveTies = [], offPitch }: BracketQuery,
  layout: BracketLayout,
  moment: Moment,
): Known {
  const { competition, season } = regulations;
  const ofSeason = (row: ResultRow | DrawRow) => row.competition === competition && row.season === season;
  const knownRows = rows.filter((row) => ofSeason(row) && isKnownBy(row, moment));
  const standings = standingsOf(knownRows, regulations, offPitch);
  const knockout = knownRows.filter((row) => row.stage === 'knockout' && row.status !== 'void').sort(byDate);
  const drawn = draws.filter((draw) => ofSeason(draw) && isDrawnBy(draw, moment));
  return {
    regulations,
    standings,
    rows: knockout,
    draws: [
      ...drawn,
      ...drawsByMatches(layout, knockout, drawn, standings),
      ...halvesByMatches(layout, knockout, drawn, standings),
    ],
    liveTies,
  };
}

function slotState(slot: BracketSlot, before: readonly SlotState[], known: Known): SlotState {
  const round = roundOf(known.regulations, slot.round);
  const sources: PlaceSources = { standings: known.standings, draws: known.draws, before };
  const sides = [placeIn(slot, 0, sources), placeIn(slot, 1, sources)] as const;
  const tie = tieIn(sides, round, known);
  const winner = tie?.decided?.club;
  const secondLegSide = secondLegSideOf(slot, sides, round, sources);
  const secondLegHost = secondLegSide === undefined ? undefined : sides[secondLegSide].club;
  return {
    id: slot.id,
    half: slot.half,
    round: round.id,
    roundName: round.name,
    sides,
    ...(tie && { tie }),
    possibleWinners: winner ? [winner] : eitherSide(sides, known.standings),
    ...(winner && { winner }),
    ...(secondLegSide !== undefined && { secondLegSide }),
    ...(secondLegHost && { secondLegHost }),
  };
}

function eitherSide(sides: readonly [SlotSide, SlotSide], { order }: Standings): readonly ClubId[] {
  const among = new Set([...sides[0].possible, ...sides[1].possible]);
  return order.filter((club) => among.has(club));
}

function secondLegSideOf(
  slot: BracketSlot,
  sides: readonly [SlotSide, SlotSide],
  { tie, secondLegAtHome }: RoundRules,
  sources: PlaceSources,
): Seat | undefined {
  if (tie.legs === 1 || secondLegAtHome === undefined) return undefined;
  return secondLegAtHome === 'draw' ? drawnHost(slot, sides, sources) : 0;
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

function roundOf(regulations: Regulations, id: string): RoundRules {
  const round = regulations.rounds.find((each) => each.id === id);
  if (!round) throw new Error(`${regulations.id} has a bracket slot in ${id}, which is no round of its own`);
  return round;
}
