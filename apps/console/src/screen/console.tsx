import { useEffect, useMemo } from 'preact/hooks';
import type { LogRow } from '../model/log-rows.ts';
import type { Logbook } from '../model/logbook.ts';
import { Seat } from '../model/seat.ts';
import { ClockColumn } from './clock-column.tsx';
import { EntryLine } from './entry-line.tsx';
import { Help } from './help.tsx';
import { LogColumn } from './log-column.tsx';
import { OpenStates } from './open-states.tsx';
import { ReturnedList } from './returned.tsx';
import { Scoreboard } from './scoreboard.tsx';
import { StatusBar } from './status-bar.tsx';
import { TagLine } from './tag-line.tsx';
import { useChanges } from './use-changes.ts';
import { useLegalNext, useLogbook } from './use-logbook.ts';
import { useStrayKeys } from './use-stray-keys.ts';
import { Verbs } from './verbs.tsx';

/** One match, three columns: clock and periods, the entry line and what is legal now, the log. All of it by keyboard. */
export function Console({ book, isSignedIn }: { readonly book: Logbook; readonly isSignedIn: boolean }) {
  const view = useLogbook(book);
  const seat = useMemo(() => new Seat(book), [book]);
  useChanges(seat);
  useStrayKeys(seat);
  const { rows, tagging } = seat;
  const next = useLegalNext(book, view);
  useEffect(() => {
    document.title = titleOf(rows, view.state?.score);
  });
  const helpKey = (event: KeyboardEvent): void => {
    if (event.key === 'F1') {
      event.preventDefault();
      seat.help();
    }
  };
  const verbs = useMemo(() => <Verbs next={next} onVerb={seat.fill} />, [next, seat]);
  return (
    <div class="console" onKeyDown={helpKey}>
      <StatusBar book={book} view={view} isSignedIn={isSignedIn} onHelp={() => seat.help()} />
      <main>
        <Scoreboard view={view} />
        {seat.isHelp && <Help onClose={() => seat.help(false)} />}
        <div class="columns">
          <ClockColumn next={next} book={book} view={view} said={seat.said} />
          <section class="entry-column" aria-label="Entry">
            <OpenStates view={view} onAnswer={seat.fill} />
            <EntryLine seat={seat} view={view} />
            {tagging && <TagLine key={tagging.row.id} seat={seat} tagging={tagging} />}
            <ReturnedList book={book} view={view} />
            {verbs}
          </section>
          <LogColumn rows={rows} seat={seat} view={view} />
        </div>
      </main>
    </div>
  );
}

const titleOf = (
  [newest]: readonly LogRow[],
  score: { readonly home: number; readonly away: number } | undefined,
): string => (score ? `${score.home}-${score.away} ${newest?.label ?? ''} Console` : 'Console');
