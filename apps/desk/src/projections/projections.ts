import type { Clock, DecideContext, Entry, MatchId, MatchState } from '@touchline/laws';
import type { Report } from '@touchline/report';
import type { IndexMatchView, MatchPageView } from '@touchline/web';
import { ForReaders } from '../publishing/for-readers.ts';
import type { ReplayStatus } from '../replay/replay.ts';
import type { Tables } from '../tables.ts';
import { indexView } from './index-view.ts';
import { type LogOf, readMatch } from './match-in-tie.ts';
import { matchPageView } from './match-page.ts';
import { namesFrom } from './names.ts';
import { SharedAnswers } from './shared-answers.ts';
import { MatchStudy, type World } from './study.ts';
import { type Correction, type WhatWouldChange, whatWouldChange } from './what-would-change.ts';

/** What a page is asked for with. */
export interface PageAsked {
  readonly frame: number;
  /** Where the match clock is between two entries. */
  readonly clock?: Clock;
  readonly replay?: ReplayStatus;
  /** Knowledge of a later day, ISO date; of the match's own moment when absent. */
  readonly asOf?: string;
}

/**
 * All that follows from the logs, worked out when somebody asks and kept until one of the logs concerned grows.
 * Nothing here is stored: it can be made again from the logs at any time.
 */
export class Projections {
  readonly #logOf: LogOf;
  readonly #world: World;
  /** Today by the wall, ISO date: what has become of a fact since. */
  readonly #today: () => string;
  readonly #studies = new Map<
    MatchId,
    { readonly logs: readonly (readonly Entry[])[]; readonly study: MatchStudy }
  >();

  /** What readers get of reports and facts. */
  readonly readers: ForReaders;

  constructor(options: {
    readonly logOf: LogOf;
    /** Every match that the desk has a log of: what is played beside a match. None when not given. */
    readonly matches?: () => readonly MatchId[];
    readonly tables: Tables;
    readonly today: () => string;
    /** Whether reports, and facts under reserve, wait for an editor; they do not when absent. */
    readonly hasEditors?: boolean;
    /** Those of others who ask of the same tables; its own when absent. */
    readonly answers?: SharedAnswers;
  }) {
    this.readers = new ForReaders(options.hasEditors ?? false);
    this.#logOf = options.logOf;
    this.#today = options.today;
    const { tables, logOf, matches = () => [], answers: shared = new SharedAnswers() } = options;
    this.#world = { tables, logOf, matches, names: namesFrom(tables), shared };
  }

  /** The state after the whole log; `undefined` for a match that nobody opened. */
  state(match: MatchId): MatchState | undefined {
    return readMatch(this.#logOf(match))?.state;
  }

  /** Drops what was worked out of a match whose log is taken away. */
  forget(match: MatchId): void {
    this.#studies.delete(match);
  }

  decideContext(match: MatchId): DecideContext {
    return this.study(match)?.decideContext() ?? {};
  }

  study(match: MatchId): MatchStudy | undefined {
    const read = readMatch(this.#logOf(match));
    if (!read) return undefined;
    const other = read.state.otherLeg;
    const logs = [read.log, ...(other === undefined ? [] : [this.#logOf(other)])];
    const known = this.#studies.get(match);
    if (known && sameLogs(known.logs, logs)) return known.study;
    const study = new MatchStudy(read, this.#world);
    this.#studies.set(match, { logs, study });
    return study;
  }

  page(match: MatchId, asked: PageAsked): MatchPageView | undefined {
    const study = this.study(match);
    return (
      study &&
      matchPageView(
        study,
        { ...asked, today: asked.asOf ?? this.#today(), readers: this.readers },
        this.#world.tables,
      )
    );
  }

  /** What a correction would do, before anybody confirms it; nothing is stored. */
  wouldChange(correction: Correction): WhatWouldChange {
    return whatWouldChange(correction, this.#world);
  }

  /** The report as readers may have it; `undefined` while it waits for an editor too. */
  report(match: MatchId): Report | undefined {
    const study = this.study(match);
    return study && this.readers.report(study, study.instant())?.report;
  }

  /** The front page's lines, one a match: those under way first, then the newest. */
  index(
    matches: readonly MatchId[],
    replayOf: (match: MatchId) => ReplayStatus | undefined = () => undefined,
  ): readonly IndexMatchView[] {
    const studies = matches.flatMap((match) => this.study(match) ?? []);
    return indexView(studies, { today: this.#today(), replayOf });
  }
}

const sameLogs = (a: readonly (readonly Entry[])[], b: readonly (readonly Entry[])[]): boolean =>
  a.length === b.length && a.every((log, index) => log === b[index]);
