/**
 * Words that judge, each with the number that licenses it. A word that is not here is not used of a match;
 * the checker holds every report to the same table.
 */
export interface Licence {
  readonly word: string;
  /** In words, for whoever asks why it was said. */
  readonly when: string;
  readonly holds: (numbers: StoryNumbers) => boolean;
  /** Heightens what the sentence says without it. A report takes one such phrase, and no more. */
  readonly heightens?: true;
}

/** What the words are measured against. */
export interface StoryNumbers {
  /** The decisive goal fell in the 91st minute or later. */
  readonly decidedAfterNinety: boolean;
  /** Minutes of normal time left by the label when the decisive goal fell; absent outside the second half. */
  readonly decidedWithLeft?: number;
  /** Chance of going through gained with the decision, 0 to 1; absent without a forecast. */
  readonly swing?: number;
  /** Deepest deficit the winner came back from, in goals. */
  readonly deficit: number;
  /** Winning margin of the match, in goals. */
  readonly margin: number;
  readonly lastKick: boolean;
  /** Chance of going through that the club that did so had before kick-off; absent without a forecast. */
  readonly chanceAtKickOff?: number;
  /**
   * Minutes of normal time left by the label when the decider began, the tie level then and away goals not counting;
   * absent otherwise.
   */
  readonly levelWithLeft?: number;
}

const LATE = 5;

export const LEXICON = {
  dramatic: {
    word: 'dramatic',
    when: 'decided in the 91st minute or later, and the chance of going through moved by 0.3 or more',
    holds: (n) => n.decidedAfterNinety && (n.swing ?? 0) >= 0.3,
    heightens: true,
  },
  fightback: {
    word: 'fightback',
    when: 'won after a deficit of two goals or more',
    holds: (n) => n.deficit >= 2,
  },
  comeback: {
    word: 'comeback',
    when: 'won after a deficit of two goals or more',
    holds: (n) => n.deficit >= 2,
  },
  late: {
    word: 'late',
    when: 'decided with five minutes or fewer left, or after the ninety',
    holds: (n) => n.decidedAfterNinety || (n.decidedWithLeft ?? Number.POSITIVE_INFINITY) <= LATE,
  },
  rout: {
    word: 'rout',
    when: 'won by four goals or more',
    holds: (n) => n.margin >= 4,
  },
  lastKick: {
    word: 'last kick',
    when: 'the final whistle followed the goal without a restart',
    holds: (n) => n.lastKick,
  },
  almightyTask: {
    word: 'almighty task',
    when: 'the club that went through had a chance of 0.2 or less before kick-off',
    holds: (n) => n.chanceAtKickOff !== undefined && n.chanceAtKickOff <= 0.2,
    heightens: true,
  },
  beckoning: {
    word: 'extra time was beckoning',
    when: 'level on aggregate with five minutes or fewer left, under regulations without away goals',
    holds: (n) => n.levelWithLeft !== undefined && n.levelWithLeft <= LATE,
    heightens: true,
  },
} as const satisfies { readonly [name: string]: Licence };

/** What heightens, the phrase that says most first. */
const HEIGHTENING = [LEXICON.beckoning, LEXICON.almightyTask, LEXICON.dramatic];

/** The one phrase of its kind that a report may use: the first that is licensed. */
export const isChosen = (phrase: (typeof HEIGHTENING)[number], numbers: StoryNumbers): boolean =>
  HEIGHTENING.find((one) => one.holds(numbers)) === phrase;
