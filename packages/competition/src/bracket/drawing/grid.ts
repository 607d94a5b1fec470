import type { SlotState } from '../bracket.ts';

/** Where a slot stands: its round's column, and its first row of two; a row is left free between slots. */
export interface Cell {
  readonly slot: SlotState;
  readonly column: number;
  readonly row: number;
  /** Cells whose winners come here, by the line they come to. */
  readonly from: readonly [Cell | undefined, Cell | undefined];
}

export interface Grid {
  readonly cells: readonly Cell[];
  /** Rounds from left to right. */
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  readonly rows: number;
}

const ROWS_A_SLOT = 3;

/** The slots as a tree from left to right: a slot stands between those whose winners meet in it. */
export function gridOf(slots: readonly SlotState[]): Grid {
  const rounds = roundsOf(slots);
  const placed = new Map<string, Cell>();
  const free = rounds.map(() => 0);
  const place = (slot: SlotState): Cell => {
    const known = placed.get(slot.id);
    if (known) return known;
    const feeding = ([0, 1] as const).map((seat) => {
      const from = slots.find(({ id }) => id === slot.sides[seat].from);
      return from && place(from);
    });
    const column = rounds.findIndex(({ id }) => id === slot.round);
    const row = Math.max(free[column] ?? 0, between(feeding));
    free[column] = row + ROWS_A_SLOT;
    const cell: Cell = { slot, column, row, from: [feeding[0], feeding[1]] };
    placed.set(slot.id, cell);
    return cell;
  };
  // From the last round back, so that trees are whole; what nothing known leads on from comes after them.
  for (const slot of slots.toReversed()) if (!isFeeding(slot, slots)) place(slot);
  const cells = [...placed.values()];
  return { cells, rounds, rows: Math.max(0, ...cells.map(({ row }) => row + 2)) };
}

function between(feeding: readonly (Cell | undefined)[]): number {
  const rows = feeding.flatMap((cell) => (cell ? [cell.row] : []));
  return rows.length === 0 ? 0 : Math.floor(rows.reduce((sum, row) => sum + row, 0) / rows.length);
}

const isFeeding = ({ id }: SlotState, slots: readonly SlotState[]): boolean =>
  slots.some(({ sides }) => sides.some(({ from }) => from === id));

/** In order of play: a slot stands in the layout after those that feed it. */
function roundsOf(slots: readonly SlotState[]): Grid['rounds'] {
  const names = new Map(slots.map(({ round, roundName }) => [round, roundName]));
  return [...names].map(([id, name]) => ({ id, name }));
}
