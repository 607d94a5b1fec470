/** Fixed words of the grammar. What is listed here is also what the refusals propose. */

export const NUMBERS: { readonly [word: string]: number } = {
  a: 1,
  an: 1,
  no: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
};

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Forms of a verb; a form may have several spellings or words. */
export interface VerbForms {
  readonly base: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: readonly string[];
}

export const VERBS = {
  progress: {
    base: ['go through', 'progress', 'advance', 'reach the next round'],
    past: ['went through', 'progressed', 'advanced', 'reached the next round'],
    participle: ['gone through', 'progressed', 'advanced', 'reached the next round'],
    gerund: ['going through', 'progressing', 'advancing'],
  },
  goOut: {
    base: ['go out', 'be knocked out', 'be eliminated'],
    past: ['went out', 'was knocked out', 'were knocked out', 'was eliminated', 'were eliminated'],
    participle: ['gone out', 'been knocked out', 'been eliminated', 'knocked out', 'eliminated'],
    gerund: ['going out', 'being knocked out', 'being eliminated'],
  },
  knockOut: {
    base: ['knock out', 'eliminate'],
    past: ['knocked out', 'eliminated'],
    participle: ['knocked out', 'eliminated'],
    gerund: ['knocking out', 'eliminating'],
  },
  win: { base: ['win'], past: ['won'], participle: ['won'], gerund: ['winning'] },
  lose: { base: ['lose'], past: ['lost'], participle: ['lost'], gerund: ['losing'] },
  draw: {
    base: ['draw'],
    past: ['drew', 'was drawn'],
    participle: ['drawn', 'been drawn'],
    gerund: ['drawing'],
  },
  beat: {
    base: ['beat', 'defeat'],
    past: ['beat', 'defeated'],
    participle: ['beaten', 'defeated'],
    gerund: ['beating', 'defeating'],
  },
  score: { base: ['score'], past: ['scored'], participle: ['scored'], gerund: ['scoring'] },
  concede: { base: ['concede'], past: ['conceded'], participle: ['conceded'], gerund: ['conceding'] },
  cleanSheet: {
    base: ['keep a clean sheet'],
    past: ['kept a clean sheet'],
    participle: ['kept a clean sheet'],
    gerund: ['keeping a clean sheet'],
  },
  overturn: {
    base: ['overturn', 'turn round', 'turn around', 'overcome', 'come back', 'recover'],
    past: ['overturned', 'turned round', 'turned around', 'overcame', 'came back', 'recovered'],
    participle: ['overturned', 'turned round', 'turned around', 'overcome', 'come back', 'recovered'],
    gerund: ['overturning', 'turning round', 'turning around', 'overcoming', 'coming back', 'recovering'],
  },
  trail: {
    base: ['trail', 'be behind', 'be'],
    past: ['trailed', 'was', 'were'],
    participle: ['trailed', 'been'],
    gerund: ['trailing', 'being'],
  },
  hold: {
    base: ['have', 'see', 'bring'],
    past: ['had', 'saw', 'brought'],
    participle: ['had', 'seen', 'brought'],
    gerund: ['having', 'seeing', 'bringing'],
  },
  decide: {
    base: ['go', 'be decided'],
    past: ['went', 'was decided', 'were decided'],
    participle: ['gone', 'been decided', 'decided'],
    gerund: ['going', 'being decided'],
  },
  play: { base: ['play'], past: ['played'], participle: ['played'], gerund: ['playing'] },
} as const satisfies { readonly [verb: string]: VerbForms };
export type Verb = keyof typeof VERBS;
export type Form = keyof VerbForms;

/** How a round may be written; the first way is the one that is proposed. */
export const ROUND_WORDS: { readonly [round: string]: readonly string[] } = {
  knockoutPlayoffs: [
    'knockout play offs',
    'knockout play off',
    'knockout playoffs',
    'knockout playoff',
    'play off round',
    'play offs',
    'play off',
    'playoffs',
    'playoff',
  ],
  roundOf16: ['round of 16', 'last 16', 'round of sixteen', 'last sixteen'],
  quarterFinal: ['quarter finals', 'quarter final', 'quarterfinals', 'quarterfinal', 'last eight'],
  semiFinal: ['semi finals', 'semi final', 'semifinals', 'semifinal', 'last four'],
  final: ['finals', 'final'],
};

/** Parts of a competition by which a claim may be narrowed. */
export const PHASE_WORDS: { readonly [phase: string]: readonly string[] } = {
  knockout: [
    'knockout phase',
    'knockout stage',
    'knockout stages',
    'knockout rounds',
    'knockouts',
    'knockout',
  ],
  group: ['group stage', 'group stages', 'group phase', 'group'],
  leaguePhase: ['league phase'],
};

/** Words that measure nothing, and what to say in their place. */
export const VAGUE: { readonly [word: string]: string } = {
  comfortably: 'a margin: "by three or more"',
  easily: 'a margin: "by three or more"',
  heavily: 'a margin: "by three or more"',
  convincingly: 'a margin: "by three or more"',
  clearly: 'a margin: "by two or more"',
  heavy: 'a margin: "by three or more"',
  big: 'a margin: "by three or more"',
  huge: 'a margin: "by four or more"',
  narrowly: 'a margin: "by one goal"',
  narrow: 'a margin: "by one goal"',
  late: 'a minute, of players: "scored after 85 minutes"',
  recently: 'a season: "since 2020/21"',
  lately: 'a season: "since 2020/21"',
  rarely: 'a count: "only three teams have"',
  often: 'a count: "12 of 86 teams"',
  many: 'a number: "eight"',
  several: 'a number: "three or more"',
  few: 'a number: "only three"',
  usually: 'a count: "12 of 86 teams"',
  famously: 'nothing: leave it out',
  dramatically: 'nothing: leave it out',
  sensationally: 'nothing: leave it out',
  amazingly: 'nothing: leave it out',
  remarkably: 'nothing: leave it out',
};

/** What is counted of football and not by a record of results. */
export const NOT_HELD: { readonly [word: string]: string } = {
  ...of('shots', 'shots', 'shot', 'target'),
  ...of('possession', 'possession'),
  ...of('passes', 'passes', 'passing'),
  ...of('corners', 'corners', 'corner'),
  ...of('fouls', 'fouls', 'fouled'),
  ...of('cautions', 'booked', 'bookings', 'yellow', 'yellows', 'cautioned', 'cautions', 'card', 'cards'),
  ...of('offsides', 'offside', 'offsides'),
  ...of('saves', 'saves', 'saved'),
  ...of('assists', 'assist', 'assists', 'assisted'),
  ...of('missed penalties', 'missed'),
  ...of('expected goals', 'xg'),
  ...of('crowds', 'crowd', 'attendance', 'spectators', 'fans', 'front'),
  ...of('ages', 'youngest', 'oldest', 'age', 'aged', 'teenager', 'teenage'),
  ...of('referees', 'referee', 'refereed'),
  ...of('substitutes', 'substitute', 'substitutes', 'bench'),
  ...of('transfers and prices', 'cost', 'price', 'euros'),
};

function of(what: string, ...words: readonly string[]): { readonly [word: string]: string } {
  return Object.fromEntries(words.map((word) => [word, what]));
}
