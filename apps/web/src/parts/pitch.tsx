import type { LineUpMark, LineUpPlayer, LineUpView } from '../view.ts';

const WIDTH = 340;
const HEIGHT = 560;

/** The starters of both sides on one pitch, the home side above; the lists beside it carry the words. */
export function Pitch({ home, away }: { readonly home: LineUpView; readonly away: LineUpView }) {
  const name = `The starters on the pitch: ${shape(home)} above, ${shape(away)} below. The lists follow.`;
  return (
    <svg class="pitch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
      <Lines />
      {places(home.rows, 'home').map((place) => (
        <Player {...place} side="home" />
      ))}
      {places(away.rows, 'away').map((place) => (
        <Player {...place} side="away" />
      ))}
    </svg>
  );
}

function shape(lineUp: LineUpView): string {
  return lineUp.formation === undefined ? lineUp.club : `${lineUp.club}, ${lineUp.formation}`;
}

function Lines() {
  const middle = HEIGHT / 2;
  return (
    <g class="lines">
      <rect x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} />
      <line x1="1" x2={WIDTH - 1} y1={middle} y2={middle} />
      <circle cx={WIDTH / 2} cy={middle} r="42" />
      <rect x="75" y="1" width="190" height="76" />
      <rect x="75" y={HEIGHT - 77} width="190" height="76" />
      <rect x="127" y="1" width="86" height="26" />
      <rect x="127" y={HEIGHT - 27} width="86" height="26" />
    </g>
  );
}

interface Place {
  readonly player: LineUpPlayer;
  readonly x: number;
  readonly y: number;
}

/** Rows at even distances in a side's own half. A row runs from the side's right, which is our left for the side above. */
function places(rows: readonly (readonly LineUpPlayer[])[], side: 'home' | 'away'): readonly Place[] {
  const half = HEIGHT / 2 - 46;
  const step = rows.length > 1 ? (half - 26) / (rows.length - 1) : 0;
  return rows.flatMap((row, depth) =>
    row.map((player, i) => {
      const across = ((i + 0.5) / row.length) * WIDTH;
      const along = 24 + depth * step;
      return side === 'home'
        ? { player, x: across, y: along }
        : { player, x: WIDTH - across, y: HEIGHT - along - 14 };
    }),
  );
}

function Player({ player, x, y, side }: Place & { readonly side: 'home' | 'away' }) {
  const cards = player.marks.filter((mark) => CARDS.has(mark.kind));
  const goals = player.marks.filter((mark) => mark.kind === 'goal');
  return (
    <g class={`player ${side} ${standing(player)}`}>
      <circle cx={x} cy={y} r={player.number === undefined ? 8 : 10.5} />
      <text class="number" x={x} y={y} dy="0.35em">
        {player.number ?? ''}
      </text>
      <text class="name" x={x} y={y + 23}>
        {pitchName(player)}
      </text>
      {player.onField === 'unknown' && (
        <text class="doubt" x={x - 17} y={y + 8}>
          ?
        </text>
      )}
      {cards.map((mark, i) => (
        <rect class={`card ${mark.kind}`} x={x + 13 + i * 6} y={y - 10} width="6" height="9" />
      ))}
      {goals.map((_, i) => (
        <circle class="scored" cx={x - 15 - i * 8} cy={y - 6} r="3.6" />
      ))}
    </g>
  );
}

/** Who was sent off left in another way than who was changed, and whoever may be either is neither. */
function standing({ onField, marks }: LineUpPlayer): string {
  if (marks.some(({ kind }) => kind === 'red' || kind === 'secondCaution')) return 'gone sent-off';
  return onField === 'no' ? 'gone' : '';
}

const CARDS: ReadonlySet<LineUpMark['kind']> = new Set(['caution', 'secondCaution', 'red']);

/** Longest name, in letters, that fits between neighbours of a row of four. */
const LONGEST = 13;

function pitchName(player: LineUpPlayer): string {
  const whole = player.shortName ?? player.name;
  if (whole.length <= LONGEST) return whole;
  const last = whole.split(' ').at(-1) ?? whole;
  return last.length <= LONGEST ? last : `${last.slice(0, LONGEST - 1)}…`;
}
