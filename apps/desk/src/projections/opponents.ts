import { type BracketState, bracketAsOf, type NextOpponents, opponentsIn } from '@touchline/competition';
import type { ClubId } from '@touchline/laws';
import type { Tables } from '../tables.ts';
import { type MatchInTie, rowsBeside } from './match-in-tie.ts';
import { enumerated, longDate } from './words.ts';

/** When a question about the world is asked: at the match's own moment, and perhaps with a later day's knowledge. */
export interface Asked {
  /** Instant of the match, ISO. */
  readonly at: string;
  /** A later day to answer as of, ISO date. */
  readonly asOf?: string;
}

type World = Pick<Tables, 'results' | 'draws'>;

/** Whom a club of the tie can meet next; `undefined` when it is out, or the ranks that say so are not known. */
export const opponentsOf = (
  inTie: MatchInTie,
  club: ClubId,
  tables: World,
  asked: Asked,
): NextOpponents | undefined => meetingsOf(inTie, tables)(club, asked);

/** A bracket serves both clubs of the tie: it is made once for each date that is asked about. */
function meetingsOf({ tie, regulations, match }: MatchInTie, tables: World) {
  const rows = rowsBeside(tie, match.state, tables.results);
  const query = { regulations, rows, draws: tables.draws, liveTies: [tie] };
  const brackets = new Map<string, BracketState | undefined>();
  const nextOf = (club: ClubId, asOf: string): NextOpponents | undefined => {
    if (!brackets.has(asOf)) brackets.set(asOf, bracketAsOf({ ...query, asOf }));
    const bracket = brackets.get(asOf);
    return bracket && opponentsIn(bracket, { ...query, club });
  };
  return (club: ClubId, { at, asOf }: Asked): NextOpponents | undefined => {
    const then = nextOf(club, at);
    if (!then || asOf === undefined || asOf <= at.slice(0, 10)) return then;
    const later = nextOf(club, asOf);
    if (later?.round === then.round) return later;
    // Later still that tie has begun, and the next is another: the page goes on speaking of the one that followed.
    return then.drawDate === undefined || asOf < then.drawDate ? then : nextOf(club, then.drawDate);
  };
}

export interface OpponentsAsked extends Asked {
  readonly nameOf: (club: ClubId) => string;
}

/**
 * What follows the tie, in a sentence: `Arsenal or Bayern München in the round of 16 (draw on 27 February).`
 *
 * @returns `undefined` when nothing follows, or nothing is known of it
 */
export function nextSentence(inTie: MatchInTie, tables: World, asked: OpponentsAsked): string | undefined {
  const { decided, clubs } = inTie.tie;
  if (decided) {
    const next = opponentsOf(inTie, decided.club, tables, asked);
    return next && `${asked.nameOf(decided.club)} will meet ${whom(next, asked)}`;
  }
  const nextOf = meetingsOf(inTie, tables);
  const both = clubs.flatMap((club) => nextOf(club, asked) ?? []);
  const [first, second] = both;
  if (!first) return undefined;
  if (!second || sameOpponents(first, second)) return whom(first, asked);
  return both.map((next) => `${asked.nameOf(next.club)}: ${whom(next, asked)}`).join(' ');
}

function whom(next: NextOpponents, { nameOf, at, asOf }: OpponentsAsked): string {
  const names = enumerated(next.opponents.map(nameOf), 'or');
  const today = asOf ?? at.slice(0, 10);
  const toCome = next.decidedBy !== 'draw' && next.drawDate !== undefined && next.drawDate >= today;
  const draw = toCome && next.drawDate !== undefined ? ` (draw on ${longDate(next.drawDate)})` : '';
  return `${names} in the ${next.roundName}${draw}.`;
}

const sameOpponents = (a: NextOpponents, b: NextOpponents): boolean =>
  a.round === b.round && a.opponents.join() === b.opponents.join();
