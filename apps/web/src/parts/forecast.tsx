import type { ForecastPointView, ForecastView } from '../view.ts';
import { percent, readout } from './chance.ts';
import { Curve } from './curve.tsx';
import { minuteLabel } from './minute.ts';

/** How likely: the sentence, the curve of the whole tie, and its key points as a table. */
export function Forecast({ forecast }: { readonly forecast: ForecastView }) {
  const latest = forecast.points.findLast((point) => point.text !== undefined) ?? forecast.points.at(-1);
  return (
    <>
      <h2 id="forecast-title">Going through</h2>
      <div>
        <p class="lead">
          <strong>{forecast.sentence}</strong>
        </p>
        {forecast.points.length > 1 && <Curve forecast={forecast} />}
        <div class="reading">
          <p class="readout" id="curve-readout">
            {latest && readout(forecast.club, latest)}
          </p>
          <p class="legend" aria-hidden="true">
            <span class="goal">goal</span> <span class="red">red card</span>{' '}
            <span class="penalty">penalty</span>
          </p>
        </div>
        <KeyPoints forecast={forecast} />
        <p class="note">{forecast.note}</p>
      </div>
    </>
  );
}

/** The minute has a column of its own. */
function withoutMinute(point: ForecastPointView): string | undefined {
  const minute = `${minuteLabel(point.label)} `;
  return point.text?.startsWith(minute) ? point.text.slice(minute.length) : point.text;
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
        <tbody>
          {points.map((point) => (
            <tr>
              <th scope="row">{minuteLabel(point.label)}</th>
              <td>{withoutMinute(point)}</td>
              <td>{percent(point.p)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
