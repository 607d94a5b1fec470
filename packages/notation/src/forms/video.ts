import type { RestartKind, ReviewCategory } from '@touchline/laws';
import { entryRef } from '../kinds/entry-ref.ts';
import { person } from '../kinds/person.ts';
import { flag } from '../kinds/plain.ts';
import { severalOf, words } from '../kinds/words.ts';
import { bare, bareRequired, byRef, first, firstIfSaid, firstOr, keyed } from './field.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';
import { openCheck, reviewOpened } from './what-is-meant.ts';

const categories = severalOf(
  words<ReviewCategory>('what might be wrong', {
    GOAL: 'goal g',
    PEN: 'pen p',
    RED: 'red r',
    ID: 'id',
    CORNER: 'corner c',
  }),
);

const check = entryRef('the check', 'varCheckStart', 'varReviewOpen');

const NOTHING_UNDER_CHECK = 'Nothing is under check.';
const NO_REVIEW = 'No review is open.';

/** Ways to take play up again. */
export const restartKind = words<RestartKind>('a restart', {
  kickOff: 'kick-off',
  freeKick: 'free-kick',
  penalty: 'penalty',
  throwIn: 'throw-in',
  goalKick: 'goal-kick',
  corner: 'corner',
  droppedBall: 'dropped-ball',
});

/** The steps of the video assistant referee. */
export const VIDEO: readonly Form[] = [
  form(
    'varCheckStart',
    'var check',
    'A check begins, and what might be wrong',
    ['var pen red', 'checking for a penalty and a red card'],
    {
      categories: first(categories),
      incident: byRef(keyed('of', entryRef('the incident'))),
      about: keyed('about', person({ expects: 'a player', of: 'either' })),
      secondCaution: keyed(
        'second-caution',
        words('whether it was shown', { shown: 'shown', notShown: 'not-shown' }),
      ),
      acrossTeams: bare(flag('across-teams')),
    },
  ),
  form('restartHeld', 'held', 'The restart waits for the check', ['held', 'the restart is held'], {
    check: firstOr(check, openCheck, NOTHING_UNDER_CHECK),
  }),
  form(
    'varCheckComplete',
    'cleared',
    'The check is over and nothing changes',
    ['cleared', 'check complete'],
    {
      check: firstOr(check, openCheck, NOTHING_UNDER_CHECK),
    },
  ),
  form(
    'varReviewOpen',
    'review rv',
    'A review, on the field or by the video assistant alone',
    ['review on-field', 'on-field review'],
    {
      check: firstIfSaid(check),
      mode: bareRequired(words('where', { onField: 'on-field', varOnly: 'var-only' })),
      openedBy: bare(words('who opened it', { recommendation: 'recommended', own: 'own-initiative' })),
      categories: keyed('for', categories),
    },
  ),
  form(
    'wentToScreen',
    'screen',
    'The referee goes to the screen',
    ['screen', 'the referee is at the screen'],
    {
      review: firstOr(check, reviewOpened, NO_REVIEW),
    },
  ),
  form(
    'varDecision',
    'decision',
    'What the review came to',
    ['decision overturned restart penalty', 'overturned, restart with a penalty'],
    {
      review: firstOr(check, reviewOpened, NO_REVIEW),
      outcome: bareRequired(words('upheld or overturned', { upheld: 'upheld', overturned: 'overturned' })),
      restart: keyed('restart', restartKind),
      announced: bare(flag('announced')),
    },
  ),
  form(
    'varCheckAbandoned',
    'check-abandoned',
    'The check is given up',
    ['check-abandoned', 'the check is given up'],
    {
      check: firstOr(check, openCheck, NOTHING_UNDER_CHECK),
    },
  ),
];
