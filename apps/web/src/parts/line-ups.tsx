import type { LineUpPlayer, LineUpView } from '../view.ts';
import { Pitch } from './pitch.tsx';

interface LineUpsProps {
  readonly home: LineUpView;
  readonly away: LineUpView;
}

/** Both line-ups: a sketch of the pitch, and the lists that say the same in words. */
export function LineUps({ home, away }: LineUpsProps) {
  const doubt = [home, away].some(({ rows }) => rows.flat().some(({ onField }) => onField === 'unknown'));
  return (
    <>
      <h2 id="line-ups-title">Line-ups</h2>
      <div class="drawn">
        <div>
          <Pitch home={home} away={away} />
          <p class="legend" aria-hidden="true">
            <span class="goal">goal</span> <span class="caution">caution</span>{' '}
            <span class="red">sent off</span> <span class="off">went off</span>
            {doubt && (
              <>
                {' '}
                <span class="doubt">may have gone off</span>
              </>
            )}
          </p>
        </div>
        <div class="sides">
          <Side lineUp={home} />
          <Side lineUp={away} />
        </div>
      </div>
    </>
  );
}

function Side({ lineUp }: { readonly lineUp: LineUpView }) {
  return (
    <div class="side">
      <h3>
        {lineUp.club} {lineUp.formation !== undefined && <span class="formation">{lineUp.formation}</span>}
      </h3>
      <Players players={lineUp.rows.flat()} />
      <h4>Bench</h4>
      <Players players={lineUp.bench} bench />
      {lineUp.note !== undefined && <p class="note">{lineUp.note}</p>}
      {!lineUp.benchComplete && <p class="note">The bench may be incomplete.</p>}
      {lineUp.coach !== undefined && <p class="coach">Coach {lineUp.coach}</p>}
    </div>
  );
}

function Players({
  players,
  bench = false,
}: {
  readonly players: readonly LineUpPlayer[];
  readonly bench?: boolean;
}) {
  return (
    <ul class={bench ? 'players bench' : 'players'}>
      {players.map((player) => (
        <li class={player.onField === 'no' ? 'gone' : ''}>
          <span class="number">{player.number ?? ''}</span>
          <span>
            {player.name}
            {player.captain && <span class="captain">, captain</span>}
            {player.marks.length > 0 && (
              <span class="marks">. {player.marks.map((mark) => mark.text).join(', ')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
