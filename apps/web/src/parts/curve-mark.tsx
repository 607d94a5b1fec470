import type { ForecastPointView } from '../view.ts';
import { minuteLabel } from './minute.ts';

interface CurveMarkProps {
  readonly point: ForecastPointView;
  /** Per cent from the left and from the top. */
  readonly x: number;
  readonly y: number;
  /** Whether its minute is written beside it, and on which side: away from the jump that led here. */
  readonly label: boolean;
  readonly below: boolean;
  /** Later marks of the same place: it moves aside by so many widths, so that each is seen. */
  readonly aside: number;
}

/** A goal is a disc, a red card a card, a penalty a diamond: they differ in shape, not only in colour. */
export function CurveMark({ point, x, y, label, below, aside }: CurveMarkProps) {
  const at = { x: `${x}%`, y: `${y}%` };
  return (
    <g class={`mark ${point.kind}`} {...(aside > 0 && { transform: `translate(${-12 * aside} 0)` })}>
      {point.kind === 'goal' && <circle cx={at.x} cy={at.y} r="4.5" />}
      {point.kind === 'red' && <rect {...at} width="7" height="10" />}
      {point.kind === 'penalty' && <rect {...at} width="8" height="8" />}
      {label && (
        <text {...at} {...besideMark({ x, y, below })}>
          {minuteLabel(point.label)}
        </text>
      )}
    </g>
  );
}

/** Clear of the drawing's edges, of the axis below, and of the jump that led here. */
function besideMark({ x, y, below }: Pick<CurveMarkProps, 'x' | 'y' | 'below'>) {
  const isUnder = below && y < 82;
  const dy = isUnder ? '1.45em' : '-0.7em';
  if (x > 96) return { dy, 'text-anchor': 'end' } as const;
  if (x < 4 || (below && !isUnder)) return { dy, dx: '0.6em', 'text-anchor': 'start' } as const;
  return { dy, 'text-anchor': 'middle' } as const;
}
