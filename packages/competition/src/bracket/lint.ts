import type { BracketLayout, BracketSlot, Feed } from '../regulations.ts';

/** What is wrong with a layout. Ranks and slots are those of the layout, `times` is how often they feed. */
export type LayoutFlaw =
  | { readonly type: 'slotTwice'; readonly slot: string }
  /** A slot is fed by one that comes later, or is not there. */
  | { readonly type: 'feedUnknown'; readonly slot: string; readonly feed: string }
  /** A slot's winner goes to several places. */
  | { readonly type: 'winnerFeeds'; readonly slot: string; readonly times: number }
  /** Slots whose winner goes nowhere: there has to be exactly one, the final. */
  | { readonly type: 'finals'; readonly slots: readonly string[] }
  /** A rank has no place, or its pair has more or fewer places than clubs. */
  | { readonly type: 'rankFeeds'; readonly rank: number; readonly pairs: number; readonly times: number }
  /** A draw has more or fewer places for the winners of a round than the round has slots, or stands before one of them. */
  | {
      readonly type: 'drawnFeeds';
      readonly round: string;
      readonly winners: number;
      readonly places: number;
    }
  /** A group's clubs of a rank have no place, or more than one; `groups` is how many groups there are. */
  | { readonly type: 'groupFeeds'; readonly rank: number; readonly groups: number; readonly places: number }
  /** Both clubs of a pair in one half. */
  | { readonly type: 'pairInOneHalf'; readonly ranks: readonly [number, number] };

/**
 * Proves that every slot is fed exactly once: each winner goes to one later slot, one final apart, or into the draw of one
 * later round that has as many places as it has balls; each rank belongs to one pair, and a pair's two clubs have one place in
 * each half; each rank of the groups that has places at all has one for every group.
 *
 * @param groups how many groups there are; default: as many as there are places for group winners
 * @returns every flaw; empty for a sound layout
 * @see UCL-KO-01, section D3
 */
export function lintBracket({ slots }: BracketLayout, groups?: number): readonly LayoutFlaw[] {
  return [
    ...idFlaws(slots),
    ...winnerFlaws(slots),
    ...drawnFlaws(slots),
    ...groupFlaws(slots, groups),
    ...rankFlaws(slots),
  ];
}

function idFlaws(slots: readonly BracketSlot[]): readonly LayoutFlaw[] {
  const seen = new Set<string>();
  const flaws: LayoutFlaw[] = [];
  for (const slot of slots) {
    if (seen.has(slot.id)) flaws.push({ type: 'slotTwice', slot: slot.id });
    for (const feed of slot.feeds) {
      if (feed.type === 'winner' && !seen.has(feed.slot))
        flaws.push({ type: 'feedUnknown', slot: slot.id, feed: feed.slot });
    }
    seen.add(slot.id);
  }
  return flaws;
}

function winnerFlaws(slots: readonly BracketSlot[]): readonly LayoutFlaw[] {
  const feeds = slots.flatMap((slot) => slot.feeds);
  const timesFed = (id: string) => feeds.filter((feed) => feed.type === 'winner' && feed.slot === id).length;
  const drawn = new Set(feeds.flatMap((feed) => (feed.type === 'drawn' ? [feed.round] : [])));
  const finals = slots.filter(({ id, round }) => timesFed(id) === 0 && !drawn.has(round)).map(({ id }) => id);
  const shared = slots.filter((slot) => timesFed(slot.id) > 1);
  return [
    ...shared.map((slot): LayoutFlaw => ({ type: 'winnerFeeds', slot: slot.id, times: timesFed(slot.id) })),
    ...(finals.length === 1 ? [] : [{ type: 'finals', slots: finals } as const]),
  ];
}

/** Balls of a round whose winners are drawn: none of them may also have a place of its own. */
function drawnFlaws(slots: readonly BracketSlot[]): readonly LayoutFlaw[] {
  const feeds = slots.flatMap((slot) => slot.feeds);
  const rounds = new Set(feeds.flatMap((feed) => (feed.type === 'drawn' ? [feed.round] : [])));
  return [...rounds].flatMap((round): readonly LayoutFlaw[] => {
    const ids = slots.filter((slot) => slot.round === round).map(({ id }) => id);
    const placed = feeds.filter((feed) => feed.type === 'winner' && ids.includes(feed.slot)).length;
    const places = feeds.filter((feed) => feed.type === 'drawn' && feed.round === round).length;
    const fits = ids.length > 0 && placed + places === ids.length && placed === 0;
    return fits && comeBefore(slots, round)
      ? []
      : [{ type: 'drawnFeeds', round, winners: ids.length, places: placed + places }];
  });
}

/** Every slot of the round stands before every place that its winners are drawn into. */
function comeBefore(slots: readonly BracketSlot[], round: string): boolean {
  const last = slots.findLastIndex((slot) => slot.round === round);
  const first = slots.findIndex(({ feeds }) =>
    feeds.some((feed) => feed.type === 'drawn' && feed.round === round),
  );
  return last < first;
}

function groupFlaws(slots: readonly BracketSlot[], groups?: number): readonly LayoutFlaw[] {
  const ranks = slots.flatMap(({ feeds }) =>
    feeds.flatMap((feed) => (feed.type === 'group' ? [feed.rank] : [])),
  );
  const placesOf = (rank: number) => ranks.filter((each) => each === rank).length;
  const expected = groups ?? placesOf(1);
  return [...new Set(ranks)]
    .filter((rank) => placesOf(rank) !== expected)
    .map((rank) => ({ type: 'groupFeeds', rank, groups: expected, places: placesOf(rank) }));
}

function rankFlaws(slots: readonly BracketSlot[]): readonly LayoutFlaw[] {
  const places = slots.flatMap(({ half, feeds }) =>
    feeds.filter(isRank).map(({ ranks }) => ({ half, ranks })),
  );
  const lowest = Math.max(0, ...places.flatMap(({ ranks }) => ranks));
  const flaws: LayoutFlaw[] = [];
  for (let rank = 1; rank <= lowest; rank++) {
    const holding = places.filter(({ ranks }) => ranks[0] <= rank && rank <= ranks[1]);
    const pairs = new Set(holding.map(({ ranks }) => ranks.join('-'))).size;
    if (pairs !== 1 || holding.length !== 2)
      flaws.push({ type: 'rankFeeds', rank, pairs, times: holding.length });
    const [first, second] = holding;
    const alike = first && second && first.half === second.half && rank === first.ranks[0];
    if (alike) flaws.push({ type: 'pairInOneHalf', ranks: first.ranks });
  }
  return flaws;
}

const isRank = (feed: Feed): feed is Extract<Feed, { readonly type: 'rank' }> => feed.type === 'rank';
