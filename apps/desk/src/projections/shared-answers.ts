import { SIDES } from '@touchline/laws';
import { logNumbersOf, type RecordBook, type ScorerBook } from '@touchline/record-book';
import { Recent } from '../recent.ts';
import { rowOfLog } from './facts.ts';
import { neutralLegs, type TieStrengths } from './forecast.ts';
import type { MatchInTie } from './match-in-tie.ts';

/** Records kept, some megabytes each: both legs of eighteen ties are watched in a night. */
const MOST_BOOKS = 40;
/** Ties whose strengths are kept, with what their curves have asked: some hundred kilobytes each. */
const MOST_TIES = 200;

/**
 * Answers that many studies share, and that cost more than a moment: how strong the clubs were, what the record holds
 * beside the tie. They hang on nothing but their keys, so whoever shares them learns nothing of anybody's logs. Those
 * asked for last are kept, and the others made again: whoever reads the pages of a whole season fills no memory.
 */
export class SharedAnswers {
  readonly #strengths = new Recent<{ readonly answer: TieStrengths | undefined }>(MOST_TIES);
  readonly #books = new Recent<RecordBook>(MOST_BOOKS);
  readonly #scorers = new Recent<{ readonly answer: ScorerBook | undefined }, object>(MOST_BOOKS);

  strengths(inTie: MatchInTie, make: () => TieStrengths | undefined): TieStrengths | undefined {
    const { season, round } = inTie.match.state;
    const { clubs, legs } = inTie.tie;
    const key = [...clubs, season, round, inTie.begins, legs.length, ...neutralLegs(inTie)].join('/');
    const known = this.#strengths.get(key) ?? this.#strengths.keep(key, { answer: make() });
    return known.answer;
  }

  book(inTie: MatchInTie, make: () => RecordBook): RecordBook {
    const key = besideKey(inTie);
    return this.#books.get(key) ?? this.#books.keep(key, make());
  }

  /** @param study whose own the answer is */
  scorers(study: object, make: () => ScorerBook | undefined): ScorerBook | undefined {
    const known = this.#scorers.get(study) ?? this.#scorers.keep(study, { answer: make() });
    return known.answer;
  }

  /** How many answers of each kind are kept now. */
  get kept(): { readonly strengths: number; readonly books: number; readonly scorers: number } {
    return { strengths: this.#strengths.size, books: this.#books.size, scorers: this.#scorers.size };
  }
}

/** All that the record beside a tie hangs on besides the tables. */
function besideKey({ tie, match, other, regulations }: MatchInTie): string {
  const { competition } = regulations;
  const { season, round, leg } = match.state;
  // A second leg is asked of a record that has its first, as the log has it: its score, and the numbers of its sides.
  const first = leg === 2 && other?.state;
  const firstLeg = first && [rowOfLog(first, competition), ...SIDES.map((side) => logNumbersOf(first, side))];
  return JSON.stringify([competition, tie.clubs, season, round, leg ?? 0, firstLeg]);
}
