import type { Clock } from '../clock.ts';
import { MINUTE_LABEL } from '../clock.ts';
import type {
  Attempt,
  CompetitionOptions,
  EditionRef,
  EntryHead,
  EntryType,
  NamesGiven,
  Payload,
  PersonRef,
  SheetPlayer,
} from '../entries.ts';
import {
  BODY_PARTS,
  CAUTION_REASONS,
  DIRECT_FROM,
  FINISHES,
  INTERRUPTIONS,
  KICK_OFFENCES,
  PASSES,
  RANGES,
  RED_REASONS,
  RESTARTS,
  REVIEW_CATEGORIES,
} from '../entries.ts';
import type { BySide, ClubId, EntryId, MatchId, PersonId, UntimedPeriod } from '../vocabulary.ts';
import { SIDES, TIMED_PERIODS } from '../vocabulary.ts';
import type { AnySchema, Fields, Schema } from './schema.ts';
import {
  anyRecord,
  arrayOf,
  describe,
  id,
  idOrUnknown,
  isRecord,
  literallyTrue,
  named,
  object,
  oneOf,
  optional,
  text,
  whole,
  yesOrNo,
} from './schema.ts';

/** The schemas of every entry, field by field, in the order of entries.ts. */

const side = named('Side', oneOf(...SIDES));
const person: Schema<PersonRef> = named('PersonRef', idOrUnknown<PersonId>('a person'));
const namedPerson: Schema<PersonId> = named('PersonId', id('a person'));
const entry: Schema<EntryId> = named('EntryId', id('an entry'));
const club: Schema<ClubId> = named('ClubId', id('a club'));
const match: Schema<MatchId> = named('MatchId', id('a match'));
const moment = named(
  'Moment',
  text('a date and time, ISO 8601', /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u),
);

const CLOCK = 'a clock: {period, second}, {period, minute} or, in an interval, {period}';

/** Seconds of a period above this are a slip of the unit. */
const LONGEST_PERIOD = 4 * 60 * 60;

const clock: Schema<Clock> = named('Clock', {
  expected: CLOCK,
  check: (value, path, report) => {
    if (!isRecord(value)) return report({ path, expected: CLOCK, found: describe(value) });
    clockSchema(value).check(value, path, report);
  },
  json: (naming) => ({
    description: CLOCK,
    anyOf: Object.values(CLOCK_FORMS).map((form) => form.json(naming)),
  }),
});

const TIMED: ReadonlySet<unknown> = new Set(TIMED_PERIODS);

/** The form of clock that the value seems to be. */
function clockSchema(value: { readonly [field: string]: unknown }): AnySchema {
  if (!TIMED.has(value.period)) return CLOCK_FORMS.interval;
  return 'minute' in value ? CLOCK_FORMS.minute : CLOCK_FORMS.second;
}

const minute = text('a minute such as "57" or "45+1"', MINUTE_LABEL);

type ClockOf<Form> = Extract<Clock, Form>;

const CLOCK_FORMS = {
  second: object<ClockOf<{ readonly second: number }>>({
    period: oneOf(...TIMED_PERIODS),
    second: whole(0, LONGEST_PERIOD),
  }),
  minute: object<ClockOf<{ readonly minute: string }>>({
    period: oneOf(...TIMED_PERIODS),
    minute,
    orLater: optional(literallyTrue),
  }),
  interval: object<ClockOf<{ readonly period: UntimedPeriod }>>({
    period: oneOf('pre', 'halfTime', 'etBreak', 'etHalfTime', 'kicksBreak', 'kicks', 'fullTime'),
  }),
};

const head: Fields<EntryHead> = {
  seq: whole(1, 1_000_000),
  id: entry,
  match,
  clock,
  by: text('the pseudonym of an operator'),
  at: optional(moment),
  causedBy: optional(entry),
  sources: optional(arrayOf(text())),
  override: optional(
    object<{ readonly rules: readonly string[]; readonly reason: string }>({
      rules: arrayOf(text()),
      reason: text('a reason'),
    }),
  ),
};

/** Fields of every entry besides its payload. */
export const HEAD = head;

const editionRef = named(
  'EditionRef',
  object<EditionRef>({
    id: text('the id of an edition'),
    version: whole(1, 1_000_000),
    hash: text('16 hex digits', /^[0-9a-f]{16}$/u),
  }),
);

const sheetPlayer = named(
  'SheetPlayer',
  object<SheetPlayer>({
    player: person,
    number: optional(whole(1, 99)),
    position: optional(oneOf('goalkeeper', 'defender', 'midfielder', 'forward')),
  }),
);

/** Names that one entry may give: of two elevens, their benches and whoever else is on a sheet there are fewer. */
const MOST_NAMES = 100;
const NAMES = `names by the ids of people, at most ${MOST_NAMES}`;
const NAME = text('a name of at most 100 signs', /^(?=.*\S)[^\p{Cc}\u2028\u2029]{1,100}$/u);

const namesGiven: Schema<NamesGiven> = {
  expected: NAMES,
  check: (value, path, report) => {
    if (!isRecord(value) || Object.keys(value).length > MOST_NAMES)
      return report({ path, expected: NAMES, found: describe(value) });
    for (const [who, name] of Object.entries(value)) {
      namedPerson.check(who, `${path}.${who}`, report);
      NAME.check(name, `${path}.${who}`, report);
    }
  },
  json: (naming) => ({
    type: 'object',
    description: NAMES,
    maxProperties: MOST_NAMES,
    propertyNames: namedPerson.json(naming),
    additionalProperties: NAME.json(naming),
  }),
};

const attempt: Fields<Attempt> = {
  bodyPart: optional(oneOf(...BODY_PARTS)),
  range: optional(oneOf(...RANGES)),
  finish: optional(oneOf(...FINISHES)),
  from: optional(oneOf('leftWing', 'rightWing', 'centre')),
  assist: optional(person),
  assistKind: optional(oneOf(...PASSES)),
  assistFrom: optional(oneOf('left', 'right', 'centre')),
  deflectedBy: optional(person),
  assistTouchedBy: optional(person),
  combinedWith: optional(person),
};

const periods = oneOf(...TIMED_PERIODS, 'kicks');
const sideAndPlayer = { side, player: person };

const competitionOptions: Fields<CompetitionOptions> = {
  substitutions: optional(whole(0, 30)),
  goalkeeperSubstitutions: optional(whole(0, 5)),
  opportunities: optional(whole(0, 30)),
  extraTimeSubstitutions: optional(whole(0, 30)),
  extraTimeOpportunities: optional(whole(0, 30)),
  bench: optional(whole(0, 30)),
  concussionSubstitutes: optional(yesOrNo),
  video: optional(yesOrNo),
  cornerReview: optional(yesOrNo),
  redsForMouthAndProtest: optional(yesOrNo),
  extraTimeGoal: optional(oneOf('golden', 'silver')),
  shootOutEarlyEnd: optional(yesOrNo),
  reduceToEquate: optional(oneOf('never', 'atStart', 'throughout')),
};

const directFrom = optional(oneOf(...DIRECT_FROM));
const offences = optional(arrayOf(oneOf(...KICK_OFFENCES), KICK_OFFENCES.length));
const ball = optional(oneOf('in', 'saved', 'missed', 'post'));
const interruption = oneOf(...INTERRUPTIONS);

/** The payload of each entry type. */
export const PAYLOADS: {
  readonly [T in EntryType]: Fields<Omit<Extract<Payload, { readonly type: T }>, 'type'>>;
} = {
  matchOpened: {
    clubs: object<BySide<ClubId>>({ home: club, away: club }),
    lawsEdition: editionRef,
    regulations: editionRef,
    season: whole(1850, 2999),
    round: text('the id of a round'),
    leg: optional(oneOf(1, 2)),
    otherLeg: optional(match),
    venue: optional(
      object<{ readonly name: string; readonly city?: string; readonly neutral?: boolean }>({
        name: text(),
        city: optional(text()),
        neutral: optional(yesOrNo),
      }),
    ),
    scheduledKickOff: optional(moment),
    kickOff: optional(moment),
    options: optional(named('CompetitionOptions', object<CompetitionOptions>(competitionOptions))),
  },
  teamSheet: {
    side,
    starters: arrayOf(sheetPlayer, 11),
    substitutes: arrayOf(sheetPlayer, 30),
    substitutesComplete: optional(yesOrNo),
    captain: optional(namedPerson),
    formation: optional(text('a formation such as 4-3-3', /^\d(-\d){1,5}$/u)),
    coach: optional(namedPerson),
    teamOfficials: optional(arrayOf(namedPerson)),
    names: optional(namesGiven),
  },
  officials: {
    referee: person,
    assistants: optional(arrayOf(person)),
    fourth: optional(person),
    var: optional(person),
    avar: optional(person),
    names: optional(namesGiven),
  },
  resultConfirmed: { attendance: optional(whole(0, 1_000_000)) },
  periodStart: { period: periods, side: optional(side) },
  periodEnd: { period: periods },
  addedTime: { minutes: whole(0, 60) },
  stoppage: { reason: oneOf('injury', 'substitution', 'drinksBreak', 'coolingBreak', 'disorder', 'other') },
  restart: { kind: oneOf(...RESTARTS), side: optional(side) },
  clockSet: {
    period: oneOf(...TIMED_PERIODS),
    lateBySeconds: whole(1, 3600),
    labels: oneOf('follow', 'stay'),
  },
  matchSuspended: { reason: interruption },
  matchResumed: { anotherDay: optional(yesOrNo) },
  matchAbandoned: { reason: interruption },
  matchPostponed: { reason: optional(interruption), until: optional(moment) },
  resultAwarded: {
    score: optional(object<BySide<number>>({ home: whole(0, 999), away: whole(0, 999) })),
    reason: oneOf('forfeit', 'refusal', 'ineligible', 'standsAtStop', 'void', 'other'),
  },
  goal: {
    ...attempt,
    side,
    scorer: person,
    rebound: optional(yesOrNo),
    directFrom,
    onTarget: optional(yesOrNo),
    extraPerson: optional(oneOf('scoring', 'conceding')),
  },
  ownGoal: { ...sideAndPlayer, directFrom, onTarget: optional(yesOrNo) },
  goalCancelled: {
    goal: entry,
    reason: oneOf(
      'offside',
      'foul',
      'handball',
      'ballOut',
      'notOverLine',
      'encroachment',
      'earlierOffence',
      'other',
    ),
  },
  shot: {
    ...attempt,
    ...sideAndPlayer,
    outcome: oneOf('saved', 'wide', 'over', 'post', 'bar', 'blocked', 'clearedOffLine'),
    rebound: optional(yesOrNo),
  },
  chance: { ...attempt, side, player: optional(person) },
  error: {
    ...sideAndPlayer,
    kind: oneOf('failedClearance', 'badPass', 'goalkeeperMistake', 'slip', 'other'),
  },
  foul: {
    ...sideAndPlayer,
    on: optional(person),
    manner: optional(oneOf('careless', 'reckless', 'excessiveForce')),
    kind: optional(oneOf('highBoot', 'trip', 'push', 'hold', 'tackle', 'handball', 'elbow', 'other')),
    inPenaltyArea: optional(yesOrNo),
    struck: optional(oneOf('head', 'leg', 'body')),
    denied: optional(oneOf('obviousChance', 'promisingAttack')),
    forTheBall: optional(yesOrNo),
    deliberate: optional(yesOrNo),
    advantage: optional(oneOf('played', 'goalFollowed')),
  },
  offside: { side, player: optional(person), directFrom },
  corner: { side },
  freeKick: { side, direct: optional(yesOrNo) },
  penaltyAwarded: { side, offence: optional(entry) },
  penaltyCancelled: { penalty: entry },
  penaltyKick: {
    side,
    kicker: person,
    outcome: oneOf('scored', 'saved', 'missed', 'post', 'retake', 'indirectFreeKick'),
    placement: optional(oneOf('roof', 'lowLeft', 'lowRight', 'highLeft', 'highRight', 'centre')),
    offences,
    ball,
    inExtension: optional(yesOrNo),
  },
  caution: {
    side,
    person,
    reason: optional(oneOf(...CAUTION_REASONS)),
    detail: optional(oneOf('reckless', 'spa', 'simulation', 'celebration', 'handball', 'other')),
    on: optional(person),
    replaces: optional(entry),
    unknownOfficial: optional(yesOrNo),
  },
  directRed: {
    side,
    person,
    reason: optional(oneOf(...RED_REASONS)),
    detail: optional(text()),
    replaces: optional(entry),
    unknownOfficial: optional(yesOrNo),
  },
  warning: { side, person },
  sanctionWithdrawn: { sanction: entry },
  substitutionOff: {
    ...sideAndPlayer,
    byNow: optional(yesOrNo),
    concussion: optional(yesOrNo),
    medicalProof: optional(yesOrNo),
    slow: optional(yesOrNo),
  },
  substitutionOn: { ...sideAndPlayer, replaces: optional(entry), benchRefilledBy: optional(namedPerson) },
  goalkeeperChange: { ...sideAndPlayer, refereeTold: optional(yesOrNo) },
  captainChange: sideAndPlayer,
  injury: sideAndPlayer,
  temporarilyOff: {
    ...sideAndPlayer,
    reason: optional(oneOf('treatment', 'kit', 'other')),
    exempt: optional(yesOrNo),
  },
  returned: sideAndPlayer,
  varCheckStart: {
    categories: arrayOf(oneOf(...REVIEW_CATEGORIES), REVIEW_CATEGORIES.length),
    incident: optional(entry),
    about: optional(person),
    secondCaution: optional(oneOf('shown', 'notShown')),
    acrossTeams: optional(yesOrNo),
  },
  restartHeld: { check: entry },
  varCheckComplete: { check: entry },
  varReviewOpen: {
    check: optional(entry),
    mode: oneOf('varOnly', 'onField'),
    openedBy: optional(oneOf('recommendation', 'own')),
    categories: optional(arrayOf(oneOf(...REVIEW_CATEGORIES), REVIEW_CATEGORIES.length)),
  },
  wentToScreen: { review: entry },
  varDecision: {
    review: entry,
    outcome: oneOf('upheld', 'overturned'),
    restart: optional(oneOf(...RESTARTS)),
    announced: optional(yesOrNo),
  },
  varCheckAbandoned: { check: entry },
  shootOutToss: { first: side },
  kick: {
    side,
    kicker: person,
    outcome: oneOf('scored', 'saved', 'missed', 'forfeited', 'retake'),
    keeper: optional(person),
    offences,
    ball,
  },
  exclusion: { ...sideAndPlayer, reason: optional(oneOf('equate', 'unable')) },
  note: {
    text: text(),
    author: optional(text()),
    about: optional(oneOf('colour', 'quote', 'crowd', 'fact', 'unconfirmed')),
  },
  published: {
    what: oneOf('report', 'fact', 'page', 'alert', 'feed', 'other'),
    fact: optional(text()),
    upTo: whole(0, 1_000_000),
  },
  entryAmended: { target: entry, changes: anyRecord, reason: text('a reason') },
  entryWithdrawn: { target: entry, reason: text('a reason') },
};

export function isEntryType(type: unknown): type is EntryType {
  return typeof type === 'string' && Object.hasOwn(PAYLOADS, type);
}

/** Every entry type that this package knows. */
export const ENTRY_TYPES: readonly EntryType[] = Object.keys(PAYLOADS).filter(isEntryType);
