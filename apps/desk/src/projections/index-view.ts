import type { IndexMatchView } from '@touchline/web';
import { pageAddress } from '../http/addresses.ts';
import { aggregateView, clockWords } from './header.ts';
import type { MatchStudy } from './study.ts';
import { longDate } from './words.ts';

/** A match as a line of the front page. */
export function indexMatchView({ state, inTie, names }: MatchStudy): IndexMatchView {
  const kickOff = state.kickOff ?? state.scheduledKickOff;
  const clock = clockWords(state);
  return {
    href: pageAddress(state.match),
    competition: inTie?.regulations.competitionName ?? state.regulations.id,
    date: kickOff === undefined ? '' : longDate(kickOff),
    home: names.club(state.clubs.home).shortName,
    away: names.club(state.clubs.away).shortName,
    ...(state.phase !== 'fixture' && { score: [state.score.home, state.score.away] as const }),
    ...aggregateView(state, inTie?.tie),
    state: state.phase === 'fixture' ? `Kick-off ${clock}` : clock,
    live: state.phase === 'live',
  };
}
