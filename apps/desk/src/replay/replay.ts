import type { Command, Entry, MatchId } from '@touchline/laws';
import type { Schedule } from './schedule.ts';
import type { Stage, Timer } from './stage.ts';

/** Match seconds a second: 30 plays a half in a minute and a half. */
export const DEFAULT_SPEED = 30;
export const SPEED_LIMIT = 1000;

export interface ReplayStatus {
  readonly playing: boolean;
  readonly speed: number;
  readonly finished: boolean;
  /** The entry that the desk refused, and why; the replay stands still there. */
  readonly problem?: string;
  /** Entries the desk refused after a reader's correction had taken the ground from under them. */
  readonly skipped: readonly string[];
}

export interface ReplayOptions {
  readonly match: MatchId;
  readonly schedule: Schedule;
  readonly commandOf: (entry: Entry) => Command;
  readonly stage: Stage;
  readonly timer: Timer;
  /** Position of the schedule to begin from; everything before it is sent at once. */
  readonly from: number;
  readonly speed: number;
  /** Called with each entry from the start on, after the desk has stored it. */
  readonly played?: (entry: Entry) => void;
}

/**
 * Plays a log to the desk in match time. Every act, a control's as well as the timer's, waits for the one before
 * it, so that entries are sent in the order of the log and one at a time.
 */
export class Replay {
  readonly match: MatchId;
  /** Settles when the last entry was played, an entry was refused, or the replay was stopped. */
  readonly ended: Promise<void>;
  readonly #options: ReplayOptions;
  #end: () => void = () => undefined;
  #turn: Promise<void> = Promise.resolve();
  #next = 0;
  #position: number;
  #anchor = 0;
  #speed: number;
  #playing = false;
  #begun = false;
  #problem: string | undefined;
  #corrected = false;
  readonly #skipped: string[] = [];
  #cancel: (() => void) | undefined;

  constructor(options: ReplayOptions) {
    this.match = options.match;
    this.#options = options;
    this.#position = options.from;
    this.#speed = options.speed;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  status(): ReplayStatus {
    return {
      playing: this.#playing,
      speed: this.#speed,
      finished: this.#next >= this.#options.schedule.entries.length,
      ...(this.#problem === undefined ? {} : { problem: this.#problem }),
      skipped: this.#skipped,
    };
  }

  /** Sends what lies before the starting position and stands there, clock shown. */
  begin(): Promise<void> {
    return this.#do(async () => {
      await this.#sendUpTo(this.#position);
      this.#begun = true;
      this.#showClock();
    });
  }

  resume(): Promise<void> {
    return this.#do(() => {
      if (this.#playing || this.status().finished || this.#problem !== undefined) return;
      this.#playing = true;
      this.#anchor = this.#options.timer.now();
      this.#arrange();
    });
  }

  pause(): Promise<void> {
    return this.#do(() => this.#stand());
  }

  /** Plays the next entry, whenever it is due, and stands there. */
  step(): Promise<void> {
    return this.#do(async () => {
      this.#stand();
      const next = this.#options.schedule.entries[this.#next];
      if (!next || this.#problem !== undefined) return;
      this.#position = Math.max(this.#position, next.position);
      this.#showClock();
      await this.#sendNext();
    });
  }

  setSpeed(speed: number): Promise<void> {
    return this.#do(() => {
      this.#catchUp();
      this.#speed = Math.min(SPEED_LIMIT, Math.max(1, speed));
      this.#arrange();
    });
  }

  /** From now on an entry may be refused because of what a reader took away; it is left out. */
  corrected(): void {
    this.#corrected = true;
  }

  /** Ends it for good: no timer is left behind. */
  stop(): void {
    this.#playing = false;
    this.#cancel?.();
    this.#end();
  }

  #do(act: () => void | Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      await act();
      if (this.status().finished || this.#problem !== undefined) this.#end();
      this.#options.stage.replayChanged(this.match);
    });
    // A failure belongs to whoever asked for this act; the next one starts afresh.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #wake(): Promise<void> {
    return this.#do(async () => {
      if (!this.#playing) return;
      this.#catchUp();
      this.#showClock();
      await this.#sendUpTo(this.#position);
      if (this.status().finished || this.#problem !== undefined) this.#stand();
      else this.#arrange();
    });
  }

  /** Moves the position to where the timer says the match is. */
  #catchUp(): void {
    if (!this.#playing) return;
    const now = this.#options.timer.now();
    this.#position += ((now - this.#anchor) / 1000) * this.#speed;
    this.#anchor = now;
  }

  #stand(): void {
    this.#catchUp();
    this.#playing = false;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Sets the alarm for the next entry or whole minute, whichever comes first. */
  #arrange(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (!this.#playing) return;
    const { schedule, timer } = this.#options;
    const entry = schedule.entries[this.#next]?.position ?? Number.POSITIVE_INFINITY;
    const minute = schedule.minutes.find((each) => each > this.#position) ?? Number.POSITIVE_INFINITY;
    const due = Math.min(entry, minute);
    const wait = (Math.max(0, due - this.#position) / this.#speed) * 1000;
    this.#cancel = timer.after(Math.ceil(wait), () => void this.#wake());
  }

  async #sendUpTo(position: number): Promise<void> {
    for (;;) {
      const next = this.#options.schedule.entries[this.#next];
      if (!next || next.position > position || this.#problem !== undefined) return;
      await this.#sendNext();
    }
  }

  async #sendNext(): Promise<void> {
    const next = this.#options.schedule.entries[this.#next];
    if (!next) return;
    const { stage, commandOf, played } = this.#options;
    const sent = await stage.send(commandOf(next.entry));
    if (sent.ok) {
      this.#next += 1;
      if (this.#begun) played?.(next.entry);
    } else if (this.#corrected) {
      this.#next += 1;
      this.#skipped.push(`entry ${next.entry.seq}: ${sent.sentence}`);
    } else {
      this.#problem = `entry ${next.entry.seq}: ${sent.sentence}`;
    }
  }

  #showClock(): void {
    const { schedule, stage } = this.#options;
    stage.showClock(this.match, schedule.clockAt(this.#position));
  }
}
