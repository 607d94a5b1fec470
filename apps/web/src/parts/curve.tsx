import type { ForecastPointView, ForecastView } from '../view.ts';
import { axisOf, isNear, keyLabels, path, placed } from './curve-axis.ts';
import { CurveMark } from './curve-mark.tsx';
import { description, rows } from './curve-words.ts';

/**
 * The curve of a tie. Positions are percentages of the drawing, so that it fills any width while letters and marks keep
 * their size: only the line itself lies in an inner drawing that is stretched.
 */
export function Curve({ forecast }: { readonly forecast: ForecastView }) {
  const axis = axisOf(forecast);
  const at = (point: ForecastPointView) => placed(point, axis);
  const marked = forecast.points.filter((point) => point.kind !== undefined && point.kind !== 'other');
  const labels = keyLabels(marked, axis);
  const now = forecast.points.at(-1);
  const falls = (point: ForecastPointView) =>
    point.p < (forecast.points[forecast.points.indexOf(point) - 1]?.p ?? 0);
  return (
    <div class="curve" id="curve" data-points={rows(forecast, axis)}>
      <svg class="plot" role="img" aria-labelledby="curve-name curve-words">
        <title id="curve-name">{`Chance that ${forecast.club} go through, over the whole tie`}</title>
        <desc id="curve-words">{description(forecast)}</desc>
        {[0, 50, 100].map((level) => (
          <g class={level === 50 ? 'level half' : 'level'}>
            <line x1="0%" x2="100%" y1={`${100 - level}%`} y2={`${100 - level}%`} />
            <text x="0%" y={`${100 - level}%`} dy="-0.35em">
              {level}%
            </text>
          </g>
        ))}
        {axis.legs.map((leg, i) => (
          <g class="leg">
            {i > 0 && <line x1={`${leg.from}%`} x2={`${leg.from}%`} y1="-8%" y2="100%" />}
            <text x={`${leg.from}%`} y="0%" dy="-1.8em" dx={i > 0 ? '0.5em' : '0'}>
              <LegName name={leg.name} />
            </text>
          </g>
        ))}
        {axis.ticks.map((tick) => (
          <g class="tick">
            <line x1={`${tick.at}%`} x2={`${tick.at}%`} y1="97%" y2="100%" />
            <text x={`${tick.at}%`} y="100%" dy="1.35em" text-anchor="middle">
              {tick.label}
            </text>
          </g>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
          <path class="line" d={path(forecast.points.map(at))} vector-effect="non-scaling-stroke" />
        </svg>
        {now && <Now {...at(now)} ring={marked.some((point) => isNear(at(point), at(now)))} />}
        {marked.map((point, i) => (
          <CurveMark
            point={point}
            {...at(point)}
            label={labels.has(point)}
            below={falls(point)}
            aside={marked.slice(i + 1).filter((later) => isNear(at(later), at(point))).length}
          />
        ))}
        <g class="cursor" id="curve-cursor" visibility="hidden">
          <line x1="0%" x2="0%" y1="0%" y2="100%" />
          <circle cx="0%" cy="0%" r="5" />
        </g>
      </svg>
      <input
        class="unseen"
        type="range"
        id="curve-range"
        aria-label="Along the curve"
        min="0"
        max={forecast.points.length - 1}
        value={String(forecast.points.length - 1)}
        hidden
      />
    </div>
  );
}

/** Where the match is: a point of its own, or a ring about the mark that lies there. */
function Now({ x, y, ring }: { readonly x: number; readonly y: number; readonly ring: boolean }) {
  return <circle class={ring ? 'now ring' : 'now'} cx={`${x}%`} cy={`${y}%`} r={ring ? '9' : '4.5'} />;
}

/** `First leg, Dortmund 2-0 Atalanta`; a narrow drawing has room for what stands before the comma. */
function LegName({ name }: { readonly name: string }) {
  const [first, ...rest] = name.split(',');
  return (
    <>
      {first}
      {rest.length > 0 && <tspan class="spare">,{rest.join(',')}</tspan>}
    </>
  );
}
