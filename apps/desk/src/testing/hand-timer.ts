import type { Timer } from '../replay/stage.ts';

/** A clock that a test turns by hand; appointments are kept in order of their time, and nothing sleeps. */
export class HandTimer implements Timer {
  #now = 0;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const appointment = { at: this.#now + milliseconds, run };
    this.#due.push(appointment);
    return () => {
      this.#due = this.#due.filter((each) => each !== appointment);
    };
  }

  get appointments(): number {
    return this.#due.length;
  }

  /** Turns the clock on; `settled` waits for what each appointment has set going. */
  async turn(milliseconds: number, settled: () => Promise<void> = microtasks): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#due.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = until;
    await settled();
  }
}

async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
