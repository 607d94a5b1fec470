import type { ForecastPointView, ForecastView } from '../view.ts';
import { percent, readout } from './chance.ts';
import { Curve } from './curve.tsx';
import { minuteLabel } from './minute.ts';
import { Words } from './words.tsx';

/** How likely: the sentence, the curve of the whole tie, and its key points as a table. */
export function Forecast({ forecast }: { readonly forecast: ForecastView }) {
  const kinds = new Set(forecast.points.map(({ kind }) => kind));
  return (
    <>
      <h2 id="forecast-title">Going through</h2>
      <div>
        <p class="lead">
          <strong>
            <Words text={forecast.sentence} />
          </strong>
        </p>
        {forecast.points.length > 1 && <Curve forecast={forecast} />}
        <div class="reading">
          <p class="readout" id="curve-readout">
            <Words text={resting(forecast)} />
          </p>
          <p class="legend" aria-hidden="true">
            {LEGEND.filter(([kind]) => kinds.has(kind)).map(([kind, word]) => (
              <>
                {' '}
                <span class={kind}>{word}</span>
              </>
            ))}
          </p>
        </div>
        <KeyPoints forecast={forecast} />
        <p class="note">{forecast.note}</p>
      </div>
    </>
  );
}

const LEGEND = [
  ['goal', 'goal'],
  ['red', 'red card'],
  ['penalty', 'penalty'],
] as const;

/** What stands under the curve while nobody points at it: the last move, and where the chance is now when that is another. */
function resting({ points, club }: ForecastView): string {
  const [told, last] = [points.findLast((point) => point.text !== undefined), points.at(-1)];
  if (!last) return '';
  if (!told) return readout(club, last);
  const isSame = told === last || percent(told.p) === percent(last.p);
  return isSame
    ? readout(club, told)
    : `${readout(club, told)}; ${minuteLabel(last.label)} ${percent(last.p)}`;
}

const SAID_MINUTE = /^(\d+(?:\+\d+)?'(?: or later)?) (.+)$/;

/** A text's minute, which has a column of its own, and the rest; of a text that gives none, the point's label. */
function inColumns(point: ForecastPointView): { readonly minute: string; readonly what: string } {
  const [, minute = minuteLabel(point.label), what = point.text ?? ''] =
    SAID_MINUTE.exec(point.text ?? '') ?? [];
  return { minute, what };
}

function KeyPoints({ forecast }: { readonly forecast: ForecastView }) {
  const points = forecast.points.filter((point) => point.text !== undefined);
  if (points.length === 0) return null;
  return (
    <details id="curve-table">
      <summary>The curve as a table</summary>
      <table>
        <caption>Chance that {forecast.club} go through, after each key moment</caption>
        <thead>
          <tr>
            <th scope="col">Minute</th>
            <th scope="col">What happened</th>
            <th scope="col">Chance</th>
          </tr>
        </thead>
        {byLeg(forecast).map(({ name, points: ofLeg }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={3} class="kicker">
                {name}
              </th>
            </tr>
            {ofLeg.map((point) => (
              <tr>
                <th scope="row">{inColumns(point).minute}</th>
                <td>
                  <Words text={inColumns(point).what} />
                </td>
                <td>{percent(point.p)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}

interface LegPoints {
  readonly name: string;
  readonly points: readonly ForecastPointView[];
}

/** The points that are told, leg by leg; of a point that names none, its place on the axis tells. */
function byLeg({ legs, points }: ForecastView): readonly LegPoints[] {
  const legOf = (point: ForecastPointView) =>
    legs.find(({ name }) => name === point.leg) ?? legs.findLast(({ from }) => from <= point.minute);
  return legs
    .map((leg) => ({
      name: leg.name,
      points: points.filter((point) => point.text !== undefined && legOf(point) === leg),
    }))
    .filter((leg) => leg.points.length > 0);
}
