import { type Clock, type Command, commandOf, type Entry, type MatchId, parseCommand } from '@touchline/laws';
import { matchIdOf } from '../match-id.ts';
import { parseMoment } from './moment-text.ts';
import { Replay, type ReplayStatus } from './replay.ts';
import { positionOfText, type Schedule, scheduleOf } from './schedule.ts';
import { renamed, type Script, streamNames } from './script.ts';
import type { Sent, Stage, Timer } from './stage.ts';

export type Started =
  | { readonly ok: true; readonly replay: Replay }
  | { readonly ok: false; readonly sentence: string };

export interface StartOptions {
  /** A board's clock (`74:00`), a label (`75`, `90+3`) or `HT`. */
  readonly from: string;
  readonly speed: number;
  readonly played?: (entry: Entry) => void;
}

/** What the replays act on, besides the commands they send. */
export interface ReplayWorld {
  send(command: Command): Promise<Sent>;
  isTaken(match: MatchId): boolean;
  /** Where the match clock of a stream is, for the head of a correction. */
  clockOf(match: MatchId): Clock;
  showClock(match: MatchId, clock: Clock): void;
  showReplay(match: MatchId, status: ReplayStatus): void;
  /** The readers of a page are taken to another match's. */
  moved(from: MatchId, to: MatchId): void;
  /** A name that was never used, for a command. */
  newCommandId(): string;
}

/** A replay with the script it plays and the streams it plays it into. */
interface Run {
  readonly replay: Replay;
  readonly script: Script;
  readonly matches: readonly MatchId[];
}

/** The replays of a desk, by the match of their page. */
export class Replays {
  readonly #world: ReplayWorld;
  readonly #timer: Timer;
  readonly #starting = new Set<Promise<Started>>();
  readonly #running = new Map<MatchId, Run>();

  constructor(world: ReplayWorld, timer: Timer) {
    this.#world = world;
    this.#timer = timer;
  }

  get(match: MatchId): Replay | undefined {
    return this.#running.get(match)?.replay;
  }

  /**
   * Opens a new stream for each log of the script, sends everything before the starting moment, and stands there.
   * A log is never cut: starting again is starting elsewhere.
   */
  async start(script: Script, options: StartOptions): Promise<Started> {
    const starting = this.#start(script, options);
    this.#starting.add(starting);
    try {
      return await starting;
    } finally {
      this.#starting.delete(starting);
    }
  }

  /** Waits until every replay that is being started stands at its beginning. */
  async ready(): Promise<void> {
    await Promise.allSettled(this.#starting);
  }

  async #start(script: Script, options: StartOptions): Promise<Started> {
    const schedule = scheduleOf(script.played);
    const from = positionOfText(schedule, options.from);
    if (from === undefined) return { ok: false, sentence: whyNoMoment(options.from) };
    const names = streamNames(matchesOf(script), (match) => this.#world.isTaken(match));
    for (const log of script.before) {
      const sent = await this.#sendWhole(log, names);
      if (!sent.ok) return sent;
    }
    return this.#open(script, schedule, names, from, options);
  }

  /** Plays the same script again from another moment, in new streams; the readers of the old page are taken along. */
  async again(match: MatchId, from: string): Promise<Started> {
    const running = this.#running.get(match);
    if (!running) return { ok: false, sentence: 'this match is not being replayed' };
    const { speed } = running.replay.status();
    const started = await this.start(running.script, { from, speed });
    if (!started.ok) return started;
    running.replay.stop();
    this.#world.moved(match, started.replay.match);
    await started.replay.resume();
    return started;
  }

  /** Withdraws an entry of one of the run's logs by an ordinary command: nothing but the log says what follows. */
  async withdraw(
    match: MatchId,
    what: { readonly match: string; readonly entry: string; readonly reason: string; readonly by: string },
  ): Promise<Sent> {
    const running = this.#running.get(match);
    if (!running) return { ok: false, sentence: 'this match is not being replayed' };
    const target = matchIdOf(what.match);
    if (!running.matches.includes(target)) {
      return { ok: false, sentence: `${what.match} is no match of this replay` };
    }
    // Told first: an entry of the replay may be on its way, and be refused for this.
    running.replay.corrected();
    const parsed = parseCommand({
      type: 'withdrawEntry',
      commandId: this.#world.newCommandId(),
      match: target,
      clock: this.#world.clockOf(target),
      by: what.by,
      target: what.entry,
      reason: what.reason,
    });
    if (!parsed.ok) return { ok: false, sentence: 'that is no entry, or no reason' };
    return this.#world.send(parsed.command);
  }

  stop(): void {
    for (const { replay } of this.#running.values()) replay.stop();
  }

  async #open(
    script: Script,
    schedule: Schedule,
    names: ReadonlyMap<MatchId, MatchId>,
    from: number,
    options: StartOptions,
  ): Promise<Started> {
    const [first] = script.played;
    const match = first && names.get(first.match);
    if (!match) return { ok: false, sentence: 'the log is empty' };
    const replay = new Replay({
      match,
      schedule,
      commandOf: (entry) => commandOf(renamed(entry, names), entry.id),
      stage: this.#stage(match),
      timer: this.#timer,
      from,
      speed: options.speed,
      ...(options.played && { played: options.played }),
    });
    this.#running.set(match, { replay, script, matches: [...names.values()] });
    await replay.begin();
    const { problem } = replay.status();
    return problem === undefined ? { ok: true, replay } : { ok: false, sentence: problem };
  }

  #stage(match: MatchId): Stage {
    return {
      send: (command) => this.#world.send(command),
      showClock: (_, clock) => this.#world.showClock(match, clock),
      replayChanged: () => {
        const replay = this.get(match);
        if (replay) this.#world.showReplay(match, replay.status());
      },
    };
  }

  async #sendWhole(log: readonly Entry[], names: ReadonlyMap<MatchId, MatchId>): Promise<Sent> {
    for (const entry of log) {
      const sent = await this.#world.send(commandOf(renamed(entry, names), entry.id));
      if (!sent.ok) return { ok: false, sentence: `entry ${entry.seq} of ${entry.match}: ${sent.sentence}` };
    }
    return { ok: true };
  }
}

function whyNoMoment(from: string): string {
  if (parseMoment(from)) return `${from} is no moment of this match: its log ends before, or passes over it`;
  return `${from} is no moment of a match: write one like 74:00, 75, 90+3 or HT`;
}

function matchesOf(script: Script): readonly MatchId[] {
  return [...script.before, script.played].flatMap((log) => (log[0] ? [log[0].match] : []));
}
