import { type NextOpponents, possibleOpponents } from '@touchline/competition';
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

/** Whom a club of the tie can meet next; `undefined` when it is out, or the ranks that say so are not known. */
export function opponentsOf(
  inTie: MatchInTie,
  club: ClubId,
  tables: Pick<Tables, 'results' | 'draws'>,
  asked: Asked,
): NextOpponents | undefined {
  const { tie, regulations, match } = inTie;
  const query = {
    regulations,
    rows: rowsBeside(tie, match.state, tables.results),
    draws: tables.draws,
    liveTies: [tie],
    club,
  };
  const then = possibleOpponents({ ...query, asOf: asked.at });
  if (!then || asked.asOf === undefined || asked.asOf <= asked.at.slice(0, 10)) return then;
  const later = possibleOpponents({ ...query, asOf: asked.asOf });
  if (later?.round === then.round) return later;
  // Later still that tie has begun, and the next is another: the page goes on speaking of the one that followed.
  return then.drawDate === undefined || asked.asOf < then.drawDate
    ? then
    : possibleOpponents({ ...query, asOf: then.drawDate });
}

export interface OpponentsAsked extends Asked {
  readonly nameOf: (club: ClubId) => string;
}

/**
 * What follows the tie, in a sentence: `Arsenal or Bayern München in the round of 16 (draw on 27 February).`
 *
 * @returns `undefined` when nothing follows, or nothing is known of it
 */
export function nextSentence(
  inTie: MatchInTie,
  tables: Pick<Tables, 'results' | 'draws'>,
  asked: OpponentsAsked,
): string | undefined {
  const { decided, clubs } = inTie.tie;
  if (decided) {
    const next = opponentsOf(inTie, decided.club, tables, asked);
    return next && `${asked.nameOf(decided.club)} will meet ${whom(next, asked)}`;
  }
  const both = clubs.flatMap((club) => opponentsOf(inTie, club, tables, asked) ?? []);
  const [first, second] = both;
  if (!first) return undefined;
  if (!second || sameOpponents(first, second)) return whom(first, asked);
  return both.map((next) => `${asked.nameOf(next.club)}: ${whom(next, asked)}`).join(' ');
}

function whom(next: NextOpponents, { nameOf, at, asOf }: OpponentsAsked): string {
  const names = enumerated(next.opponents.map(nameOf), 'or');
  const today = asOf ?? at.slice(0, 10);
  const toCome = next.decidedBy === 'seeds' && next.drawDate !== undefined && next.drawDate >= today;
  const draw = toCome && next.drawDate !== undefined ? ` (draw on ${longDate(next.drawDate)})` : '';
  return `${names} in the ${next.roundName}${draw}.`;
}

const sameOpponents = (a: NextOpponents, b: NextOpponents): boolean =>
  a.round === b.round && a.opponents.join() === b.opponents.join();
