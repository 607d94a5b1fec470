// The syntax tree of a Football.TXT file: its lines in their order, each a node with its place in the text.
//
// The tree holds what the text says, not how it was spelt: `18.45`, `18:45` and `18h45` are one time, `90'+9` and `90+9`
// one minute, `[ ]` and `( )` one goal line. Nothing is inferred: a date without its year has none, goals without a
// separator have no side. What was not understood is kept as text (`unread`), and named in an issue.

/** Where a node stands: lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A node while it is made. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** A run of text: a team, a player, a name. Blanks at its ends are not part of it. */
export interface Text extends Span {
  readonly text: string;
}

/** `old`: `»`, `18.45`, `Tue Sep/16`. `v2`: `▪` or `::`, `18:45`, `Tue Sep 16`. */
export const DIALECTS = ['old', 'v2'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A file. `old` if a line of it is in the old dialect. */
export interface Document {
  readonly type: 'document';
  readonly dialect: Dialect;
  readonly nodes: readonly Node[];
}

/**
 * A line of the file, or the lines of one thing (a line-up, a goal line that is wrapped). What belongs to a match
 * follows it: goals, line-ups, cards, shoot-out, referees, attendance, notes. A goal line on the line of its match is a
 * node of its own after it; a comment inside a wrapped thing is a node before it.
 */
export type Node =
  | Heading
  | Round
  | DateLine
  | Match
  | TeamMatch
  | Bye
  | Goals
  | LineUp
  | Coach
  | Cards
  | ShootOut
  | Referees
  | Attendance
  | NoteLine
  | NotaBene
  | Definition
  | Comment
  | BlockComment
  | Blank
  | Unread;

export type NodeType = Node['type'];

/** What every line may carry: a `#` comment at its end, as written after the `#`. */
interface Line extends Span {
  readonly comment?: string;
}

/** `= World Cup 2018`: level 1; `== Group stage`: level 2. */
export interface Heading extends Line {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
}

/** `▪ Finals, Quarter-finals - 1st Leg`. Level 1 is `▪`, `»` or `::`, level 2 `▪▪` or `:::`. */
export interface Round extends Line {
  readonly type: 'round';
  readonly level: number;
  /** The whole title as written: `Finals, Quarter-finals - 1st Leg`. */
  readonly title: string;
  /** What stands before the last comma: `Finals`. */
  readonly stage?: string;
  /** Title without stage and leg: `Quarter-finals`. */
  readonly name: string;
  /** From `1st Leg`, `2nd leg`, `First Legs` at the end of the title. */
  readonly leg?: 1 | 2;
  /** Dates after `|` or `:`, as written: `Thu Jun 12`. */
  readonly when?: string;
}

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A date as far as it is written; it need not be a day of the calendar. */
export interface Day extends Span {
  readonly weekday?: Weekday;
  /** Two digits are read as 1950 to 2049. Absent: that of the dates above. */
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** `18:45`; `20:45 (19:45 BST/UTC+1)` has a local time too. */
export interface Time extends Span {
  readonly hour: number;
  readonly minute: number;
  /** As written: `UTC+3`, `BST/UTC+1`. */
  readonly zone?: string;
  /** The time at the ground, when the first is that of another place. */
  readonly local?: Time;
}

/** `@ Old Trafford, Manchester`: its parts, split at the commas. */
export interface Venue extends Span {
  readonly parts: readonly string[];
}

/** What may stand before a match, on its line or on one above for all that follow. */
interface When {
  readonly date?: Day;
  /** Of the second leg: `Apr 17 & 25`. */
  readonly secondDate?: Day;
  readonly time?: Time;
  readonly venue?: Venue;
  readonly attendance?: number;
  /** `▪ 1st Leg` or `▪SF` on the line itself. */
  readonly round?: string;
}

/** A line without teams: `Thu Jun 14 18:00 UTC+3 @ Luzhniki, Moscow, Att: 78011`; holds for the matches below it. */
export interface DateLine extends Line, When {
  readonly type: 'date';
}

/** Home (or named first), away (or named second). */
export type Pair = readonly [number, number];

/** How extra time ended a match at once. */
export type SuddenEnd = 'goldenGoal' | 'silverGoal';

/** What decided a tie, where the text says it without figures (`win on away goals`). */
export type WonOn = 'shootOut' | 'awayGoals' | 'aggregate';

/** The scores of a match, each apart. Those not written are absent; the shoot-out is never part of another. */
export interface Score extends Span {
  readonly halfTime?: Pair;
  /** After ninety minutes. */
  readonly fullTime?: Pair;
  /** Goals of the ninety minutes included. */
  readonly afterExtraTime?: Pair;
  readonly suddenEnd?: SuddenEnd;
  readonly shootOut?: Pair;
  readonly aggregate?: Pair;
  readonly awayGoals?: Pair;
  readonly wonOn?: WonOn;
}

/** Both legs on one line, each with the team named first first; what decided the tie stands with the second. */
export interface Legs extends Span {
  readonly first: Score;
  readonly second: Score;
}

export const STATUSES = [
  'postponed',
  'cancelled',
  'walkover',
  'awarded',
  'suspended',
  'abandoned',
  'annulled',
  'replay',
  'notPlayed',
] as const;
/** What became of a match that was not simply played; `annulled` for voided too. */
export type Status = (typeof STATUSES)[number];

/** A note in square brackets, as written, line breaks as blanks: `[postponed: weather]`. */
export interface Note extends Span {
  readonly text: string;
  /** When the note begins with the word for one. */
  readonly status?: Status;
}

interface Outcome {
  readonly score?: Score;
  readonly legs?: Legs;
  /** From a word on the line: `3-0 awd`, `A w/o B`. */
  readonly status?: Status;
  readonly notes: readonly Note[];
  /** Text of the line that was not understood; an issue names each. */
  readonly unread: readonly Text[];
}

/** A match line, score after or between the teams. */
export interface Match extends Line, When, Outcome {
  readonly type: 'match';
  /** `(49)` at the head of the line. */
  readonly number?: number;
  /** As written, the association included: `FC Bayern München (GER)`. */
  readonly home: Text;
  readonly away: Text;
}

/** A line of one team's schedule (its name is the heading): `Sun 1 Mar  (h)  Chelsea  2-1`. */
export interface TeamMatch extends Line, When, Outcome {
  readonly type: 'teamMatch';
  readonly ground: 'home' | 'away' | 'neutral';
  readonly opponent: Text;
}

/** `Chichester City  bye`. */
export interface Bye extends Line {
  readonly type: 'bye';
  readonly team: Text;
  readonly notes: readonly Note[];
}

/**
 * A minute as it was given: ordinal, 1 for the first (`at` 90, `added` 3 for `90+3'`). `at` is absent for one that is
 * not known (`?`).
 */
export interface Minute extends Span {
  readonly at?: number;
  readonly added?: number;
}

export const GOAL_MARKS = ['penalty', 'ownGoal', 'header', 'freeKick'] as const;
export type GoalMark = (typeof GOAL_MARKS)[number];

/** One goal of a scorer. */
export interface GoalTime {
  readonly minute: Minute;
  readonly mark?: GoalMark;
  /** `(92 secs)`: seconds since the kick-off. */
  readonly seconds?: number;
}

/** A number of goals given without minutes: `(2)`, `(p)`, `(4/2p)`. */
export interface Tally {
  readonly goals: number;
  readonly mark?: GoalMark;
  /** How many of them carry the mark. */
  readonly marked?: number;
}

/** A scorer with his goals. Neither `times` nor `tally`: one goal, no more is said. */
export interface Scorer {
  readonly name: Text;
  readonly times: readonly GoalTime[];
  readonly tally?: Tally;
}

/** A goal with the score it made: `1-0 Messi 23'(p)`. */
export interface ScoredTo {
  readonly score: Pair;
  /** Absent when only the score is written. */
  readonly name?: Text;
  readonly minute?: Minute;
  readonly mark?: GoalMark;
  readonly seconds?: number;
}

/** Goals in the order of the text. An own goal stands with the side it counts for. */
export interface Goals extends Line {
  readonly type: 'goals';
  readonly goals:
    | { readonly form: 'bySide'; readonly home: readonly Scorer[]; readonly away: readonly Scorer[] }
    /** No separator: the side is not said. */
    | { readonly form: 'sideUnknown'; readonly scorers: readonly Scorer[] }
    | { readonly form: 'running'; readonly goals: readonly ScoredTo[] };
}

export const CARDS = ['yellow', 'yellowRed', 'red'] as const;
export type Card = (typeof CARDS)[number];

/** `[Y 32']`, `[Y/R 43']`, `[R]`. */
export interface InlineCard extends Span {
  readonly card: Card;
  readonly minute?: Minute;
}

/** A player of a line-up, with who came on for him, who came on for that one, and so on. */
export interface Player {
  readonly name: Text;
  readonly captain?: true;
  readonly cards: readonly InlineCard[];
  /** One at most in a true record. */
  readonly changes: readonly Change[];
  /** Brackets that were not understood, as written without them. */
  readonly unread: readonly Text[];
}

/** `(46' Oliver NEUVILLE)` or `(Coman 46')` behind the player who goes off. */
export interface Change {
  readonly minute?: Minute;
  readonly on: Player;
}

/** `Germany: Neuer - Kimmich, Rüdiger - …`. */
export interface LineUp extends Line {
  readonly type: 'lineUp';
  readonly team: Text;
  /** As written, hyphens or none: `4-3-3`. */
  readonly formation?: string;
  /** The eleven as divided by ` - `: goalkeeper, defence and so on; one rank when not divided. */
  readonly ranks: readonly (readonly Player[])[];
  readonly coaches: readonly Text[];
}

/** `Coach: Lionel Scaloni` on a line of its own. */
export interface Coach extends Line {
  readonly type: 'coach';
  readonly coaches: readonly Text[];
}

export interface Booking {
  readonly name: Text;
  readonly minute?: Minute;
}

/** `Yellow cards: … ; …`. `sentOff` says off, and not by which card. */
export interface Cards extends Line {
  readonly type: 'cards';
  readonly card: Card | 'sentOff';
  readonly bookings:
    | { readonly form: 'bySide'; readonly home: readonly Booking[]; readonly away: readonly Booking[] }
    /** Under a line-up they are that team's. */
    | { readonly form: 'sideUnknown'; readonly bookings: readonly Booking[] };
}

export interface Kick {
  readonly name: Text;
  /** Score of the shoot-out after it; written for kicks scored, sometimes for the others. */
  readonly score?: Pair;
  /** Not scored: what is said of it, as written: `missed`, `save Schumacher`, `X`. Absent: scored. */
  readonly miss?: string;
}

/** `Penalties: 1-0 X, 1-1 Y, Z (missed)` in the order of the kicks, or `A, B (X); C, D` side by side. */
export interface ShootOut extends Line {
  readonly type: 'shootOut';
  readonly kicks:
    | { readonly form: 'inOrder'; readonly kicks: readonly Kick[] }
    /** Who took the first kick is not said. */
    | { readonly form: 'bySide'; readonly home: readonly Kick[]; readonly away: readonly Kick[] };
}

export interface Referee {
  readonly name: Text;
  /** `ARG`, `Poland`. */
  readonly association?: string;
}

/** The referee, then his assistants. */
export interface Referees extends Line {
  readonly type: 'referees';
  readonly referees: readonly Referee[];
}

/** `Attendance: 45_000`. */
export interface Attendance extends Line {
  readonly type: 'attendance';
  readonly attendance: number;
}

/** A note in square brackets on lines of its own: about the match above it. */
export interface NoteLine extends Line {
  readonly type: 'note';
  readonly note: Note;
}

/** `NB: …`: about no match. */
export interface NotaBene extends Line {
  readonly type: 'notaBene';
  readonly text: string;
}

/** `Group A | Brazil  Croatia  Mexico`, `Matchday 1 | Thu Jun 12`. */
export interface Definition extends Line {
  readonly type: 'definition';
  readonly of: 'group' | 'round';
  readonly name: string;
  readonly items: readonly Text[];
}

/** `# …` on a line of its own; the text as written after the `#`. */
export interface Comment extends Span {
  readonly type: 'comment';
  readonly text: string;
}

/** `<!-- … -->`; the text as written between, line breaks as `\n`. */
export interface BlockComment extends Span {
  readonly type: 'blockComment';
  readonly text: string;
}

/** Blank lines, one after another. */
export interface Blank extends Span {
  readonly type: 'blank';
  readonly count: number;
}

/** A line that was not understood, as written. */
export interface Unread extends Line {
  readonly type: 'unread';
  readonly text: string;
}
