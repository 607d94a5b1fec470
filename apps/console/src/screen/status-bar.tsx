import { setOwnName } from '../browser/own-name.ts';
import type { Logbook, LogView } from '../model/logbook.ts';

const CONNECTION = { connecting: 'Connecting', live: 'Live', lost: 'Connection lost' } as const;

/** What is always visible: the line to the desk, what waits, who else is here. */
export function StatusBar(props: {
  readonly book: Logbook;
  readonly view: LogView;
  readonly isSignedIn: boolean;
  readonly onHelp: () => void;
}) {
  const { book, view, isSignedIn, onHelp } = props;
  const { connection, sending, unsent, returned, isKept } = view;
  const page = `/matches/${encodeURIComponent(view.match)}`;
  return (
    <header class="bar">
      <nav aria-label="Desk">
        <a href="/console">Matches</a>
        <a href={page} target="_blank" rel="noreferrer">
          Readers’ page
        </a>
        <a href={`${page}#corrections`} target="_blank" rel="noreferrer">
          Corrections log
        </a>
        <button type="button" onClick={onHelp} aria-keyshortcuts="F1 ?">
          Help <kbd>?</kbd>
        </button>
      </nav>
      <div class="line-state" role="status">
        <span class="connection" data-state={connection}>
          {CONNECTION[connection]}
        </span>
        <span class="unsent" data-count={unsent.length}>
          {unsent.length === 0 ? 'All sent' : `${unsent.length} unsent`}
        </span>
        {returned.length > 0 && <span class="came-back">{returned.length} came back</span>}
        {sending.type === 'shut' && (
          <span class="shut">
            {sending.why} <a href="/sign-in">Sign in</a>
            <button type="button" onClick={() => book.retry()}>
              Send again
            </button>
          </span>
        )}
        {sending.type === 'waiting' && unsent.length > 0 && <span class="why">{sending.why}</span>}
        {!isKept && <span class="shut">This browser keeps nothing over a reload.</span>}
      </div>
      <Operators view={view} by={book.by} isSignedIn={isSignedIn} />
    </header>
  );
}

function Operators(props: { readonly view: LogView; readonly by: string; readonly isSignedIn: boolean }) {
  const { view, by, isSignedIn } = props;
  const others = [...view.operators];
  const own = others.indexOf(by);
  if (own >= 0) others.splice(own, 1);
  return (
    <p class="operators">
      {isSignedIn ? (
        <span>You: {by}</span>
      ) : (
        <label>
          You:{' '}
          <input
            value={by}
            maxLength={40}
            onChange={({ currentTarget }) => {
              setOwnName(currentTarget.value);
              location.reload();
            }}
          />
        </label>
      )}
      <span>{others.length === 0 ? 'Nobody else is here' : `Also here: ${others.join(', ')}`}</span>
    </p>
  );
}
