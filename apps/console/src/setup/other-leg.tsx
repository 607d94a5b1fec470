import { parseMatchId } from '@touchline/registry';
import { useState } from 'preact/hooks';
import type { Logbook, Logged, LogView } from '../model/logbook.ts';
import { consoleOf } from '../night/night-keys.tsx';
import { Outcome } from './outcome.tsx';

/** The tie's other match: linked when it was found, or by hand. A single match has none. */
export function OtherLeg({ book, view }: { readonly book: Logbook; readonly view: LogView }) {
  const [name, setName] = useState('');
  const [logged, setLogged] = useState<Logged>();
  const { state, log } = view;
  if (!state || state.leg === undefined) return null;
  const { otherLeg, leg } = state;
  const which = leg === 1 ? 'second' : 'first';
  if (otherLeg !== undefined)
    return (
      <p class="other-leg">
        Leg {leg}. The {which} leg is <a href={consoleOf(otherLeg)}>{otherLeg}</a>.
      </p>
    );
  const link = (): void => {
    const [opening] = log;
    const match = parseMatchId(name.trim());
    if (!opening || match === undefined) return;
    const changes = { otherLeg: match };
    const body = { type: 'amendEntry', target: opening.id, changes, reason: 'the tie is linked' } as const;
    setLogged(book.log([{ body }], 'the other leg'));
  };
  return (
    <form
      class="other-leg"
      onSubmit={(event) => {
        event.preventDefault();
        link();
      }}
    >
      <label>
        Leg {leg}. Name of the {which} leg’s match{' '}
        <input value={name} maxLength={200} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>{' '}
      <button type="submit">Link it</button>
      <Outcome logged={logged} view={view} done="It is linked." />
    </form>
  );
}
