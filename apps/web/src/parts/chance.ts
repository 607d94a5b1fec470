import type { ForecastPointView } from '../view.ts';
import { minuteLabel } from './minute.ts';

/** What a point says when a reader stops at it. */
export function readout(club: string, point: ForecastPointView): string {
  return point.text ?? `${minuteLabel(point.label)} ${club} ${percent(point.p)}`;
}

/** `57%`, whole; a chance that is neither none nor all is never rounded to it. */
export function percent(p: number): string {
  if (p > 0 && p < 0.01) return 'under 1%';
  if (p < 1 && p > 0.99) return 'over 99%';
  return `${Math.round(p * 100)}%`;
}
