import type { Notice, Refusal } from './commands.ts';
import type { Facts } from './decide/finding.ts';
import type { RuleId } from './decide/rule-ids.ts';
import { ENTRY_WORDS } from './entry-words.ts';

/** Gives an id of a person, a club or an entry a name for the reader: `Raffaele Palladino`, `Atalanta`, `#12`. */
export type NameOf = (id: string) => string;

/**
 * An English sentence for a refusal: what, where, and what to do about it.
 *
 * @param nameOf without it people and entries appear by their ids
 */
export function refusalSentence({ rule, facts }: Refusal, nameOf: NameOf = (id) => id): string {
  const sentence = sentenceOf(rule, facts, nameOf);
  return CANNOT_BE_OVERRIDDEN.has(rule)
    ? sentence
    : `${sentence} If it did happen, give a reason to log it all the same.`;
}

/** An English sentence for a notice: what was accepted, and which rule has a word to say about it. */
export function noticeSentence({ rule, facts }: Notice, nameOf: NameOf = (id) => id): string {
  const sentence = sentenceOf(rule, facts, nameOf);
  if (facts.nowImpossible === true) {
    const where = `${entryWords(String(facts.type))} at ${String(facts.label)} (entry ${nameOf(String(facts.entry))})`;
    return `After this correction a later entry no longer fits: ${where}. ${sentence} Correct that entry too if it is wrong.`;
  }
  return facts.overridden === true
    ? `Logged against ${rule}, because: ${String(facts.reason)}. ${sentence}`
    : sentence;
}

function sentenceOf(rule: string, facts: Facts, nameOf: NameOf): string {
  const teller = new Teller(facts, nameOf);
  return isRule(rule) ? SENTENCES[rule](teller) : `Rule ${rule} applies.`;
}

const isRule = (rule: string): rule is RuleId => Object.hasOwn(SENTENCES, rule);

/** Reads facts as the words of a sentence. */
class Teller {
  readonly #facts: Facts;
  readonly #nameOf: NameOf;

  constructor(facts: Facts, nameOf: NameOf) {
    this.#facts = facts;
    this.#nameOf = nameOf;
  }

  has(fact: string): boolean {
    return this.#facts[fact] !== undefined;
  }

  is(fact: string, value: string): boolean {
    return this.#facts[fact] === value;
  }

  say(fact: string, otherwise = 'unknown'): string {
    const value = this.#facts[fact];
    return value === undefined ? otherwise : (WORDS.get(String(value)) ?? String(value));
  }

  /** A fact as it stands; empty when it is not there. */
  fact(name: string): string {
    return String(this.#facts[name] ?? '');
  }

  get who(): string {
    const person = this.#facts.person;
    return person === undefined || person === 'unknown'
      ? 'A person whose name is unknown'
      : this.#nameOf(String(person));
  }

  /** The entry that a fact names. */
  entry(fact: string): string {
    return this.has(fact) ? this.#nameOf(this.say(fact)) : 'unknown';
  }

  get side(): string {
    return `the ${this.say('side')} side`;
  }

  get Side(): string {
    return `The ${this.say('side')} side`;
  }

  /** How somebody who is not on the sheet may be found. */
  get notNamed(): string {
    if (this.has('onOtherSheet'))
      return `${this.who} is on the other side's team sheet, not on that of ${this.side}. Check the side.`;
    const nearest = this.has('nearest') ? ` Did you mean ${this.#nameOf(this.say('nearest'))}?` : '';
    return `${this.who} is not on the team sheet of ${this.side}.${nearest}`;
  }
}

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pre: 'before kick-off',
    firstHalf: 'the first half',
    halfTime: 'half-time',
    secondHalf: 'the second half',
    etBreak: 'the break before extra time',
    etFirst: 'the first half of extra time',
    etHalfTime: 'half-time of extra time',
    etSecond: 'the second half of extra time',
    kicksBreak: 'the break before the shoot-out',
    kicks: 'the shoot-out',
    fullTime: 'full time',
    starter: 'a starter',
    player: 'on the field',
    temporarilyOff: 'off for the moment',
    substitute: 'a substitute who has not come on',
    substitutedPlayer: 'substituted',
    onOrOff: 'on the field or already substituted',
    sentOff: 'sent off',
    excludedFromKicks: 'excluded from the kicks',
    teamOfficial: 'a team official',
    notNamed: 'not on the team sheet',
    suspended: 'suspended',
    abandoned: 'abandoned',
    fixture: 'not begun',
    live: 'being played',
    finished: 'over',
    matchSuspended: 'suspension',
    matchResumed: 'resumption',
    matchAbandoned: 'abandonment',
    matchPostponed: 'postponement',
    resultAwarded: 'awarding of a result',
    kickOff: 'a kick-off',
    directFreeKick: 'a direct free kick',
    indirectFreeKick: 'an indirect free kick',
    goalKick: 'a goal kick',
    corner: 'a corner',
    throwIn: 'a throw-in',
    droppedBall: 'a dropped ball',
    goalkeeperThrow: "the goalkeeper's throw",
    retake: 'a retake',
    goal: 'a goal',
    stands: 'no goal, and play goes on',
    notScored: 'a kick not scored',
    caution: 'a caution',
    warning: 'a warning',
    directRed: 'a sending-off',
    none: 'no card',
    'C-RD': 'not keeping the distance',
    'C-PO': 'persistent offences',
    secondCaution: 'second caution',
    otherTeam: 'card to the wrong player of the other team',
  }),
);

const CANNOT_BE_OVERRIDDEN: ReadonlySet<string> = new Set([
  'LOG-SHAPE-01',
  'LOG-OPEN-01',
  'LOG-OPEN-02',
  'LOG-MATCH-01',
  'LOG-ID-01',
  'LOG-REF-01',
  'LOG-SHEET-01',
  'LOG-CORR-01',
  'LOG-CORR-02',
  'LOG-CORR-03',
  'LOG-CORR-04',
  'LOG-CORR-05',
  'LAW-ED',
]);

const limit = (t: Teller, what: string): string =>
  `${t.Side} has used ${t.say('used')} of its ${t.say('most')} ${what}.`;

const stage = (t: Teller, wish: string): string =>
  `${wish}: the check ${t.entry('target')} ${STAGES.get(t.say('stage')) ?? 'is at another stage'}.`;

const STAGES: ReadonlyMap<string, string> = new Map([
  ['checking', 'is still going on'],
  ['delayed', 'is still going on, the restart held for it'],
  ['cleared', 'was completed without a review'],
  ['reviewVarOnly', 'has led to a review'],
  ['reviewOnField', 'has led to a review at the screen'],
  ['decided', 'has its decision'],
  ['closed', 'is over'],
]);

/** Where the match is, as a sentence goes on after a colon. */
const NOW: ReadonlyMap<string, string> = new Map([
  ['pre', 'the match has not begun'],
  ['firstHalf', 'the first half is being played'],
  ['halfTime', 'it is half-time'],
  ['secondHalf', 'the second half is being played'],
  ['etBreak', 'it is the break before extra time'],
  ['etFirst', 'the first half of extra time is being played'],
  ['etHalfTime', 'it is half-time of extra time'],
  ['etSecond', 'the second half of extra time is being played'],
  ['kicksBreak', 'it is the break before the shoot-out'],
  ['kicks', 'the shoot-out is on'],
  ['fullTime', 'it is full time'],
]);

const whereItIs = (t: Teller): string => NOW.get(t.fact('now')) ?? 'the match is elsewhere';

const ENTRY_WORDS_BY_TYPE: ReadonlyMap<string, string> = new Map(Object.entries(ENTRY_WORDS));

const entryWords = (type: string): string => ENTRY_WORDS_BY_TYPE.get(type) ?? `an entry ${type}`;

/** Something that is logged of a period, or for one, in which the match is not. */
function outOfPeriod(t: Teller): string {
  const [period, now] = [t.say('period', 'that period'), whereItIs(t)];
  if (t.is('what', 'periodStart') || t.is('what', 'periodEnd')) {
    const verb = t.is('what', 'periodStart') ? 'start' : 'end';
    return t.has('at')
      ? `${capital(period)} cannot ${verb} at a moment of ${t.say('at')}. Give a moment of ${period}, or none.`
      : `${capital(period)} cannot ${verb} now: ${now}.`;
  }
  const what = capital(entryWords(t.fact('what')));
  return t.fact('period') === t.fact('now')
    ? `${what} cannot be logged now: ${now}.`
    : `${what} cannot be logged ${WHEN.get(t.fact('period')) ?? `at ${period}`}: ${now}. Check the period.`;
}

/** When something would have been, in a period. */
const WHEN: ReadonlyMap<string, string> = new Map([
  ['pre', 'before kick-off'],
  ['firstHalf', 'in the first half'],
  ['halfTime', 'at half-time'],
  ['secondHalf', 'in the second half'],
  ['etBreak', 'in the break before extra time'],
  ['etFirst', 'in the first half of extra time'],
  ['etHalfTime', 'at half-time of extra time'],
  ['etSecond', 'in the second half of extra time'],
  ['kicksBreak', 'in the break before the shoot-out'],
  ['kicks', 'in the shoot-out'],
  ['fullTime', 'after full time'],
]);

const SENTENCES: { readonly [R in RuleId]: (t: Teller) => string } = {
  'LOG-SHAPE-01': (t) =>
    `The command is not well formed: ${t.say('path', '')} must be ${t.say('expected')}, and is ${t.say('found')}.`,
  'LOG-OPEN-01': () => 'No match is open in this log. Open the match first.',
  'LOG-OPEN-02': (t) => `The match ${t.say('match')} is already open. Amend its first entry if it is wrong.`,
  'LOG-MATCH-01': (t) => `This is the log of ${t.say('opened')}, not of ${t.say('match')}.`,
  'LOG-ID-01': (t) =>
    `An entry with the id ${t.say('id')} is already in the log. Send a new command with a new id.`,
  'LOG-REF-01': (t) =>
    `There is no entry ${t.entry('target')} that ${t.say('field')} could mean. Name one that is in the log and not withdrawn.`,
  'LOG-REF-02': (t) => `The entry ${t.entry('target')} was already taken back.`,
  'LOG-SHEET-01': (t) =>
    `Play has begun, and ${t.side} has handed in its team sheet (entry ${t.entry('sheet')}). Amend that entry instead.`,
  'LOG-CORR-01': (t) => `There is no entry ${t.entry('target')} to correct.`,
  'LOG-CORR-02': (t) =>
    `The entry ${t.entry('target')} is already withdrawn. Withdraw its withdrawal to bring it back.`,
  'LOG-CORR-03': (t) =>
    `With these changes ${t.entry('target')} would be no valid entry: ${t.say('path', '')} must be ${t.say('expected')}, and is ${t.say('found')}.`,
  'LOG-CORR-04': () => 'The opening of a match cannot be withdrawn. Amend it instead.',
  'LOG-CORR-05': (t) =>
    `The entry ${t.entry('target')} is a correction itself. Withdraw it and make another.`,
  'LAW-ED': (t) =>
    t.has('ours')
      ? `Edition ${t.say('edition')} of the Laws, version ${t.say('version')}, has the hash ${t.say('ours')} here and ${t.say('hash')} in the match. Open the match with the edition that is held here.`
      : `Edition ${t.say('edition')} of the Laws, version ${t.say('version')}, is not held here. Name one that is.`,
  'LAW-3-PLAYERS-01': (t) =>
    t.has('goalkeepers')
      ? `${t.Side} names ${t.say('goalkeepers')} goalkeepers among its starters; one is allowed.`
      : `${t.Side} has ${t.say('onField')} players on the field and nobody has gone off. Log who goes off first.`,
  'LAW-3-PLAYERS-02': (t) =>
    `${t.Side} has ${t.say('onField')} players; play may not go on with fewer than seven.`,
  'LAW-3-PLAYERS-03': (t) =>
    `${t.Side} began with ${t.say('onField')}: only the starters it named may complete the eleven. Put the missing starter on the team sheet, or log who goes off first.`,
  'LAW-3-STATUS-01': (t) => {
    if (t.is('status', 'notNamed')) return t.notNamed;
    if (t.is('status', 'namedTwice')) return `${t.who} is named twice on the team sheet of ${t.side}.`;
    if (t.is('status', 'namedByBoth'))
      return `${t.who} is on the other side's team sheet already. Two people need two ids.`;
    if (t.is('what', 'returned'))
      return `${t.who} cannot come back: nobody is logged as off whom it could be. Log first who went off.`;
    return `${t.who} cannot do this: he is ${t.say('status')}.`;
  },
  'LAW-3-SUBS-01': (t) => {
    if (t.is('what', 'benchRefilled'))
      return `${t.who} cannot join the bench of ${t.side}: a place on it is filled again only before kick-off, for a substitute who took the place of a starter not sent off.`;
    return t.is('status', 'notNamed')
      ? t.notNamed
      : `Only a named substitute may come on; ${t.who} is ${t.say('status')}.`;
  },
  'LAW-3-SUBS-02': (t) => `${t.Side} names ${t.say('named')} substitutes; ${t.say('most')} are allowed.`,
  'LAW-3-SUBS-03': (t) => limit(t, 'substitutions up to the end of normal time'),
  'LAW-3-SUBS-04': (t) =>
    `${limit(t, 'substitution opportunities')} It can change again in the next interval.`,
  'LAW-3-SUBS-08': (t) => limit(t, 'changes, extra time included'),
  'LAW-3-SUBS-10': (t) =>
    `${t.who} is already going off. Log who comes on for him, or withdraw his going off.`,
  'LAW-3-SUBS-11': (t) => `${t.who} is ${t.say('status')} and may take no further part.`,
  'LAW-3-SUBS-15': (t) =>
    t.has('person')
      ? `${t.who} was sent off and cannot be replaced.`
      : `${t.Side} is down to ${t.say('onField')} by a sending-off; a player sent off is not replaced. Log who goes off first.`,
  'LAW-3-SUBS-17': () => 'There are no substitutions during a shoot-out.',
  'LAW-3-CONC-01': (t) =>
    t.is('most', '0')
      ? 'This competition has no extra substitutes for concussion. Log an ordinary substitution.'
      : `${t.Side} has used its one extra substitute for concussion.`,
  'LAW-3-SENT-01': (t) =>
    `${t.who} was sent off before the team sheet was handed in, and cannot be named on it.`,
  'LAW-3-SENT-03': (t) => `${t.who} was sent off and takes no further part.`,
  'LAW-3-SENT-04': (t) => `${t.who} was sent off on the bench and cannot come on.`,
  'LAW-7-PERIODS-01': outOfPeriod,
  'LAW-5-ABANDON-01': (t) =>
    `The ${t.say('what')} does not fit: the match is ${t.say('now')}. A match is postponed before it begins, suspended while it is played, and resumed or abandoned after that.`,
  'LAW-5-ABANDON-03': () =>
    'An abandoned match has no result until a body decides. Log what result is awarded first.',
  'LAW-7-PEN-01': (t) =>
    `${t.Side} has a penalty to take: the half is prolonged for it. Log the kick, or cancel the penalty.`,
  'LAW-10-01': (t) =>
    `There is nothing for a shoot-out to settle: it stands ${t.say('home')}-${t.say('away')}.`,
  'LAW-7-DUR-01': (t) => `${capital(t.say('period'))} cannot end at ${t.say('label')}: its time is not up.`,
  'LAW-7-ET-01': () =>
    'This match may not go to extra time: a first leg never does, another only when it is level.',
  'LAW-7-ADDED-02': (t) =>
    `The whistle at ${t.say('label')} came before the ${t.say('board')} minutes on the board were up.`,
  'LAW-10-03': (t) =>
    t.is('status', 'notNamed')
      ? t.notNamed
      : `${t.who} may not kick: he is ${t.say('status')}, and was not on the field when the match ended.`,
  'LAW-10-04': (t) =>
    t.has('turn')
      ? `It is the turn of the ${t.say('turn')} side to kick.`
      : `${t.who} has already kicked; all others of ${t.side} kick before anyone kicks again.`,
  'LAW-10-05': (t) => `The shoot-out is decided: the ${t.say('winner')} side has won it.`,
  'LAW-10-07': () =>
    'A shoot-out is on: a kick is over when the ball stops or goes out, and nobody scores from its rebound. Log the kick.',
  'LAW-10-08': (t) =>
    t.is('what', 'exclusion')
      ? `${t.Side} has ${t.say('own')} players who may kick and the other side ${t.say('others')}: only the larger side excludes somebody.`
      : `${t.Side} has ${t.say('own')} players who may kick and the other side ${t.say('others')}. Log first who of ${t.side} is excluded.`,
  'LAW-10-10': (t) =>
    `${t.who} cannot keep goal now: he is ${t.say('status')}. Only a player who may kick can change places with the goalkeeper.`,
  'LAW-10-17': () => 'The shoot-out has no winner yet and cannot end.',
  'LAW-12-03': (t) =>
    t.has('reason')
      ? `${t.who} is ${t.say('status')}: only a player on the field is cautioned for ${t.say('reason')}.`
      : `${t.notNamed} Only people on it can be shown a card.`,
  'LAW-12-05': (t) =>
    `${t.who} is already sent off and cannot be shown another card. What he did since is for the report.`,
  'LAW-12-BENCH-03': (t) =>
    `${t.who} is a team official; under this edition of the Laws officials are shown no cards.`,
  'LAW-14-01': (t) => {
    if (t.has('what'))
      return `A penalty is given to ${t.side} and not taken: play cannot restart otherwise. Log the kick, or cancel the penalty.`;
    return t.has('target')
      ? `The penalty ${t.entry('target')} is not waiting to be taken, so it cannot be cancelled.`
      : `No penalty is given to ${t.side}. Log the penalty first.`;
  },
  'LAW-14-06': (t) =>
    `${t.who} took the penalty and may not play the ball next after post or bar: no goal, indirect free kick.`,
  'LAW-14-09': (t) =>
    `The half was over but for the penalty of ${t.side}: after a save or off the frame nobody may score.`,
  'GOAL-02': (t) =>
    `The ball cannot be in directly from ${t.say('directFrom')}: it is ${t.say('instead')}, not a goal.`,
  'GOAL-04': (t) => `The goal ${t.entry('target')} is already cancelled.`,
  'MIN-01': (t) => `The minute ${t.say('label')} is not in ${t.say('period')}.`,
  'MIN-02': (t) =>
    `Time cannot run backwards: ${t.say('label')} is before the last entry, at ${t.say('last')}. Check the minute.`,
  'VAR-23': (t) => stage(t, 'The restart cannot be held for it'),
  'VAR-24': (t) => stage(t, 'The check cannot be completed'),
  'VAR-25': (t) => stage(t, 'No review can follow'),
  'VAR-27': (t) =>
    t.is('stage', 'checking') || t.is('stage', 'delayed')
      ? 'The referee goes to the screen in a review, and so far there is only a check. Log the review first.'
      : stage(t, 'The referee cannot go to the screen now'),
  'VAR-28': (t) => {
    if (t.is('what', 'penalty'))
      return `The review ${t.entry('target')} gave a penalty, and play went on otherwise without one. Log the penalty, or amend the restart of the decision.`;
    return t.is('what', 'overturned')
      ? `The review ${t.entry('target')} overturned a decision, and play went on with nothing decided in its place. Log what was given instead, or amend the outcome.`
      : stage(t, 'A review has one decision, and this is not the time for it');
  },
  'VAR-30': (t) => stage(t, 'The check cannot be given up'),
  'LAW-3-CAPT-01': (t) => `The captain, ${t.who}, has left the field. Log who wears the armband now.`,
  'LAW-3-GK-02': (t) =>
    t.has('what')
      ? `${t.Side} has no goalkeeper: ${t.who} is ${t.say('status')}. Log who keeps goal now, unknown if nobody could say, before play goes on.`
      : `The goalkeeper, ${t.who}, has left the field. Log who keeps goal now.`,
  'LAW-3-EXTRA-01': (t) =>
    `${t.Side} had an extra person on the field who interfered: a goal noticed before the restart is to be disallowed.`,
  'LAW-3-GK-01': (t) =>
    `${t.who} took the goalkeeper's place and the referee was not told: both are to be cautioned at the next stoppage.`,
  'LAW-3-SUBS-14': (t) =>
    `${t.who} came on before ${t.say('seconds')} seconds of play had run, although the other player went off too slowly.`,
  'LAW-5-02': (t) =>
    `The goal ${t.entry('target')} is cancelled after play has restarted; a decision cannot be changed then.`,
  'LAW-10-12': (t) =>
    `By the Laws this kick is ${t.say('expected')}, and it is logged as ${t.say('outcome')}.`,
  'LAW-11-02': (t) => `There is no offside offence directly from ${t.say('directFrom')}.`,
  'LAW-12-DOGSO-01': (t) =>
    `For this foul the Laws require ${t.say('expected')}; ${t.who} was shown ${t.say('shown')}.`,
  'LAW-14-03': (t) =>
    `By the Laws this penalty is ${t.say('expected')}, and it is logged as ${t.say('outcome')}.`,
  'LAW-14-05': (t) =>
    `The goalkeeper, ${t.who}, made a retake necessary: ${t.say('sanction')} is due. Log it.`,
  'LAW-ED-2026': (t) =>
    t.is('what', 'returned')
      ? `${t.who} is back before ${t.say('seconds')} seconds of play had run after his treatment.`
      : `The red card ${t.say('what')} is not among those that this edition and competition have.`,
  'GOAL-03': (t) =>
    t.is('default', 'ownGoal')
      ? `The attempt was off target before ${t.who} turned it in: by default an own goal, unless the official list says otherwise.`
      : `The attempt was on target before ${t.who} touched it: by default the attacker's goal, unless the official list says otherwise.`,
  'ASSIST-01': (t) => {
    if (t.is('what', 'own')) return `${t.who} scored, and cannot have assisted himself.`;
    return t.is('what', 'rebound')
      ? `${t.who} took the penalty: by default its rebound is no assist of his.`
      : `A goal directly from ${t.say('directFrom')} has no assist by default.`;
  },
  'LAW-12-04': (t) => `This is the second caution of ${t.who}: sent off.`,
  'LAW-12-BENCH-01': (t) => `${t.who} was not on the field; ${t.side} still has ${t.say('onField')} players.`,
  'VAR-03': (t) =>
    t.is('category', 'none')
      ? `This check names nothing that can be reviewed under edition ${t.say('edition')}.`
      : `The category ${t.say('category')} is not reviewable under edition ${t.say('edition')}.`,
  'VAR-16': () => 'Play has restarted since the incident: it is too late for this review.',
  'VAR-17': () => 'Play had restarted since the incident: only the card can change, the restart stands.',
  'VAR-20': (t) =>
    `The card of ${t.who} falls with the play it was shown in, which the review took back (entry ${t.entry('target')}).`,
  'VAR-34': (t) =>
    `Play is taken back to the offence: the goal of ${t.who} after it is cancelled (entry ${t.entry('target')}).`,
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
