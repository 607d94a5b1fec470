import type { Side } from '@touchline/laws';
import type { LogView } from '../model/logbook.ts';

/** The score, to be read across a room, and what it means for the tie. */
export function Scoreboard({ view }: { readonly view: LogView }) {
  const { state, names, tie } = view;
  if (!state)
    return (
      <h1 class="scoreboard">
        <span>{view.match}</span> <span class="note">No match has been opened under this name.</span>
      </h1>
    );
  const { score, shootOut, provisional } = state;
  const name = (side: Side): string => names.club(state.clubs[side]).shortName;
  return (
    <div class="scoreboard">
      <h1>
        <span class="club">{name('home')}</span>{' '}
        <span class={provisional ? 'figures provisional' : 'figures'}>
          {score.home}-{score.away}
        </span>{' '}
        <span class="club">{name('away')}</span>
      </h1>
      <p class="means">
        {provisional && <strong>Provisional: a goal is being checked. </strong>}
        {shootOut && (
          <span>
            Shoot-out {shootOut.score.home}-{shootOut.score.away}.{' '}
          </span>
        )}
        {tie.aggregate && (
          <span>
            Aggregate {tie.aggregate[0]}-{tie.aggregate[1]}.{' '}
          </span>
        )}
        {tie.stands}
      </p>
    </div>
  );
}
