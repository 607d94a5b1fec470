// As many ties as wanted: the first tie's two logs, each time under other names.
import { commandOf } from '../../packages/laws/dist/index.js';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../../apps/desk/dist/testing/own-data.js';

const [first, second] = [ownLog(FIRST_LEG), ownLog(SECOND_LEG)];

/** @returns the tie of that number: two logs, the first leg's before */
export function tie(number) {
  const named = (match) => `${match}-${number}`;
  const renamed = (log) =>
    log.map((entry) => ({
      ...entry,
      match: named(entry.match),
      ...(entry.otherLeg !== undefined && { otherLeg: named(entry.otherLeg) }),
    }));
  return [renamed(first), renamed(second)];
}

/** The same log with notes after it, until it has that many entries. */
export function padded(log, entries) {
  const { match, clock } = log.at(-1);
  const notes = Array.from({ length: entries - log.length }, (_, index) => {
    const seq = log.length + index + 1;
    return { seq, id: `e${seq}`, match, clock, by: 'bench', type: 'note', text: `Note ${index} of a long evening` };
  });
  return [...log, ...notes];
}

/** The command that an entry of a log comes from. */
export const commandFor = (entry) => commandOf(entry, entry.id);

/** A note at the end of a match, as a command. */
export const note = (match, commandId) => ({
  type: 'logNote',
  commandId,
  match,
  by: 'bench',
  clock: { period: 'secondHalf', minute: '90+1' },
  text: `Note ${commandId}`,
});
