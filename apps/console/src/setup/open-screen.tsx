import { useEffect, useState } from 'preact/hooks';
import { deskLine } from '../browser/desk-line.ts';
import { leaveFor } from '../browser/leave-for.ts';
import { isRecord } from '../model/outbox-text.ts';
import { consoleOf } from '../night/night-keys.tsx';
import { FixtureByHand } from './fixture-by-hand.tsx';
import {
  type Edition,
  editionsIn,
  type FixtureLine,
  fixtureLabel,
  fixturesIn,
  isWanted,
} from './fixtures.ts';

/** Opens a match: one of the season's table, or one put together by hand. */
export function OpenScreen() {
  const editions = useEditions();
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const newest = useNewestWithFixtures(editions);
  const edition = editions.find(({ id }) => id === (chosen ?? newest));
  useEffect(() => {
    document.title = 'Set up a match';
  }, []);
  const open = async (body: object): Promise<void> => {
    setProblem(undefined);
    const answer = await deskLine.post('/api/v1/fixtures', body);
    const said = isRecord(answer.body) ? answer.body : {};
    if (answer.status < 300 && typeof said['match'] === 'string')
      leaveFor(`${consoleOf(said['match'])}/set-up`);
    else if (answer.status === 0) setProblem('The desk does not answer. Nothing was opened; try again.');
    else setProblem(problemWords(said));
  };
  return (
    <main class="set-up">
      <p>
        <a href="/console">The night</a>
      </p>
      <h1>Set up a match</h1>
      <p>
        <label>
          Season{' '}
          <select value={edition?.id} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {editions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p role="alert" class="problem">
        {problem}
      </p>
      {edition && (
        <div class="both-ways">
          <OfTable key={edition.id} edition={edition} onOpen={open} />
          <FixtureByHand edition={edition} onOpen={open} />
        </div>
      )}
    </main>
  );
}

/** What the desk says was wrong. */
const problemWords = ({ title, detail }: Readonly<Record<string, unknown>>): string =>
  [
    typeof title === 'string' ? `${title}.` : 'It could not be opened.',
    typeof detail === 'string' ? detail : '',
  ]
    .join(' ')
    .trim();

interface WayProps {
  readonly edition: Edition;
  readonly onOpen: (body: object) => Promise<void>;
}

/** The season's fixtures, found by typing part of a club, a round or a day. */
function OfTable({ edition, onOpen }: WayProps) {
  const [fixtures, setFixtures] = useState<readonly FixtureLine[]>();
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    let isGone = false;
    void fixturesOf(edition).then((listed) => {
      if (!isGone) setFixtures(listed);
    });
    return () => {
      isGone = true;
    };
  }, [edition.id]);
  const shown = (fixtures ?? []).filter((each) => isWanted(each, wanted)).slice(0, MOST_SHOWN);
  return (
    <section aria-labelledby="of-table">
      <h2 id="of-table">From the table</h2>
      <label>
        Part of a club, a round, a day{' '}
        <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
      </label>
      {fixtures?.length === 0 && (
        <p class="note">The table has no fixtures of this season yet: put the match together by hand.</p>
      )}
      <ul class="fixtures">
        {shown.map((fixture) => (
          <li key={fixture.match}>
            {fixture.open ? (
              <>
                {fixtureLabel(fixture)} <a href={`${consoleOf(fixture.match)}/set-up`}>open: set it up</a>
              </>
            ) : (
              <button type="button" onClick={() => void onOpen({ fixture: fixture.match })}>
                {fixtureLabel(fixture)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A list to choose from, not to read: typing makes it shorter. */
const MOST_SHOWN = 20;

/** Seasons are opened before anything is drawn; so many are asked for before the newest one has to do. */
const MOST_ASKED = 6;

/** The newest season of which the table has fixtures; `undefined` until the desk has told. */
function useNewestWithFixtures(editions: readonly Edition[]): string | undefined {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    let isGone = false;
    void newestWithFixtures(editions.slice(0, MOST_ASKED)).then((edition) => {
      if (!isGone) setFound((edition ?? editions[0])?.id);
    });
    return () => {
      isGone = true;
    };
  }, [editions]);
  return found;
}

async function newestWithFixtures([edition, ...older]: readonly Edition[]): Promise<Edition | undefined> {
  if (!edition) return undefined;
  return (await fixturesOf(edition)).length > 0 ? edition : newestWithFixtures(older);
}

async function fixturesOf({ competition, season }: Edition): Promise<readonly FixtureLine[]> {
  const asked = new URLSearchParams({ competition, season: String(season) });
  return fixturesIn((await deskLine.get(`/api/v1/fixtures?${asked}`)).body);
}

function useEditions(): readonly Edition[] {
  const [editions, setEditions] = useState<readonly Edition[]>([]);
  useEffect(() => {
    void deskLine.get('/api/v1/editions').then(({ body }) => setEditions(editionsIn(body)));
  }, []);
  return editions;
}
