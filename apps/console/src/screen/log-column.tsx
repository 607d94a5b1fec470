import type { Side } from '@touchline/laws';
import { useEffect, useRef } from 'preact/hooks';
import type { LogRow } from '../model/log-rows.ts';
import type { LogView } from '../model/logbook.ts';
import type { Actions } from './use-actions.ts';

/** The log in words and in notation, the newest first. */
export function LogColumn(props: {
  readonly rows: readonly LogRow[];
  readonly actions: Actions;
  readonly view: LogView;
}) {
  const { rows, actions, view } = props;
  return (
    <section class="log-column" aria-label="Log">
      <h2>Log</h2>
      <p class="note keys">
        <kbd>↓</kbd> choose, then <kbd>e</kbd> edit, <kbd>x</kbd> withdraw or restore, <kbd>t</kbd> tell more;{' '}
        <kbd>u</kbd> undoes your last
      </p>
      <ol class="log" tabIndex={0} aria-label="Entries, the newest first">
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            isChosen={actions.chosen?.id === row.id}
            actions={actions}
            view={view}
          />
        ))}
      </ol>
    </section>
  );
}

function Row(props: {
  readonly row: LogRow;
  readonly isChosen: boolean;
  readonly actions: Actions;
  readonly view: LogView;
}) {
  const { row, isChosen, actions, view } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const club = (side: Side): string =>
    view.state ? view.names.club(view.state.clubs[side]).shortName : side;
  const told = (
    <>
      <b>{row.word}</b> {row.side && <span class="side">{club(row.side)}</span>} {row.text}
    </>
  );
  return (
    <li
      ref={item}
      class={[
        'row',
        isChosen && 'chosen',
        row.isUnsent && 'waits',
        row.struck !== undefined && 'struck',
        row.isCorrection && 'correction',
      ]
        .filter((each) => each !== false)
        .join(' ')}
      data-entry={row.id}
      aria-current={isChosen}
      onClick={() => actions.choose(isChosen ? undefined : row.id)}
    >
      <span class="minute">{row.label}</span>
      <span class="told">
        {row.struck === undefined ? told : <del>{told}</del>}
        {row.score !== undefined && row.struck === undefined && <span class="score"> {row.score}</span>}
        {row.struck !== undefined && <span class="reason"> {row.struck}</span>}
        {row.amended !== undefined && <span class="reason"> {row.amended}</span>}
        <span class="meta">
          <code>{row.line}</code> #{row.seq}
          {row.isUnsent && <strong> unsent</strong>}
          {row.by !== undefined && ` by ${row.by}`}
        </span>
      </span>
      {isChosen && (
        <span class="row-actions">
          <button type="button" onClick={stopping(actions.edit)}>
            Edit <kbd>e</kbd>
          </button>
          <button type="button" onClick={stopping(actions.withdraw)}>
            {row.withdrawal ? 'Restore' : 'Withdraw'} <kbd>x</kbd>
          </button>
        </span>
      )}
    </li>
  );
}

/** A button inside a line that a click chooses. */
const stopping =
  (call: () => void) =>
  (event: Event): void => {
    event.stopPropagation();
    call();
  };
