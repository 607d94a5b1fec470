import type { Evidence } from './fact.ts';

/**
 * What is changed of a claim.
 *
 * - `oneMore`, `oneLess`: its bound, a run's length, a number of goals
 * - `without:round`: a condition; of runs and totals also whose they are
 * - `competition`: widened to every competition of the record; `qualifying`: to the rounds before the competition proper
 * - `drawsCounted`, `drawsNotCounted`: a run of wins as one unbeaten, and the other way round; of defeats alike
 * - `shootOutsCounted`: a meeting that was drawn goes to the winner of its shoot-out
 * - `seasonEarlier`, `seasonLater`: the scope begins so; `dayEarlier`, `dayLater`: it is asked so
 */
export type Change =
  | 'oneMore'
  | 'oneLess'
  | `without:${string}`
  | 'competition'
  | 'qualifying'
  | 'drawsCounted'
  | 'drawsNotCounted'
  | 'shootOutsCounted'
  | 'seasonEarlier'
  | 'seasonLater'
  | 'dayEarlier'
  | 'dayLater';

/** One small change to a claim, and whether it would still be true and as strong. */
export interface Cell {
  readonly change: Change;
  /** `notInRecord`: it cannot be asked; `doesNotApply`: there is nothing to change, or the subject has no more itself. */
  readonly answer: 'holds' | 'fails' | 'notInRecord' | 'doesNotApply';
  /** The row that spoils it, where there is one. */
  readonly by?: Evidence;
}

/** What becomes of a claim when it is turned a little, as a reader will turn it. */
export interface Robustness {
  readonly cells: readonly Cell[];
  /** Share of the changes that could be asked under which it holds, from 0 to 1; 0 where none could. */
  readonly share: number;
}

/** A change with its answer. */
export type Turn<Row> = readonly [Change, Turned<Row>];

/** The answer under a change, or the row that spoils the claim: then it fails by that row. */
export type Turned<Row> = Cell['answer'] | { readonly by: Row };

/** The cells of a claim's changes, in the order given. @param evidenceOf a row that spoils it, as it is shown */
export function gridOf<Row>(turns: readonly Turn<Row>[], evidenceOf: (row: Row) => Evidence): Robustness {
  const cells = turns.map(
    ([change, turned]): Cell =>
      typeof turned === 'string'
        ? { change, answer: turned }
        : { change, answer: 'fails', by: evidenceOf(turned.by) },
  );
  let asked = 0;
  let held = 0;
  for (const { answer } of cells) {
    if (answer === 'holds') held += 1;
    if (answer === 'holds' || answer === 'fails') asked += 1;
  }
  return { cells, share: asked === 0 ? 0 : held / asked };
}

/** Spoilt by a row, or by none. */
export const spoiltBy = <Row>(row: Row | undefined): Turned<Row> =>
  row === undefined ? 'holds' : { by: row };
