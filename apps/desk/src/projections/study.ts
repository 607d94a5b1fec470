import {
  extraTimeAllowed,
  kicksAllowed,
  type NextOpponents,
  type Regulations,
  type Suspension,
  suspensionsFrom,
} from '@touchline/competition';
import { type CurvePoint, type ProgressForecast, swings } from '@touchline/forecast';
import {
  type Clock,
  type ClubId,
  type DecideContext,
  type Entry,
  type MatchId,
  type MatchState,
  namesInLog,
  otherSide,
  type PersonId,
} from '@touchline/laws';
import {
  type Fact,
  type FactsInPlay,
  type RecordBook,
  type TieSide,
  withScorers,
} from '@touchline/record-book';
import {
  checkReport,
  type Finding,
  type Names,
  type Report,
  type ReportInput,
  type Swing,
  writeReport,
} from '@touchline/report';
import { Recent } from '../recent.ts';
import type { Tables } from '../tables.ts';
import { bookBeside, factsInPlayOf, factsOf, NONE_IN_PLAY } from './facts.ts';
import { curveOf, nowOf, strengthsOfTie, type TieStrengths } from './forecast.ts';
import { clockOf, instantOf } from './instant.ts';
import { scorersOfLogs } from './logged-scorers.ts';
import { type LogOf, legInPlay, type MatchInTie, matchInTie, type ReadMatch } from './match-in-tie.ts';
import { namesFrom } from './names.ts';
import { type Asked, nextSentence, opponentsOf } from './opponents.ts';
import type { SharedAnswers } from './shared-answers.ts';
import { latestOfDay, tiesUnderWay } from './ties-under-way.ts';
import { type TimelineSource, type ToldEntry, timelineOf } from './timeline.ts';

/** Instants of which a study keeps the facts. */
const MOST_INSTANTS = 20;

/** What a match is studied against: the tables, the other logs, and answers that many studies share. */
export interface World {
  readonly tables: Tables;
  readonly names: Names;
  readonly logOf: LogOf;
  /** Every match that the desk has a log of; none when not given. */
  readonly matches?: () => readonly MatchId[];
  readonly shared: SharedAnswers;
}

/**
 * Everything that follows from the log of one match, its tie's other log and the tables. A study belongs to the logs
 * it was made from: when one of them grows, a new one is made. What is asked for is worked out once.
 */
export class MatchStudy {
  readonly match: ReadMatch;
  readonly inTie: MatchInTie | undefined;
  readonly #world: World;
  #names: Names | undefined;
  #curve: readonly CurvePoint[] | undefined;
  #timeline: readonly ToldEntry[] | undefined;
  #otherTimeline: readonly ToldEntry[] | undefined;
  readonly #facts = new Recent<readonly Fact[]>(MOST_INSTANTS);
  #inPlay: { readonly at: string; readonly facts: FactsInPlay } | undefined;

  constructor(match: ReadMatch, world: World, options: { readonly regulations?: Regulations } = {}) {
    this.match = match;
    this.#world = world;
    this.inTie = matchInTie(match, { logOf: world.logOf, results: world.tables.results, ...options });
  }

  get state(): MatchState {
    return this.match.state;
  }

  /** The tie's other leg, where the desk has its log. */
  get other(): ReadMatch | undefined {
    return this.inTie?.other;
  }

  get names(): Names {
    this.#names ??= this.#namesWithLogs();
    return this.#names;
  }

  /**
   * Instant of the world that this study knows: where the match is, or where the leg is that is played now, if that is
   * later. What is asked of the record is never asked as of an earlier one. `undefined` when no kick-off is known.
   */
  instant(clock?: Clock): string | undefined {
    const own = instantOf(this.state, clockOf(this.state, clock));
    const played = this.inTie && legInPlay(this.inTie).state;
    const later = played && played !== this.state ? instantOf(played) : undefined;
    return own !== undefined && later !== undefined && later > own ? later : own;
  }

  /** What the Laws cannot know from this match alone. */
  decideContext(): DecideContext {
    if (!this.inTie) return {};
    const isLast = this.inTie.tie.legs.length === 1 || this.state.leg === 2;
    const { tie, round } = this.inTie;
    return {
      extraTimeAllowed: isLast && extraTimeAllowed(tie, round.tie),
      kicksAllowed: isLast && kicksAllowed(tie, round.tie),
    };
  }

  strengths(): TieStrengths | undefined {
    const { inTie } = this;
    if (!inTie) return undefined;
    return this.#world.shared.strengths(inTie, () => strengthsOfTie(inTie, this.#world.tables.results));
  }

  /** Chances along the tie; empty where they cannot be reckoned. */
  curve(): readonly CurvePoint[] {
    const strengths = this.strengths();
    if (!this.inTie || !strengths) return [];
    this.#curve ??= curveOf(this.inTie, strengths);
    return this.#curve;
  }

  chances(clock?: Clock): ProgressForecast | undefined {
    const strengths = this.strengths();
    return this.inTie && strengths && nowOf(this.inTie, strengths, clock);
  }

  book(): RecordBook | undefined {
    return this.inTie && this.#bookOf(this.inTie);
  }

  #bookOf(inTie: MatchInTie): RecordBook {
    const { shared, tables } = this.#world;
    // Asked for anew each time, so that no study holds on to a record that nobody has asked for in a while.
    const book = shared.book(inTie, () => bookBeside(inTie, tables));
    const scorers = shared.scorers(this, () => scorersOfLogs(inTie, this.#world));
    return scorers ? withScorers(book, scorers) : book;
  }

  /**
   * Facts of the tie at an instant, the best first. The first leg tells none of a tie that its second is deciding:
   * what would be lapses there with every goal.
   */
  facts(at: string | undefined): readonly Fact[] {
    if (!this.inTie || at === undefined) return [];
    if (!this.inTie.tie.decided && legInPlay(this.inTie) !== this.match) return [];
    const known = this.#facts.get(at);
    if (known) return known;
    // Only now: a record that was let go of takes a while to make.
    const facts = factsOf(this.inTie, this.#bookOf(this.inTie), {
      at,
      nameOf: this.nameOf,
      personNameOf: this.personNameOf,
      chances: this.chances()?.goThrough,
    });
    return this.#facts.keep(at, facts);
  }

  /** What the match would make at its present score and with the next goal; nothing unless it is being played. */
  factsInPlay(at: string): FactsInPlay {
    if (!this.inTie) return NONE_IN_PLAY;
    if (this.#inPlay?.at !== at) {
      const { nameOf, personNameOf } = this;
      const facts = factsInPlayOf(this.inTie, this.#bookOf(this.inTie), { at, nameOf, personNameOf });
      this.#inPlay = { at, facts };
    }
    return this.#inPlay.facts;
  }

  /** Sides of the season's other ties that were under way at an instant. */
  tiesUnderWay(at: string): readonly TieSide[] {
    return this.inTie ? tiesUnderWay(this.inTie, this.#world, at) : [];
  }

  /** The instant to which the desk has come on a day: of this study, or of a later match of the season. */
  latestOfDay(at: string): string {
    return this.inTie ? latestOfDay(this.inTie, this.#world, at) : at;
  }

  opponents(club: ClubId, asked: Asked): NextOpponents | undefined {
    return this.inTie && opponentsOf(this.inTie, club, this.#world.tables, asked);
  }

  /** Whom the tie leads to, in a sentence; `undefined` when nothing follows or nothing is known of it. */
  nextSentence(asked: Asked): string | undefined {
    return this.inTie && nextSentence(this.inTie, this.#world.tables, { ...asked, nameOf: this.nameOf });
  }

  /** Every entry in words, in the order of the log. */
  timeline(): readonly ToldEntry[] {
    this.#timeline ??= timelineOf(this.match, this.#timelineSource(this.match));
    return this.#timeline;
  }

  /** The same of the tie's other leg; empty where its log is not at hand. */
  otherTimeline(): readonly ToldEntry[] {
    if (this.other) this.#otherTimeline ??= timelineOf(this.other, this.#timelineSource(this.other));
    return this.#otherTimeline ?? [];
  }

  suspensions(): readonly Suspension[] {
    return suspensionsFrom(this.state);
  }

  /** The report as of an instant: what the log says, and no more. */
  report(at: string | undefined): Report {
    return writeReport(this.#reportInput(at));
  }

  /** Claims of the report that its own grounds do not bear out; none when it may be published. */
  reportFindings(at: string | undefined): readonly Finding[] {
    const input = this.#reportInput(at);
    return checkReport(writeReport(input), input);
  }

  readonly nameOf = (club: ClubId): string => this.names.club(club).shortName;

  // A scorer or coach of a log goes by a person's id.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  readonly personNameOf = (person: string): string => this.names.person(person as PersonId).name;

  #namesWithLogs(): Names {
    const given = namesInLog([...(this.other?.effective ?? []), ...this.match.effective]);
    return given.size === 0 ? this.#world.names : namesFrom(this.#world.tables, given);
  }

  #reportInput(at: string | undefined): ReportInput {
    const { inTie, state } = this;
    // What the second leg decided is no part of the first leg's report.
    const decided = state.leg === 1 && inTie?.tie.legs.length === 2 ? undefined : inTie?.tie.decided;
    return {
      match: { entries: this.match.effective, state },
      ...(inTie?.other &&
        state.leg === 2 && { otherLeg: { entries: inTie.other.effective, state: inTie.other.state } }),
      tie: inTie?.tie,
      regulationsId: inTie?.regulations.id ?? state.regulations.id,
      ...(inTie && {
        occasion: { competitionName: inTie.regulations.competitionName, roundName: inTie.round.name },
      }),
      opponents: decided && at !== undefined ? this.opponents(decided.club, { at }) : undefined,
      facts: decided ? this.facts(at) : [],
      suspensions: this.suspensions(),
      swings: this.#swingsOfActors(),
      chancesAtKickOff: this.#pointsOfMatch()[0]?.goThrough,
      names: this.names,
    };
  }

  #timelineSource(match: ReadMatch): TimelineSource {
    const { inTie, names } = this;
    if (!inTie) return { names };
    const { tie, round } = inTie;
    const isFirst = tie.legs.length === 1 || match.state.leg === 1;
    return { names, tie: { rules: round.tie, before: isFirst ? [] : tie.legs.slice(0, 1) } };
  }

  #pointsOfMatch(): readonly CurvePoint[] {
    return this.curve().filter((point) => point.match === this.state.match);
  }

  /** What each entry did to the chances of the club that acted. */
  #swingsOfActors(): readonly Swing[] {
    const entries = new Map<string, Entry>(this.match.effective.map((entry) => [entry.id, entry]));
    return swings(this.#pointsOfMatch(), { atLeast: 0 }).flatMap(({ entry, goThrough, change }) => {
      const club = actingClub(entries.get(entry), this.state);
      if (club === undefined) return [];
      const after = goThrough[club] ?? 0;
      return [{ entry, before: after - (change[club] ?? 0), after }];
    });
  }
}

/** The club whose act it was; a foul and a card are told from the side that gains by them. */
function actingClub(entry: Entry | undefined, { clubs }: MatchState): ClubId | undefined {
  if (!entry || !('side' in entry) || entry.side === undefined) return undefined;
  const gains = entry.type === 'foul' || entry.type === 'caution' || entry.type === 'directRed';
  return clubs[gains ? otherSide(entry.side) : entry.side];
}
