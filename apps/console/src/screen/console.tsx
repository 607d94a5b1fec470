import { useEffect, useRef, useState } from 'preact/hooks';
import { type LogRow, logRows } from '../model/log-rows.ts';
import type { Logbook } from '../model/logbook.ts';
import { ClockColumn } from './clock-column.tsx';
import { EntryLine, type LineHandle } from './entry-line.tsx';
import { Help } from './help.tsx';
import { LogColumn } from './log-column.tsx';
import { OpenStates } from './open-states.tsx';
import { ReturnedList } from './returned.tsx';
import { Scoreboard } from './scoreboard.tsx';
import { StatusBar } from './status-bar.tsx';
import { TagLine } from './tag-line.tsx';
import { useActions } from './use-actions.ts';
import { useLegalNext, useLogbook } from './use-logbook.ts';
import { Verbs } from './verbs.tsx';

/** One match, three columns: clock and periods, the entry line and what is legal now, the log. All of it by keyboard. */
export function Console({ book, isSignedIn }: { readonly book: Logbook; readonly isSignedIn: boolean }) {
  const view = useLogbook(book);
  const rows = logRows(view, book);
  const next = useLegalNext(book, view);
  const line = useRef<LineHandle>(null);
  const actions = useActions(book, rows, line);
  const [isHelp, setHelp] = useState(false);
  useEffect(() => {
    document.title = titleOf(rows, view.state?.score);
  });
  const helpKey = (event: KeyboardEvent): void => {
    if (event.key === 'F1') {
      event.preventDefault();
      setHelp(!isHelp);
    }
  };
  return (
    <div class="console" onKeyDown={helpKey}>
      <StatusBar book={book} view={view} isSignedIn={isSignedIn} onHelp={() => setHelp(!isHelp)} />
      <main>
        <Scoreboard view={view} />
        {isHelp && (
          <Help
            onClose={() => {
              setHelp(false);
              line.current?.focus();
            }}
          />
        )}
        <div class="columns">
          <ClockColumn next={next} book={book} view={view} said={actions.said} />
          <section class="entry-column" aria-label="Entry">
            <OpenStates view={view} onAnswer={actions.fill} />
            <EntryLine ref={line} book={book} view={view} actions={actions} onHelp={() => setHelp(true)} />
            <TagLine book={book} actions={actions} />
            <ReturnedList book={book} view={view} />
            <Verbs next={next} onVerb={actions.fill} />
          </section>
          <LogColumn rows={rows} actions={actions} view={view} />
        </div>
      </main>
    </div>
  );
}

const titleOf = (
  [newest]: readonly LogRow[],
  score: { readonly home: number; readonly away: number } | undefined,
): string => (score ? `${score.home}-${score.away} ${newest?.label ?? ''} Console` : 'Console');
