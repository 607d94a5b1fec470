import { MOST_COUNTER_EXAMPLES } from '../evidence.ts';
import type { RunClaim, RunMatch, RunPeers } from './run-claims.ts';
import type { RunIndex, RunKind } from './run-index.ts';
import { RUN_REACHES } from './run-kinds.ts';

/** One question just beside a claim: one match shorter, or with one part of its scope left out. */
interface Beside {
  readonly kind: RunKind;
  readonly length: number;
  readonly counts: RunPeers['counts'];
}

/**
 * What a reader will object to a run with: runs that got as far in more matches than the claim speaks of, or by other
 * clubs, or a match less far, since the last that the claim counts.
 *
 * @returns the rows at which they got so far, newest first; three at most
 */
export function nearRuns(
  index: RunIndex,
  match: RunMatch,
  claim: RunClaim,
  peers: readonly RunPeers[],
): readonly number[] {
  const isOwn = (row: number) => claim.rows.includes(row) || match.own.includes(row);
  // Rows 2k and 2k + 1 are one match: what its other side did is no newer.
  const since = (claim.reached[0] ?? -1) | 1;
  const found = new Set<number>();
  for (const { kind, length, counts } of besides(claim, peers)) {
    const list = index.reached(kind, match, length);
    let left = MOST_COUNTER_EXAMPLES;
    for (let place = list.below(match.end) - 1; place >= 0 && left > 0; place--) {
      const row = list.at(place);
      if (row <= since) break;
      if (!counts(row) || isOwn(row)) continue;
      found.add(row);
      left -= 1;
    }
  }
  return [...found].sort((a, b) => b - a).slice(0, MOST_COUNTER_EXAMPLES);
}

function besides({ kind, length, among }: RunClaim, peers: readonly RunPeers[]): readonly Beside[] {
  const counts = peers.find((one) => one.among === among)?.counts ?? ANYBODY;
  const { predicate, venue, reach } = kind;
  const wider = RUN_REACHES[RUN_REACHES.indexOf(reach) - 1];
  const found: Beside[] = [{ kind, length: length - 1, counts }];
  if (among !== 'anybody') found.push({ kind, length, counts: ANYBODY });
  if (venue !== 'anywhere') found.push({ kind: { predicate, venue: 'anywhere', reach }, length, counts });
  if (wider !== undefined) found.push({ kind: { predicate, venue, reach: wider }, length, counts });
  return found;
}

const ANYBODY = () => true;
