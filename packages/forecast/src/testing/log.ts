import { type Clock, type Entry, parseLog } from '@touchline/laws';

/** What a log entry says, without what every entry carries. */
export type Said = { readonly type: Entry['type']; readonly clock: Clock; readonly id?: string } & {
  readonly [field: string]: unknown;
};

/** A log of one match, `hosts` at home to `visitors` unless said otherwise; throws on an entry that is none, which is a slip in the test. */
export function logOf(said: readonly Said[], clubs = { home: 'hosts', away: 'visitors' }): readonly Entry[] {
  const match = `${clubs.home}-${clubs.away}`;
  const edition = { id: 'any', version: 1, hash: '0000000000000000' };
  const opened: Said = {
    type: 'matchOpened',
    clock: { period: 'pre' },
    clubs,
    lawsEdition: edition,
    regulations: edition,
    season: 2025,
    round: 'roundOf16',
  };
  const lines = [opened, ...said].map((each, index) =>
    JSON.stringify({ seq: index + 1, id: `e${index + 1}`, match, by: 'test', ...each }),
  );
  const { entries, issues } = parseLog(lines.join('\n'));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return entries;
}

export const first = (minute: string): Clock => ({ period: 'firstHalf', minute });
export const second = (minute: string): Clock => ({ period: 'secondHalf', minute });

/** The whistles of a half: what lies between them is given. */
export const firstHalf = (said: readonly Said[], end = '45'): readonly Said[] => [
  { type: 'periodStart', clock: { period: 'firstHalf', second: 0 }, period: 'firstHalf' },
  ...said,
  { type: 'periodEnd', clock: first(end), period: 'firstHalf' },
];
export const secondHalf = (said: readonly Said[], end = '90'): readonly Said[] => [
  { type: 'periodStart', clock: { period: 'secondHalf', second: 0 }, period: 'secondHalf' },
  ...said,
  { type: 'periodEnd', clock: second(end), period: 'secondHalf' },
];

export const goal = (clock: Clock, side: 'home' | 'away', id?: string): Said => ({
  type: 'goal',
  clock,
  side,
  scorer: 'unknown',
  ...(id !== undefined && { id }),
});
