import type { ForecastView } from '../view.ts';
import { percent, readout } from './chance.ts';
import { type CurveAxis, placed } from './curve-axis.ts';
import { minuteLabel } from './minute.ts';

/** The points for the island: a line each; x, y (per cent), what it says and its entry, between tabs. */
export function rows(forecast: ForecastView, axis: CurveAxis): string {
  return forecast.points
    .map((point) => {
      const { x, y } = placed(point, axis);
      const cells = [String(x), String(y), readout(forecast.club, point), point.entry ?? ''];
      return cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t');
    })
    .join('\n');
}

/** The curve in words, for those who cannot see it. */
export function description(forecast: ForecastView): string {
  const { points, club } = forecast;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const low = points.reduce((a, b) => (b.p < a.p ? b : a));
  const high = points.reduce((a, b) => (b.p > a.p ? b : a));
  return (
    `${club}: ${percent(first.p)} at the start, lowest ${percent(low.p)} at ${minuteLabel(low.label)}, ` +
    `highest ${percent(high.p)} at ${minuteLabel(high.label)}, now ${percent(last.p)}. The key points follow as a table.`
  );
}
