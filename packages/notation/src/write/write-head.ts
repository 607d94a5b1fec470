import { formatMoment } from '../kinds/moment.ts';
import type { HeadSaid } from '../read/head.ts';
import { isOneWord, quote } from '../read/tokens.ts';
import type { Scene } from '../scene.ts';

/** The parts of a line's head: its moment before the entry, the rest behind it. */
export function writeHead(
  { clock, override, causedBy, sources, id, match, by, at }: HeadSaid,
  scene: Scene,
): { readonly before: readonly string[]; readonly behind: readonly string[] } {
  const tails = [
    ...(causedBy === undefined ? [] : [`due:${refTo(causedBy, scene)}`]),
    ...(sources ?? []).map((source) => `src:${quote(source)}`),
    ...named('id', id),
    ...named('match', match),
    ...named('by', by),
    ...named('at', at),
    ...(override ? [`! ${quote(override.reason)}`] : []),
  ];
  return { before: clock ? [`@${formatMoment(clock, scene.clock)}`] : [], behind: tails };
}

/** An entry of the log by its number; one that is not in it by its id. */
export function refTo(id: string, scene: Scene): string {
  const seq = scene.entryOf(id)?.seq;
  return seq === undefined ? `#${quote(id)}` : `#${seq}`;
}

const named = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${name}:${isOneWord(value) ? value : quote(value)}`];
