import { useEffect, useState } from 'preact/hooks';
import { deskLine } from '../browser/desk-line.ts';
import { isRecord } from '../model/outbox-text.ts';
import { type Edition, type Round, roundsIn } from './fixtures.ts';

interface Props {
  readonly edition: Edition;
  readonly onOpen: (body: object) => Promise<void>;
}

/** A match that no table has: two clubs, the round and what else is known. The desk finds editions and the other leg. */
export function FixtureByHand({ edition, onOpen }: Props) {
  const rounds = useRounds(edition);
  const [round, setRound] = useState<string>();
  const legs = (rounds.find(({ id }) => id === round) ?? rounds[0])?.legs;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement)
      void onOpen({ ...bodyOf(new FormData(event.currentTarget)), ...seasonOf(edition) });
  };
  return (
    <section aria-labelledby="by-hand">
      <h2 id="by-hand">By hand</h2>
      <form class="by-hand" onSubmit={submit}>
        <ClubField side="home" />
        <ClubField side="away" />
        <label>
          Round{' '}
          <select
            name="round"
            value={round ?? rounds[0]?.id}
            onChange={({ currentTarget }) => setRound(currentTarget.value)}
          >
            {rounds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {legs === 2 && (
          <label>
            Leg{' '}
            <select name="leg">
              <option value="1">first</option>
              <option value="2">second</option>
            </select>
          </label>
        )}
        <label>
          Day <input type="date" name="date" />
        </label>
        <label>
          Kick-off, Central European time <input type="time" name="kickOff" />
        </label>
        <label>
          Ground <input name="venue" maxLength={100} autocomplete="off" />
        </label>
        <label>
          City <input name="city" maxLength={100} autocomplete="off" />
        </label>
        {legs === 2 && (
          <label>
            Other leg’s match, where the desk cannot know it{' '}
            <input name="otherLeg" maxLength={200} autocomplete="off" />
          </label>
        )}
        <button type="submit">Open the match</button>
      </form>
    </section>
  );
}

const seasonOf = ({ competition, season }: Edition) => ({ competition, season });

/** The fields that were filled in. */
function bodyOf(form: FormData): object {
  const text = (field: string): string => {
    const value = form.get(field);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [venue, city, leg] = [text('venue'), text('city'), text('leg')];
  const said = ['home', 'away', 'round', 'date', 'kickOff', 'otherLeg'].flatMap((field) =>
    text(field) === '' ? [] : [[field, text(field)] as const],
  );
  return {
    ...Object.fromEntries(said),
    ...(leg !== '' && { leg: Number(leg) }),
    ...(venue !== '' && { venue: { name: venue, ...(city !== '' && { city }) } }),
  };
}

/** A club by part of its name, with those it may be. */
function ClubField({ side }: { readonly side: 'home' | 'away' }) {
  const [typed, setTyped] = useState('');
  const near = useClubs(typed);
  return (
    <label>
      {side === 'home' ? 'Home club' : 'Away club'}{' '}
      <input
        name={side}
        required
        value={typed}
        maxLength={100}
        autocomplete="off"
        list={`clubs-${side}`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <datalist id={`clubs-${side}`}>
        {near.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

/** Names of clubs that a text may mean. */
function useClubs(text: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    const q = text.trim();
    if (q.length < 2) return undefined;
    void deskLine.get(`/api/v1/clubs?${new URLSearchParams({ q })}`).then(({ body }) => {
      if (!isGone) setNames(namesIn(body));
    });
    return () => {
      isGone = true;
    };
  }, [text]);
  return names;
}

const namesIn = (body: unknown): readonly string[] =>
  (isRecord(body) && Array.isArray(body['clubs']) ? body['clubs'] : []).flatMap((club: unknown) =>
    isRecord(club) && typeof club['name'] === 'string' ? [club['name']] : [],
  );

function useRounds(edition: Edition): readonly Round[] {
  const [rounds, setRounds] = useState<readonly Round[]>([]);
  useEffect(() => {
    let isGone = false;
    void deskLine.get(`/api/v1/editions/regulations/${edition.id}`).then(({ body }) => {
      if (!isGone) setRounds(roundsIn(body));
    });
    return () => {
      isGone = true;
    };
  }, [edition.id]);
  return rounds;
}
