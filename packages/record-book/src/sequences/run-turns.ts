import { spoiltBy, type Turn, type Turned } from '../grid.ts';
import type { Asked } from './asked.ts';
import type { MatchCoverage } from './match-coverage.ts';
import type { RunClaim, RunMatch, RunPeers } from './run-claims.ts';
import type { RunIndex, RunKind } from './run-index.ts';
import { prolongs, type RunPredicate, SHORTEST } from './run-kinds.ts';
import type { Widening } from './sequences.ts';
import { canWiden, turnedInTime } from './turned-time.ts';

/** The same with draws counted or not: a run of wins beside one unbeaten. */
const DRAWS: { readonly [P in RunPredicate]?: readonly ['drawsCounted' | 'drawsNotCounted', RunPredicate] } =
  {
    won: ['drawsCounted', 'unbeaten'],
    unbeaten: ['drawsNotCounted', 'won'],
    lost: ['drawsCounted', 'withoutWin'],
    withoutWin: ['drawsNotCounted', 'lost'],
  };

const ANYBODY = () => true;

/**
 * A run asked again under neighbouring choices: a match shorter, draws counted or not, on any ground, in the whole
 * competition, of anybody, in all competitions, with qualifying, begun or asked earlier or later.
 *
 * Under a change the club's own run must still be as long, and still be prolonged or ended by the match; and nobody may
 * have got so far since the one that the claim goes back to. A length that is too short for a kind of run is not asked.
 */
export function runTurns(
  asked: Asked,
  match: RunMatch,
  claim: RunClaim,
  { peers, coverage }: { readonly peers: readonly RunPeers[]; readonly coverage: MatchCoverage },
): readonly Turn<number>[] {
  const { sequences } = asked;
  const { kind, length, among } = claim;
  const { predicate, venue, reach } = kind;
  const counts = peers.find((one) => one.among === among)?.counts ?? ANYBODY;
  const [previous] = claim.reached;
  const ask = (beside: Beside) => askAgain(sequences.runs, match, claim, beside);
  const askKind = (other: RunKind) => ask({ kind: other, length, counts });
  const widen = (how: Widening): Turned<number> => {
    if (!canWiden(asked, how, { coverage, previous })) return 'notInRecord';
    const of = how === 'competition' ? { ...match, competition: 0 } : match;
    return askAgain(sequences.widened(how).runs, of, claim, { kind, length, counts });
  };
  const draws = DRAWS[predicate];
  const reached = sequences.runs.reached(kind, match, length);
  const turns: Turn<number>[] = [['oneLess', ask({ kind, length: length - 1, counts })]];
  if (draws) turns.push([draws[0], askKind({ predicate: draws[1], venue, reach })]);
  if (venue !== 'anywhere') turns.push(['without:venue', askKind({ predicate, venue: 'anywhere', reach })]);
  if (reach !== 'competition')
    turns.push([`without:${reach}`, askKind({ predicate, venue, reach: 'competition' })]);
  if (among !== 'anybody') turns.push([`without:${among}`, ask({ kind, length, counts: ANYBODY })]);
  turns.push(
    ['competition', widen('competition')],
    ['qualifying', reach === 'competition' ? widen('qualifying') : 'doesNotApply'],
    ...turnedInTime(asked, {
      coverage,
      own: claim.rows,
      previous,
      doing: (from, until) => reached.between(from, until).filter(counts),
    }),
  );
  return turns;
}

interface Beside {
  readonly kind: RunKind;
  readonly length: number;
  readonly counts: RunPeers['counts'];
}

function askAgain(
  index: RunIndex,
  match: RunMatch,
  { event, reached }: RunClaim,
  { kind, length, counts }: Beside,
): Turned<number> {
  if (length < SHORTEST[kind.predicate]) return 'doesNotApply';
  const { rows, brokenBy } = index.before(kind, match, match.club, match.ownEnd);
  const goesOn = prolongs(kind.predicate, match.goalsFor, match.goalsAgainst);
  if (goesOn !== (event === 'prolonged')) return 'fails';
  if (rows.length + (goesOn ? 1 : 0) < length) return brokenBy === undefined ? 'fails' : { by: brokenBy };
  const own = new Set([...rows, ...match.own]);
  // Rows 2k and 2k + 1 are one match: what its other side did is no newer.
  const since = (reached[0] ?? -1) | 1;
  const list = index.reached(kind, match, length);
  for (let place = list.below(match.end) - 1; place >= 0; place--) {
    const row = list.at(place);
    if (row <= since) break;
    if (!own.has(row) && counts(row)) return spoiltBy(row);
  }
  return 'holds';
}
