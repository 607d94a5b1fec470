import type { EntryOf } from '@touchline/laws';
import { clockLabel } from '@touchline/laws';
import type { MissedPenaltyMessage, UntakenPenaltyMessage, WoodworkMessage } from './message.ts';
import { entriesOf, type Reading, restsOn } from './reading.ts';

const NEARLY = new Set<EntryOf<'shot'>['outcome']>(['post', 'bar', 'clearedOffLine']);

/** Shots that were as near as a shot can be to a goal. */
export function woodwork(reading: Reading): readonly WoodworkMessage[] {
  return entriesOf(reading, 'shot')
    .filter((shot) => NEARLY.has(shot.outcome))
    .map((shot) => {
      const rebound = reboundOf(shot, reading);
      return {
        type: 'woodwork',
        entry: shot.id,
        shot,
        ...(rebound ? { rebound } : {}),
        grounds: restsOn(reading, shot.id, ...(rebound ? [rebound.id] : [])),
      };
    });
}

/** The side's next shot, when the log says that it was the rebound of this one. */
function reboundOf(shot: EntryOf<'shot'>, reading: Reading): EntryOf<'shot'> | undefined {
  const next = reading.entries[reading.placeOf(shot.id) + 1];
  if (next?.type !== 'shot' || !next.rebound || next.side !== shot.side) return undefined;
  return next.causedBy === shot.id || clockLabel(next.clock) === clockLabel(shot.clock) ? next : undefined;
}

/** The penalty that was still to be taken when its period ended by the log. @see LAW-7-PEN-01 */
export function untakenPenalty(reading: Reading): readonly UntakenPenaltyMessage[] {
  const given = reading.entry(reading.state.penaltyPending?.entry);
  if (given?.type !== 'penaltyAwarded') return [];
  const end = entriesOf(reading, 'periodEnd').find(
    (entry) => reading.placeOf(entry.id) > reading.placeOf(given.id),
  );
  if (!end) return [];
  return [{ type: 'untakenPenalty', entry: end.id, given, grounds: restsOn(reading, given.id, end.id) }];
}

/** Penalties taken and not scored; one to be retaken is not over. */
export function missedPenalties(reading: Reading): readonly MissedPenaltyMessage[] {
  return entriesOf(reading, 'penaltyKick')
    .filter((kick) => kick.outcome === 'saved' || kick.outcome === 'missed' || kick.outcome === 'post')
    .map((kick) => ({ type: 'missedPenalty', entry: kick.id, kick, grounds: restsOn(reading, kick.id) }));
}
