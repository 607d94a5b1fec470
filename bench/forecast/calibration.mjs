/**
 * How good the forecast has been on ties it had not seen: `node bench/forecast/calibration.mjs`, after a build.
 *
 * Every two-leg knockout tie of our results table from 2014/15 on. For each, ratings, goal model and every baseline are made from matches
 * and ties that were over before its first leg, and from nothing later. The question is always: does the host of the second leg go through?
 */
import { fitStrengths, progressForecast } from '@touchline/forecast';
import { averageRates, constant, logisticOnMargin, tableByMargin } from './baselines.mjs';
import { gain, measure } from './measures.mjs';
import { marginAfterFirst, marginAtHalfTime, readRows, readTies } from './ties.mjs';
import { updatedByGoals } from './variants.mjs';

const FIRST_SEASON = 2014;
const NONE = { home: 0, away: 0 };
const ELEVEN = { home: 11, away: 11 };

/** The forecast itself at three moments of a tie, from rates of both legs. */
const MOMENTS = {
  'before the tie': {
    inPlay: ({ first }, rates) => ({
      place: { type: 'first', secondLegRates: rates.second },
      clubs: sides(first),
      rates: rates.first,
      moment: { period: 'pre' },
      score: NONE,
    }),
  },
  'after the first leg': {
    marginOf: marginAfterFirst,
    inPlay: ({ first, second }, rates) => ({
      place: { type: 'second', firstLeg: asInSecond(first.at90) },
      clubs: sides(second),
      rates: rates.second,
      moment: { period: 'pre' },
      score: NONE,
    }),
  },
  'half-time of the second': {
    marginOf: marginAtHalfTime,
    inPlay: ({ first, second }, rates) => ({
      place: { type: 'second', firstLeg: asInSecond(first.at90) },
      clubs: sides(second),
      rates: rates.second,
      moment: { period: 'halfTime' },
      score: { home: second.halfTime[0], away: second.halfTime[1] },
    }),
  },
};

const OURS = 'Poisson with Elo (ours)';
/** Begins the names of models that were tried and left out. */
const VARIANT = 'ours with';

const rows = readRows();
const ties = readTies(rows);
const toForecast = ties.filter(({ season, second }) => season >= FIRST_SEASON && second.halfTime);
const knownByDay = new Map(toForecast.map(({ first }) => [first.date, knownOn(first.date)]));
const checkpoints = Object.keys(MOMENTS).map((moment) => [moment, forecastsAt(moment)]);
printSample();
printMeasures();
printGains();
printGoalModel();

/** Forecasts of every model for every tie, in the same order. */
function forecastsAt(moment) {
  const { marginOf, inPlay } = MOMENTS[moment];
  const models = {};
  for (const tie of toForecast) {
    const known = knownByDay.get(tie.first.date);
    const margins = marginOf ? known.ties.filter((each) => marginOf(each) !== undefined) : [];
    const ours = ratesOf(tie, ({ home, away, neutral }) => known.strengths.rates(home, away, { neutral }));
    const average = ratesOf(tie, (row) => known.average(row));
    const forecast = (rates) => hostThrough(tie, inPlay(tie, rates));
    const answers = {
      constant: constant(known.ties)(tie),
      ...(marginOf && {
        'table by margin': tableByMargin(margins, marginOf)(tie),
        'logistic on margin': logisticOnMargin(margins, marginOf)(tie),
      }),
      'Poisson, average rates': forecast(average),
      [OURS]: forecast(ours),
      ...(marginOf && {
        ...Object.fromEntries(
          [8, 16, 32].map((weight) => [
            `${VARIANT} Gamma posterior of weight ${weight}`,
            forecast({ ...ours, second: updatedByGoals(tie, ours, weight, moment) }),
          ]),
        ),
        [`${VARIANT} Elo moved by the first leg`]: forecast({ ...ours, second: afterFirstLeg(tie) }),
      }),
    };
    for (const [model, p] of Object.entries(answers)) {
      models[model] ??= [];
      models[model].push({ p, happened: tie.hostThrough });
    }
  }
  return models;
}

function hostThrough(tie, input) {
  return progressForecast({ rules: tie.rules, men: ELEVEN, ...input }).goThrough[tie.second.home];
}

function ratesOf({ first, second }, of) {
  return { first: of(first), second: of(second) };
}

function afterFirstLeg({ second: { date, home, away, neutral } }) {
  return fitStrengths(rows, { before: date }).rates(home, away, { neutral });
}

/** What could be known on the morning of a day. */
function knownOn(day) {
  return {
    ties: ties.filter(({ decidedOn }) => decidedOn < day),
    strengths: fitStrengths(rows, { before: day }),
    average: averageRates(rows.filter(({ date }) => date < day)),
  };
}

function sides({ home, away }) {
  return { home, away };
}

/** The score of the first leg by the sides of the second. */
function asInSecond([host, visitor]) {
  return { home: visitor, away: host };
}

function printSample() {
  const seasons = new Set(toForecast.map(({ season }) => season)).size;
  console.log(`${toForecast.length} ties of ${seasons} seasons, ${FIRST_SEASON}/${FIRST_SEASON - 1999} on; each from what was over before it`);
}

function printMeasures() {
  console.log('\n| asked | model | ties | Brier | log-loss | ECE10 | accuracy |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [moment, models] of checkpoints) {
    for (const [model, forecasts] of Object.entries(models)) {
      const { ties: n, brier, logLoss, ece, accuracy } = measure(forecasts);
      const figures = [n, brier.toFixed(4), logLoss.toFixed(4), ece.toFixed(3), accuracy.toFixed(3)];
      printLine(moment, model, figures);
    }
  }
  console.log();
}

/** How much better ours was than each of the others, and how sure that is. */
function printGains() {
  console.log('log-loss of ours, less than that of each other by (with the middle 95 % of resampled ties):\n');
  console.log('| asked | other model | by | from | to |');
  console.log('| --- | --- | ---: | ---: | ---: |');
  for (const [moment, { [OURS]: ours, ...others }] of checkpoints) {
    for (const [model, forecasts] of Object.entries(others)) {
      const { mean, from, to } = gain(ours, forecasts);
      const figures = [mean, from, to].map((value) => value.toFixed(4));
      printLine(moment, model, figures);
    }
  }
}

function printLine(moment, model, figures) {
  console.log(['', moment, model, ...figures, ''].join(' | ').trim());
}

function printGoalModel() {
  const { goalModel, matches } = fitStrengths(rows, { before: '9999-12-31' });
  const figures = Object.entries(goalModel).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  console.log(`\ngoal model on all ${matches} matches: ${figures.join(', ')}`);
}
