import { type Clock, clockLabel, type MatchState, openStates } from '@touchline/laws';
import type { Said } from '@touchline/notation';
import type { Names } from '@touchline/report';
import { useEffect, useState } from 'preact/hooks';
import { leaveFor } from '../browser/leave-for.ts';
import { logRows } from '../model/log-rows.ts';
import type { Logbook, Logged } from '../model/logbook.ts';
import { boardOf } from '../model/match-clock.ts';
import { OPEN_WORDS } from '../model/open-words.ts';
import { lastOwn, withdrawalOf } from '../model/undo.ts';
import { consoleOf } from '../night/night-keys.tsx';
import { Scoreboard } from '../screen/scoreboard.tsx';
import { StatusBar } from '../screen/status-bar.tsx';
import { useLogbook, useSeconds } from '../screen/use-logbook.ts';
import { Outcome } from '../setup/outcome.tsx';
import { Kinds } from './kinds.tsx';
import { Question } from './question.tsx';
import { stepOf, type Tapped } from './steps.ts';
import { WhistleRow } from './whistle-row.tsx';

/** An entry that is being tapped, and the moment at which its first tap came: that is when it happened. */
interface Begun {
  readonly tapped: Tapped;
  readonly clock?: Clock;
}

const NOT_BEGUN: Begun = { tapped: {} };

/** Logging with a finger at the touchline: what, whose, who, in targets that a thumb hits on the move. */
export function TouchScreen({ book, isSignedIn }: { readonly book: Logbook; readonly isSignedIn: boolean }) {
  const view = useLogbook(book);
  const [begun, setBegun] = useState<Begun>(NOT_BEGUN);
  const [outcome, setOutcome] = useState<{ readonly logged: Logged; readonly said: readonly Said[] }>();
  const { state, names, match } = view;
  const rows = logRows(view, book);
  const last = lastOwn(rows);
  // The match's opening and its sheets are no slip of a finger.
  const own = last?.entries[0]?.clock.period === 'pre' ? undefined : last;
  useEffect(() => {
    document.title = state ? `Touch: ${state.score.home}-${state.score.away}` : 'Touch';
  });
  const log = (said: readonly Said[]): void => {
    setOutcome({ logged: book.log(said), said });
    setBegun(NOT_BEGUN);
  };
  const tap = (more: Tapped): void => {
    if (!state) return;
    const tapped = { ...begun.tapped, ...more };
    const clock = begun.clock ?? book.clock();
    const step = stepOf(tapped, state);
    if (step.type === 'said') log([{ body: step.body, clock }]);
    else setBegun({ tapped, clock });
  };
  const step = state && stepOf(begun.tapped, state);
  const refused = outcome && !outcome.logged.ok ? outcome : undefined;
  return (
    <>
      <StatusBar book={book} view={view} isSignedIn={isSignedIn} onHelp={() => leaveFor(consoleOf(match))} />
      <main class="touch">
        <Scoreboard view={view} />
        {state && <Now book={book} state={state} names={names} />}
        {state &&
          step?.type === 'ask' &&
          (step.ask.type === 'kind' ? (
            <>
              <Kinds state={state} onTap={(kind) => tap({ kind })} />
              <div class="tap-row" role="group" aria-label="Clock and corrections">
                <WhistleRow book={book} state={state} onWhistle={(said) => log([said])} />
                <button
                  type="button"
                  class="tap"
                  disabled={!own}
                  onClick={() => own && log(withdrawalOf(own))}
                >
                  Undo{own ? `: ${own.word}` : ''}
                </button>
              </div>
            </>
          ) : (
            <Question
              ask={step.ask}
              names={names}
              clubs={state.clubs}
              isGoal={begun.tapped.kind === 'goal'}
              onTap={tap}
              onBack={() => setBegun(NOT_BEGUN)}
            />
          ))}
        <Outcome
          logged={outcome?.logged}
          view={view}
          done={rows[0] ? `${rows[0].label} ${rows[0].word}. ${rows[0].text}` : ''}
        />
        {refused && (
          <button
            type="button"
            class="tap"
            onClick={() =>
              log(refused.said.map((each) => ({ ...each, override: { reason: 'as the referee decided' } })))
            }
          >
            Log it all the same: as the referee decided
          </button>
        )}
      </main>
    </>
  );
}

/** The clock, and what is open. */
function Now(props: { readonly book: Logbook; readonly state: MatchState; readonly names: Names }) {
  useSeconds();
  const { book, state, names } = props;
  return (
    <div class="touch-now">
      <p class="board">{boardOf(book.clock())}</p>
      {openStates(state).map((open) => (
        <p key={open.entry} class={`sign ${open.type}`}>
          <strong>{OPEN_WORDS[open.type]}</strong>{' '}
          {'since' in open ? `since ${clockLabel(open.since)}` : names.club(state.clubs[open.side]).shortName}
        </p>
      ))}
    </div>
  );
}
