import type { CalendarMatch } from './calendar.ts';
import type { LedgerGap } from './ledger-types.ts';

/** Matches that are over and have no log, of clubs that have a log in the same season. */
export class UnloggedMatches {
  readonly #matches = new Map<string, Extract<LedgerGap, { readonly type: 'noLog' }>>();
  readonly #logged = new Set<string>();

  see({ ref, clubs, log, serves }: CalendarMatch): void {
    for (const club of clubs) {
      const key = `${ref.season}/${club}`;
      if (log) this.#logged.add(key);
      else if (serves === 'missed') {
        const matches = (this.#matches.get(key)?.matches ?? 0) + 1;
        this.#matches.set(key, { type: 'noLog', club, season: ref.season, matches });
      }
    }
  }

  gaps(): readonly LedgerGap[] {
    return [...this.#matches].flatMap(([key, gap]) => (this.#logged.has(key) ? [gap] : []));
  }
}
