import type { ForecastPointView, ForecastView } from '../view.ts';

/** Key moments of a plausible curve: minute of the whole tie, chance after it. */
type Moment = Omit<ForecastPointView, 'minute' | 'text'> & { readonly minute: number; readonly what: string };

const SECOND_LEG = 95;

const FIRST_LEG: readonly Moment[] = [
  { minute: 3, p: 0.3, label: '3', what: 'Guirassy, 0-1', entry: 'first-guirassy', kind: 'goal' },
  { minute: 42, p: 0.17, label: '42', what: 'Beier, 0-2', entry: 'first-beier', kind: 'goal' },
];

const SECOND: readonly Moment[] = [
  { minute: SECOND_LEG + 5, p: 0.36, label: '5', what: 'Scamacca, 1-0', entry: 'scamacca', kind: 'goal' },
  {
    minute: SECOND_LEG + 45,
    p: 0.59,
    label: '45',
    what: 'Zappacosta, 2-0',
    entry: 'zappacosta',
    kind: 'goal',
  },
  { minute: SECOND_LEG + 57, p: 0.87, label: '57', what: 'Pašalić, 3-0', entry: 'pasalic', kind: 'goal' },
  { minute: SECOND_LEG + 75, p: 0.57, label: '75', what: 'Adeyemi, 3-1', entry: 'adeyemi', kind: 'goal' },
];

const DECISION: readonly Moment[] = [
  { minute: SECOND_LEG + 95.6, p: 0.9, label: '90+6', what: 'penalty', entry: 'penalty', kind: 'penalty' },
  {
    minute: SECOND_LEG + 96,
    p: 0.905,
    label: '90+6',
    what: 'Bensebaini sent off',
    entry: 'bensebaini',
    kind: 'red',
  },
  {
    minute: SECOND_LEG + 97.5,
    p: 1,
    label: '90+8',
    what: 'Samardžić, 4-1',
    entry: 'samardzic',
    kind: 'goal',
  },
];

const LEGS = [
  { name: 'First leg, Dortmund 2-0 Atalanta', from: 0, to: SECOND_LEG },
  { name: 'Second leg', from: SECOND_LEG, to: SECOND_LEG + 98 },
];

/** The curve while the referee is at the screen, or, with the decision, at full time. */
export function exampleForecast(finished: boolean): ForecastView {
  const moments = [...FIRST_LEG, ...SECOND, ...(finished ? DECISION : [])];
  return {
    sentence: finished ? 'Atalanta are through.' : 'Atalanta 57%',
    club: 'Atalanta',
    points: points(moments, SECOND_LEG + (finished ? 97.5 : 95)),
    legs: LEGS,
    note: 'An estimate from results since 2011/12; it knows the score, the men on the field and the minute, not the play.',
  };
}

/** A mark a minute between the moments, drifting a little to the side that has less to do. */
function points(moments: readonly Moment[], end: number): readonly ForecastPointView[] {
  const all: ForecastPointView[] = [];
  let p = 0.43;
  let from = 0;
  for (const moment of [...moments, undefined]) {
    const to = moment?.minute ?? end;
    for (let minute = from; minute < to; minute++) all.push(mark(minute, drift(p, minute - from)));
    if (!moment) return [...all, mark(end, drift(p, end - from))];
    const before = drift(p, to - from);
    const { what, ...rest } = moment;
    all.push(mark(to, before), {
      ...rest,
      text: `${rest.label}' ${what}: ${cent(before)} to ${cent(rest.p)}`,
    });
    p = rest.p;
    from = Math.floor(to) + 1;
  }
  return all;
}

function drift(p: number, minutes: number): number {
  return p + Math.sign(p - 0.5) * Math.min(0.08, minutes * 0.0016) * (p > 0.98 || p < 0.1 ? 0 : 1);
}

function mark(minute: number, p: number): ForecastPointView {
  const inLeg = minute >= SECOND_LEG ? minute - SECOND_LEG : minute;
  return { minute, p, label: String(Math.max(1, Math.min(90, Math.floor(inLeg)))) };
}

function cent(p: number): string {
  return `${Math.round(p * 100)}%`;
}
