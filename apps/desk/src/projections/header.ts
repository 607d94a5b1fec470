import type { TieState } from '@touchline/competition';
import { type Clock, type ClubId, clockLabel, isTimed, type MatchState, type Side } from '@touchline/laws';
import type { ClubTable } from '@touchline/registry';
import { firstName } from '@touchline/report';
import type { HeaderView, TeamHeaderView } from '@touchline/web';
import { clockOf } from './instant.ts';
import type { MatchInTie } from './match-in-tie.ts';
import { capitalised, longDate } from './words.ts';

const LEG_NAMES = { 1: 'First leg', 2: 'Second leg' } as const;

export interface HeaderSource {
  readonly state: MatchState;
  readonly inTie: MatchInTie | undefined;
  readonly clubs: ClubTable;
  /** Where the match clock is between two entries. */
  readonly clock?: Clock;
  /** Day as of which the page tells what is known, ISO date, where that was asked for. */
  readonly asOf?: string;
}

/** Score, clock and numbers on the field: the head of a match's page. */
export function headerView({ state, inTie, clubs, clock, asOf }: HeaderSource): HeaderView {
  const { venue, leg } = state;
  const kickOff = state.kickOff ?? state.scheduledKickOff;
  const board = isTimed(state.period) ? state.addedTime[state.period] : undefined;
  return {
    competition: inTie?.regulations.competitionName ?? state.regulations.id,
    round: capitalised(inTie?.round.name ?? state.round),
    ...(leg && inTie?.round.tie.legs === 2 && { leg: LEG_NAMES[leg] }),
    place: [venue?.name, venue?.city].filter(Boolean).join(', '),
    date: kickOff === undefined ? '' : longDate(kickOff),
    ...(kickOff !== undefined && { kickOffIso: kickOff }),
    home: team(state, 'home', clubs, inTie?.tie),
    away: team(state, 'away', clubs, inTie?.tie),
    ...(state.phase !== 'fixture' && { score: [state.score.home, state.score.away] as const }),
    provisional: state.provisional,
    ...aggregateView(state, inTie?.tie),
    ...(state.shootOut && { shootOut: [state.shootOut.score.home, state.shootOut.score.away] as const }),
    clock: goesOnLabel(state, inTie?.tie) ?? clockWords(state, clock),
    ...(asOf !== undefined && { asOf: longDate(asOf) }),
    ...(board !== undefined && state.phase === 'live' && { added: `of +${board}` }),
    live: state.phase === 'live',
  };
}

/**
 * The label of a whistle after which the tie goes on: it is no full time yet.
 *
 * @returns `undefined` while play goes on, and when the tie is over or its second leg is to come
 */
export function goesOnLabel({ period, leg }: MatchState, tie: TieState | undefined): string | undefined {
  if (period !== 'fullTime' || !tie || tie.decided || (tie.legs.length > 1 && leg === 1)) return undefined;
  if (tie.ifEndedNow.type === 'extraTime') return 'After 90';
  return tie.ifEndedNow.type === 'shootOut' ? 'Kicks to come' : undefined;
}

/** `90+5`, `HT`, `FT`; before kick-off its time, where it is known. */
export function clockWords(state: MatchState, live?: Clock): string {
  const kickOff = state.kickOff ?? state.scheduledKickOff;
  if (state.phase === 'fixture' && kickOff !== undefined) return kickOff.slice(11, 16);
  return clockLabel(clockOf(state, live));
}

/** `3-1 (3-3) 90+5 Atalanta v Dortmund`, for the window's title. */
export function pageTitle(header: HeaderView): string {
  const { home, away, score, aggregate, clock } = header;
  const pair = `${home.shortName} v ${away.shortName}`;
  if (!score) return `${pair}, ${header.date}`;
  const total = aggregate ? ` (${aggregate.join('-')})` : '';
  return `${score.join('-')}${total} ${clock} ${pair}`;
}

/** By the sides of this match; only in a tie of two whose first leg is known. */
export function aggregateView(
  { clubs }: MatchState,
  tie: TieState | undefined,
): { readonly aggregate?: readonly [number, number] } {
  if (!tie || tie.legs.length < 2 || tie.legs[1]?.status === 'toCome') return {};
  return { aggregate: [tie.aggregate[clubs.home] ?? 0, tie.aggregate[clubs.away] ?? 0] };
}

function team(state: MatchState, side: Side, clubs: ClubTable, tie: TieState | undefined): TeamHeaderView {
  const id = state.clubs[side];
  const club = clubs.get(id);
  const through = throughClub(tie);
  return {
    name: club ? firstName(club) : id,
    shortName: club?.shortName ?? id,
    ...(club?.colour && { colour: club.colour }),
    men: state.phase === 'fixture' ? '' : `${state.teams[side].onField} men`,
    through: through === id,
    ...(tie?.decided && { throughWord: 'through' }),
  };
}

function throughClub(tie: TieState | undefined): ClubId | undefined {
  if (tie?.decided) return tie.decided.club;
  return tie?.ifEndedNow.type === 'through' ? tie.ifEndedNow.club : undefined;
}
