import type { Clock, Entry, MatchId } from '@touchline/laws';
import { type Frame, type MatchPageView, type ReplayAddresses, renderSections } from '@touchline/web';
import type { Channel } from './channels/channel.ts';
import { LivePage, type Told } from './live-page.ts';
import type { LogView } from './logs.ts';
import type { Projections } from './projections/projections.ts';
import type { ReplayStatus } from './replay/replay.ts';

/** Pages as of another day that are kept, of all matches; beyond them those that nobody reads are forgotten. */
const MOST_PAGES_AS_OF = 50;

/** What the pages of a match know besides the logs: where a replay stands, what the match clock says. */
interface Running {
  clock?: Clock;
  replay?: ReplayStatus;
}

export interface PagesOptions {
  readonly logs: LogView;
  readonly projections: Projections;
  /** Tells the frames of this run of this node from all others. */
  readonly life: string;
  /** Number that channels start from; later than any that an earlier run of the desk may have sent. */
  readonly firstFrame: number;
  readonly replayAddresses: (match: MatchId) => ReplayAddresses;
}

/** The pages of all matches: which of them a change concerns, and what each is drawn from. */
export class Pages {
  readonly life: string;
  readonly #options: PagesOptions;
  /** By match, then by the day as of which; the empty text is the page of the match's own moment. */
  readonly #pages = new Map<MatchId, Map<string, LivePage>>();
  readonly #running = new Map<MatchId, Running>();
  #nextStart: number;

  constructor(options: PagesOptions) {
    this.#options = options;
    this.life = options.life;
    this.#nextStart = options.firstFrame;
  }

  /** Call after entries were stored: their match's pages and the other leg's change. */
  logged(match: MatchId, entries: readonly Entry[]): void {
    const entry = entries.at(-1);
    if (!entry) return;
    for (const each of this.#options.logs.tieOf(match)) this.#changed(each, { entry, isOwn: each === match });
  }

  /** Lets the readers of a match go, whose log is taken away. Its name is not to be used again. */
  forget(match: MatchId): void {
    for (const page of this.#pagesOf(match).values()) page.channel.close();
    this.#pages.delete(match);
    this.#running.delete(match);
  }

  showClock(match: MatchId, clock: Clock): void {
    this.#runningOf(match).clock = clock;
    this.#changed(match);
  }

  showReplay(match: MatchId, replay: ReplayStatus): void {
    this.#runningOf(match).replay = replay;
    this.#changed(match);
  }

  /** Takes the readers of a match's pages to another address. */
  moved(match: MatchId, path: string): void {
    for (const page of this.#pagesOf(match).values()) page.move(path);
  }

  /** The page, numbered with the newest frame; `undefined` for a match that nobody opened. */
  view(match: MatchId, asOf?: string): MatchPageView | undefined {
    return this.#page(match, asOf)?.view();
  }

  /** The whole page in one frame, for a reader who starts afresh; `undefined` as for `view`. */
  snapshot(match: MatchId, asOf?: string): Frame | undefined {
    return this.#page(match, asOf)?.snapshot();
  }

  /** The channel of a page, up to date; `undefined` as for `view`. */
  channel(match: MatchId, asOf?: string): Channel | undefined {
    const page = this.#page(match, asOf);
    page?.flush();
    return page?.channel;
  }

  /** How many pages are kept now, by whose moment they show: the match's own, or another day. */
  get kept(): { readonly own: number; readonly asOf: number } {
    const days = [...this.#pages.values()].flatMap((pages) => [...pages.keys()]);
    const own = days.filter((day) => day === '').length;
    return { own, asOf: days.length - own };
  }

  /** Readers of live channels now. */
  get readers(): number {
    return this.#all().reduce((sum, page) => sum + page.channel.readers, 0);
  }

  beat(): void {
    for (const page of this.#all()) page.channel.beat();
  }

  close(): void {
    for (const page of this.#all()) page.channel.close();
  }

  #changed(match: MatchId, told?: Told): void {
    for (const page of this.#pagesOf(match).values()) page.changed(told);
  }

  #page(match: MatchId, asOf = ''): LivePage | undefined {
    if (this.#options.logs.get(match).length === 0) return undefined;
    const pages = this.#pagesOf(match);
    const known = pages.get(asOf);
    if (known) return known;
    // Before the new one is there, which nobody reads yet.
    if (asOf !== '') this.#forgetUnread();
    const page = new LivePage({ life: this.life, firstFrame: this.#nextStart }, (frame) =>
      this.#draw(match, asOf, frame),
    );
    pages.set(asOf, page);
    return page;
  }

  #draw(match: MatchId, asOf: string, frame: number) {
    const { projections, replayAddresses } = this.#options;
    const view = projections.page(match, {
      ...this.#runningOf(match),
      frame,
      ...(asOf !== '' && { asOf }),
    });
    if (!view) throw new Error(`a page of ${match}, which nobody opened`);
    return { view, sections: renderSections(view, { replay: replayAddresses(match) }) };
  }

  /** A page made again must not use the numbers of one that was forgotten: its readers may come back. */
  #forgetUnread(): void {
    const ofADay = [...this.#pages.values()].flatMap((pages) =>
      [...pages].flatMap(([asOf, page]) => (asOf === '' ? [] : [{ pages, asOf, page }])),
    );
    if (ofADay.length < MOST_PAGES_AS_OF) return;
    for (const { pages, asOf, page } of ofADay) {
      if (page.channel.readers > 0) continue;
      this.#nextStart = Math.max(this.#nextStart, page.channel.current + 1);
      pages.delete(asOf);
    }
  }

  #pagesOf(match: MatchId): Map<string, LivePage> {
    const pages = this.#pages.get(match) ?? new Map<string, LivePage>();
    this.#pages.set(match, pages);
    return pages;
  }

  #runningOf(match: MatchId): Running {
    const running = this.#running.get(match) ?? {};
    this.#running.set(match, running);
    return running;
  }

  #all(): readonly LivePage[] {
    return [...this.#pages.values()].flatMap((pages) => [...pages.values()]);
  }
}
