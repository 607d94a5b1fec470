import type { Entry, MatchId } from '@touchline/laws';
import { DataChannels } from './channels/data-channels.ts';
import { replayAddresses } from './http/addresses.ts';
import type { LogView } from './logs.ts';
import { Pages } from './pages.ts';
import { Projections } from './projections/projections.ts';
import type { SharedAnswers } from './projections/shared-answers.ts';
import type { Tables } from './tables.ts';

export interface ReaderSideOptions {
  /** Where its addresses begin: empty, or `/d/120s`. */
  readonly prefix: string;
  readonly logs: LogView;
  readonly tables: Tables;
  /** Today by the wall, ISO date. */
  readonly today: () => string;
  /** Tells the frames of this run of this node from all others. */
  readonly life: string;
  /** Number that channels start from; later than any that an earlier run of the desk may have sent. */
  readonly firstFrame: number;
  /** Whether reports, and facts under reserve, wait for an editor. */
  readonly hasEditors?: boolean;
  /** What the sides of a desk need not each work out for themselves; its own when absent. */
  readonly answers?: SharedAnswers;
}

/** What is shown to readers who share a delay, or have none: pages, data, and what both are made from. */
export class ReaderSide {
  readonly prefix: string;
  readonly logs: LogView;
  readonly projections: Projections;
  readonly pages: Pages;
  /** Live data of ties and competitions, for programs. */
  readonly channels: DataChannels;

  constructor(options: ReaderSideOptions) {
    const { prefix, logs, tables, today, life, firstFrame, hasEditors = false, answers } = options;
    this.prefix = prefix;
    this.logs = logs;
    this.projections = new Projections({
      logOf: (match) => logs.get(match),
      matches: () => logs.matches(),
      tables,
      today,
      hasEditors,
      ...(answers && { answers }),
    });
    const shared = { logs, projections: this.projections, life, firstFrame, today };
    this.pages = new Pages({ ...shared, replayAddresses });
    this.channels = new DataChannels(shared);
  }

  /** Readers of live channels now. */
  get readers(): number {
    return this.pages.readers + this.channels.readers;
  }

  /** Call when entries of the match have come into view. */
  logged(match: MatchId, entries: readonly Entry[]): void {
    this.pages.logged(match, entries);
    this.channels.logged(match);
  }

  /** Call before the log of a match is taken away, as that of a sample is. */
  forget(match: MatchId): void {
    this.pages.forget(match);
    this.channels.forget(match);
    this.projections.forget(match);
  }

  /** Says to every reader that the line is alive. */
  beat(): void {
    this.pages.beat();
    this.channels.beat();
  }

  close(): void {
    this.pages.close();
    this.channels.close();
  }
}
