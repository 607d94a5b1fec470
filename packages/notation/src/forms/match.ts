import type { CompetitionOptions, Interruption } from '@touchline/laws';
import { clubs } from '../kinds/club.ts';
import { group } from '../kinds/group.ts';
import { periodPlayed, timedPeriod } from '../kinds/moment.ts';
import { edition, flag, leg, score, text, wholeNumber } from '../kinds/plain.ts';
import { words } from '../kinds/words.ts';
import type { FieldsOf } from './field.ts';
import { bare, bareRequired, first, firstIfSaid, keyed, keyedRequired, spokenOr } from './field.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';
import { sideField } from './side-field.ts';
import { restartKind } from './video.ts';
import { halfNow, periodNext, periodNow } from './what-is-meant.ts';

const number = wholeNumber('a number');

interface Venue {
  readonly name: string;
  readonly city?: string;
  readonly neutral?: boolean;
}

const venue: FieldsOf<Venue> = {
  name: first(text('the name of the ground')),
  city: keyed('city', text('a city')),
  neutral: bare(flag('neutral')),
};

const options: FieldsOf<CompetitionOptions> = {
  substitutions: keyed('substitutions', number),
  goalkeeperSubstitutions: keyed('goalkeeper-substitutions', number),
  opportunities: keyed('opportunities', number),
  extraTimeSubstitutions: keyed('extra-time-substitutions', number),
  extraTimeOpportunities: keyed('extra-time-opportunities', number),
  bench: keyed('bench', number),
  concussionSubstitutes: bare(flag('concussion-substitutes')),
  video: bare(flag('video')),
  cornerReview: bare(flag('corner-review')),
  redsForMouthAndProtest: bare(flag('reds-for-mouth-and-protest')),
  extraTimeGoal: keyed('extra-time-goal', words('golden or silver', { golden: 'golden', silver: 'silver' })),
  shootOutEarlyEnd: bare(flag('shoot-out-early-end')),
  reduceToEquate: keyed(
    'reduce-to-equate',
    words('when', { never: 'never', atStart: 'at-start', throughout: 'throughout' }),
  ),
};

const reason = words<Interruption>('a reason', {
  weather: 'weather',
  crowd: 'crowd',
  lights: 'lights',
  injury: 'injury',
  tooFewPlayers: 'too-few-players',
  safety: 'safety',
  other: 'other',
});

const moment = text('a date and time such as 2026-02-25T18:45:00+01:00', 'DATE');

/** Entries that open, time and close a match. */
export const MATCH: readonly Form[] = [
  form(
    'matchOpened',
    'open match',
    'The match: clubs, season, round, Laws and regulations',
    [
      'open atalanta v borussia-dortmund season 2025 round final laws 2025-26 regulations cup/1/0000000000000000',
      'a final between Atalanta and Borussia Dortmund by the Laws of 2025/26',
    ],
    {
      clubs: first(clubs),
      season: keyedRequired('season', wholeNumber("the season's first year")),
      round: keyedRequired('round', text('the id of a round', 'ROUND')),
      leg: keyed('leg', leg),
      otherLeg: keyed('other-leg', text('the id of the other match', 'MATCH')),
      venue: keyed('venue', group('the ground', venue)),
      scheduledKickOff: keyed('scheduled', moment),
      kickOff: keyed('kick-off', moment),
      lawsEdition: keyedRequired('laws', edition),
      regulations: keyedRequired('regulations', edition),
      options: keyed('options', group('what the competition chose', options)),
    },
  ),
  form(
    'periodStart',
    'start ko',
    'A half or the shoot-out begins; the next one unless said',
    ['start 2h', 'the second half begins'],
    {
      period: spokenOr(periodPlayed, periodNext, 'No period follows by itself now.'),
      side: sideField('ifSaid'),
    },
  ),
  form('periodEnd', 'end whistle', 'It ends; the one being played unless said', ['end', 'the half is over'], {
    period: spokenOr(periodPlayed, periodNow, 'No period is being played.'),
  }),
  form(
    'addedTime',
    '+ added',
    'The board: minutes that are added at least',
    ['+3', 'three minutes are added'],
    {
      minutes: first(wholeNumber('minutes such as 3')),
    },
  ),
  form('stoppage', 'stop stoppage', 'Play is stopped', ['stop injury', 'play is stopped for an injury'], {
    reason: first(
      words('a reason', {
        injury: 'injury',
        substitution: 'substitution',
        drinksBreak: 'drinks-break',
        coolingBreak: 'cooling-break',
        disorder: 'disorder',
        other: 'other',
      }),
    ),
  }),
  form(
    'restart',
    'play restart',
    'Play goes on',
    ['h play throw-in', 'play goes on with a throw-in for the home side'],
    {
      kind: first(restartKind),
      side: sideField('ifSaid'),
    },
  ),
  form(
    'clockSet',
    'clock',
    'The clock was started late, by so many seconds; labels already given follow or stay',
    ['clock 75 follow', 'the clock was 75 seconds behind; what was said follows'],
    {
      period: spokenOr(timedPeriod, halfNow, 'No half is being played.'),
      lateBySeconds: first(wholeNumber('seconds such as 75')),
      labels: bareRequired(words('follow or stay', { follow: 'follow', stay: 'stay' })),
    },
  ),
  form(
    'matchSuspended',
    'suspend',
    'Play is stopped and may go on later',
    ['suspend lights', 'suspended: the lights have failed'],
    {
      reason: first(reason),
    },
  ),
  form('matchResumed', 'resume', 'Play goes on where it stopped', ['resume', 'the match is resumed'], {
    anotherDay: bare(flag('another-day')),
  }),
  form(
    'matchAbandoned',
    'abandon',
    'Play will not go on that day',
    ['abandon crowd', 'abandoned because of the crowd'],
    {
      reason: first(reason),
    },
  ),
  form(
    'matchPostponed',
    'postpone',
    'Not started, to be played another day',
    ['postpone weather', 'postponed because of the weather'],
    {
      reason: firstIfSaid(reason),
      until: keyed('until', moment),
    },
  ),
  form(
    'resultAwarded',
    'award',
    'The result that a disciplinary body sets',
    ['award 3-0 forfeit', 'awarded 3-0: forfeited'],
    {
      score: firstIfSaid(score),
      reason: bareRequired(
        words('a reason', {
          forfeit: 'forfeit',
          refusal: 'refusal',
          ineligible: 'ineligible',
          standsAtStop: 'stands-at-stop',
          void: 'void',
          other: 'other',
        }),
      ),
    },
  ),
  form(
    'resultConfirmed',
    'confirmed',
    'The official report: the result stands',
    ['confirmed 76900', 'confirmed, 76,900 spectators'],
    {
      attendance: firstIfSaid(wholeNumber('spectators')),
    },
  ),
];
