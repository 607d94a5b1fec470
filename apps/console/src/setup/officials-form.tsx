import { useState } from 'preact/hooks';
import type { Logbook, Logged, LogView } from '../model/logbook.ts';
import type { DeskLine } from '../model/ports.ts';
import { peopleIn } from './candidates.ts';
import {
  NO_OFFICIALS,
  OFFICIAL_ROLES,
  type OfficialNames,
  type OfficialRole,
  officialsOf,
} from './officials-draft.ts';
import { Outcome } from './outcome.tsx';

const WORDS: Readonly<Record<OfficialRole, string>> = {
  referee: 'Referee',
  firstAssistant: 'First assistant',
  secondAssistant: 'Second assistant',
  fourth: 'Fourth official',
  var: 'Video assistant referee',
  avar: 'Assistant to them',
};

/** Who referees. Nobody need be known: what is left empty stays unsaid. */
export function OfficialsForm(props: {
  readonly book: Logbook;
  readonly view: LogView;
  readonly desk: DeskLine;
}) {
  const { book, view, desk } = props;
  const [typed, setTyped] = useState<OfficialNames>(NO_OFFICIALS);
  const [logged, setLogged] = useState<Logged>();
  const { state, names } = view;
  const log = async (): Promise<void> => {
    const given = OFFICIAL_ROLES.map((role) => typed[role].trim()).filter((name) => name !== '');
    const found = await Promise.all(
      given.map(async (q) => peopleIn((await desk.get(`/api/v1/people?${new URLSearchParams({ q })}`)).body)),
    );
    const body = officialsOf(typed, [...new Map(found.flat().map((each) => [each.id, each])).values()]);
    setLogged(book.log([{ body }], 'officials'));
  };
  return (
    <section aria-labelledby="officials-heading">
      <h2 id="officials-heading">Officials</h2>
      {state?.officials && (
        <p class="in-log">
          In the log:{' '}
          {state.officials.referee === 'unknown'
            ? 'an unknown referee'
            : names.person(state.officials.referee).name}
          . New ones take their place.
        </p>
      )}
      <form
        class="officials"
        onSubmit={(event) => {
          event.preventDefault();
          void log();
        }}
      >
        {OFFICIAL_ROLES.map((role) => (
          <label key={role}>
            {WORDS[role]}{' '}
            <input
              value={typed[role]}
              maxLength={100}
              autocomplete="off"
              onInput={({ currentTarget }) => {
                const { value } = currentTarget;
                setTyped((before) => ({ ...before, [role]: value }));
              }}
            />
          </label>
        ))}
        <button type="submit">Log the officials</button>
      </form>
      <Outcome logged={logged} view={view} done="The officials are logged." />
    </section>
  );
}
