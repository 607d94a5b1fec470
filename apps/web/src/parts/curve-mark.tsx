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
        <text
          {...at}
          dy={below && y < 90 ? '1.45em' : '-0.7em'}
          text-anchor={x > 96 ? 'end' : x < 4 ? 'start' : 'middle'}
          dx={x < 4 ? '0.6em' : '0'}
        >
          {minuteLabel(point.label)}
        </text>
      )}
    </g>
  );
}
