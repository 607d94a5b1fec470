import { MOST_COUNTER_EXAMPLES } from '../evidence.ts';
import { spoiltBy, type Turned } from '../grid.ts';
import type { Instant } from '../instant.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';
import { clubTally, othersWith, type TallyClaim, talliesOf } from './scorer-tallies.ts';
import { type Against, turnsInTime } from './scorer-turns.ts';

/** A number of goals for a club asked again: one lower, for any club, begun and asked earlier and later. */
export function againstTally(book: ScorerBook, claim: TallyClaim, by: Instant): Against {
  const { subject, record } = claim;
  const tally = clubTally(book, subject, by);
  const wanted = record ? tally.goals : (claim.milestone ?? tally.goals);
  const own = book.playerMatches
    .within({ club: subject.club }, by)
    .find(({ scorer }) => scorer === subject.scorer);
  const inTime = turnsInTime(book, {
    subject,
    hits: record ? [record.last] : claim.others.slice(0, 1),
    by,
    doing: (after, until) => othersBy(book, subject, wanted, until).filter(({ over }) => over > after),
    own,
  });
  return {
    turns: [
      ['oneLess', record ? 'doesNotApply' : moreThan(claim.others, othersWith(tally, wanted - 1))],
      ['without:club', withoutClub(book, claim, wanted, by)],
      // Begun a season later others may have fewer: only the player's own goals are asked for.
      ...inTime.map((turn) =>
        turn[0] === 'seasonLater' ? ([turn[0], ownOnly(turn[1], own)] as const) : turn,
      ),
    ],
    near: runnersUp(tally.rest, wanted),
  };
}

function ownOnly(turned: Turned<PlayerMatch>, own: PlayerMatch | undefined): Turned<PlayerMatch> {
  return typeof turned === 'string' || turned.by === own ? turned : 'holds';
}

const moreThan = (counted: readonly PlayerMatch[], now: readonly PlayerMatch[]): Turned<PlayerMatch> => {
  const known = new Set(counted.map(({ scorer }) => scorer));
  return now.length > counted.length ? spoiltBy(now.find(({ scorer }) => !known.has(scorer))) : 'holds';
};

/** Of all clubs' players: one with as much more is one too many; the most is spoilt by as much, the joint most by more. */
function withoutClub(
  book: ScorerBook,
  { subject, others, record }: TallyClaim,
  wanted: number,
  by: Instant,
): Turned<PlayerMatch> {
  const until = Math.min(by, subject.match.over);
  const rest = book.playerMatches
    .within({}, until)
    .filter(({ match, scorer }) => match !== subject.match && scorer !== subject.scorer);
  const reaching = (goals: number) =>
    [...talliesOf(rest, goals).values()]
      .flatMap(({ reached }) => reached ?? [])
      .sort((a, b) => b.over - a.over);
  if (record === undefined) return moreThan(others, reaching(wanted));
  return spoiltBy(reaching(record.isEqual ? wanted + 1 : wanted)[0]);
}

/** Matches in which other players of the club came to so many, over by an instant. */
function othersBy(
  book: ScorerBook,
  { club, scorer, match }: PlayerMatch,
  wanted: number,
  until: Instant,
): readonly PlayerMatch[] {
  const rest = book.playerMatches
    .within({ club }, until)
    .filter((one) => one.match !== match && one.scorer !== scorer);
  return [...talliesOf(rest, wanted).values()]
    .flatMap(({ reached }) => reached ?? [])
    .sort((a, b) => a.over - b.over);
}

/** Who came nearest without having as many, by the match of the last goal of each. */
function runnersUp(rest: readonly PlayerMatch[], wanted: number): readonly PlayerMatch[] {
  return [...talliesOf(rest, wanted).values()]
    .filter(({ goals }) => goals < wanted)
    .sort((a, b) => b.goals - a.goals || b.last.over - a.last.over)
    .slice(0, MOST_COUNTER_EXAMPLES)
    .map(({ last }) => last);
}
