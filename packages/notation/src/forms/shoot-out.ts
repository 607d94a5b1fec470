import { person } from '../kinds/person.ts';
import { side } from '../kinds/plain.ts';
import { words } from '../kinds/words.ts';
import { bare, bareRequired, first, keyed } from './field.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';
import { ball, offences } from './play.ts';
import { sideField } from './side-field.ts';

const player = person({ expects: 'a player', of: 'own' });

/** The shoot-out. */
export const SHOOT_OUT: readonly Form[] = [
  form('shootOutToss', 'toss', 'Which side kicks first', ['toss h', 'the home side kicks first'], {
    first: first(side),
  }),
  form('kick', 'kick k', 'A kick of the shoot-out', ['k 10 scored', '10 scores in the shoot-out'], {
    side: sideField('own'),
    kicker: first(player),
    outcome: bareRequired(
      words('what became of it', {
        scored: 'scored',
        saved: 'saved',
        missed: 'missed',
        forfeited: 'forfeited',
        retake: 'retake',
      }),
    ),
    keeper: keyed('keeper', person({ expects: 'the goalkeeper', of: 'opponent' })),
    offences: keyed('offence', offences),
    ball: keyed('ball', ball),
  }),
  form(
    'exclusion',
    'exclude',
    'Somebody who takes no part in the kicks',
    ['exclude 6', '6 is left out, to even the numbers'],
    {
      side: sideField('own'),
      player: first(player),
      reason: bare(words('a reason', { equate: 'equate', unable: 'unable' })),
    },
  ),
];
