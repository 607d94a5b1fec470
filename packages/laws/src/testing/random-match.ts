import type { Clock } from '../clock.ts';
import { PERIOD_MINUTES } from '../clock.ts';
import { decide } from '../decide/decide.ts';
import { lawsEdition } from '../editions/laws-editions.ts';
import type { Entry, EntryType } from '../entries.ts';
import { isPlaying } from '../fold/draft.ts';
import { evolve, foldLog } from '../fold/fold.ts';
import { eligibleNumber } from '../fold/shoot-out.ts';
import type { MatchState, PersonState } from '../state.ts';
import type { Period, Side, TimedPeriod } from '../vocabulary.ts';
import { isTimed, otherSide, SIDES } from '../vocabulary.ts';
import { asSent } from './a-match.ts';
import { Dice } from './dice.ts';
import { ACTS } from './random-acts.ts';

export interface RandomMatchOptions {
  /** Take some entries back and amend others; false unless asked for. */
  readonly corrections?: boolean;
}

/**
 * A match that might have been: the same for the same seed, every entry accepted by `decide`, with goals, cards,
 * changes, penalties, reviews, and sometimes extra time, a shoot-out, and people whom nobody could name.
 */
export function randomMatch(seed: number, options: RandomMatchOptions = {}): readonly Entry[] {
  const match = new RandomMatch(new Dice(seed), options.corrections ?? false);
  match.play();
  return match.log;
}

/** What the operator of such a match does. Commands that the Laws refuse come to nothing. */
export class RandomMatch {
  readonly dice: Dice;
  readonly log: Entry[] = [];
  readonly #corrections: boolean;
  #state: MatchState | undefined;
  #period: Period = 'pre';
  #second = 0;
  #commands = 0;

  constructor(dice: Dice, corrections: boolean) {
    this.dice = dice;
    this.#corrections = corrections;
  }

  get state(): MatchState {
    if (!this.#state) throw new Error('the match is not open');
    return this.#state;
  }

  play(): void {
    this.#open();
    this.#half('firstHalf');
    this.#interval('halfTime');
    this.#half('secondHalf');
    if (this.#level() && this.dice.chance(0.7)) this.#extraTime();
    this.#period = 'fullTime';
    if (this.dice.chance(0.5))
      this.send({ type: 'logResultConfirmed', attendance: this.dice.between(0, 90_000) });
  }

  /** Asks `decide`; the id of the last entry that came of it, `undefined` when it was refused. */
  send(body: { readonly type: string; readonly [field: string]: unknown }): string | undefined {
    // It speaks of an entry that was refused.
    if (Object.values(body).includes(undefined)) return undefined;
    const head = { commandId: `r${++this.#commands}`, match: 'random', clock: this.#clock(), by: 'dice' };
    const command = asSent({ ...head, ...body });
    const verdict = decide(command, this.log, { extraTimeAllowed: this.#level() }, this.#state);
    if (!verdict.ok) {
      const { rule, facts } = verdict.refusal;
      if (rule === 'LOG-SHAPE-01') throw new Error(`not a command: ${JSON.stringify([body, facts])}`);
      return undefined;
    }
    this.log.push(...verdict.entries);
    const corrects =
      body.type === 'amendEntry' || body.type === 'withdrawEntry' || body.type === 'logClockSet';
    this.#state = corrects ? foldLog(this.log) : verdict.entries.reduce(evolve, this.#state);
    return verdict.entries.at(-1)?.id;
  }

  /** Time goes by. */
  wait(seconds: number): void {
    this.#second += this.dice.between(1, seconds);
  }

  /** The clock of this period was started late. */
  putClockRight(lateBySeconds: number, labels: 'follow' | 'stay'): void {
    const { period } = this.state;
    if (!isTimed(period)) return;
    this.#second += lateBySeconds;
    this.send({ type: 'logClockSet', period, lateBySeconds, labels });
  }

  side(): Side {
    return this.dice.chance(0.5) ? 'home' : 'away';
  }

  /** Somebody on the field, now and then somebody whom nobody could name. */
  player(side: Side): string {
    return this.#person(side, ({ status }) => isPlaying(status));
  }

  /** Somebody of the sheet who is not on the field. */
  benchPerson(side: Side): string {
    return this.#person(side, ({ status }) => status === 'substitute' || status === 'teamOfficial');
  }

  substitute(side: Side): string {
    return this.#person(side, ({ status }) => status === 'substitute');
  }

  #person(side: Side, suits: (person: PersonState) => boolean): string {
    if (this.dice.chance(0.04)) return 'unknown';
    return this.dice.pick(this.state.teams[side].people.filter(suits))?.person ?? 'unknown';
  }

  #clock(): Clock {
    return isTimed(this.#period) ? { period: this.#period, second: this.#second } : { period: this.#period };
  }

  #level(): boolean {
    return this.#state !== undefined && this.#state.score.home === this.#state.score.away;
  }

  #open(): void {
    const { id, version, hash } = lawsEdition('2025-26') ?? { id: '2025-26', version: 1, hash: '' };
    const regulations = { id: 'any', version: 1, hash: '0000000000000000' };
    const clubs = { home: 'hosts', away: 'guests' };
    this.send({
      type: 'logMatchOpened',
      clubs,
      lawsEdition: { id, version, hash },
      regulations,
      season: 2025,
      round: 'final',
    });
    this.#sheet('home');
    this.#sheet('away');
  }

  #sheet(side: Side): void {
    const nameless = this.dice.chance(0.2) ? this.dice.between(2, 11) : 0;
    const people = Array.from({ length: 23 }, (_, index) => {
      const player = index + 1 === nameless ? 'unknown' : `${side}-${index + 1}`;
      return index === 0 || index === 11 ? { player, position: 'goalkeeper' } : { player };
    });
    const [starters, substitutes] = [people.slice(0, 11), people.slice(11)];
    const substitutesComplete = !this.dice.chance(0.2);
    const captain = `${side}-1`;
    this.send({
      type: 'logTeamSheet',
      side,
      starters,
      substitutes,
      substitutesComplete,
      captain,
      coach: `${side}-coach`,
    });
  }

  #half(period: TimedPeriod): void {
    this.#period = period;
    this.#second = 0;
    this.send({ type: 'logPeriodStart', period });
    const length = PERIOD_MINUTES[period].length * 60;
    const board = this.dice.between(0, 5);
    while (this.#second < length) this.#act();
    this.send({ type: 'logAddedTime', minutes: board });
    while (this.#second < length + board * 60) this.#act();
    this.#second += 1;
    const pending = this.state.penaltyPending?.entry;
    if (pending !== undefined) this.send({ type: 'logPenaltyCancelled', penalty: pending });
    this.send({ type: 'logPeriodEnd', period });
  }

  #act(): void {
    this.wait(150);
    this.dice.pick(ACTS)?.(this);
    if (this.#corrections && this.dice.chance(0.06)) this.#correct();
  }

  /** Where the goalkeeper has gone for good, somebody on the field takes over. @see LAW-3-GK-02 */
  keepGoal(): void {
    for (const side of SIDES) {
      const { goalkeeper, people } = this.state.teams[side];
      const status = people.find(({ person }) => person === goalkeeper)?.status;
      if (status === undefined || status === 'starter' || isPlaying(status)) continue;
      this.send({ type: 'logGoalkeeperChange', side, player: this.player(side) });
    }
  }

  #interval(period: Period): void {
    this.#period = period;
    this.keepGoal();
    const side = this.side();
    if (this.dice.chance(0.3)) {
      this.send({ type: 'logSubstitution', side, off: this.player(side), on: this.substitute(side) });
    }
  }

  #extraTime(): void {
    this.#interval('etBreak');
    this.#half('etFirst');
    this.#interval('etHalfTime');
    this.#half('etSecond');
    if (this.#level()) this.#shootOut();
  }

  #shootOut(): void {
    this.#period = 'kicksBreak';
    const first = this.side();
    this.send({ type: 'logShootOutToss', first });
    this.keepGoal();
    this.#period = 'kicks';
    this.send({ type: 'logPeriodStart', period: 'kicks' });
    const order: readonly Side[] = first === 'home' ? ['home', 'away'] : ['away', 'home'];
    for (let kicks = 0; kicks < 100 && this.state.shootOut?.winner === undefined; kicks++) {
      const side =
        order[this.state.shootOut?.kicks.length ? this.state.shootOut.kicks.length % 2 : 0] ?? first;
      this.#equate();
      this.keepGoal();
      const outcome = this.dice.pick(['scored', 'scored', 'scored', 'saved', 'missed', 'retake']);
      this.send({ type: 'logKick', side, kicker: this.player(side), outcome });
      if (this.dice.chance(0.1)) this.send({ type: 'logCaution', side, person: this.player(side) });
    }
    this.send({ type: 'logPeriodEnd', period: 'kicks' });
  }

  /** The larger side goes down to the other's number. */
  #equate(): void {
    for (const side of SIDES) {
      while (eligibleNumber(this.state, side) > eligibleNumber(this.state, otherSide(side))) {
        if (this.send({ type: 'logExclusion', side, player: this.player(side) }) === undefined) break;
      }
    }
    if (this.dice.chance(0.04)) {
      const side = this.side();
      const { goalkeeper = 'unknown' } = this.state.teams[side];
      this.send({ type: 'logSubstitution', side, off: goalkeeper, on: this.substitute(side) });
    }
  }

  #correct(): void {
    const target = this.dice.pick(this.log.filter(({ type }) => !LASTING.includes(type)));
    if (!target) return;
    if (target.type !== 'entryAmended' && target.type !== 'entryWithdrawn' && this.dice.chance(0.4)) {
      this.send({
        type: 'amendEntry',
        target: target.id,
        changes: { sources: ['seen again'] },
        reason: 'better source',
      });
    } else this.send({ type: 'withdrawEntry', target: target.id, reason: 'did not happen' });
  }
}

/** Entries without which little would be left of the match. */
const LASTING: readonly EntryType[] = ['matchOpened', 'teamSheet', 'periodStart', 'periodEnd'];
