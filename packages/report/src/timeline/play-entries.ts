import type { Entry, EntryOf } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import { attemptPhrase } from '../english/attempt.ts';
import { ERRORS, foulClause } from '../english/incidents.ts';
import { CANCELLED, PLACEMENTS } from '../english/reasons.ts';
import { possessive } from '../english/words.ts';
import type { Caller, EntryDescription } from './context.ts';
import { scoreLine, tieLine } from './score-line.ts';

type PlayEntry = Extract<
  Entry,
  {
    readonly type:
      | 'goal'
      | 'ownGoal'
      | 'goalCancelled'
      | 'shot'
      | 'chance'
      | 'error'
      | 'foul'
      | 'offside'
      | 'corner'
      | 'freeKick'
      | 'penaltyAwarded'
      | 'penaltyCancelled'
      | 'penaltyKick';
  }
>;

/** What happens to the ball. */
export function describePlayEntry(entry: PlayEntry, caller: Caller): EntryDescription {
  const { short, person } = caller;
  switch (entry.type) {
    case 'goal':
      return { word: 'Goal', text: withTie(goal(entry, caller), caller), key: true };
    case 'ownGoal':
      return {
        word: 'Own goal',
        text: withTie(
          `${person(entry.player, otherSide(entry.side))} puts the ball into the wrong net: a goal for ${short(entry.side)}`,
          caller,
        ),
        key: true,
      };
    case 'goalCancelled':
      return { word: 'Goal cancelled', text: cancelled(entry, caller), key: true };
    case 'shot':
      return shot(entry, caller);
    case 'chance':
      return { word: 'Chance', text: chance(entry, caller), key: false };
    case 'error':
      return {
        word: 'Error',
        text: `${person(entry.player, entry.side)} ${ERRORS[entry.kind].present}`,
        key: false,
      };
    case 'foul':
      return { word: 'Foul', text: foulClause(entry, caller, 'present'), key: false };
    case 'offside':
      return {
        word: 'Offside',
        text:
          entry.player && entry.player !== 'unknown'
            ? `${person(entry.player, entry.side)} is offside`
            : `${short(entry.side)} are offside`,
        key: false,
      };
    case 'corner':
      return { word: 'Corner', text: `corner to ${short(entry.side)}`, key: false };
    case 'freeKick':
      return {
        word: 'Free kick',
        text: `${entry.direct === false ? 'indirect free kick' : 'free kick'} to ${short(entry.side)}`,
        key: false,
      };
    case 'penaltyAwarded':
      return { word: 'Penalty', text: penaltyAwarded(entry, caller), key: true };
    case 'penaltyCancelled':
      return { word: 'Penalty cancelled', text: penaltyCancelled(entry, caller), key: true };
    case 'penaltyKick':
      return penaltyKick(entry, caller);
    default:
      return entry satisfies never;
  }
}

function withTie(text: string, caller: Caller): string {
  const tie = tieLine(caller);
  return tie === '' ? text : `${text}. ${tie}`;
}

function goal(entry: EntryOf<'goal'>, { short, person }: Caller): string {
  if (entry.scorer === 'unknown') return `${short(entry.side)} score; the scorer is not known`;
  const opponent = (ref: string) => ref === entry.deflectedBy || ref === entry.assistTouchedBy;
  const how = attemptPhrase(entry, 'present', (ref) =>
    person(ref, opponent(ref) ? otherSide(entry.side) : entry.side),
  );
  const bare = how.bare ? ` for ${short(entry.side)}` : '';
  return `${person(entry.scorer, entry.side)} ${how.words}${bare}${how.setUp ? `, ${how.setUp}` : ''}`;
}

function cancelled({ goal: target, reason }: EntryOf<'goalCancelled'>, caller: Caller): string {
  const why = CANCELLED[reason];
  return `${whoseGoal(caller.entry(target), caller)} is cancelled${why ? ` ${why}` : ''}. ${scoreLine(caller)}. ${tieLine(caller)}`;
}

function whoseGoal(scored: Entry | undefined, { person, short }: Caller): string {
  if (scored?.type === 'goal' && scored.scorer !== 'unknown')
    return `the goal by ${person(scored.scorer, scored.side)}`;
  if (scored?.type === 'penaltyKick' && scored.kicker !== 'unknown')
    return `the goal by ${person(scored.kicker, scored.side)}`;
  return scored && 'side' in scored && scored.side ? `the goal for ${short(scored.side)}` : 'the goal';
}

const SHOT_WORDS: { readonly [O in EntryOf<'shot'>['outcome']]: string } = {
  saved: 'Shot saved',
  wide: 'Shot wide',
  over: 'Shot over',
  post: 'Off the post',
  bar: 'Off the bar',
  blocked: 'Shot blocked',
  clearedOffLine: 'Off the line',
};

function shot(entry: EntryOf<'shot'>, { person }: Caller): EntryDescription {
  const who = person(entry.player, entry.side);
  const ball = entry.rebound ? 'the rebound' : entry.bodyPart === 'head' ? 'a header' : 'a shot';
  const whose =
    entry.player === 'unknown'
      ? `${ball} by ${who}`
      : entry.rebound
        ? `the rebound by ${who}`
        : `${possessive(who)} ${entry.bodyPart === 'head' ? 'header' : 'shot'}`;
  const text = {
    saved: `${whose} is saved`,
    blocked: `${whose} is blocked`,
    clearedOffLine: `${whose} is cleared off the line`,
    wide: entry.rebound ? `${whose} goes wide` : `${who} puts ${ball} wide`,
    over: entry.rebound ? `${whose} goes over` : `${who} puts ${ball} over`,
    post: `${who} hits the post`,
    bar: `${who} hits the bar`,
  }[entry.outcome];
  const key = entry.outcome === 'post' || entry.outcome === 'bar' || entry.outcome === 'clearedOffLine';
  return { word: SHOT_WORDS[entry.outcome], text, key };
}

function chance({ player, side, assist, assistKind }: EntryOf<'chance'>, { person, short }: Caller): string {
  const who = player && player !== 'unknown' ? person(player, side) : short(side);
  const crossed = assist && assist !== 'unknown' && (assistKind === 'cross' || assistKind === 'lowCross');
  if (crossed) return `${person(assist, side)} crosses for ${who}`;
  return `a chance for ${who}${assist && assist !== 'unknown' ? `, set up by ${person(assist, side)}` : ''}`;
}

function penaltyAwarded(
  { side, offence }: EntryOf<'penaltyAwarded'>,
  { entry, person, short }: Caller,
): string {
  const foul = entry(offence);
  if (foul?.type !== 'foul') return `penalty to ${short(side)}`;
  const on = foul.on && foul.on !== 'unknown' ? ` on ${person(foul.on, otherSide(foul.side))}` : '';
  const what = foul.kind === 'handball' ? 'handball' : `a foul${on}`;
  return `penalty to ${short(side)}, for ${what} by ${person(foul.player, foul.side)}`;
}

function penaltyCancelled({ penalty }: EntryOf<'penaltyCancelled'>, { entry, short }: Caller): string {
  const given = entry(penalty);
  return given?.type === 'penaltyAwarded'
    ? `the penalty to ${short(given.side)} is cancelled`
    : 'the penalty is cancelled';
}

function penaltyKick(entry: EntryOf<'penaltyKick'>, caller: Caller): EntryDescription {
  const { person } = caller;
  const who = person(entry.kicker, entry.side);
  const where = entry.placement ? ` ${PLACEMENTS[entry.placement]}` : '';
  switch (entry.outcome) {
    case 'scored':
      return {
        word: 'Goal',
        text: withTie(
          where ? `${who} puts the penalty${where}` : `${who} scores from the penalty spot`,
          caller,
        ),
        key: true,
      };
    case 'saved':
      return {
        word: 'Penalty saved',
        text: `the penalty by ${who}${where ? `,${where},` : ''} is saved`,
        key: true,
      };
    case 'missed':
      return { word: 'Penalty missed', text: `${who} misses the penalty`, key: true };
    case 'post':
      return { word: 'Penalty missed', text: `${who} hits the post with the penalty`, key: true };
    case 'retake':
      return { word: 'Penalty to be retaken', text: `the penalty by ${who} is to be retaken`, key: false };
    case 'indirectFreeKick':
      return {
        word: 'Penalty not valid',
        text: `the penalty by ${who} ends in an indirect free kick`,
        key: true,
      };
    default:
      return entry.outcome satisfies never;
  }
}
