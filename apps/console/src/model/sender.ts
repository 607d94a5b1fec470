import type { MatchId } from '@touchline/laws';
import { type Outcome, outcomeOf } from './answers.ts';
import { ownPrefix, type Unsent } from './outbox.ts';
import type { DeskLine, Wait } from './ports.ts';

/** How the last try went. */
export type SendingState =
  | { readonly type: 'idle' | 'sending' }
  /** It will be tried again by itself. */
  | { readonly type: 'waiting'; readonly why: string }
  /** It is not tried until somebody has signed in. */
  | { readonly type: 'shut'; readonly why: string };

export interface SenderOptions {
  readonly match: MatchId;
  readonly keyboard: string;
  readonly line: DeskLine;
  readonly wait: Wait;
  /** The first command that the desk has not answered for; asked anew before each try. */
  readonly next: () => Unsent | undefined;
  /** Called before a command leaves. */
  readonly leaving: (unsent: Unsent) => void;
  /** Called with the desk's answer, unless that is to try again. */
  readonly answered: (unsent: Unsent, outcome: Exclude<Outcome, { readonly type: 'later' | 'shut' }>) => void;
  readonly changed: () => void;
}

const FIRST_WAIT_MILLISECONDS = 500;
const LONGEST_WAIT_MILLISECONDS = 5000;

/** Sends what waits, one after the other and in order; what gets no answer is sent again under the same id. */
export class Sender {
  readonly #options: SenderOptions;
  #state: SendingState = { type: 'idle' };
  #tries = 0;
  #takeBack: (() => void) | undefined;
  #isStopped = false;
  /** Somebody knows better while a try is under way: it is not waited with the next one. */
  #isWoken = false;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  get state(): SendingState {
    return this.#state;
  }

  /** Call when something new waits, when the line is back, or when somebody has signed in. */
  wake(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
    if (this.#state.type === 'sending') this.#isWoken = true;
    else if (!this.#isStopped) void this.#send();
  }

  /** For good: what is on its way is not heard of here any more, and is sent again under its id by whoever comes next. */
  stop(): void {
    this.#isStopped = true;
    this.#takeBack?.();
    this.#takeBack = undefined;
  }

  async #send(): Promise<void> {
    const { next, leaving, answered } = this.#options;
    for (let unsent = next(); unsent; unsent = next()) {
      this.#become({ type: 'sending' });
      this.#isWoken = false;
      leaving(unsent);
      const outcome = outcomeOf(await this.#post(unsent));
      if (this.#isStopped) return;
      switch (outcome.type) {
        case 'stored':
        case 'cameBack':
          this.#tries = 0;
          answered(unsent, outcome);
          break;
        case 'later':
          if (this.#isWoken) break;
          this.#become({ type: 'waiting', why: outcome.why });
          this.#tryLater();
          return;
        case 'shut':
          this.#become({ type: 'shut', why: outcome.why });
          return;
        default:
          outcome satisfies never;
      }
    }
    this.#become({ type: 'idle' });
  }

  #post({ command, seen }: Unsent) {
    const { match, keyboard, line } = this.#options;
    const asked = new URLSearchParams({ seen: String(seen.version), own: ownPrefix({ keyboard }) });
    return line.post(`/api/v1/matches/${encodeURIComponent(match)}/commands?${asked}`, command);
  }

  #tryLater(): void {
    const wait = Math.min(FIRST_WAIT_MILLISECONDS * 2 ** this.#tries, LONGEST_WAIT_MILLISECONDS);
    this.#tries += 1;
    this.#takeBack = this.#options.wait.after(wait, () => this.wake());
  }

  #become(state: SendingState): void {
    const isSame = this.#state.type === state.type && state.type !== 'waiting' && state.type !== 'shut';
    this.#state = state;
    if (!isSame) this.#options.changed();
  }
}
