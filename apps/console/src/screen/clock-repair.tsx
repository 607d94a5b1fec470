import { clockLabel, ENTRY_WORDS, effectiveLog, type TimedPeriod } from '@touchline/laws';
import type { Said } from '@touchline/notation';
import { useState } from 'preact/hooks';
import type { Logbook, LogView } from '../model/logbook.ts';
import { boardOf, runningClock } from '../model/match-clock.ts';
import { meant, type Typing } from '../model/typing.ts';
import { Remarks } from './remarks.tsx';

/** A clock that was started late is put right, and what that does to the minutes already given is shown first. */
export function ClockRepair(props: {
  readonly book: Logbook;
  readonly view: LogView;
  readonly period: TimedPeriod;
  readonly said: (typing: Typing, line: string) => boolean;
}) {
  const { book, view, period, said } = props;
  const [text, setText] = useState('');
  const [labels, setLabels] = useState<'follow' | 'stay'>('follow');
  const seconds = secondsIn(text);
  const entry: Said | undefined =
    seconds === undefined
      ? undefined
      : { body: { type: 'logClockSet', period, lateBySeconds: seconds, labels } };
  const typing = entry && meant([entry], book);
  return (
    <details class="repair">
      <summary>The clock was started late</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typing && said(typing, `clock late ${text}`)) setText('');
        }}
      >
        <label for="late">Late by, minutes:seconds</label>
        <input
          id="late"
          size={5}
          placeholder="0:40"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <label>
          <input
            type="checkbox"
            checked={labels === 'follow'}
            onChange={({ currentTarget }) => setLabels(currentTarget.checked ? 'follow' : 'stay')}
          />{' '}
          Put the minutes already given right as well
        </label>
        {typing?.type === 'ready' && entry && <EffectOf entry={entry} book={book} view={view} />}
        {typing?.type === 'refused' && <Remarks remarks={[typing.remark]} />}
        {text !== '' && seconds === undefined && (
          <p>Write minutes and seconds, 0:40, of at least one second.</p>
        )}
        <button disabled={typing?.type !== 'ready'}>Put the clock right</button>
      </form>
    </details>
  );
}

/** The clock and the minutes, before and after. */
function EffectOf(props: { readonly entry: Said; readonly book: Logbook; readonly view: LogView }) {
  const { entry, book, view } = props;
  const logged = book.wouldLog([entry]);
  if (!logged.ok || !view.state) return null;
  const log = [...view.log, ...logged.entries];
  const after = effectiveLog(log);
  const then = new Map(after.map(({ id, clock }) => [id, clockLabel(clock)]));
  const moved = view.effective.flatMap(({ id, clock, type }) => {
    const label = then.get(id);
    const before = clockLabel(clock);
    return label === undefined || label === before ? [] : [`${ENTRY_WORDS[type]}: ${before} to ${label}`];
  });
  return (
    <ul class="effects" aria-label="What would change">
      <li>
        clock {boardOf(book.clock())} to{' '}
        {boardOf(runningClock(view.state, { log, effective: after }, book.now()))}
      </li>
      {moved.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {moved.length === 0 && <li>no minute already given changes</li>}
    </ul>
  );
}

/** `1:05` or `65`, as seconds; `undefined` for anything else, and for none. */
function secondsIn(text: string): number | undefined {
  const [, minutes = '0', seconds = ''] = /^(?:(\d{1,2}):)?(\d{1,4})$/.exec(text.trim()) ?? [];
  const total = Number(minutes) * 60 + Number(seconds);
  return seconds === '' || total < 1 ? undefined : total;
}
