import type { Terminal } from './terminal.ts';

/** Work that is done sooner needs no telling, in milliseconds. */
const QUIET = 400;
/** The line is written anew no more often than this, in milliseconds. */
const STEP = 100;

/** Tells how far long work is, on one line of a terminal that is watched; on no other. */
export interface Progress {
  /** Before each piece of work. */
  next(label: string): void;
  /** Takes the line away. */
  end(): void;
}

export function progressOf(terminal: Terminal, total: number, now: () => number = Date.now): Progress {
  if (terminal.errIsTty !== true) return { next: ignore, end: ignore };
  const started = now();
  let done = 0;
  let last = 0;
  let shown = false;
  return {
    next: (label) => {
      done += 1;
      const time = now();
      if (time - started < QUIET || time - last < STEP) return;
      last = time;
      shown = true;
      terminal.err(`\r\u001B[2K${done}/${total} ${label}`);
    },
    end: () => {
      if (shown) terminal.err('\r\u001B[2K');
    },
  };
}

function ignore(): void {
  // Nobody watches.
}
