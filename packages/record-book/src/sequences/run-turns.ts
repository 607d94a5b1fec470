import { spoiltBy, type Turn, type Turned } from '../grid.ts';
import type { Asked } from './asked.ts';
import type { MatchCoverage } from './match-coverage.ts';
import type { RunClaim, RunMatch, RunPeers } from './run-claims.ts';
import type { RunIndex, RunKind } from './run-index.ts';
import { prolongs, type RunPredicate, SHORTEST } from './run-kinds.ts';
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
  const counts = peers.find((one) => one.among === among)?.counts ?? ANYBODY;
  const [previous] = claim.reached;
  const ask = (change: Partial<Beside>, index = sequences.runs, of = match) =>
    askAgain(index, of, claim, { kind, length, counts, ...change });
  const widen = (how: 'competition' | 'qualifying', of = match): Turned<number> =>
    canWiden(asked, how, { coverage, previous }) ? ask({}, sequences.widened(how).runs, of) : 'notInRecord';
  const draws = DRAWS[kind.predicate];
  const reached = sequences.runs.reached(kind, match, length);
  return [
    ['oneLess', ask({ length: length - 1 })],
    ...(draws ? [[draws[0], ask({ kind: { ...kind, predicate: draws[1] } })] as const] : []),
    ...(kind.venue === 'anywhere'
      ? []
      : [['without:venue', ask({ kind: { ...kind, venue: 'anywhere' } })] as const]),
    ...(kind.reach === 'competition'
      ? []
      : [[`without:${kind.reach}`, ask({ kind: { ...kind, reach: 'competition' } })] as const]),
    ...(among === 'anybody' ? [] : [[`without:${among}`, ask({ counts: ANYBODY })] as const]),
    ['competition', widen('competition', { ...match, competition: 0 })],
    ['qualifying', kind.reach === 'competition' ? widen('qualifying') : 'doesNotApply'],
    ...turnedInTime(asked, {
      coverage,
      own: claim.rows,
      previous,
      doing: (from, until) => reached.between(from, until).filter(counts),
    }),
  ];
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
