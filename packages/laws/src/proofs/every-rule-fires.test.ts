import { expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import type { Verdict } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import { FLAGGING_RULES, REFUSING_RULES } from '../decide/rule-ids.ts';
import { LAWS_EDITIONS } from '../editions/laws-editions.ts';
import type { Entry } from '../entries.ts';
import { KICK_OFFENCES } from '../entries.ts';
import { foldLog } from '../fold/fold.ts';
import type { Question } from '../legal-next/questions.ts';
import { QUESTIONS } from '../legal-next/questions.ts';
import { commandTypeOf } from '../parse/command.ts';
import type { MatchState } from '../state.ts';
import { asSent, Dice, randomMatch } from '../testing/index.ts';
import type { EntryId } from '../vocabulary.ts';
import { isTimed, PERIODS, SIDES } from '../vocabulary.ts';
import { PASSAGES } from './passages.ts';

/**
 * Random matches gone wrong: from some point on the operator sends anything that has the form of a command, often with
 * a reason to log it all the same, so that the log goes on from states that no lawful match reaches.
 */
class GoneWrong {
  readonly fired = new Set<string>();
  readonly #dice: Dice;
  #log: readonly Entry[];
  #state: MatchState | undefined;
  /** Every other match keeps to what might follow, the others to nothing. */
  readonly #follows: boolean;
  #sent = 0;

  constructor(seed: number) {
    this.#dice = new Dice(seed * 7919);
    this.#follows = seed % 2 === 0;
    const whole = otherwise(randomMatch(seed), this.#dice);
    this.#log = whole.slice(
      0,
      this.#dice.chance(0.1) ? this.#dice.between(0, 3) : this.#dice.between(0, whole.length),
    );
    this.#state = foldLog(this.#log);
  }

  /** Sends so many commands; the rules that spoke are in `fired`. */
  play(commands: number): void {
    for (let sent = 0; sent < commands; sent++) {
      if (this.#dice.chance(0.02)) this.#passage();
      else this.#send(this.#command());
    }
  }

  #passage(): void {
    this.#dice.pick(PASSAGES)?.({
      dice: this.#dice,
      side: () => this.#dice.pick(SIDES) ?? 'home',
      person: (side) => this.#dice.pick(this.#state?.teams[side].people ?? [])?.person ?? 'unknown',
      send: (body) => {
        if (Object.values(body).includes(undefined)) return undefined;
        const clock = this.#soon();
        const override = this.#dice.chance(0.5) && { override: { reason: 'it happened' } };
        this.#sent += 1;
        return this.#send({
          commandId: `w${this.#sent}`,
          match: 'random',
          clock,
          by: 'dice',
          ...override,
          ...body,
        });
      },
    });
  }

  /** The id of the last entry that came of it; `undefined` when it was refused. */
  #send(command: object): EntryId | undefined {
    const context = this.#dice.chance(0.5) ? { extraTimeAllowed: this.#dice.chance(0.5) } : {};
    const verdict: Verdict = decide(asSent(command), this.#log, context, this.#state);
    if (!verdict.ok) {
      this.fired.add(verdict.refusal.rule);
      return undefined;
    }
    for (const { rule } of verdict.notices) this.fired.add(rule);
    this.#log = [...this.#log, ...verdict.entries];
    this.#state = foldLog(this.#log);
    return verdict.entries.at(-1)?.id;
  }

  #command(): object {
    this.#sent += 1;
    const head = {
      commandId: this.#dice.chance(0.02) ? (this.#log[0]?.id ?? 'x') : `w${this.#sent}`,
      match: this.#dice.chance(0.02) ? 'another' : 'random',
      clock: this.#clock(),
      by: 'dice',
      ...(this.#dice.chance(0.5) && { override: { reason: 'it happened' } }),
      ...(this.#dice.chance(0.15) && { causedBy: this.#entry() }),
    };
    if (this.#dice.chance(0.06)) return { ...head, ...this.#correction() };
    if (this.#dice.chance(0.02)) return { ...head, ...this.#opening() };
    if (this.#dice.chance(0.04)) return { ...head, ...this.#sheet() };
    if (this.#dice.chance(0.01)) return { ...head, type: 'logGoal' };
    return { ...head, ...this.#act() };
  }

  #act(): object {
    const question = this.#question();
    if (!question) return {};
    const { type, sides, field, rest, as, people } = question;
    const side = this.#dice.pick(SIDES);
    const values = people ? this.#people() : this.#state ? question.values(this.#state, side) : [];
    const value = this.#dice.pick(!people && this.#dice.chance(0.2) ? [this.#entry()] : values);
    const chosen = field !== undefined && value !== undefined ? { [field]: as?.(value) ?? value } : {};
    const clock = question.clock && this.#dice.chance(0.6) ? { clock: question.clock() } : {};
    return {
      type: commandTypeOf(type),
      ...(sides && { side }),
      ...rest,
      ...chosen,
      ...clock,
      ...this.#details(type),
    };
  }

  /** Often what might come of the last entry, else anything. */
  #question(): Question | undefined {
    const wanted =
      this.#follows && this.#dice.chance(0.6)
        ? this.#dice.pick(COMES_OF[this.#log.at(-1)?.type ?? 'note'] ?? [])
        : undefined;
    return QUESTIONS.find(({ type }) => type === wanted) ?? this.#dice.pick(QUESTIONS);
  }

  /** Fields that a type may have besides, each now and then. */
  #details(type: string): object {
    const fields = Object.entries(DETAILS[type] ?? {}).filter(() => this.#dice.chance(0.35));
    const chosen = fields.map(([field, values]) => [field, this.#dice.pick(values)] as const);
    const references = REFERENCES[type]?.filter(() => this.#dice.chance(0.4)) ?? [];
    return Object.fromEntries([...chosen, ...references.map((field) => [field, this.#entry()] as const)]);
  }

  /** Often those whom the last entries name. */
  #people(): readonly string[] {
    const lately = this.#log.slice(-3).flatMap((entry) =>
      Object.values(entry)
        .filter((value) => NAME.test(String(value)))
        .map(String),
    );
    if (lately.length > 0 && this.#follows && this.#dice.chance(0.5)) return lately;
    const teams = this.#state?.teams;
    return [
      ...SIDES.flatMap((side) => teams?.[side].people.map(({ person }) => person) ?? []),
      'unknown',
      'a-stranger',
    ];
  }

  #entry(): string {
    return this.#dice.chance(0.1)
      ? 'nothing'
      : (this.#dice.pick(this.#log.slice(this.#dice.chance(0.6) ? -3 : -12))?.id ?? 'nothing');
  }

  #clock(): Clock {
    const { period = 'pre', clock } = this.#state ?? {};
    if (this.#dice.chance(0.1)) return { period: 'firstHalf', minute: '77' };
    if (this.#dice.chance(0.15))
      return inPeriod(this.#dice.pick(PERIODS) ?? 'pre', this.#dice.between(0, 3000));
    if (clock && 'second' in clock && clock.period === period && this.#dice.chance(0.8)) {
      return { period: clock.period, second: clock.second + this.#dice.between(0, 60) };
    }
    return inPeriod(period, this.#dice.between(0, 3200));
  }

  /** A few seconds from now. */
  #soon(): Clock {
    const { period = 'pre', clock } = this.#state ?? {};
    const now = clock && 'second' in clock && clock.period === period ? clock.second : 0;
    return inPeriod(period, now + this.#dice.between(0, 20));
  }

  #correction(): object {
    const target = this.#dice.pick([
      this.#entry(),
      this.#log[0]?.id ?? 'nothing',
      this.#dice.pick(this.#log)?.id ?? 'nothing',
    ]);
    if (this.#dice.chance(0.5)) return { type: 'withdrawEntry', target, reason: 'wrong' };
    const changes = this.#dice.pick([{ side: 'neither' }, { sources: ['x'] }, { player: 'a-stranger' }]);
    return { type: 'amendEntry', target, changes, reason: 'wrong' };
  }

  #opening(): object {
    const lawsEdition = { id: '1871-72', version: 1, hash: '0'.repeat(16) };
    const clubs = { home: 'x', away: 'y' };
    return {
      type: 'logMatchOpened',
      clubs,
      lawsEdition,
      regulations: lawsEdition,
      season: 1871,
      round: 'final',
    };
  }

  #sheet(): object {
    const player = (name: string) => ({
      player: name,
      ...(this.#dice.chance(0.1) && { position: 'goalkeeper' }),
    });
    const names = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => player(`home-${from + n}`));
    const starters = names(1, this.#dice.between(5, 11));
    const substitutes = names(this.#dice.between(9, 12), this.#dice.between(0, 20));
    return { type: 'logTeamSheet', side: 'home', starters, substitutes };
  }
}

const NAME = /^(?:home|away)-/;

/** What may come of an entry of this type. */
const COMES_OF: { readonly [type: string]: readonly string[] } = {
  substitutionOff: ['substitutionOff', 'substitutionOn', 'restart', 'directRed'],
  substitutionOn: ['restart', 'substitutionOff'],
  foul: ['caution', 'directRed', 'penaltyAwarded', 'goal', 'varCheckStart'],
  penaltyAwarded: ['penaltyKick'],
  penaltyKick: ['goal', 'penaltyKick', 'penaltyKick', 'warning'],
  goal: ['varCheckStart', 'caution', 'restart'],
  caution: ['varCheckStart', 'goal'],
  varCheckStart: ['varReviewOpen', 'goal', 'caution'],
  varReviewOpen: ['varDecision', 'caution'],
  varDecision: ['penaltyAwarded', 'goalCancelled', 'directRed', 'caution'],
  shootOutToss: ['periodStart'],
  addedTime: ['periodEnd'],
  kick: ['kick'],
};

const inPeriod = (period: Clock['period'], second: number): Clock =>
  isTimed(period) ? { period, second } : { period };

/** The same match under another edition, as a first leg, or with a competition's own options. */
function otherwise(log: readonly Entry[], dice: Dice): readonly Entry[] {
  const edition = dice.pick(LAWS_EDITIONS);
  return log.map((entry) => {
    if (entry.type !== 'matchOpened' || !edition) return entry;
    const { id, version, hash } = edition;
    const options = dice.pick([
      {},
      { bench: 12 },
      { concussionSubstitutes: true },
      { video: false },
      { cornerReview: true },
      { extraTimeGoal: 'golden' as const },
    ]);
    return {
      ...entry,
      lawsEdition: { id, version, hash },
      ...(options && { options }),
      ...(dice.chance(0.2) && { leg: 1 as const }),
    };
  });
}

const DIRECT = [
  'kickOff',
  'directFreeKick',
  'indirectFreeKick',
  'goalKick',
  'corner',
  'throwIn',
  'droppedBall',
  'goalkeeperThrow',
];
const YES_NO = [true, false];
const OFFENCES = KICK_OFFENCES.map((offence) => [offence]);
const BALL = ['in', 'saved', 'missed', 'post'];

const DETAILS: { readonly [type: string]: { readonly [field: string]: readonly unknown[] } } = {
  goal: {
    directFrom: DIRECT,
    onTarget: YES_NO,
    rebound: [true],
    assist: ['home-3', 'unknown'],
    deflectedBy: ['away-4', 'home-4'],
    extraPerson: ['scoring', 'conceding'],
  },
  ownGoal: { directFrom: DIRECT, onTarget: YES_NO },
  foul: {
    manner: ['careless', 'reckless', 'excessiveForce'],
    kind: ['handball', 'hold', 'tackle'],
    inPenaltyArea: YES_NO,
    denied: ['obviousChance', 'promisingAttack'],
    forTheBall: YES_NO,
    deliberate: YES_NO,
    advantage: ['played', 'goalFollowed'],
  },
  offside: { directFrom: DIRECT },
  penaltyKick: {
    outcome: ['scored', 'saved', 'missed', 'post', 'retake', 'indirectFreeKick'],
    offences: OFFENCES,
    ball: BALL,
    inExtension: YES_NO,
  },
  kick: { outcome: ['scored', 'saved', 'missed', 'forfeited', 'retake'], offences: OFFENCES, ball: BALL },
  caution: { detail: ['reckless', 'spa', 'handball'], reason: ['C-UB', 'C-DI'] },
  directRed: { reason: ['R-SFP', 'R-MOUTH', 'R-LEAVE', 'R-DOGSO-F'] },
  warning: { unknownOfficial: [true] },
  substitutionOff: { concussion: [true], medicalProof: [true], slow: [true], byNow: [true] },
  substitutionOn: { concussion: [true] },
  goalkeeperChange: { refereeTold: [false] },
  temporarilyOff: { reason: ['treatment', 'kit'], exempt: [true] },
  varCheckStart: {
    secondCaution: ['shown', 'notShown'],
    acrossTeams: [true],
    categories: [['RED'], ['ID'], ['PEN'], ['CORNER']],
  },
  varDecision: { outcome: ['overturned'], restart: ['penalty', 'freeKick', 'corner'] },
  exclusion: { reason: ['equate', 'unable'] },
  addedTime: { minutes: [2, 9] },
  periodEnd: { period: ['firstHalf', 'secondHalf', 'etFirst', 'kicks'] },
};

const REFERENCES: { readonly [type: string]: readonly string[] } = {
  substitutionOn: ['replaces'],
  caution: ['replaces', 'causedBy'],
  directRed: ['replaces', 'causedBy'],
  penaltyAwarded: ['offence', 'causedBy'],
  goalCancelled: ['causedBy'],
  varCheckStart: ['incident'],
};

/** About 1250 are enough. */
const MOST_MATCHES = 2500;

test('matches gone wrong fire every rule that can say something', { timeout: 120_000 }, () => {
  const all: readonly string[] = [...new Set([...REFUSING_RULES, ...FLAGGING_RULES])];
  const fired = new Set<string>();
  for (let seed = 1; seed <= MOST_MATCHES && all.some((rule) => !fired.has(rule)); seed++) {
    const match = new GoneWrong(seed);
    match.play(60);
    for (const rule of match.fired) fired.add(rule);
  }
  expect(all.filter((rule) => !fired.has(rule))).toEqual([]);
  expect([...fired].filter((rule) => !all.includes(rule))).toEqual([]);
});
