export type { AskOptions, MatchBuilder, MatchOptions, When } from './a-match.ts';
export { aMatch, asSent, at, replay, second } from './a-match.ts';
export { Dice } from './dice.ts';
export type { GoneWrongOptions, MatchGoneWrong } from './gone-wrong.ts';
export { matchGoneWrong } from './gone-wrong.ts';
export type { Loose, LooseCommand, LoosePayload, LoosePayloadOf } from './loose.ts';
export type { RandomMatchOptions } from './random-match.ts';
export { randomMatch } from './random-match.ts';
