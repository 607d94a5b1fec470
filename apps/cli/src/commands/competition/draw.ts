import {
  ballNames,
  type Draw,
  type DrawProgress,
  drawInWords,
  drawOf,
  drawRefusalSentence,
  entrantsOf,
  makeDraw,
  noDrawSentence,
  type PairingProbabilities,
  pairingProbabilities,
} from '@touchline/competition';
import { wholeNumber } from '../../arguments.ts';
import type { CliCommand } from '../../command.ts';
import { bracketQuery, type GivenSeason, givenSeason, say, seasonAsJson } from '../../season/given-season.ts';
import { roundNamed } from '../../season/round-named.ts';
import { misuse, SEASON_DETAILS, SEASON_OPTIONS } from '../../season/season-options.ts';
import { misused, outJson, styled, type Terminal, wrongInput } from '../../terminal.ts';
import { columns, wrapped } from '../../text/columns.ts';

const LARGEST_SEED = 999_999_999;

export const drawCommand: CliCommand = {
  name: 'draw',
  usage: 'draw --season Y --round R [--seed N] [--probabilities] [FILE...]',
  summary: 'a draw made again by chance, ball by ball, or the chance of every pairing',
  details: `
  FILE              results: Football.TXT, or a table (.csv) like those in data/results; without one the record
${SEASON_DETAILS}
  --round R         roundOf16, "round of 16", quarterFinal
  --seed N          the same number draws the same; 1 where none is given
  --probabilities   how likely each pairing is before the first ball, in per cent

The bowls are those of the day of the ceremony, or of all results where its date is not known. Each step says which balls
could have come, and why others could not.
`,
  options: {
    ...SEASON_OPTIONS,
    round: { type: 'string' },
    seed: { type: 'string' },
    probabilities: { type: 'boolean' },
  },
  takes: [0, Number.POSITIVE_INFINITY],
  run: async (typed, terminal) => {
    const seedText = typed.text('seed') ?? '1';
    const seed = wholeNumber(seedText, 0, LARGEST_SEED);
    if (seed === undefined) {
      return say(misuse(`--seed ${seedText}: a whole number from 0 to ${LARGEST_SEED}`), 'draw', terminal);
    }
    const roundText = typed.text('round');
    if (roundText === undefined) {
      return misused(terminal, 'draw: which round? say --round roundOf16; see touchline draw --help');
    }
    const read = givenSeason('draw', typed, typed.positionals, terminal);
    if (!read.ok) return read.exit;
    const { given } = read;
    const named = roundNamed(roundText, given.regulations);
    if (!named.ok) return say(named, 'draw', terminal);
    const { asOf: _, ...query } = bracketQuery(given, '');
    const of = drawOf({ ...query, round: named.round.id });
    if (!of.ok) return wrongInput(terminal, `${given.title}, ${named.round.name}: ${noDrawSentence(of.why)}`);
    const made = makeDraw(of.draw, seed);
    if (!made.ok)
      return wrongInput(terminal, drawRefusalSentence(made.refusal, ballNames(of.draw, given.nameOf)));
    const probabilities = typed.flag('probabilities') ? pairingProbabilities(of.draw) : undefined;
    const answer: Answer = {
      draw: of.draw,
      seed,
      progress: made.progress,
      ...(probabilities && { probabilities }),
    };
    const title = `${given.title}, draw of the ${named.round.name}${given.byOthers}`;
    if (typed.flag('json')) outJson(terminal, asJson(answer, given));
    else terminal.out(`${lines(answer, title, given, terminal).join('\n')}\n`);
    return 0;
  },
};

interface Answer {
  readonly draw: Draw;
  readonly seed: number;
  readonly progress: DrawProgress;
  readonly probabilities?: PairingProbabilities;
}

function lines(answer: Answer, title: string, given: GivenSeason, terminal: Terminal): readonly string[] {
  const { draw, seed, progress, probabilities } = answer;
  const name = ballNames(draw, given.nameOf);
  if (probabilities) return chanceLines(probabilities, title, name, terminal);
  const steps = drawInWords(draw, progress, given.nameOf);
  const digits = String(steps.length).length;
  const ties = progress.ties.map(({ firstLegAtHome, secondLegAtHome }) => [
    `  ${name(firstLegAtHome)}`,
    name(secondLegAtHome),
  ]);
  return [
    styled(terminal, 'bold', `${title}, seed ${seed}`),
    '',
    ...steps.flatMap((step, index) =>
      wrapped(`${String(index + 1).padStart(digits)}. ${step}`, terminal.columns, ' '.repeat(digits + 2)),
    ),
    '',
    draw.type === 'matching' && draw.singleMatch ? 'One match each' : 'First leg at home, second leg at home',
    ...columns(ties, ['left', 'left']),
  ];
}

/** Ball by ball, its likeliest opponent first. */
function chanceLines(
  probabilities: PairingProbabilities,
  title: string,
  name: (ball: string) => string,
  terminal: Terminal,
): readonly string[] {
  const { pairings } = probabilities;
  const firsts = [...new Set(pairings.map(({ balls }) => balls[0]))];
  const how =
    probabilities.method === 'exact'
      ? 'exact'
      : `${probabilities.draws} draws simulated, with the standard error`;
  return [
    styled(terminal, 'bold', `${title}, chance of each pairing (${how})`),
    ...firsts.flatMap((first) => [
      '',
      name(first),
      ...columns(
        pairings
          .filter(({ balls }) => balls[0] === first)
          .toSorted((a, b) => b.probability - a.probability)
          .map(({ balls, probability, standardError }) => [
            `  ${perCent(probability)}`,
            standardError === undefined ? '' : `±${(100 * standardError).toFixed(1)}`,
            name(balls[1]),
          ]),
        ['right', 'right', 'left'],
      ),
    ]),
  ];
}

/** To a tenth, as the chances of a draw differ by little. */
const perCent = (probability: number): string => `${(100 * probability).toFixed(1)}%`;

function asJson({ draw, seed, progress, probabilities }: Answer, given: GivenSeason): unknown {
  return {
    ...seasonAsJson(given),
    seed,
    entrants: entrantsOf(draw),
    ...progress,
    ...(probabilities && { probabilities }),
  };
}
