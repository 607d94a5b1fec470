/** Names of a round: of the round itself, and before the word `tie`. */
interface RoundName {
  readonly name: string;
  readonly ofTie: string;
}

const ROUNDS: { readonly [round: string]: RoundName } = {
  knockoutPlayoffs: { name: 'knockout play-offs', ofTie: 'knockout play-off tie' },
  roundOf16: { name: 'round of 16', ofTie: 'round-of-16 tie' },
  quarterFinal: { name: 'quarter-final', ofTie: 'quarter-final tie' },
  semiFinal: { name: 'semi-final', ofTie: 'semi-final tie' },
  final: { name: 'final', ofTie: 'final' },
};

/** `semi-final`; a round that is not in the table goes by its id. */
export const roundName = (round: string): string => ROUNDS[round]?.name ?? round;

/** `semi-final tie`, to follow the name of the competition. */
export const roundTie = (round: string): string => ROUNDS[round]?.ofTie ?? `${round} tie`;
