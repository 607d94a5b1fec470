/** How good forecasts were; each is a chance `p` of what then happened (`true`) or not. */
export function measure(forecasts) {
  const n = forecasts.length;
  const mean = (of) => forecasts.reduce((sum, each) => sum + of(each), 0) / n;
  return {
    ties: n,
    brier: mean(({ p, happened }) => (p - (happened ? 1 : 0)) ** 2),
    logLoss: mean(surprise),
    ece: calibrationError(forecasts),
    accuracy: mean(({ p, happened }) => (p > 0.5 === happened ? 1 : 0)),
  };
}

/** Log-loss of one forecast, in nats. */
export const surprise = ({ p, happened }) => -Math.log(Math.max(happened ? p : 1 - p, 1e-6));

/** Expected calibration error: how far, in ten bins of chance, what happened lies from what was said. */
function calibrationError(forecasts) {
  const bins = Array.from({ length: 10 }, () => []);
  for (const each of forecasts) bins[Math.min(9, Math.floor(each.p * 10))].push(each);
  return bins.reduce((sum, bin) => sum + distance(bin), 0) / forecasts.length;
}

const distance = (bin) => Math.abs(bin.reduce((sum, { p, happened }) => sum + p - (happened ? 1 : 0), 0));

/** Mean of `better`'s gain over `worse` in log-loss, with the middle 95 % of 4,000 resamplings of the ties. */
export function gain(better, worse) {
  const gains = better.map((each, i) => surprise(worse[i]) - surprise(each));
  const random = seeded(20260225);
  const mean = (pick) => gains.reduce((sum, _, i) => sum + gains[pick(i)], 0) / gains.length;
  const resampled = Array.from({ length: 4000 }, () => mean(() => Math.floor(random() * gains.length))).sort((a, b) => a - b);
  return { mean: mean((i) => i), from: resampled[100], to: resampled[3899] };
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
