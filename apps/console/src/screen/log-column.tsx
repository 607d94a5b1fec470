import type { Side } from '@touchline/laws';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LogRow } from '../model/log-rows.ts';
import type { LogView } from '../model/logbook.ts';
import type { Seat } from '../model/seat.ts';

/** The log in words and in notation, the newest first. */
export function LogColumn(props: {
  readonly rows: readonly LogRow[];
  readonly seat: Seat;
  readonly view: LogView;
}) {
  const { rows, seat, view } = props;
  const { state, names } = view;
  const club = (side: Side): string => (state ? names.club(state.clubs[side]).shortName : side);
  const [home, away, chosen] = [club('home'), club('away'), seat.chosen?.id];
  // Most redrawings are of a letter, a second or an answer, and leave the log as it was.
  return useMemo(
    () => (
      <section class="log-column" aria-label="Log">
        <h2>Log</h2>
        <p class="note keys">
          <kbd>↓</kbd> choose, then <kbd>Enter</kbd> edit, <kbd>Del</kbd> withdraw or restore; <kbd>t</kbd>{' '}
          tell more; <kbd>u</kbd> undo your last
        </p>
        <ol class="log" tabIndex={0} aria-label="Entries, the newest first">
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              club={row.side && { home, away }[row.side]}
              isChosen={row.id === chosen}
              seat={seat}
            />
          ))}
        </ol>
      </section>
    ),
    [rows, chosen, home, away, seat],
  );
}

interface RowProps {
  readonly row: LogRow;
  readonly club: string | undefined;
  readonly isChosen: boolean;
  readonly seat: Seat;
}

/** One line of the log; it is drawn again only when it says something else. */
function Row({ row, club, isChosen, seat }: RowProps) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return useMemo(
    () => (
      <li
        ref={item}
        class={classOf(row, isChosen)}
        data-entry={row.id}
        aria-current={isChosen}
        onClick={() => seat.choose(isChosen ? undefined : row.id)}
      >
        <span class="minute">{row.label}</span>
        <Told row={row} club={club} />
        {isChosen && (
          <span class="row-actions">
            <button type="button" onClick={stopping(seat.edit)}>
              Edit <kbd>Enter</kbd>
            </button>
            <button type="button" onClick={stopping(seat.withdraw)}>
              {row.withdrawal ? 'Restore' : 'Withdraw'} <kbd>Del</kbd>
            </button>
          </span>
        )}
      </li>
    ),
    [row, club, isChosen, seat],
  );
}

const classOf = (row: LogRow, isChosen: boolean): string =>
  [
    'row',
    isChosen && 'chosen',
    row.isUnsent && 'waits',
    row.struck !== undefined && 'struck',
    row.isCorrection && 'correction',
  ]
    .filter((each) => each !== false)
    .join(' ');

function Told({ row, club }: Pick<RowProps, 'row' | 'club'>) {
  const told = (
    <>
      <b>{row.word}</b> {club !== undefined && <span class="side">{club}</span>} {row.text}
    </>
  );
  return (
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
  );
}

/** A button inside a line that a click chooses. */
const stopping =
  (call: () => void) =>
  (event: Event): void => {
    event.stopPropagation();
    call();
  };
