import type { ForecastPointView, ForecastView } from '../view.ts';

/** The drawing's axis, in per cent of its width; a point's `minute` counts along the whole tie. */
export interface CurveAxis {
  readonly legs: readonly { readonly name: string; readonly from: number }[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly x: (minute: number) => number;
}

/** Ends of the periods, for a view that names no ticks of its own. */
const PERIOD_ENDS = [45, 90, 105, 120];

export function axisOf(forecast: ForecastView): CurveAxis {
  const from = forecast.legs[0]?.from ?? forecast.points[0]?.minute ?? 0;
  const to = Math.max(
    ...forecast.legs.map((leg) => leg.to),
    ...forecast.points.map((point) => point.minute),
    from + 1,
  );
  const x = (minute: number) => round(((minute - from) / (to - from)) * 100);
  return {
    x,
    legs: forecast.legs.map((leg) => ({ name: leg.name, from: x(leg.from) })),
    ticks: (forecast.ticks ?? defaultTicks(forecast)).map((tick) => ({ at: x(tick.at), label: tick.label })),
  };
}

function defaultTicks(forecast: ForecastView): readonly { readonly at: number; readonly label: string }[] {
  return forecast.legs.flatMap((leg) =>
    PERIOD_ENDS.filter((end) => leg.from + end <= leg.to).map((end) => ({
      at: leg.from + end,
      label: `${end}'`,
    })),
  );
}

/** Where a point lies, in per cent from the left and from the top. */
export function placed(
  point: ForecastPointView,
  axis: CurveAxis,
): { readonly x: number; readonly y: number } {
  return { x: axis.x(point.minute), y: round((1 - point.p) * 100) };
}

/** Whether two marks would lie on each other. */
export function isNear(a: Spot, b: Spot): boolean {
  return Math.abs(a.x - b.x) < 1.5 && Math.abs(a.y - b.y) < 8;
}

/** A place on the drawing, in per cent from the left and from the top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The line through all points; two of the same minute make the jump of a goal. */
export function path(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** Marks that get their minute written beside them: goals first, and none too near another. */
export function keyLabels(
  marked: readonly ForecastPointView[],
  axis: CurveAxis,
): ReadonlySet<ForecastPointView> {
  const chosen: ForecastPointView[] = [];
  const goalsFirst = [...marked].sort((a, b) => Number(b.kind === 'goal') - Number(a.kind === 'goal'));
  for (const point of goalsFirst) {
    const near = chosen.some((other) => Math.abs(axis.x(other.minute) - axis.x(point.minute)) < LABEL_GAP);
    if (!near) chosen.push(point);
  }
  return new Set(chosen);
}

/** Per cent of the width that a label such as `90+3'` takes on a narrow drawing. */
const LABEL_GAP = 6;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
