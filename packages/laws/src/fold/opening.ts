import type { EntryOf, PersonRef, SheetPlayer } from '../entries.ts';
import type { PersonState, TeamState } from '../state.ts';
import type { ClubId, PersonId } from '../vocabulary.ts';
import { deriveDismissal } from './cards.ts';
import type { Draft } from './draft.ts';
import { setTeam } from './draft.ts';

/** Players of a team at most, on the field. @see LAW-3-PLAYERS-01 */
export const ELEVEN = 11;

/** The state of a match that has just been opened, with every field that a state may have. */
export function opened(entry: EntryOf<'matchOpened'>): Required<Draft> {
  const { leg, otherLeg, venue, scheduledKickOff, kickOff, options } = entry;
  return {
    match: entry.match,
    version: entry.seq,
    phase: 'fixture',
    clubs: entry.clubs,
    lawsEdition: entry.lawsEdition,
    regulations: entry.regulations,
    season: entry.season,
    round: entry.round,
    period: 'pre',
    clock: { period: 'pre' },
    addedTime: {},
    score: { home: 0, away: 0 },
    scoreAt: {},
    provisional: false,
    teams: { home: unknownTeam(entry.clubs.home), away: unknownTeam(entry.clubs.away) },
    goals: [],
    cards: [],
    reviews: [],
    options,
    leg,
    otherLeg,
    venue,
    scheduledKickOff,
    kickOff,
    officials: undefined,
    attendance: undefined,
    penaltyPending: undefined,
    restartAwaited: undefined,
    shootOut: undefined,
    interruption: undefined,
    official: undefined,
    kickedPenalty: undefined,
    goalkeepersWarned: undefined,
    sinceRestart: undefined,
    stoppage: undefined,
    goalBeforeRestart: undefined,
    lastKickGoal: undefined,
  };
}

/** Eleven whom nobody has named yet. */
function unknownTeam(club: ClubId): TeamState {
  return {
    club,
    people: [],
    unknownStarters: ELEVEN,
    unknownOff: 0,
    substitutesComplete: false,
    onField: ELEVEN,
    substitutionsUsed: 0,
    opportunitiesUsed: 0,
    opportunities: [],
    waiting: [],
  };
}

/** Once play has begun, a second sheet is no news: the first one is amended instead. */
export function foldTeamSheet(draft: Draft, entry: EntryOf<'teamSheet'>): void {
  if (draft.phase !== 'fixture' && draft.teams[entry.side].sheet !== undefined) return;
  const { club } = draft.teams[entry.side];
  const status = draft.phase === 'fixture' ? 'starter' : 'player';
  const goalkeeper = entry.starters.find(({ position }) => position === 'goalkeeper')?.player;
  setTeam(draft, entry.side, {
    ...unknownTeam(club),
    sheet: entry.id,
    people: sheetPeople(entry, status),
    unknownStarters: entry.starters.filter(({ player }) => player === 'unknown').length,
    substitutesComplete: entry.substitutesComplete ?? true,
    onField: entry.starters.length,
    ...(goalkeeper !== undefined && goalkeeper !== 'unknown' && { goalkeeper }),
    ...(entry.captain !== undefined && { captain: entry.captain }),
    ...(entry.formation !== undefined && { formation: entry.formation }),
    ...(entry.coach !== undefined && { coach: entry.coach }),
  });
  // Cards shown before the sheet was handed in.
  const carded = new Set(draft.cards.filter(({ side }) => side === entry.side).map(({ person }) => person));
  for (const person of carded) if (person !== 'unknown') deriveDismissal(draft, entry.side, person);
}

function sheetPeople(entry: EntryOf<'teamSheet'>, status: 'starter' | 'player'): readonly PersonState[] {
  const officials = [...(entry.coach === undefined ? [] : [entry.coach]), ...(entry.teamOfficials ?? [])];
  const people = new Map<PersonId, PersonState>();
  const add = (person: PersonRef, state: Omit<PersonState, 'person' | 'cautions'>): void => {
    if (person !== 'unknown' && !people.has(person)) people.set(person, { person, ...state, cautions: [] });
  };
  for (const each of entry.starters) add(each.player, { status, named: 'starter', ...sheetFacts(each) });
  for (const each of entry.substitutes) {
    add(each.player, { status: 'substitute', named: 'substitute', ...sheetFacts(each) });
  }
  for (const official of officials) add(official, { status: 'teamOfficial', named: 'teamOfficial' });
  return [...people.values()];
}

function sheetFacts({ number, position }: SheetPlayer): Pick<PersonState, 'number' | 'position'> {
  return { ...(number !== undefined && { number }), ...(position !== undefined && { position }) };
}

export function foldOfficials(draft: Draft, entry: EntryOf<'officials'>): void {
  const { referee, assistants, fourth, var: video, avar } = entry;
  draft.officials = {
    referee,
    ...(assistants !== undefined && { assistants }),
    ...(fourth !== undefined && { fourth }),
    ...(video !== undefined && { var: video }),
    ...(avar !== undefined && { avar }),
  };
}
