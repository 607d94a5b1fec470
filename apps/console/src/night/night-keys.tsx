import type { MatchId } from '@touchline/laws';
import { useLayoutEffect } from 'preact/hooks';
import { isShortcut } from '../browser/is-shortcut.ts';
import { leaveFor } from '../browser/leave-for.ts';
import { neighbourOf } from './moves.ts';

const KEY = 'touchline/night';

/** Remembers the order of the night's matches, for the match's own console. */
export const keepNight = (matches: readonly MatchId[]): void =>
  sessionStorage.setItem(KEY, matches.map((match) => encodeURIComponent(match)).join(' '));

function keptNight(): readonly string[] {
  const kept = sessionStorage.getItem(KEY) ?? '';
  return kept === '' ? [] : kept.split(' ').map((match) => decodeURIComponent(match));
}

/** `]` and `[` lead to the next and the previous match of the night, unless a text is being typed. */
export function NightKeys({ match }: { readonly match: MatchId }) {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (isShortcut(event) || isTyping(event.target) || isLineBegun()) return;
      const step = event.key === ']' ? 1 : event.key === '[' ? -1 : undefined;
      const next = step && neighbourOf<string>(match, keptNight(), step);
      if (next === undefined) return;
      event.preventDefault();
      leaveFor(consoleOf(next));
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [match]);
  return null;
}

export const consoleOf = (match: string): string => `/console/matches/${encodeURIComponent(match)}`;

/** An empty field gives the keys away: the entry line has the focus nearly always. */
const isTyping = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';

/** A field of the match holds what is not logged yet, wherever the focus is; one's own name at the top is no such text. */
const isLineBegun = (): boolean => [...document.querySelectorAll(TEXTS)].some(isTyping);

const TEXTS = 'main:not(.set-up) input:not([type="checkbox"])';
