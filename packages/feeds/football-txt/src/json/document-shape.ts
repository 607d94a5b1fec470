import { CARDS, DIALECTS, GOAL_MARKS, STATUSES, WEEKDAYS } from '../syntax.ts';
import { choice, listOf, oneOf, record, type Shape, that, tuple, wholeNumber } from './shape.ts';

// What a document may hold as JSON: the types of `syntax.ts`, with places left out or all there, and texts that can
// stand on a line.

const MOST = 999_999_999;
const place = wholeNumber(0, MOST);
const PLACES = { line: place, column: place, endLine: place, endColumn: place };

const anyText = that((value) => typeof value === 'string', 'a text');
const comment = that((value) => typeof value === 'string' && !/[\n]/.test(value), 'a text of one line');
const run = that(isRun, 'a text of one line, no blanks at its ends and no two together');
const line = that((value) => typeof value === 'string' && isLine(value), 'a text of one line');

function isRun(value: unknown): boolean {
  return typeof value === 'string' && isLine(value) && !value.includes('  ') && !value.includes('\t');
}

function isLine(value: string): boolean {
  return value !== '' && value === value.trim() && !/[\n\r]/.test(value);
}

const text = record({ text: run }, PLACES);
const texts = listOf(text);
const goalsOfTeam = wholeNumber(0, 99);
const pair = tuple(goalsOfTeam, goalsOfTeam);

const day = record(
  { month: wholeNumber(1, 12), day: wholeNumber(0, 99) },
  { weekday: oneOf(WEEKDAYS), year: wholeNumber(0, 9999), ...PLACES },
);

const localTime = record({ hour: wholeNumber(0, 99), minute: wholeNumber(0, 99) }, { zone: run, ...PLACES });
const time = record(
  { hour: wholeNumber(0, 99), minute: wholeNumber(0, 99) },
  { zone: run, local: localTime, ...PLACES },
);
const venue = record({ parts: listOf(run) }, PLACES);

const when = { date: day, secondDate: day, time, venue, attendance: wholeNumber(0, MOST), round: run };

const score = record(
  {},
  {
    halfTime: pair,
    fullTime: pair,
    afterExtraTime: pair,
    suddenEnd: oneOf(['goldenGoal', 'silverGoal']),
    shootOut: pair,
    aggregate: pair,
    awayGoals: pair,
    wonOn: oneOf(['shootOut', 'awayGoals', 'aggregate']),
    ...PLACES,
  },
);
const status = oneOf(STATUSES);
const note = record({ text: run }, { status, ...PLACES });
const outcome = { score, legs: record({ first: score, second: score }, PLACES), status };

const minute = record({}, { at: wholeNumber(0, 999), added: wholeNumber(0, 99), ...PLACES });
const mark = oneOf(GOAL_MARKS);
const seconds = wholeNumber(0, 99_999);
const goalTime = record({ minute }, { mark, seconds });
const tally = record({ goals: wholeNumber(1, 99) }, { mark, marked: wholeNumber(1, 99) });
const scorer = record({ name: text, times: listOf(goalTime) }, { tally });
const scoredTo = record({ score: pair }, { name: text, minute, mark, seconds });
const scorers = listOf(scorer);

const goals = choice('form', {
  bySide: record({ form: anyText, home: scorers, away: scorers }),
  sideUnknown: record({ form: anyText, scorers }),
  running: record({ form: anyText, goals: listOf(scoredTo) }),
});

const inlineCard = record({ card: oneOf(CARDS) }, { minute, ...PLACES });
/** Changes within changes: a bound on what a broken value can ask. */
const DEEPEST_PATH = 1000;
const player: Shape = (value, path) =>
  path.length > DEEPEST_PATH
    ? [{ path, expected: 'fewer changes within changes' }]
    : playerShape(value, path);
const change = record({ on: player }, { minute });
const playerShape = record(
  { name: text, cards: listOf(inlineCard), changes: listOf(change), unread: texts },
  { captain: oneOf([true]) },
);

const booking = record({ name: text }, { minute });
const listOfBookings = listOf(booking);
const bookings = choice('form', {
  bySide: record({ form: anyText, home: listOfBookings, away: listOfBookings }),
  sideUnknown: record({ form: anyText, bookings: listOfBookings }),
});

const kick = record({ name: text }, { score: pair, miss: comment });
const listOfKicks = listOf(kick);
const kicks = choice('form', {
  inOrder: record({ form: anyText, kicks: listOfKicks }),
  bySide: record({ form: anyText, home: listOfKicks, away: listOfKicks }),
});

const referee = record({ name: text }, { association: run });
const leg = oneOf([1, 2]);
const level = wholeNumber(1, 99);
const type = anyText;
const lined = { comment, ...PLACES };

const node = choice('type', {
  heading: record({ type, level, text: run }, lined),
  round: record({ type, level, title: run, name: run }, { stage: run, leg, when: run, ...lined }),
  date: record({ type }, { ...when, ...lined }),
  match: record(
    { type, home: text, away: text, notes: listOf(note), unread: texts },
    { number: wholeNumber(0, 999), ...when, ...outcome, ...lined },
  ),
  teamMatch: record(
    { type, ground: oneOf(['home', 'away', 'neutral']), opponent: text, notes: listOf(note), unread: texts },
    { ...when, ...outcome, ...lined },
  ),
  bye: record({ type, team: text, notes: listOf(note) }, lined),
  goals: record({ type, goals }, lined),
  lineUp: record(
    { type, team: text, ranks: listOf(listOf(player)), coaches: texts },
    { formation: run, ...lined },
  ),
  coach: record({ type, coaches: texts }, lined),
  cards: record({ type, card: oneOf([...CARDS, 'sentOff']), bookings }, lined),
  shootOut: record({ type, kicks }, lined),
  referees: record({ type, referees: listOf(referee) }, lined),
  attendance: record({ type, attendance: wholeNumber(0, MOST) }, lined),
  note: record({ type, note }, lined),
  notaBene: record({ type, text: run }, lined),
  definition: record({ type, of: oneOf(['group', 'round']), name: run, items: texts }, lined),
  comment: record({ type, text: comment }, PLACES),
  blockComment: record(
    {
      type,
      text: that((value) => typeof value === 'string' && !value.includes('-->'), 'a text without "-->"'),
    },
    PLACES,
  ),
  blank: record({ type, count: wholeNumber(1, MOST) }, PLACES),
  unread: record({ type, text: line }, lined),
});

/** A document as JSON. */
export const documentShape: Shape = record({
  type: oneOf(['document']),
  dialect: oneOf(DIALECTS),
  nodes: listOf(node),
});
