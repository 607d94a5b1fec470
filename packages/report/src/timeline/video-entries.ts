import type { Entry, EntryOf, RestartKind, ReviewCategory } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import { CHECKS } from '../english/checks.ts';
import { listOf } from '../english/words.ts';
import type { Caller, EntryDescription } from './context.ts';

type VideoEntry = Extract<
  Entry,
  {
    readonly type:
      | 'varCheckStart'
      | 'restartHeld'
      | 'varCheckComplete'
      | 'varReviewOpen'
      | 'wentToScreen'
      | 'varDecision'
      | 'varCheckAbandoned';
  }
>;

/** The steps of check and review. @see section B4 of the rules */
export function describeVideoEntry(entry: VideoEntry, caller: Caller): EntryDescription {
  switch (entry.type) {
    case 'varCheckStart':
      return { word: 'VAR check', text: check(entry, caller), key: true };
    case 'restartHeld':
      return { word: 'VAR check', text: 'the restart is held while the check goes on', key: false };
    case 'varCheckComplete':
      return { word: 'Check complete', text: 'the check is complete: the decision stands', key: false };
    case 'varReviewOpen':
      return { word: 'Video review', text: opened(entry), key: true };
    case 'wentToScreen':
      return { word: 'Video review', text: 'the referee goes to the screen', key: true };
    case 'varDecision':
      return { word: 'Decision', text: decision(entry), key: true };
    case 'varCheckAbandoned':
      return { word: 'Check abandoned', text: 'the check is abandoned: the decision stands', key: false };
    default:
      return entry satisfies never;
  }
}

const lookedAt = (categories: readonly ReviewCategory[]): string =>
  listOf(categories.map((category) => CHECKS[category]));

function check(
  { categories, about, incident }: EntryOf<'varCheckStart'>,
  { person, entry, state }: Caller,
): string {
  const what = `a check of ${lookedAt(categories)}`;
  if (!about || about === 'unknown') return what;
  const side = (['home', 'away'] as const).find((one) =>
    state.teams[one].people.some((who) => who.person === about),
  );
  const foul = entry(incident);
  const on =
    foul?.type === 'foul' && foul.player === about && foul.on && foul.on !== 'unknown'
      ? ` on ${person(foul.on, otherSide(foul.side))}`
      : '';
  return side
    ? `${what}, for ${on ? `the foul by ${person(about, side)}${on}` : `an offence by ${person(about, side)}`}`
    : what;
}

function opened({ mode, openedBy, categories }: EntryOf<'varReviewOpen'>): string {
  const about = categories && categories.length > 0 ? ` of ${lookedAt(categories)}` : '';
  const how = openedBy === 'recommendation' ? ' on the recommendation of the video assistant' : '';
  return mode === 'onField'
    ? `the referee opens an on-field review${about}${how}`
    : `the referee opens a review${about}${how}, without the screen`;
}

/** How play goes on after a decision, in words. */
export const RESTART_WORDS: { readonly [R in RestartKind]: string } = {
  kickOff: 'kick-off',
  freeKick: 'free kick',
  penalty: 'penalty',
  throwIn: 'throw-in',
  goalKick: 'goal kick',
  corner: 'corner',
  droppedBall: 'dropped ball',
};

function decision({ outcome, restart }: EntryOf<'varDecision'>): string {
  const next = restart ? `: ${RESTART_WORDS[restart]}` : '';
  return outcome === 'overturned' ? `the decision is overturned${next}` : `the decision stands${next}`;
}
