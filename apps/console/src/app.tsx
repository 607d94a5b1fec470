import type { MatchId } from '@touchline/laws';
import { isSignedIn, ownName } from './browser/own-name.ts';
import { NightKeys } from './night/night-keys.tsx';
import { NightScreen } from './night/night-screen.tsx';
import { Console } from './screen/console.tsx';
import { MatchScreen } from './screen/match-screen.tsx';
import { OpenScreen } from './setup/open-screen.tsx';
import { SetUpScreen } from './setup/set-up-screen.tsx';
import { TouchScreen } from './touch/touch-screen.tsx';

const SCREENS = { '': Console, '/set-up': SetUpScreen, '/touch': TouchScreen } as const;

/** What an address of the console shows. */
export function App({ path }: { readonly path: string }) {
  const [, match, view = ''] = /^\/console\/matches\/([^/]+)(\/set-up|\/touch)?$/.exec(path) ?? [];
  if (match !== undefined) {
    // Any text names a match; one that nobody opened has an empty log.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const id = decodeURIComponent(match) as MatchId;
    const screen = view === '/set-up' || view === '/touch' ? SCREENS[view] : SCREENS[''];
    return (
      <>
        <NightKeys match={id} />
        <MatchScreen screen={screen} match={id} by={ownName()} isSignedIn={isSignedIn()} />
      </>
    );
  }
  return path === '/console/set-up' ? <OpenScreen /> : <NightScreen />;
}
