import { tieInWords } from '@touchline/competition';
import { type Clock, clockLabel } from '@touchline/laws';
import type { RecordBook } from '@touchline/record-book';
import type { MatchPageView, ReplayView, TimelineItem } from '@touchline/web';
import type { ForReaders } from '../publishing/for-readers.ts';
import type { ReplayStatus } from '../replay/replay.ts';
import type { Tables } from '../tables.ts';
import { bannerView } from './banner.ts';
import { correctableEntries, correctionViews } from './corrections.ts';
import { correctionNotice } from './corrections-notice.ts';
import { factView, wouldBeViews } from './facts-view.ts';
import { forecastView, pointWords } from './forecast-view.ts';
import { headerView, pageTitle } from './header.ts';
import { clockOf } from './instant.ts';
import { lineUpView } from './line-ups.ts';
import { nextView } from './match-page-next.ts';
import { reportView } from './report-view.ts';
import type { MatchStudy } from './study.ts';
import type { ToldEntry } from './timeline.ts';

/** Facts that the page tells once the tie is over, the best first. */
const MOST_FACTS = 5;

export interface PageSource {
  readonly frame: number;
  readonly clock?: Clock;
  readonly replay?: ReplayStatus;
  /** Knowledge of a later day, ISO date. */
  readonly asOf?: string;
  /** Day as of which it is asked what has become of a fact. */
  readonly today: string;
  /** What readers get of reports and facts. */
  readonly readers: ForReaders;
}

/** Everything a match's page shows, from the study of its logs. */
export function matchPageView(study: MatchStudy, source: PageSource, tables: Tables): MatchPageView {
  const { state, inTie, match, names } = study;
  const clock = clockOf(state, source.clock);
  const header = headerView({
    state,
    inTie,
    clubs: tables.clubs,
    ...(source.clock && { clock: source.clock }),
    ...(source.asOf !== undefined && { asOf: source.asOf }),
  });
  const banner = bannerView(match, names);
  const correction = correctionNotice(study);
  const isOver = state.phase === 'finished';
  return {
    match: state.match,
    version: state.version,
    frame: source.frame,
    title: pageTitle(header),
    header,
    ...(banner && { banner }),
    ...(correction && { correction }),
    ...standsPart(study),
    ...forecastPart(study, clock, source.clock),
    ...nextPart(study, source),
    ...factsPart(study, source),
    timeline: study.timeline().map(itemView),
    corrections: correctionViews(study),
    lineUps: { home: lineUpView(match, 'home', names), away: lineUpView(match, 'away', names) },
    ...(isOver && reportPart(study, source)),
    ...(source.replay && { replay: replayView(study, source.replay) }),
  };
}

function reportPart(study: MatchStudy, { readers }: PageSource): Pick<MatchPageView, 'report'> {
  const shown = readers.report(study, study.instant());
  return shown ? { report: reportView(shown, study) } : {};
}

function standsPart({ inTie, nameOf }: MatchStudy): Pick<MatchPageView, 'stands'> {
  if (!inTie) return {};
  const words = tieInWords(inTie.tie, nameOf, { final: inTie.round.id === 'final' });
  return { stands: { sentence: words.standsSentence, needs: words.needsSentences } };
}

function forecastPart(
  study: MatchStudy,
  clock: Clock,
  live: Clock | undefined,
): Pick<MatchPageView, 'forecast'> {
  const [now, strengths] = [study.chances(live), study.strengths()];
  if (!study.inTie || !now || !strengths) return {};
  const shown = { inTie: study.inTie, strengths, curve: study.curve(), now, clock, names: study.names };
  return { forecast: forecastView({ ...shown, inShort: pointWords(study) }) };
}

function nextPart(study: MatchStudy, source: PageSource): Pick<MatchPageView, 'next'> {
  const at = study.instant(source.clock);
  if (at === undefined) return {};
  const next = nextView(study, {
    at,
    today: source.today,
    ...(source.asOf !== undefined && { asOf: source.asOf }),
  });
  return next ? { next } : {};
}

/**
 * While the tie is open the one fact that would be, and what its match would make at this score and at the next; once it
 * is decided those that are, with what became of them.
 */
function factsPart(study: MatchStudy, source: PageSource): Pick<MatchPageView, 'fact' | 'record'> {
  // A minute more or less finds no other ties over, so what would be is asked as of the last entry.
  const at = study.instant();
  const facts = source.readers.facts(study, at);
  if (!study.inTie || at === undefined) return { record: [] };
  const isOver = study.state.phase === 'finished';
  const moment = isOver ? 'final whistle' : clockLabel(clockOf(study.state, source.clock));
  const isDecided = study.inTie.tie.decided !== undefined;
  // On the night itself other ties are still being played: what the whole day brought is not known yet.
  const isTonight = source.asOf === undefined && at.slice(0, 10) === source.today;
  const today = isTonight ? study.latestOfDay(at) : source.today;
  let book: RecordBook | undefined;
  const shown = {
    book: () => (book ??= study.book()),
    names: study.names,
    moment,
    today,
    underWay: isDecided ? study.tiesUnderWay(today) : [],
    linksSince: source.asOf === undefined,
    mayTell: source.readers.mayTell(study),
  };
  if (isDecided) return { record: facts.slice(0, MOST_FACTS).map((fact) => factView(fact, shown)) };
  const [best] = facts;
  return { ...(best && { fact: factView(best, shown) }), record: wouldBeViews(study, at, shown) };
}

/** Without what only grounds and corrections need. */
function itemView({ match: _match, who: _who, ...item }: ToldEntry): TimelineItem {
  return item;
}

function replayView(study: MatchStudy, status: ReplayStatus): ReplayView {
  const { playing, speed, finished } = status;
  return { playing, speed, finished, correctable: correctableEntries(study) };
}
