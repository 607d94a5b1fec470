import { isTimed, type LegalNext, type Offer, type Period, type TimedPeriod } from '@touchline/laws';
import type { Said } from '@touchline/notation';
import { useState } from 'preact/hooks';
import type { Logbook, LogView } from '../model/logbook.ts';
import { boardOf, isRunning } from '../model/match-clock.ts';
import { meant, type Typing } from '../model/typing.ts';
import { ClockRepair } from './clock-repair.tsx';
import { Remarks } from './remarks.tsx';
import { useSeconds } from './use-logbook.ts';

type LogIt = (typing: Typing, line: string) => boolean;

/** Clock and periods: what runs, what may begin or end now, the board, a clock that was started late. */
export function ClockColumn(props: {
  readonly next: LegalNext;
  readonly book: Logbook;
  readonly view: LogView;
  readonly said: LogIt;
}) {
  const { next, book, view, said } = props;
  const { state } = view;
  if (!state)
    return (
      <section class="clock-column" aria-label="Clock and periods">
        <p>
          <a href={`/console/matches/${encodeURIComponent(view.match)}/set-up`}>Set the match up</a>
        </p>
      </section>
    );
  const added = isTimed(state.period) ? state.addedTime[state.period] : undefined;
  return (
    <section class="clock-column" aria-label="Clock and periods">
      <Board book={book} view={view} />
      <p class="period">{PERIOD_WORDS[state.period]}</p>
      {added !== undefined && <p class="added">Board: at least {added} added</p>}
      <Periods next={next} book={book} said={said} />
      {isTimed(state.period) && <BoardForm book={book} said={said} />}
      {isTimed(state.period) && <ClockRepair book={book} view={view} said={said} period={state.period} />}
      <Men view={view} />
    </section>
  );
}

function Board({ book, view }: { readonly book: Logbook; readonly view: LogView }) {
  useSeconds();
  const { state, effective } = view;
  const runs = state !== undefined && isRunning(state, effective);
  return (
    <p class="board" role="timer" aria-label="Match clock" aria-live="off">
      {boardOf(book.clock())}
      {!runs && state && isTimed(state.period) && (
        <span class="note">The clock does not run here: say the minute, @75</span>
      )}
    </p>
  );
}

/** What begins and ends periods now, each a button; the line says the same. */
function Periods(props: { readonly next: LegalNext; readonly book: Logbook; readonly said: LogIt }) {
  const { next, book, said } = props;
  const offers = next.offers.flatMap((offer) => periodEntries(offer, next));
  return (
    <ul class="periods" aria-label="Periods">
      {offers.map(({ words, entry }) => (
        <li key={words}>
          <button type="button" onClick={() => said(meant([entry], book), words)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

function periodEntries(
  { type, choices, clock }: Offer,
  { offers }: LegalNext,
): readonly { readonly words: string; readonly entry: Said }[] {
  if (type === 'periodStart')
    return (choices ?? []).filter(isPlayed).map(({ value }) => ({
      words: `Start ${PERIOD_WORDS[value].toLowerCase()}`,
      entry: { body: { type: 'logPeriodStart', period: value }, clock },
    }));
  if (type === 'periodEnd')
    return (choices ?? []).filter(isPlayed).map(({ value }) => ({
      words: `End ${PERIOD_WORDS[value].toLowerCase()}`,
      entry: { body: { type: 'logPeriodEnd', period: value } },
    }));
  if (type === 'matchResumed' && offers.length > 0)
    return [{ words: 'Play goes on', entry: { body: { type: 'logMatchResumed' } } }];
  return [];
}

const isPlayed = (choice: {
  readonly value: string;
}): choice is { readonly value: TimedPeriod | 'kicks'; readonly notices: readonly string[] } =>
  choice.value === 'kicks' || (choice.value in PERIOD_WORDS && choice.value !== 'pre');

function BoardForm({ book, said }: { readonly book: Logbook; readonly said: LogIt }) {
  const [minutes, setMinutes] = useState('');
  const entry: Said = { body: { type: 'logAddedTime', minutes: Number(minutes) } };
  const typing = minutes === '' ? undefined : meant([entry], book);
  return (
    <form
      class="board-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typing && said(typing, `+${minutes}`)) setMinutes('');
      }}
    >
      <label for="added">Added-time board, minutes</label>
      <input
        id="added"
        inputMode="numeric"
        size={2}
        value={minutes}
        onInput={({ currentTarget }) => setMinutes(currentTarget.value.replace(/\D/g, ''))}
      />
      <button disabled={minutes === ''}>Show</button>
      {typing?.type === 'refused' && <Remarks remarks={[typing.remark]} />}
    </form>
  );
}

function Men({ view: { state, names } }: { readonly view: LogView }) {
  if (!state) return null;
  return (
    <dl class="men">
      {(['home', 'away'] as const).map((side) => {
        const { club, onField, substitutionsUsed, opportunitiesUsed } = state.teams[side];
        return (
          <div key={side}>
            <dt>{names.club(club).shortName}</dt>
            <dd>
              {onField} on the field, {substitutionsUsed} changed in {opportunitiesUsed}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  pre: 'Before kick-off',
  firstHalf: 'First half',
  halfTime: 'Half-time',
  secondHalf: 'Second half',
  etBreak: 'Break before extra time',
  etFirst: 'First half of extra time',
  etHalfTime: 'Half-time of extra time',
  etSecond: 'Second half of extra time',
  kicksBreak: 'Break before the shoot-out',
  kicks: 'Shoot-out',
  fullTime: 'Full time',
};
