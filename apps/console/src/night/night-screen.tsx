import { clockLabel, isTimed } from '@touchline/laws';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clockAhead } from '../browser/desk-line.ts';
import { leaveFor } from '../browser/leave-for.ts';
import { useSeconds } from '../screen/use-logbook.ts';
import { type Attention, attentionOf } from './attention.ts';
import { moveOf } from './moves.ts';
import { consoleOf, keepNight } from './night-keys.tsx';
import { inOrder, type NightMatch } from './night-match.ts';
import { heldByMatch, useNight } from './use-night.ts';

/** Every match of the night at a glance, what wants attention in it, and the way into each by key. */
export function NightScreen() {
  useSeconds();
  const { night, isLive } = useNight();
  const ahead = useClockAhead();
  const chosen = useRef(0);
  const list = useRef<HTMLOListElement>(null);
  const now = Date.now() + ahead;
  const heldOf = heldByMatch();
  const lines = inOrder(night ?? new Map()).map((match) => ({
    match,
    attention: attentionOf(match, heldOf(match.match), now),
  }));
  const waiting = lines.map(({ attention }) => attention.some(({ urgent }) => urgent));
  const count = waiting.filter(Boolean).length;
  useLayoutEffect(() => {
    if (night) keepNight(inOrder(night).map(({ match }) => match));
    document.title = count === 0 ? 'The night' : `${count} to look at · The night`;
  });
  useKeys((key) => {
    if (key === 'n') {
      leaveFor('/console/set-up');
      return true;
    }
    const move = moveOf(key, chosen.current, waiting);
    if (!move) return false;
    chosen.current = move.index;
    const link = list.current?.querySelectorAll<HTMLAnchorElement>('a.to-match')[move.index];
    link?.focus();
    if (move.type === 'open' && link) leaveFor(link.href);
    return true;
  });
  return (
    <main class="night">
      <header class="night-head">
        <h1>The night</h1>
        <p role="status">
          <span class="connection" data-state={isLive ? 'live' : 'lost'}>
            {isLive ? 'Live' : night ? 'Connection lost' : 'Connecting'}
          </span>
          {night && '. '}
          {night &&
            `${lines.length} ${lines.length === 1 ? 'match' : 'matches'}, ${count === 0 ? 'all is well' : `${count} to look at`}`}
        </p>
        <p class="keys">
          <kbd>1</kbd>–<kbd>9</kbd> open, <kbd>j</kbd> <kbd>k</kbd> choose, <kbd>Enter</kbd> open,{' '}
          <kbd>!</kbd> next to look at, in a match <kbd>]</kbd> <kbd>[</kbd> the next and the last
        </p>
        <a class="new-match" href="/console/set-up" aria-keyshortcuts="n">
          Set up a match <kbd>n</kbd>
        </a>
      </header>
      {night && lines.length === 0 && (
        <p class="note">No match is open for these days. Set one up, and it stands here.</p>
      )}
      <ol ref={list} class="night-list">
        {lines.map(({ match, attention }, index) => (
          <Line
            key={match.match}
            match={match}
            attention={attention}
            number={index + 1}
            onFocus={() => {
              chosen.current = index;
            }}
          />
        ))}
      </ol>
    </main>
  );
}

function Line(props: {
  readonly match: NightMatch;
  readonly attention: readonly Attention[];
  readonly number: number;
  readonly onFocus: () => void;
}) {
  const { match, attention, number, onFocus } = props;
  const { names, score, shootOut, phase } = match;
  const isUrgent = attention.some(({ urgent }) => urgent);
  const to = consoleOf(match.match);
  return (
    <li class={isUrgent ? 'night-match wants' : 'night-match'} data-match={match.match}>
      <a class="to-match" href={to} onFocus={onFocus}>
        {number < 10 && <kbd>{number}</kbd>} <span class="club">{names.home}</span>{' '}
        <span class="figures">{phase === 'fixture' ? 'v' : `${score.home}-${score.away}`}</span>{' '}
        <span class="club">{names.away}</span>
      </a>
      <p class="where-it-stands">
        <span class="clock">{clockWords(match)}</span>
        {match.aggregate && phase !== 'fixture' && <span> agg {aggregateOf(match)}</span>}
        {shootOut && (
          <span>
            {' '}
            shoot-out {shootOut.home}-{shootOut.away}
          </span>
        )}
      </p>
      {attention.length > 0 && (
        <ul class="attention">
          {attention.map(({ type, word, detail, urgent }) => (
            <li key={`${type} ${detail}`} class={urgent ? `sign ${type}` : 'sign mild'}>
              <strong>{word}</strong> {detail}
            </li>
          ))}
        </ul>
      )}
      <p class="ways">
        {phase === 'fixture' && <a href={`${to}/set-up`}>Set up</a>} <a href={`${to}/touch`}>Touch</a>
      </p>
    </li>
  );
}

function clockWords({ phase, clock, period, kickOff }: NightMatch): string {
  if (phase === 'fixture')
    return kickOff === undefined ? 'Kick-off not known' : `Kick-off ${timeOf(kickOff)}`;
  if (phase === 'abandoned') return 'Abandoned';
  const label = clockLabel(isTimed(period) ? clock : { period });
  return isTimed(period) ? `${label}'` : label;
}

/** In the zone of whoever looks. */
const timeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

const aggregateOf = ({ aggregate = {}, clubs }: NightMatch): string =>
  `${aggregate[clubs.home] ?? 0}-${aggregate[clubs.away] ?? 0}`;

/** How far the desk's clock is ahead, asked once. */
function useClockAhead(): number {
  const [ahead, setAhead] = useState(0);
  useEffect(() => void clockAhead().then(setAhead), []);
  return ahead;
}

/** Hands on the keys that are pressed while nothing is typed. @param pressed says whether it did something */
function useKeys(pressed: (key: string) => boolean): void {
  // Before the next key: one that comes between the drawing and a later effect would be judged by what was drawn before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      if (pressed(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
