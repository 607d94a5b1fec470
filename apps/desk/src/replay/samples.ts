import { randomUUID } from 'node:crypto';
import { type Clock, type Command, type Entry, foldLog, type MatchId } from '@touchline/laws';
import { Desk } from '../desk.ts';
import { ReaderSide, type ReaderSideOptions } from '../reader-side.ts';
import { memoryStore } from '../store/memory.ts';
import type { Replay, ReplayStatus } from './replay.ts';
import { Replays } from './replays.ts';
import { SampleLogs } from './sample-logs.ts';
import type { Script } from './script.ts';
import type { Sent, Timer } from './stage.ts';

/** Where the samples are read: everything that a match has, at the same addresses below this. */
export const SAMPLES = '/sample';

/** Samples at a time; a stream for each that is being written against this desk, with some to spare. */
const MOST_SAMPLES = 8;
/** How long a sample can be read after its end, milliseconds: a client's last questions are answered. */
const KEPT_AFTER = 10 * 60 * 1000;

/** A match that is played again, in a stream of its own. */
export interface Sample {
  /** Its name among the samples. */
  readonly match: MatchId;
  /** The match that it is a copy of. */
  readonly of: MatchId;
  readonly startedAt: number;
  readonly status: () => ReplayStatus;
}

export type StartedSample =
  | { readonly outcome: 'started'; readonly sample: Sample }
  /** No log of it, or one of a match that is not over. */
  | { readonly outcome: 'noMatch' | 'notOver' }
  | { readonly outcome: 'tooMany'; readonly most: number }
  | { readonly outcome: 'notPlayed'; readonly sentence: string };

export interface SamplesOptions extends Omit<ReaderSideOptions, 'prefix' | 'logs'> {
  /** The log of a match, of this desk or among the examples that come with it; empty for one that is not known. */
  readonly logOf: (match: MatchId) => readonly Entry[];
  readonly timer: Timer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Run {
  readonly sample: Sample;
  readonly replay: Replay;
  readonly replays: Replays;
  /** The stream of each leg. */
  readonly matches: Set<MatchId>;
  callOff?: () => void;
}

/**
 * Finished matches played again for whoever writes a client, through the addresses that every match has. Nothing of it
 * is stored, and nothing of the real match's log is touched: a sample has a desk in memory of its own, and is forgotten.
 */
export class Samples {
  readonly side: ReaderSide;
  readonly #options: SamplesOptions;
  readonly #logs = new SampleLogs();
  readonly #runs = new Map<MatchId, Run>();
  /** Names that were ever given: a reader who comes back must not find another sample. */
  readonly #used = new Set<MatchId>();
  #starting = 0;

  constructor(options: SamplesOptions) {
    this.#options = options;
    this.side = new ReaderSide({ ...options, prefix: SAMPLES, logs: this.#logs });
  }

  list(): readonly Sample[] {
    return [...this.#runs.values()].map(({ sample }) => sample);
  }

  /**
   * @param from a board's clock (`74:00`), a label (`75`, `90+3`), `HT`, or `0`
   * @param speed match seconds a second
   */
  async start(
    of: MatchId,
    { from, speed }: { readonly from: string; readonly speed: number },
  ): Promise<StartedSample> {
    const script = this.#scriptOf(of);
    if (!script) return { outcome: 'noMatch' };
    if (foldLog(script.played)?.phase !== 'finished') return { outcome: 'notOver' };
    if (this.#runs.size + this.#starting >= MOST_SAMPLES) return { outcome: 'tooMany', most: MOST_SAMPLES };
    this.#starting += 1;
    try {
      return await this.#start(of, script, { from, speed });
    } finally {
      this.#starting -= 1;
    }
  }

  /** Ends a sample and forgets it. @returns false when there is none of that name */
  end(match: MatchId): boolean {
    const run = this.#runs.get(match);
    if (!run) return false;
    run.callOff?.();
    run.replay.stop();
    this.#runs.delete(match);
    for (const each of run.matches) this.#forget(each);
    return true;
  }

  close(): void {
    for (const match of this.#runs.keys()) this.end(match);
    this.side.close();
  }

  async #start(
    of: MatchId,
    script: Script,
    { from, speed }: { readonly from: string; readonly speed: number },
  ): Promise<StartedSample> {
    const { timer, now } = this.#options;
    const matches = new Set<MatchId>();
    const replays = await this.#stage(matches);
    const started = await replays.start(script, { from, speed });
    if (!started.ok) {
      for (const match of matches) this.#forget(match);
      return { outcome: 'notPlayed', sentence: started.sentence };
    }
    const { replay } = started;
    const sample: Sample = { match: replay.match, of, startedAt: now(), status: () => replay.status() };
    const run: Run = { sample, replay, replays, matches };
    this.#runs.set(replay.match, run);
    void replay.ended.then(() => {
      if (this.#runs.get(replay.match) !== run) return;
      run.callOff = timer.after(KEPT_AFTER, () => this.end(replay.match));
    });
    await replay.resume();
    return { outcome: 'started', sample };
  }

  /** A desk in memory with a replay as its only client. */
  async #stage(matches: Set<MatchId>): Promise<Replays> {
    const { timer, now } = this.#options;
    const { projections, pages } = this.side;
    const store = memoryStore(now);
    await store.subscribe((stored) => {
      matches.add(stored.match);
      this.#used.add(stored.match);
      this.#logs.add(stored);
      this.side.logged(stored.match, stored.entries);
    });
    const logOf = (match: MatchId) => this.#logs.get(match);
    const desk = new Desk({ store, logOf, projections, now: () => new Date(now()).toISOString() });
    return new Replays(
      {
        send: (command) => sendTo(desk, command),
        isTaken: (match) => this.#used.has(match),
        clockOf: (match): Clock => projections.state(match)?.clock ?? { period: 'pre' },
        showClock: (match, clock) => pages.showClock(match, clock),
        // A sample has no controls, so its page does not tell how it is led.
        showReplay: () => undefined,
        moved: () => undefined,
        newCommandId: randomUUID,
      },
      timer,
    );
  }

  #scriptOf(match: MatchId): Script | undefined {
    const played = this.#options.logOf(match);
    const [opened] = played;
    if (opened?.type !== 'matchOpened') return undefined;
    const first = opened.leg === 2 && opened.otherLeg ? this.#options.logOf(opened.otherLeg) : [];
    return { played, before: first.length > 0 ? [first] : [] };
  }

  #forget(match: MatchId): void {
    this.side.forget(match);
    this.#logs.forget(match);
  }
}

async function sendTo(desk: Desk, command: Command): Promise<Sent> {
  // Readers of the real matches come first: what lies before the start is some hundred commands in a row.
  await new Promise((turn) => setImmediate(turn));
  const answer = await desk.handle(command);
  if (answer.outcome === 'accepted') return { ok: true };
  const why = answer.outcome === 'refused' ? `refused by ${answer.refusal.rule}` : answer.outcome;
  return { ok: false, sentence: why };
}
