import { type EffectiveEntry, type Entry, evolve, type MatchState } from '@touchline/laws';
import { writeEntry, writeLog, writeSaid } from '@touchline/notation';
import { describeEntry, type Names } from '@touchline/report';
import { describeLast } from './in-words.ts';
import { LogFolder } from './log-folder.ts';

/** What there is to tell, by the names that it is told in. */
export interface Telling {
  readonly log: readonly Entry[];
  readonly effective: readonly EffectiveEntry[];
  readonly names: Names;
}

/** An entry in words. */
export interface Told {
  readonly word: string;
  readonly text: string;
}

interface Step extends Told {
  readonly entry: EffectiveEntry;
  readonly state: MatchState | undefined;
}

/** So many new entries are written one by one; of more, the whole log is written again. */
const FEW = 4;

/**
 * Tells the entries of one log, and remembers what it has told: a log only grows, so that an entry costs what it costs
 * once. What a correction changes is told anew from there on.
 */
export class LogTeller {
  #names: Names | undefined;
  #steps: readonly Step[] = [];
  #lines = new WeakMap<Entry, string>();
  /** The log before the entry that was written last. */
  readonly #before = new LogFolder();
  #asLogged = new WeakMap<Entry, Told>();

  /** What counts now, each told with the match as it was right after it, in the order of the effective log. */
  standing({ effective, names }: Telling): readonly Step[] {
    this.#know(names);
    const kept = this.#steps.findIndex(({ entry }, at) => !isSame(entry, effective[at]));
    const steps = kept < 0 ? this.#steps.slice(0, effective.length) : this.#steps.slice(0, kept);
    let state = steps.at(-1)?.state;
    for (const entry of effective.slice(steps.length)) {
      state = evolve(state, entry);
      const told = state && describeEntry(entry, { state, log: effective, names });
      steps.push({ entry, state, word: told?.word ?? '', text: told?.text ?? '' });
    }
    this.#steps = steps;
    return steps;
  }

  /** A correction, or what was withdrawn since: told as on the day it was logged. */
  asLogged(entry: Entry, { log, names }: Telling): Told {
    this.#know(names);
    const known = this.#asLogged.get(entry);
    if (known) return known;
    const { word, text } = describeLast(log.slice(0, log.indexOf(entry) + 1), names);
    this.#asLogged.set(entry, { word, text });
    return { word, text };
  }

  /** Each entry's line of notation; a whole change has its line at the one who goes off. */
  lines({ log, names }: Telling): Pick<WeakMap<Entry, string>, 'get'> {
    this.#know(names);
    const missing = log.filter((entry) => !this.#lines.has(entry));
    if (missing.length > FEW) {
      for (const { line, entries } of writeLog(log, { names }, { plain: true }))
        for (const entry of entries) this.#lines.set(entry, line);
    } else for (const entry of missing) this.#lines.set(entry, this.#lineOf(entry, log, names));
    return this.#lines;
  }

  #lineOf(entry: Entry, log: readonly Entry[], names: Names): string {
    const at = log.indexOf(entry);
    const before = log.slice(0, at);
    const context = { log: before, names, state: this.#before.fold(before) };
    const next = log[at + 1];
    if (entry.type !== 'substitutionOff' || next?.type !== 'substitutionOn' || next.replaces !== entry.id)
      return writeEntry(entry, context);
    const { side, player: off, clock } = entry;
    return writeSaid({ body: { type: 'logSubstitution', side, off, on: next.player }, clock }, context);
  }

  #know(names: Names): void {
    if (names === this.#names) return;
    this.#names = names;
    this.#steps = [];
    this.#lines = new WeakMap();
    this.#asLogged = new WeakMap();
  }
}

/** Resolving a correction makes the entry that it is about anew each time, the same in all it says. */
const isSame = (told: EffectiveEntry, now: EffectiveEntry | undefined): boolean =>
  told === now || (now?.amendments !== undefined && JSON.stringify(told) === JSON.stringify(now));
