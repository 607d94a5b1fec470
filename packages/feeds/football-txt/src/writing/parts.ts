import type {
  Booking,
  Cards,
  Change,
  Day,
  Dialect,
  GoalMark,
  Goals,
  GoalTime,
  Kick,
  Legs,
  LineUp,
  Minute,
  Note,
  Pair,
  Player,
  Referee,
  Score,
  ScoredTo,
  Scorer,
  ShootOut,
  Status,
  Tally,
  Time,
  Venue,
} from '../syntax.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue Sep/16 2025` in the old dialect, `Tue Sep 16 2025` in v2. */
function writeDay({ weekday, year, month, day }: Day, dialect: Dialect): string {
  const date = `${MONTHS[month - 1] ?? 'Jan'}${dialect === 'old' ? '/' : ' '}${day}`;
  const before = weekday === undefined ? '' : `${weekday} `;
  return `${before}${date}${year === undefined ? '' : ` ${String(year).padStart(4, '0')}`}`;
}

/** `Apr 17 & 25`, `Mar 30 & Apr 7`. */
export function writeDays(first: Day, second: Day | undefined, dialect: Dialect): string {
  const date = writeDay(first, dialect);
  if (second === undefined) return date;
  const short = second.month === first.month && second.weekday === undefined && second.year === undefined;
  return `${date} & ${short ? second.day : writeDay(second, dialect)}`;
}

/** `18.45` in the old dialect, `18:45` in v2, with zone and local time. */
export function writeTime({ hour, minute, zone, local }: Time, dialect: Dialect): string {
  const clock = `${two(hour)}${dialect === 'old' ? '.' : ':'}${two(minute)}${zone === undefined ? '' : ` ${zone}`}`;
  return local === undefined ? clock : `${clock} (${writeTime(local, 'v2')})`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** `@ Old Trafford, Manchester, Att: 75731`; either may be missing. */
export function writeVenue(venue: Venue | undefined, attendance: number | undefined): string {
  const crowd = attendance === undefined ? '' : `Att: ${attendance}`;
  if (venue === undefined) return crowd;
  return `@ ${venue.parts.join(', ')}${crowd === '' ? '' : `, ${crowd}`}`;
}

function writePair(pair: Pair): string {
  return `${pair[0]}-${pair[1]}`;
}

/**
 * A score in the full form where that can hold it (`2-1 (1-0)`, `1-1 a.e.t. (1-1, 0-0), 3-4 pen.`; the old dialect has the
 * shoot-out first), else in the fuller form.
 */
export function writeScore(score: Score, dialect: Dialect, first = dialect === 'old'): string {
  const { fullTime, afterExtraTime, halfTime, shootOut } = score;
  const last = afterExtraTime ?? fullTime;
  if (last === undefined) return shootOut === undefined ? '' : `${writePair(shootOut)} pen.`;
  const needsMore =
    score.aggregate !== undefined || score.awayGoals !== undefined || score.wonOn !== undefined;
  const halfAlone = afterExtraTime !== undefined && fullTime === undefined && halfTime !== undefined;
  if (needsMore || halfAlone) return writeFuller(score, last);
  const mark = afterExtraTime === undefined ? '' : ` ${extraTimeMark(score)}`;
  const brackets = afterExtraTime === undefined ? [halfTime] : [fullTime, halfTime];
  const known = brackets.filter((pair) => pair !== undefined).map(writePair);
  const main = `${writePair(last)}${mark}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
  if (shootOut === undefined) return main;
  if (first) return `${writePair(shootOut)} pen. ${main}`;
  return known.length === 0 || afterExtraTime === undefined
    ? `${main}, ${writePair(shootOut)} pen.`
    : `${main} ${writePair(shootOut)} pen.`;
}

function extraTimeMark({ suddenEnd }: Score): string {
  if (suddenEnd === 'goldenGoal') return 'a.e.t./g.g.';
  return suddenEnd === 'silverGoal' ? 'a.e.t./s.g.' : 'a.e.t.';
}

const WON_ON = { shootOut: 'pens', awayGoals: 'away goals', aggregate: 'aggregate' } as const;

/** `2-1 (HT 2-1, FT 2-1, AET, AGG 3-3, PEN 1-3)`. */
function writeFuller(score: Score, last: Pair): string {
  const { halfTime, fullTime, afterExtraTime, aggregate, awayGoals, shootOut, suddenEnd, wonOn } = score;
  const items: string[] = [];
  const add = (label: string, pair: Pair | undefined): void => {
    if (pair !== undefined) items.push(`${label} ${writePair(pair)}`);
  };
  add('HT', halfTime);
  if (afterExtraTime !== undefined) {
    add('FT', fullTime);
    if (suddenEnd === 'goldenGoal') items.push('AET/GG');
    else items.push(suddenEnd === 'silverGoal' ? 'AET/SG' : 'AET');
  }
  add('AGG', aggregate);
  add('AWAY', awayGoals);
  add('PEN', shootOut);
  if (wonOn !== undefined) items.push(`win on ${WON_ON[wonOn]}`);
  return `${writePair(last)} (${items.join(', ')})`;
}

/** `2-1, 1-2 (AET, AGG 3-3, PEN 3-1)`. */
export function writeLegs({ first, second }: Legs, dialect: Dialect): string {
  return `${writeScore(first, dialect, false)}, ${writeScore(second, dialect, false)}`;
}

const STATUS_WORDS: { readonly [S in Status]: string } = {
  postponed: 'ppd',
  cancelled: 'canc',
  walkover: 'w/o',
  awarded: 'awd',
  suspended: 'susp',
  abandoned: 'abd',
  annulled: 'annulled',
  replay: 'replay',
  notPlayed: 'n/p',
};

export function writeStatus(status: Status): string {
  return STATUS_WORDS[status];
}

export function writeNote({ text }: Note): string {
  return `[${text}]`;
}

/** `90+3'`, `?'`. */
function writeMinute({ at, added }: Minute): string {
  if (at === undefined) return "?'";
  return added === undefined ? `${at}'` : `${at}+${added}'`;
}

const MARKS: { readonly [M in GoalMark]: string } = {
  penalty: 'p',
  ownGoal: 'og',
  header: 'h',
  freeKick: 'f',
};

function writeMarks({ mark, seconds }: Pick<GoalTime, 'mark' | 'seconds'>): string {
  const marked = mark === undefined ? '' : `(${MARKS[mark]})`;
  return seconds === undefined ? marked : `${marked}(${seconds} secs)`;
}

function writeTally({ goals, mark, marked = goals }: Tally): string {
  if (mark === undefined) return ` (${goals})`;
  if (marked === goals) return goals === 1 ? ` (${MARKS[mark]})` : ` (${goals}${MARKS[mark]})`;
  return ` (${goals}/${marked === 1 ? '' : marked}${MARKS[mark]})`;
}

/** A list to be wrapped: pieces that follow each other with a blank between. */
export type Pieces = readonly string[];

/** Goals between their brackets, a piece for each minute; `;` stands at the end of the last piece of the home side. */
export function writeGoals({ goals }: Goals): Pieces {
  switch (goals.form) {
    case 'bySide':
      return [
        ...sided(goals.home.flatMap(scorerPieces), ';'),
        ...sided(goals.away.flatMap(scorerPieces), ''),
      ];
    case 'sideUnknown':
      return listed(goals.scorers.flatMap(scorerPieces), '');
    case 'running':
      return listed(goals.goals.map(writeScoredTo), '');
    default:
      return goals satisfies never;
  }
}

/** Pieces with commas between and `end` behind; `-` for none. */
function sided(pieces: Pieces, end: string): Pieces {
  return pieces.length === 0 ? [`-${end}`] : listed(pieces, end);
}

function listed(pieces: Pieces, end: string): Pieces {
  return pieces.map((piece, index) => `${piece}${index === pieces.length - 1 ? end : ','}`);
}

function scorerPieces({ name, times, tally }: Scorer): Pieces {
  if (times.length === 0) return [`${name.text}${tally === undefined ? '' : writeTally(tally)}`];
  return times.map((time, index) => {
    const when = `${writeMinute(time.minute)}${writeMarks(time)}`;
    return index === 0 ? `${name.text} ${when}` : when;
  });
}

function writeScoredTo({ score, name, minute, mark, seconds }: ScoredTo): string {
  const when = minute === undefined ? '' : ` ${writeMinute(minute)}`;
  const marks = writeMarks({
    ...(mark !== undefined && { mark }),
    ...(seconds !== undefined && { seconds }),
  });
  const behind = minute === undefined && marks !== '' ? ` ${marks}` : marks;
  return `${writePair(score)}${name === undefined ? '' : ` ${name.text}`}${when}${behind}`;
}

/** A line-up behind its label: players with the comma or the hyphen that follows them. */
export function writeLineUp({ formation, ranks, coaches }: LineUp): Pieces {
  const players = ranks.flatMap((rank, at) =>
    rank.map((player, index) => {
      const lastOfRank = index === rank.length - 1;
      const lastOfAll = lastOfRank && at === ranks.length - 1;
      if (lastOfAll) return `${writePlayer(player)}${coaches.length > 0 ? ';' : ''}`;
      return `${writePlayer(player)}${lastOfRank ? ' -' : ','}`;
    }),
  );
  const coach = coaches.length === 0 ? [] : [`Coach: ${coaches.map(({ text }) => text).join(', ')}`];
  return [...(formation === undefined ? [] : [`(${formation})`]), ...players, ...coach];
}

const CARD_LETTERS = { yellow: 'Y', yellowRed: 'Y/R', red: 'R' } as const;

function writePlayer({ name, captain, cards, changes, unread }: Player): string {
  return [
    name.text,
    ...(captain === undefined ? [] : ['[c]']),
    ...cards.map(
      ({ card, minute }) => `[${CARD_LETTERS[card]}${minute === undefined ? '' : ` ${writeMinute(minute)}`}]`,
    ),
    ...unread.map(({ text }) => `[${text}]`),
    ...changes.map(writeChange),
  ].join(' ');
}

function writeChange({ minute, on }: Change): string {
  return `(${minute === undefined ? '' : `${writeMinute(minute)} `}${writePlayer(on)})`;
}

/** Cards behind their label. */
export function writeBookings({ bookings }: Cards): Pieces {
  if (bookings.form === 'sideUnknown') return listed(bookings.bookings.map(writeBooking), '');
  return [...sided(bookings.home.map(writeBooking), ';'), ...sided(bookings.away.map(writeBooking), '')];
}

function writeBooking({ name, minute }: Booking): string {
  return minute === undefined ? name.text : `${name.text} ${writeMinute(minute)}`;
}

export const CARD_LABELS = {
  yellow: 'Yellow cards',
  yellowRed: 'Yellow-Red',
  red: 'Red cards',
  sentOff: 'Sent off',
} as const;

/** Kicks behind their label. */
export function writeKicks({ kicks }: ShootOut): Pieces {
  if (kicks.form === 'inOrder') {
    const someScores = kicks.kicks.some(({ score }) => score !== undefined);
    return listed(
      kicks.kicks.map((kick) => (someScores ? inColumn(kick) : writeKick(kick))),
      '',
    );
  }
  const home = kicks.home.length === 0 ? [';'] : listed(kicks.home.map(writeKick), ';');
  return [...home, ...listed(kicks.away.map(writeKick), '')];
}

/** A kick without its score stands where the others' names stand. */
function inColumn(kick: Kick): string {
  return kick.score === undefined ? `    ${writeKick(kick)}` : writeKick(kick);
}

function writeKick({ name, score, miss }: Kick): string {
  const before = score === undefined ? '' : `${writePair(score)} `;
  return `${before}${name.text}${miss === undefined ? '' : ` (${miss})`}`;
}

export function writeReferees(referees: readonly Referee[]): Pieces {
  return listed(
    referees.map(({ name, association }) =>
      association === undefined ? name.text : `${name.text} (${association})`,
    ),
    '',
  );
}

/** `45_000`. */
export function writeCount(count: number): string {
  const digits = String(count);
  let out = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    out = `${digits.slice(Math.max(0, end - 3), end)}_${out}`;
  return out;
}
