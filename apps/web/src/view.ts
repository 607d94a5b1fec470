/**
 * What a match page shows, ready to draw: names resolved, sentences made, nothing left to decide.
 * The desk makes it from the projections; the page knows no rule of its own.
 */
export interface MatchPageView {
  readonly match: string;
  /** Version of the match's log, and the channel's frame number. */
  readonly version: number;
  readonly frame: number;
  /** `3-1 (3-3) 90+5 Atalanta v Dortmund` */
  readonly title: string;
  readonly header: HeaderView;
  readonly banner?: BannerView;
  /** What has just been taken back or amended; it stands until the next entry of play. */
  readonly correction?: BannerView;
  readonly stands?: StandsView;
  readonly forecast?: ForecastView;
  readonly next?: NextView;
  readonly fact?: FactView;
  readonly timeline: readonly TimelineItem[];
  readonly corrections: readonly CorrectionView[];
  readonly lineUps: { readonly home: LineUpView; readonly away: LineUpView };
  readonly report?: ReportView;
  readonly record: readonly FactView[];
  readonly replay?: ReplayView;
}

export interface HeaderView {
  readonly competition: string;
  readonly round: string;
  readonly leg?: string;
  readonly place: string;
  /** `25 February 2026` */
  readonly date: string;
  readonly kickOffIso?: string;
  readonly home: TeamHeaderView;
  readonly away: TeamHeaderView;
  /** `[3, 1]`; absent before kick-off. */
  readonly score?: readonly [number, number];
  readonly provisional: boolean;
  readonly aggregate?: readonly [number, number];
  readonly shootOut?: readonly [number, number];
  /** `90+5`, `HT`, `FT` */
  readonly clock: string;
  /** `1 March 2026`: the page tells what was known on that day, not at the match's own moment. */
  readonly asOf?: string;
  /** `of +3`, once the board was shown */
  readonly added?: string;
  readonly live: boolean;
}

export interface TeamHeaderView {
  readonly name: string;
  readonly shortName: string;
  readonly colour?: string;
  /** `11 men` */
  readonly men: string;
  /** Green: through as it stands. */
  readonly through: boolean;
  /** `through` once that is final; `through as it stands` when absent. */
  readonly throughWord?: string;
}

/** A state of the page, not a line in the list: it stands until the decision. */
export interface BannerView {
  readonly kind: 'check' | 'review' | 'penalty' | 'decision' | 'correction';
  /** `VIDEO REVIEW` */
  readonly word: string;
  /** `possible penalty, possible red card` */
  readonly details: readonly string[];
}

export interface StandsView {
  /** `Extra time if it stays like this.` */
  readonly sentence: string;
  readonly needs: readonly string[];
}

export interface ForecastView {
  /** Favourite or leading club: `Atalanta 57%` */
  readonly sentence: string;
  /** Club whose chance the curve draws. */
  readonly club: string;
  readonly points: readonly ForecastPointView[];
  /** Minute of the axis where the second leg begins, and its length. */
  readonly legs: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** Marks of the axis, `at` in its minutes; the ends of the periods (45, 90 ...) when absent. */
  readonly ticks?: readonly { readonly at: number; readonly label: string }[];
  readonly note: string;
}

export interface ForecastPointView {
  readonly minute: number;
  /** 0 to 1 */
  readonly p: number;
  readonly label: string;
  /** Name of its leg, as in the forecast's `legs`. */
  readonly leg?: string;
  /** `75' Adeyemi, 3-1: 87% to 57%`; absent at minute marks. */
  readonly text?: string;
  /** Entry in the timeline. */
  readonly entry?: string;
  readonly kind?: 'goal' | 'red' | 'penalty' | 'other';
}

export interface NextView {
  /** As of the match's own moment: `Arsenal or Bayern München (draw on 27 February)` */
  readonly sentence: string;
  /** What has become known after that moment, to be marked as later: `The draw of 27 February 2026 gave Bayern München.` */
  readonly since?: string;
  /** The page as of the day on which that became known: `?asOf=2026-02-27`. */
  readonly sinceHref?: string;
}

export interface FactView {
  readonly id: string;
  readonly sentence: string;
  readonly scope: string;
  /** `as of 25 February 2026, final whistle` */
  readonly asOf: string;
  readonly evidence: readonly string[];
  readonly counterExamples: readonly string[];
  readonly coverage: string;
  /** `Superseded on 17 March 2026 by Sporting CP (0-3, 5-0 after extra time v Bodø/Glimt)` */
  readonly standing?: string;
  /** Who may yet overtake it: `Could still be joined by Juventus (2-5 v Galatasaray after the first leg).` */
  readonly couldJoin?: string;
  /** The page as of the day on which that came about, when `standing` is later than the match: `?asOf=2026-03-17`. */
  readonly sinceHref?: string;
}

export interface TimelineItem {
  readonly entry: string;
  readonly seq: number;
  readonly label: string;
  readonly side?: 'home' | 'away';
  readonly kind: string;
  /** `Goal`, `Second caution`, `Video review` */
  readonly word: string;
  /** One sentence: who, what and how. */
  readonly text: string;
  /** `3-1` after a goal. */
  readonly score?: string;
  readonly key: boolean;
  /** Struck through: withdrawn, or cancelled by the referee; with its reason. */
  readonly struck?: string;
  readonly amended?: string;
}

export interface CorrectionView {
  readonly seq: number;
  readonly label: string;
  /** `Withdrawn: 75' goal, Adeyemi.` */
  readonly text: string;
  readonly reason: string;
  readonly entry: string;
}

export interface LineUpView {
  readonly club: string;
  readonly formation?: string;
  readonly coach?: string;
  /** Rows from the goalkeeper forward, each from the side's right to its left, for the pitch sketch; `undefined` name is an unknown starter. */
  readonly rows: readonly (readonly LineUpPlayer[])[];
  readonly bench: readonly LineUpPlayer[];
  readonly benchComplete: boolean;
  /** What is not known of the side's changes, said once: `Who went off in 3 changes is not known: ...` */
  readonly note?: string;
}

export interface LineUpPlayer {
  /** `Unknown` for a starter nobody named. */
  readonly name: string;
  /** As on the pitch sketch: `Zappacosta`. The name, or its last word when that is long, if absent. */
  readonly shortName?: string;
  readonly number?: number;
  readonly captain?: boolean;
  /** `Caution 13, second caution 90+5`, `Off 77`, `On 60` */
  readonly marks: readonly LineUpMark[];
  readonly onField: 'yes' | 'no' | 'unknown';
}

export interface LineUpMark {
  readonly kind: 'goal' | 'ownGoal' | 'caution' | 'secondCaution' | 'red' | 'off' | 'on';
  readonly text: string;
}

export interface ReportView {
  readonly headline: ReportSentenceView;
  readonly paragraphs: readonly (readonly ReportSentenceView[])[];
  /** `Published on 25 February 2026.`; absent where no editor let it go. */
  readonly published?: string;
}

export interface ReportSentenceView {
  readonly id: string;
  readonly text: string;
  /** Entries of this match to light up in the timeline. */
  readonly entries: readonly string[];
  /** `rests on: 75' goal (Adeyemi); first leg 42' goal (Beier)` */
  readonly grounds: string;
}

/** Shown only while the desk replays a log. */
export interface ReplayView {
  readonly playing: boolean;
  readonly speed: number;
  readonly finished: boolean;
  /** Entries a reader may withdraw to see a correction travel: id and words. */
  readonly correctable: readonly { readonly match: string; readonly entry: string; readonly text: string }[];
}
