import type { BracketLayout, BracketSlot, Feed } from './regulations.ts';

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
  /** Both clubs of a pair in one half. */
  | { readonly type: 'pairInOneHalf'; readonly ranks: readonly [number, number] };

/**
 * Proves that every slot is fed exactly once: each winner goes to one later slot, one final apart; each rank belongs to
 * one pair, and a pair's two clubs have one place in each half.
 *
 * @returns every flaw; empty for a sound layout
 * @see UCL-KO-01
 */
export function lintBracket({ slots }: BracketLayout): readonly LayoutFlaw[] {
  return [...idFlaws(slots), ...winnerFlaws(slots), ...rankFlaws(slots)];
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
  const finals = slots.filter((slot) => timesFed(slot.id) === 0).map((slot) => slot.id);
  const shared = slots.filter((slot) => timesFed(slot.id) > 1);
  return [
    ...shared.map((slot): LayoutFlaw => ({ type: 'winnerFeeds', slot: slot.id, times: timesFed(slot.id) })),
    ...(finals.length === 1 ? [] : [{ type: 'finals', slots: finals } as const]),
  ];
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
