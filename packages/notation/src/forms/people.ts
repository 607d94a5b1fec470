import { entryRef } from '../kinds/entry-ref.ts';
import { person } from '../kinds/person.ts';
import { flag, text } from '../kinds/plain.ts';
import { words } from '../kinds/words.ts';
import { plays, waits } from '../people/roster.ts';
import { bare, behind, byRef, first, firstOr, keyed } from './field.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';
import { sideField } from './side-field.ts';
import { lastCard } from './what-is-meant.ts';

const player = person({ expects: 'a player', of: 'own' });
const opponent = person({ expects: 'an opponent', of: 'opponent' });
const substitute = person({ expects: 'a substitute', of: 'own', suits: waits });
const whoeverIsOff = person({
  expects: 'a player',
  of: 'own',
  suits: (one) => one.status === 'temporarilyOff',
});
/** A card may be shown to anybody of a team. */
const anybody = person({ expects: 'a player or team official', of: 'own', suits: plays });

const card = entryRef('the card', 'caution', 'directRed');
const unknownOfficial = bare(flag('team-official'));
const concussion = bare(flag('concussion'));
const medicalProof = bare(flag('medical-proof'));

/** Entries about people: cards, changes, who is off and on. */
export const PEOPLE: readonly Form[] = [
  form(
    'caution',
    'y yellow caution',
    'A yellow card; a second one is counted by itself',
    ['y 5 reckless on 9', 'caution for 5, reckless, on 9'],
    {
      side: sideField('own'),
      person: first(anybody),
      reason: bare(
        words('a reason of the Laws', {
          'C-UB': 'c-ub ub unsporting',
          'C-DI': 'c-di di dissent',
          'C-DR': 'c-dr dr delaying',
          'C-RD': 'c-rd rd distance',
          'C-PO': 'c-po po persistent',
          'C-EN': 'c-en en entering',
          'C-RRA': 'c-rra rra review-area',
          'C-TV': 'c-tv tv tv-signal',
        }),
      ),
      detail: bare(
        words('what it was for', {
          reckless: 'reckless',
          spa: 'spa promising-attack',
          simulation: 'simulation dive',
          celebration: 'celebration',
          handball: 'handball hand',
          other: 'other',
        }),
      ),
      on: keyed('on >', opponent),
      replaces: keyed('replaces', card),
      unknownOfficial,
    },
  ),
  form(
    'directRed',
    'r red',
    'A straight red card',
    ['r 4 r-dogso-f', 'red for 4, who denied an obvious chance by a foul'],
    {
      side: sideField('own'),
      person: first(anybody),
      reason: bare(
        words('a reason of the Laws', {
          'R-SFP': 'r-sfp sfp serious-foul-play',
          'R-VC': 'r-vc vc violent-conduct',
          'R-SPIT': 'r-spit spitting',
          'R-DOGSO-H': 'r-dogso-h dogso-hand',
          'R-DOGSO-F': 'r-dogso-f dogso',
          'R-OIA': 'r-oia oia abusive',
          'R-VOR': 'r-vor vor video-room',
          'R-MOUTH': 'r-mouth covered-mouth',
          'R-LEAVE': 'r-leave protest-exit',
        }),
      ),
      detail: keyed('for', text('what it was for')),
      replaces: keyed('replaces', card),
      unknownOfficial,
    },
  ),
  form('warning', 'warn warning', 'A warning without a card', ['warn 6', '6 is warned'], {
    side: sideField('own'),
    person: first(anybody),
  }),
  form(
    'sanctionWithdrawn',
    'no-card card-off',
    'A card taken back; the last one unless said',
    ['no-card', 'the last card is taken back'],
    {
      sanction: firstOr(card, lastCard, 'There is no card that could be taken back.'),
    },
  ),
  form(
    'substitution',
    'sub substitution',
    'One off, one on; 7>22 alone says it',
    ['sub 7>22', '22 comes on for 7'],
    {
      side: sideField('own'),
      off: first(player),
      on: behind('>', substitute),
      concussion,
      medicalProof,
    },
  ),
  form('substitutionOff', 'off', 'One goes off, and who comes on is not said yet', ['off 7', '7 goes off'], {
    side: sideField('own'),
    player: first(player),
    byNow: bare(flag('by-now')),
    concussion,
    medicalProof,
    slow: bare(flag('slow')),
  }),
  form('substitutionOn', 'on', 'One comes on', ['on 22 for ^', '22 comes on for the one who went off last'], {
    side: sideField('own'),
    player: first(substitute),
    replaces: byRef(keyed('for', entryRef('who went off', 'substitutionOff'))),
    benchRefilledBy: keyed('bench-refilled', substitute),
  }),
  form('goalkeeperChange', 'gk goalkeeper', 'Somebody else keeps goal', ['gk 12', '12 goes in goal'], {
    side: sideField('own'),
    player: first(player),
    refereeTold: bare(flag('referee-told')),
  }),
  form('captainChange', 'captain cap', 'Somebody else is captain', ['cap 8', '8 takes the armband'], {
    side: sideField('own'),
    player: first(player),
  }),
  form('injury', 'injury inj', 'An injury', ['inj 3', '3 is hurt'], {
    side: sideField('own'),
    player: first(player),
  }),
  form('temporarilyOff', 'out', 'Off for the moment', ['out 3 treatment', '3 is off for treatment'], {
    side: sideField('own'),
    player: first(player),
    reason: bare(words('a reason', { treatment: 'treatment', kit: 'kit', other: 'other' })),
    exempt: bare(flag('exempt')),
  }),
  form('returned', 'back', 'Back on the field', ['back 3', '3 is back'], {
    side: sideField('own'),
    player: first(whoeverIsOff),
  }),
];
