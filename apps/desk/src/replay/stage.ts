import type { Clock, Command, MatchId } from '@touchline/laws';

/** What the desk answered to a command, as far as a client cares. */
export type Sent =
  | { readonly ok: true }
  /** Not stored: the sentence says why. */
  | { readonly ok: false; readonly sentence: string };

/** What a replay acts on. It is a client of the desk: it sends commands as a console would. */
export interface Stage {
  send(command: Command): Promise<Sent>;
  /** Tells the page what the match clock says, between entries. */
  showClock(match: MatchId, clock: Clock): void;
  /** Tells the page that the replay's own state changed: playing, speed, finished. */
  replayChanged(match: MatchId): void;
}

/** Time for a replay: the wall's in the desk, a hand's in a test. */
export interface Timer {
  /** Milliseconds from any fixed instant, never running backwards. */
  now(): number;
  /** @returns a function that calls the appointment off */
  after(milliseconds: number, run: () => void): () => void;
}

/** The process's own time. */
export const wallTimer: Timer = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};
