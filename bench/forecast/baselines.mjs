/**
 * What the forecast is measured against. Each is made from the ties decided before a day, and answers with the chance that the
 * host of the second leg goes through.
 */

/** The share of hosts that went through. */
export function constant(ties) {
  const share = shrunkShare(ties, 0.5);
  return () => share;
}

/** The share by margin, drawn towards the share of all, so that a rare margin says little. */
export function tableByMargin(ties, marginOf) {
  const all = shrunkShare(ties, 0.5);
  const shares = new Map();
  return (tie) => {
    const margin = Math.max(-3, Math.min(3, marginOf(tie)));
    if (!shares.has(margin)) {
      const alike = ties.filter((each) => Math.max(-3, Math.min(3, marginOf(each))) === margin);
      shares.set(margin, shrunkShare(alike, margin === 0 ? all : margin > 0 ? 0.85 : 0.15));
    }
    return shares.get(margin);
  };
}

/** Logistic regression on the margin, with a small penalty on its slope. */
export function logisticOnMargin(ties, marginOf) {
  let [a, b] = [0, 0];
  for (let step = 0; step < 25; step++) {
    let [ga, gb, haa, hab, hbb] = [0, -0.1 * b, 1e-6, 0, 0.1];
    for (const tie of ties) {
      const margin = marginOf(tie);
      const p = sigmoid(a + b * margin);
      const [miss, weight] = [(tie.hostThrough ? 1 : 0) - p, p * (1 - p)];
      ga += miss;
      gb += miss * margin;
      haa += weight;
      hab += weight * margin;
      hbb += weight * margin * margin;
    }
    const det = haa * hbb - hab * hab;
    a += (hbb * ga - hab * gb) / det;
    b += (haa * gb - hab * ga) / det;
  }
  return (tie) => sigmoid(a + b * marginOf(tie));
}

/** Average goals of host and visitor in the knockout matches before the day; both alike on neutral ground. */
export function averageRates(rows) {
  const knockout = rows.filter(({ stage, at90, neutral, status }) => stage === 'knockout' && at90 && !neutral && status === 'played');
  const mean = (index) => knockout.reduce((sum, { at90 }) => sum + at90[index], 0) / knockout.length;
  const [host, visitor] = [mean(0), mean(1)];
  const even = Math.sqrt(host * visitor);
  return ({ neutral }) => (neutral ? { home: even, away: even } : { home: host, away: visitor });
}

const PSEUDO_TIES = 4;
const shrunkShare = (ties, towards) =>
  (ties.filter(({ hostThrough }) => hostThrough).length + PSEUDO_TIES * towards) / (ties.length + PSEUDO_TIES);
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
