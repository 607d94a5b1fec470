import { inWords, orMore } from './numbers.ts';

/** Where the tie's name goes and how the claim is told around it. */
interface Manner {
  /** `goThrough`: went through after ... of a tie. `win`: won a tie ... `score`: scored ... in a leg of it. */
  readonly verb: 'goThrough' | 'win' | 'score';
  /** Told of the second leg, so that the club went through has to be said as well: "scored four ... and went through". */
  readonly andGoesThrough?: true;
  /** It is told of the first leg, so a condition on that leg is said there and not at the end. */
  readonly ofFirstLeg?: true;
  /** What follows the verb in a sentence. `firstLeg` is `first leg`, or `away first leg` where the scope says so. */
  inFull(atLeast: number, tie: string, firstLeg: string): string;
  /** The same without the competition: `after losing a first leg by two or more`. */
  inShort(atLeast: number): string;
}

const goals = (atLeast: number) => `${orMore(atLeast)} goals`;

/** How each measure of `measures.ts` is said. */
const MANNERS: { readonly [measure: string]: Manner } = {
  firstLegDeficit: {
    verb: 'goThrough',
    ofFirstLeg: true,
    inFull: (atLeast, tie, firstLeg) =>
      `after losing the ${firstLeg} of ${tie}${atLeast === 1 ? '' : ` by ${goals(atLeast)}`}`,
    inShort: (atLeast) => `after losing a first leg${atLeast === 1 ? '' : ` by ${orMore(atLeast)}`}`,
  },
  halfTimeDeficit: {
    verb: 'goThrough',
    inFull: (atLeast, tie) =>
      `after being ${atLeast === 1 ? 'behind' : `${goals(atLeast)} behind`} on aggregate at half-time in the second leg of ${tie}`,
    inShort: (atLeast) =>
      `after being ${atLeast === 1 ? 'behind' : `${orMore(atLeast)} behind`} on aggregate at half-time in a second leg`,
  },
  secondLegGoals: {
    verb: 'score',
    andGoesThrough: true,
    inFull: (atLeast, tie) => `${atLeast === 1 ? 'a goal' : goals(atLeast)} in the second leg of ${tie}`,
    inShort: (atLeast) => `with ${atLeast === 1 ? 'a goal' : goals(atLeast)} in a second leg`,
  },
  secondLegMargin: {
    verb: 'win',
    andGoesThrough: true,
    inFull: (atLeast, tie) => `the second leg of ${tie}${atLeast === 1 ? '' : ` by ${goals(atLeast)}`}`,
    inShort: (atLeast) => `by winning a second leg${atLeast === 1 ? '' : ` by ${orMore(atLeast)}`}`,
  },
  aggregateMargin: {
    verb: 'win',
    inFull: (atLeast) => (atLeast === 1 ? 'on aggregate' : `by ${goals(atLeast)} on aggregate`),
    inShort: (atLeast) => (atLeast === 1 ? 'on aggregate' : `by ${orMore(atLeast)} on aggregate`),
  },
  extraTime: { verb: 'win', inFull: () => 'after extra time', inShort: () => 'after extra time' },
  awayGoals: { verb: 'win', inFull: () => 'on away goals', inShort: () => 'on away goals' },
  shootOut: { verb: 'win', inFull: () => 'on penalties', inShort: () => 'on penalties' },
};

/** A measure without words of its own is told by its id, so that a gap shows and nothing is said wrongly. */
export const mannerOf = (measure: string): Manner =>
  MANNERS[measure] ?? {
    verb: 'goThrough',
    inFull: (atLeast, tie) => `with ${measure} of at least ${inWords(atLeast)} in ${tie}`,
    inShort: (atLeast) => `with ${measure} of at least ${inWords(atLeast)}`,
  };
