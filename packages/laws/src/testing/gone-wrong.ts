import type { Clock } from '../clock.ts';
import type { Verdict } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import type { Entry } from '../entries.ts';
import { foldLog } from '../fold/fold.ts';
import type { Question } from '../legal-next/questions.ts';
import { QUESTIONS } from '../legal-next/questions.ts';
import { commandTypeOf } from '../parse/command.ts';
import type { MatchState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import { isTimed, PERIODS, SIDES } from '../vocabulary.ts';
import { asSent } from './a-match.ts';
import { Dice } from './dice.ts';
import { COMES_OF, DETAILS, REFERENCES } from './gone-wrong-fields.ts';
import { PASSAGES } from './passages.ts';
import { randomMatch } from './random-match.ts';
import { underOtherRules } from './under-other-rules.ts';

export interface GoneWrongOptions {
  /** How many commands are sent from the point where it goes wrong; 60 unless told. */
  readonly commands?: number;
}

/** What became of a match gone wrong. */
export interface MatchGoneWrong {
  /** Every entry was accepted by `decide`, many of them only with a reason to log it all the same. */
  readonly log: readonly Entry[];
  /** Rule ids that refused a command or noted something. */
  readonly fired: ReadonlySet<string>;
}

/**
 * A random match that goes wrong: from some point on the operator sends anything that has the form of a command, often
 * with a reason to log it all the same, so that the log goes on from states that no lawful match reaches. The same for
 * the same seed.
 */
export function matchGoneWrong(seed: number, { commands = 60 }: GoneWrongOptions = {}): MatchGoneWrong {
  const match = new GoneWrong(seed);
  match.play(commands);
  return { log: match.log, fired: match.fired };
}

/** The operator from that point on. */
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
    const whole = underOtherRules(randomMatch(seed), this.#dice);
    this.#log = whole.slice(
      0,
      this.#dice.chance(0.1) ? this.#dice.between(0, 3) : this.#dice.between(0, whole.length),
    );
    this.#state = foldLog(this.#log);
  }

  get log(): readonly Entry[] {
    return this.#log;
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
    const values = people ? this.#people() : this.#state ? question.values(this.#state) : [];
    const value = this.#dice.pick(!people && this.#dice.chance(0.2) ? [this.#entry()] : values);
    const chosen = field !== undefined && value !== undefined ? { [field]: as?.(value) ?? value } : {};
    const clock = question.clock && this.#dice.chance(0.6) ? { clock: question.clock() } : {};
    return {
      type: commandTypeOf(type),
      ...(sides && { side }),
      ...Object.fromEntries(rest),
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

const inPeriod = (period: Clock['period'], second: number): Clock =>
  isTimed(period) ? { period, second } : { period };
