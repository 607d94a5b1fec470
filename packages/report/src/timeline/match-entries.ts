import type { TieState } from '@touchline/competition';
import type { Entry, EntryOf, Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import { counted, pair, thousands } from '../english/numbers.ts';
import { capitalised, listOf } from '../english/words.ts';
import { firstName } from '../names.ts';
import type { Caller, EntryDescription } from './context.ts';
import { scoreLine, tieLine } from './score-line.ts';

type MatchEntry = Extract<
  Entry,
  {
    readonly type:
      | 'matchOpened'
      | 'teamSheet'
      | 'officials'
      | 'resultConfirmed'
      | 'periodStart'
      | 'periodEnd'
      | 'addedTime'
      | 'stoppage'
      | 'restart'
      | 'clockSet'
      | 'matchSuspended'
      | 'matchResumed'
      | 'matchAbandoned'
      | 'matchPostponed'
      | 'resultAwarded'
      | 'published'
      | 'shootOutToss'
      | 'kick'
      | 'exclusion'
      | 'note'
      | 'entryAmended'
      | 'entryWithdrawn';
  }
>;

const PUBLISHED: { readonly [What in EntryOf<'published'>['what']]: string } = {
  report: 'the report was published',
  fact: 'a fact of the record was published',
  page: 'the page was published',
  alert: 'an alert was sent out',
  feed: 'the feed was sent out',
  other: 'this was sent out to readers',
};

/** The frame of the match: sheets, periods, restarts, kicks of a shoot-out, notes. */
export function describeMatchEntry(entry: MatchEntry, caller: Caller): EntryDescription {
  const { short, person } = caller;
  switch (entry.type) {
    case 'matchOpened':
      return { word: 'Match', text: opened(entry, caller), key: false };
    case 'teamSheet':
      return { word: 'Team sheet', text: sheet(entry, caller), key: false };
    case 'officials':
      return { word: 'Officials', text: officials(entry, caller), key: false };
    case 'resultConfirmed':
      return { word: 'Result', text: confirmed(entry), key: false };
    case 'periodStart':
      return periodStart(entry, caller);
    case 'periodEnd':
      return periodEnd(entry, caller);
    case 'addedTime':
      return {
        word: 'Added time',
        text: `at least ${counted(entry.minutes, 'minute')} ${entry.minutes === 1 ? 'is' : 'are'} to be added`,
        key: false,
      };
    case 'stoppage':
      return { word: 'Stoppage', text: `play is stopped${STOPPAGES[entry.reason]}`, key: false };
    case 'restart':
      return { word: 'Restart', text: restart(entry, caller), key: false };
    case 'clockSet':
      return {
        word: 'Clock',
        text: `the clock is put right by ${counted(entry.lateBySeconds, 'second')}`,
        key: false,
      };
    case 'matchSuspended':
      return { word: 'Suspended', text: `the match is suspended${INTERRUPTIONS[entry.reason]}`, key: true };
    case 'matchResumed':
      return {
        word: 'Resumed',
        text: entry.anotherDay ? 'the match is resumed, on another day' : 'the match is resumed',
        key: true,
      };
    case 'matchAbandoned':
      return {
        word: 'Abandoned',
        text: `the match is abandoned${INTERRUPTIONS[entry.reason]}; there is no result until it is decided`,
        key: true,
      };
    case 'matchPostponed':
      return {
        word: 'Postponed',
        text: `the match is postponed${entry.reason ? INTERRUPTIONS[entry.reason] : ''}`,
        key: true,
      };
    case 'resultAwarded':
      return {
        word: 'Result awarded',
        text: entry.score
          ? `the result is set at ${pair(entry.score.home, entry.score.away)}`
          : 'the match is void and counts nowhere',
        key: true,
      };
    case 'published':
      return { word: 'Published', text: PUBLISHED[entry.what], key: false };
    case 'shootOutToss':
      return { word: 'Shoot-out', text: `${short(entry.first)} are to kick first`, key: true };
    case 'kick':
      return kick(entry, caller);
    case 'exclusion':
      return {
        word: 'Shoot-out',
        text: `${person(entry.player, entry.side)} is excluded from the kicks so that the numbers are equal`,
        key: false,
      };
    case 'note':
      return {
        word: 'Note',
        text: entry.author ? `${entry.author}: “${entry.text.trim()}”` : `“${entry.text.trim()}”`,
        key: false,
      };
    case 'entryAmended':
      return { word: 'Correction', text: `an earlier entry is corrected: ${entry.reason}`, key: false };
    case 'entryWithdrawn':
      return { word: 'Correction', text: `an earlier entry is withdrawn: ${entry.reason}`, key: false };
    default:
      return entry satisfies never;
  }
}

const INTERRUPTIONS = {
  weather: ' because of the weather',
  crowd: ' because of trouble in the crowd',
  lights: ' because the lights failed',
  injury: ' because of an injury',
  tooFewPlayers: ' because a side has too few players',
  safety: ' for safety',
  other: '',
} as const;

function opened({ leg, venue }: EntryOf<'matchOpened'>, { state, context }: Caller): string {
  const name = (side: Side) => firstName(context.names.club(state.clubs[side]));
  const which = leg === 1 ? ', first leg' : leg === 2 ? ', second leg' : '';
  const where = venue ? `, at ${venue.name}${venue.city ? `, ${venue.city}` : ''}` : '';
  return `${name('home')} v ${name('away')}${which}${where}`;
}

function sheet(
  { side, starters, formation, captain }: EntryOf<'teamSheet'>,
  { short, person }: Caller,
): string {
  const named = starters.filter((one) => one.player !== 'unknown').map((one) => person(one.player, side));
  const missing = starters.length - named.length;
  const gap =
    missing > 0
      ? ` ${capitalised(counted(missing, 'starter'))} ${missing === 1 ? 'is' : 'are'} not known.`
      : '';
  const leads = captain ? ` ${person(captain, side)} is captain.` : '';
  return `${short(side)} start${formation ? ` in a ${formation}` : ''} with ${listOf(named)}.${gap}${leads}`;
}

function officials({ referee, var: video }: EntryOf<'officials'>, { context }: Caller): string {
  const name = (ref: typeof referee) => (ref === 'unknown' ? undefined : context.names.person(ref).name);
  const whistle = name(referee);
  const screen = video && name(video);
  const first = whistle ? `${whistle} is the referee` : 'the referee is not known';
  return screen ? `${first}, ${screen} the video assistant` : first;
}

const confirmed = ({ attendance }: EntryOf<'resultConfirmed'>): string =>
  `the result is confirmed${attendance === undefined ? '' : `; the attendance was ${thousands(attendance)}`}`;

function periodStart({ period, side }: EntryOf<'periodStart'>, { short }: Caller): EntryDescription {
  const by = side ? `; ${short(side)} kick off` : '';
  const text = {
    firstHalf: `the match begins${by}`,
    secondHalf: `the second half begins${by}`,
    etFirst: `extra time begins${by}`,
    etSecond: `the second half of extra time begins${by}`,
    kicks: 'the shoot-out begins',
  }[period];
  return {
    word: period === 'kicks' ? 'Shoot-out' : 'Kick-off',
    text,
    key: period === 'firstHalf' || period === 'etFirst' || period === 'kicks',
  };
}

function periodEnd({ period }: EntryOf<'periodEnd'>, caller: Caller): EntryDescription {
  const { tie } = caller.context;
  // A leg that leaves the tie level goes on in extra time or a shoot-out, which the match's own log cannot know.
  const goesOn = period !== 'kicks' && !tie?.decided && TO_COME.has(tie?.ifEndedNow.type);
  const over = caller.state.phase === 'finished' && !goesOn;
  const standing = `${scoreLine(caller)}. ${tieLine(caller)}`;
  if (over && tie?.decided) {
    const through = caller.context.names.club(tie.decided.club).shortName;
    return {
      word: 'Full time',
      text: `${scoreLine(caller)}${shootOutScore(caller)}. ${aggregateOf(caller)}${through} are through.`,
      key: true,
    };
  }
  if (over)
    return {
      word: 'Full time',
      text: `${scoreLine(caller)}${shootOutScore(caller)}. ${tieLine(caller)}`,
      key: true,
    };
  const word = {
    firstHalf: 'Half-time',
    secondHalf: 'End of normal time',
    etFirst: 'Half-time of extra time',
    etSecond: 'End of extra time',
    kicks: 'End of the shoot-out',
  }[period];
  return { word, text: standing, key: true };
}

const TO_COME = new Set<TieState['ifEndedNow']['type'] | undefined>(['extraTime', 'shootOut']);

function shootOutScore({ state }: Caller): string {
  return state.shootOut
    ? `, ${pair(state.shootOut.score.home, state.shootOut.score.away)} in the shoot-out`
    : '';
}

function aggregateOf({ state, context }: Caller): string {
  const { tie } = context;
  if (!tie || state.leg !== 2 || !tie.decided) return '';
  const side: Side = tie.decided.club === state.clubs.home ? 'home' : 'away';
  const own = tie.aggregate[state.clubs[side]] ?? 0;
  const theirs = tie.aggregate[state.clubs[otherSide(side)]] ?? 0;
  return `It is ${pair(own, theirs)} on aggregate, and `;
}

const STOPPAGES: { readonly [R in EntryOf<'stoppage'>['reason']]: string } = {
  injury: ' for an injury',
  substitution: ' for a substitution',
  drinksBreak: ' for drinks',
  coolingBreak: ' for a cooling break',
  disorder: ' because of disorder',
  other: '',
};

function restart({ kind, side }: EntryOf<'restart'>, { short }: Caller): string {
  const who = side ? `${short(side)} restart` : 'play restarts';
  return `${who} with ${{ kickOff: 'the kick-off', freeKick: 'a free kick', penalty: 'a penalty', throwIn: 'a throw-in', goalKick: 'a goal kick', corner: 'a corner', droppedBall: 'a dropped ball' }[kind]}`;
}

function kick(
  { id, side, kicker, outcome }: EntryOf<'kick'>,
  { state, person, short, context }: Caller,
): EntryDescription {
  const who = kicker === 'unknown' ? `a kick for ${short(side)}` : `${person(kicker, side)}'s kick`;
  const what = {
    scored: 'is scored',
    saved: 'is saved',
    missed: 'is missed',
    forfeited: 'is forfeited',
    retake: 'is to be retaken',
  }[outcome];
  const seen = state.shootOut?.kicks.some((one) => one.entry === id);
  const score =
    state.shootOut && seen ? `: ${pair(state.shootOut.score.home, state.shootOut.score.away)}` : '';
  const winner = state.shootOut?.winner;
  const won = winner ? `. ${context.names.club(state.clubs[winner]).shortName} win the shoot-out` : '';
  return {
    word:
      outcome === 'scored' ? 'Kick scored' : outcome === 'retake' ? 'Kick to be retaken' : 'Kick not scored',
    text: `${who} ${what}${score}${won}`,
    key: true,
  };
}
