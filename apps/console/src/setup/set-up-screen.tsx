import { useEffect, useState } from 'preact/hooks';
import { deskLine } from '../browser/desk-line.ts';
import { leaveFor } from '../browser/leave-for.ts';
import type { Logbook, Logged } from '../model/logbook.ts';
import { consoleOf } from '../night/night-keys.tsx';
import { StatusBar } from '../screen/status-bar.tsx';
import { useLogbook } from '../screen/use-logbook.ts';
import { editionOf, inWords } from './fixtures.ts';
import { OfficialsForm } from './officials-form.tsx';
import { OtherLeg } from './other-leg.tsx';
import { Outcome } from './outcome.tsx';
import { SheetForm } from './sheet-form.tsx';

/** Everything between the opened match and its kick-off, in the order in which it comes to a desk. */
export function SetUpScreen({ book, isSignedIn }: { readonly book: Logbook; readonly isSignedIn: boolean }) {
  const view = useLogbook(book);
  const { state, names, match } = view;
  const club = (side: 'home' | 'away'): string => (state ? names.club(state.clubs[side]).shortName : '');
  useEffect(() => {
    document.title = state ? `Set-up: ${club('home')} v ${club('away')}` : 'Set-up';
  });
  return (
    <>
      <StatusBar book={book} view={view} isSignedIn={isSignedIn} onHelp={() => leaveFor(consoleOf(match))} />
      <main class="set-up">
        {state ? (
          <>
            <h1>
              {club('home')} v {club('away')}
            </h1>
            <p class="fixture-line">
              {editionOf(state.regulations.id)?.name ?? state.regulations.id}, {inWords(state.round)}. Laws of{' '}
              {state.lawsEdition.id}.{' '}
              {state.scheduledKickOff === undefined
                ? 'Kick-off not known.'
                : `Kick-off ${when(state.scheduledKickOff)}.`}{' '}
              {state.venue &&
                `${state.venue.name}${state.venue.city === undefined ? '' : `, ${state.venue.city}`}.`}
            </p>
            <OtherLeg book={book} view={view} />
            <OfficialsForm book={book} view={view} desk={deskLine} />
            <div class="both-sheets">
              <SheetForm side="home" book={book} view={view} desk={deskLine} />
              <SheetForm side="away" book={book} view={view} desk={deskLine} />
            </div>
            <KickOff book={book} />
          </>
        ) : (
          <>
            <h1>{match}</h1>
            <p>
              {view.connection === 'live'
                ? 'No match has been opened under this name.'
                : 'The desk has not answered yet.'}{' '}
              <a href="/console/set-up">Open one</a>
            </p>
          </>
        )}
      </main>
    </>
  );
}

/** The last step: the clock starts with the key. */
function KickOff({ book }: { readonly book: Logbook }) {
  const view = useLogbook(book);
  const [logged, setLogged] = useState<Logged>();
  const { state, names, match } = view;
  if (!state) return null;
  const lacking = (['home', 'away'] as const).filter((side) => state.teams[side].sheet === undefined);
  const start = (): void => {
    const clock = { period: 'firstHalf', second: 0 } as const;
    const answer = book.log([{ body: { type: 'logPeriodStart', period: 'firstHalf' }, clock }], 'kick-off');
    setLogged(answer);
    if (answer.ok) leaveFor(consoleOf(match));
  };
  return (
    <section aria-labelledby="kick-off-heading">
      <h2 id="kick-off-heading">Kick-off</h2>
      {state.phase !== 'fixture' ? (
        <p>The match has begun.</p>
      ) : (
        <>
          {lacking.length > 0 && (
            <p>
              No sheet yet: {lacking.map((side) => names.club(state.clubs[side]).shortName).join(', ')}. The
              match can be logged without.
            </p>
          )}
          <button type="button" class="main-act" onClick={start}>
            Kick off
          </button>
        </>
      )}
      <p>
        <a href={consoleOf(match)}>To the console of this match</a>
      </p>
      <Outcome logged={logged} view={view} done="The match has begun." />
    </section>
  );
}

/** In the zone of whoever looks. */
const when = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
