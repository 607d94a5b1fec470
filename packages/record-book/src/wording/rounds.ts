/** Names of a round: of the round itself, and before the words `tie` and `match`. */
interface RoundName {
  readonly name: string;
  readonly ofTie: string;
  readonly ofMatch: string;
}

const ROUNDS: { readonly [round: string]: RoundName } = {
  qualifying: { name: 'qualifying', ofTie: 'qualifying tie', ofMatch: 'qualifying match' },
  group: { name: 'group stage', ofTie: 'group tie', ofMatch: 'group match' },
  leaguePhase: { name: 'league phase', ofTie: 'league-phase tie', ofMatch: 'league-phase match' },
  knockout: { name: 'knockout phase', ofTie: 'knockout tie', ofMatch: 'knockout match' },
  knockoutPlayoffs: {
    name: 'knockout play-offs',
    ofTie: 'knockout play-off tie',
    ofMatch: 'knockout play-off match',
  },
  roundOf16: { name: 'round of 16', ofTie: 'round-of-16 tie', ofMatch: 'round-of-16 match' },
  quarterFinal: { name: 'quarter-final', ofTie: 'quarter-final tie', ofMatch: 'quarter-final match' },
  semiFinal: { name: 'semi-final', ofTie: 'semi-final tie', ofMatch: 'semi-final match' },
  final: { name: 'final', ofTie: 'final', ofMatch: 'final' },
};

/** `Group G` of `groupG`. */
const groupName = (round: string): string | undefined =>
  /^group[A-Z]$/.test(round) ? `Group ${round.slice(-1)}` : undefined;

/** `semi-final`; a round that is not in the table goes by its id. */
export const roundName = (round: string): string => ROUNDS[round]?.name ?? groupName(round) ?? round;

/** `semi-final tie`, to follow the name of the competition. */
export const roundTie = (round: string): string => ROUNDS[round]?.ofTie ?? `${round} tie`;

/** `semi-final match`, of a round or a stage. */
export const roundMatch = (round: string): string =>
  ROUNDS[round]?.ofMatch ?? `${groupName(round) ?? round} match`;
