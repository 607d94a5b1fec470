import type { Clock, Entry, MatchId } from '@touchline/laws';
import {
  type Frame,
  type FrameHead,
  frameBetween,
  type MatchPageView,
  type ReplayAddresses,
  renderSections,
  type Sections,
} from '@touchline/web';
import { Channel } from './channels/channel.ts';
import type { Logs } from './logs.ts';
import type { Projections } from './projections/projections.ts';
import type { ReplayStatus } from './replay/replay.ts';

/** Frames kept for readers who come back: more than the entries of a long match. */
const KEPT_FRAMES = 500;

/** What a page knows besides the logs: where a replay stands, what the match clock says between entries. */
interface Live {
  clock?: Clock;
  replay?: ReplayStatus;
  movedTo?: string;
}

interface Page {
  readonly channel: Channel;
  /** What readers have; absent until somebody has asked for the page. */
  sections?: Sections;
  stale: boolean;
  latest?: Entry;
  readonly live: Live;
}

export interface PagesOptions {
  readonly logs: Logs;
  readonly projections: Projections;
  /** Number that every channel starts from; later than any that an earlier run of the desk may have sent. */
  readonly firstFrame: number;
  readonly replayAddresses: (match: MatchId) => ReplayAddresses;
}

/**
 * The live pages: a view drawn into sections, and a channel that sends the sections that changed. A page that
 * nobody reads is not drawn: it is only marked, and drawn when the next reader comes.
 */
export class Pages {
  readonly #options: PagesOptions;
  readonly #pages = new Map<MatchId, Page>();

  constructor(options: PagesOptions) {
    this.#options = options;
  }

  /** Call after entries were stored: their match's page and the other leg's change. */
  logged(match: MatchId, entries: readonly Entry[]): void {
    const page = this.#page(match);
    const latest = entries.at(-1);
    if (latest) page.latest = latest;
    for (const each of this.#options.logs.tieOf(match)) this.#changed(each);
  }

  showClock(match: MatchId, clock: Clock): void {
    this.#page(match).live.clock = clock;
    this.#changed(match);
  }

  showReplay(match: MatchId, replay: ReplayStatus): void {
    this.#page(match).live.replay = replay;
    this.#changed(match);
  }

  /** Tells the readers of a page that the match goes on at another address. */
  moved(match: MatchId, path: string): void {
    this.#page(match).live.movedTo = path;
    this.#changed(match);
  }

  /** The page as it is now, numbered with the newest frame; `undefined` for a match that nobody opened. */
  view(match: MatchId): MatchPageView | undefined {
    if (this.#options.logs.get(match).length === 0) return undefined;
    const page = this.#page(match);
    this.#flush(match, page);
    return this.#viewOf(match, page);
  }

  /** The page as of another day; it has no frame of its own, and nothing follows it live. */
  viewAsOf(match: MatchId, asOf: string): MatchPageView | undefined {
    if (this.#options.logs.get(match).length === 0) return undefined;
    return this.#options.projections.page(match, { frame: 0, asOf });
  }

  /** The whole page in one frame, for a reader who starts afresh. */
  snapshot(match: MatchId): Frame {
    const page = this.#page(match);
    this.#flush(match, page);
    const view = this.#viewOf(match, page);
    return frameBetween(undefined, this.#sectionsOf(match, view), headOf(view, page.channel.current));
  }

  /** The channel of a page, up to date; `undefined` for a match that nobody opened. */
  channel(match: MatchId): Channel | undefined {
    if (this.#options.logs.get(match).length === 0) return undefined;
    const page = this.#page(match);
    this.#flush(match, page);
    return page.channel;
  }

  beat(): void {
    for (const page of this.#pages.values()) page.channel.beat();
  }

  close(): void {
    for (const page of this.#pages.values()) page.channel.close();
  }

  #page(match: MatchId): Page {
    const known = this.#pages.get(match);
    if (known) return known;
    const channel = new Channel({ start: this.#options.firstFrame, keep: KEPT_FRAMES });
    const page: Page = { channel, stale: true, live: {} };
    this.#pages.set(match, page);
    return page;
  }

  #changed(match: MatchId): void {
    if (this.#options.logs.get(match).length === 0) return;
    const page = this.#page(match);
    page.stale = true;
    if (page.channel.readers > 0) this.#flush(match, page);
  }

  /** Draws the page anew when something has changed, and sends what is different. */
  #flush(match: MatchId, page: Page): void {
    if (!page.stale) return;
    page.stale = false;
    const view = this.#viewOf(match, page);
    const after = this.#sectionsOf(match, view);
    const before = page.sections;
    page.sections = after;
    if (!before) return;
    const { latest } = page;
    delete page.latest;
    const head = { ...headOf(view, 0), ...announcement(view, latest), ...movedTo(page.live) };
    const frame = frameBetween(before, after, head);
    if (Object.keys(frame.sections).length === 0 && frame.moved === undefined) return;
    page.channel.publish((number): Frame => ({ ...frame, frame: number }));
  }

  #viewOf(match: MatchId, page: Page): MatchPageView {
    const { clock, replay } = page.live;
    const view = this.#options.projections.page(match, {
      frame: page.channel.current,
      ...(clock && { clock }),
      ...(replay && { replay }),
    });
    if (!view) throw new Error(`a page of ${match}, which nobody opened`);
    return view;
  }

  #sectionsOf(match: MatchId, view: MatchPageView): Sections {
    return renderSections(view, { replay: this.#options.replayAddresses(match) });
  }
}

const headOf = (view: MatchPageView, frame: number): FrameHead => ({
  frame,
  version: view.version,
  title: view.title,
});

const movedTo = (live: Live) => (live.movedTo === undefined ? {} : { moved: live.movedTo });

/** One sentence for readers who listen: the newest entry as the timeline tells it, and the score if it changed. */
function announcement(view: MatchPageView, latest: Entry | undefined): { announce?: string; entry?: string } {
  if (!latest) return {};
  const item = view.timeline.find((each) => each.entry === latest.id);
  if (item) {
    const score = item.score === undefined ? '' : ` ${item.score}.`;
    return { announce: `${item.label}: ${item.word}. ${item.text}${score}`, entry: item.entry };
  }
  const correction = view.corrections.find((each) => each.seq === latest.seq);
  return correction ? { announce: `${correction.text} ${correction.reason}`, entry: correction.entry } : {};
}
