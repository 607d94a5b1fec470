import type { GoalDetail, KickDetail, Side } from '../match-details.ts';
import type { Change, Kick, LineUp, Pair, Player, Span } from '../syntax.ts';

function other(side: Side): Side {
  return side === 'home' ? 'away' : 'home';
}

/** The side a score grew on, by one goal and no other way. */
function sideThatScored(before: Pair, after: Pair): Side | undefined {
  const home = after[0] - before[0];
  const away = after[1] - before[1];
  if (home === 1 && away === 0) return 'home';
  return home === 0 && away === 1 ? 'away' : undefined;
}

/** Who plays for which side, by name, without regard to case. */
export class Squads {
  readonly #sides = new Map<string, Side | 'both'>();

  add(side: Side, lineUp: LineUp): void {
    for (const player of lineUp.ranks.flat()) this.#addPlayer(side, player);
  }

  #addPlayer(side: Side, { name, changes }: Player): void {
    const key = name.text.toLowerCase();
    const known = this.#sides.get(key);
    this.#sides.set(key, known === undefined || known === side ? side : 'both');
    for (const { on } of changes) this.#addPlayer(side, on);
  }

  /** @returns `undefined` when no line-up names him, or both do */
  sideOf(name: string): Side | undefined {
    const side = this.#sides.get(name.toLowerCase());
    return side === 'both' ? undefined : side;
  }
}

/** The name of a team as its line-up may give it: without association. */
export function shortTeam(name: string): string {
  const open = name.lastIndexOf(' (');
  return (open > 0 && name.endsWith(')') ? name.slice(0, open) : name).toLowerCase();
}

/**
 * Gives goals without a side theirs: all to one when the other has none, else by the score they made, else by the
 * line-ups. The rest stay without.
 */
export function withSides(
  goals: readonly GoalDetail[],
  final: Pair | undefined,
  squads: Squads,
): readonly GoalDetail[] {
  let before: Pair = [0, 0];
  return goals.map((goal) => {
    const grown = goal.score === undefined ? undefined : sideThatScored(before, goal.score);
    if (goal.score !== undefined) before = goal.score;
    const side = goal.side ?? grown ?? onlySide(final) ?? byName(goal, squads);
    return side === undefined ? goal : { ...goal, side };
  });
}

function onlySide(final: Pair | undefined): Side | undefined {
  if (final === undefined || (final[0] > 0 && final[1] > 0)) return undefined;
  if (final[0] > 0) return 'home';
  return final[1] > 0 ? 'away' : undefined;
}

function byName({ player, mark }: GoalDetail, squads: Squads): Side | undefined {
  const side = player === undefined ? undefined : squads.sideOf(player);
  return side !== undefined && mark === 'ownGoal' ? other(side) : side;
}

/**
 * Kicks in their order, with the sides that follow: from the score a kick made, from the line-ups, and for the others by
 * turns, if turns hold for all that are known.
 */
export function kicksInOrder(kicks: readonly Kick[], squads: Squads): readonly KickDetail[] {
  let before: Pair = [0, 0];
  const known = kicks.map((kick) => {
    const scored = kick.score !== undefined && kick.miss === undefined;
    const side = scored && kick.score !== undefined ? sideThatScored(before, kick.score) : undefined;
    if (kick.score !== undefined) before = kick.score;
    return side ?? squads.sideOf(kick.name.text);
  });
  const first = firstByTurns(known);
  return kicks.map((kick, index) => {
    const turn = first === undefined ? undefined : index % 2 === 0 ? first : other(first);
    return kickDetail(kick, known[index] ?? turn);
  });
}

function firstByTurns(known: readonly (Side | undefined)[]): Side | undefined {
  const firsts = known.flatMap((side, index) =>
    side === undefined ? [] : [index % 2 === 0 ? side : other(side)],
  );
  return firsts.every((side) => side === firsts[0]) ? firsts[0] : undefined;
}

/** A kick with its side. */
export function kickDetail({ name, miss }: Kick, side: Side | undefined): KickDetail {
  return {
    ...(side !== undefined && { side }),
    player: name.text,
    scored: miss === undefined,
    ...(miss !== undefined && { how: miss }),
    ...spanOf(name),
  };
}

export function spanOf({ line, column, endLine, endColumn }: Span): Span {
  return { line, column, endLine, endColumn };
}

/** Who comes on for whom, nested changes after the one they change. */
export function changesOf(player: Player): readonly { readonly off: Player; readonly change: Change }[] {
  return player.changes.flatMap((change) => [{ off: player, change }, ...changesOf(change.on)]);
}
