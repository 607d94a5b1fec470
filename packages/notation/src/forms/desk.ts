import { flag, restOfLine, text, wholeNumber } from '../kinds/plain.ts';
import { anyPerson, namesGiven, peopleList, players } from '../kinds/sheet.ts';
import { words } from '../kinds/words.ts';
import { bare, first, firstIfSaid, keyed, keyedRequired } from './field.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';
import { sideField } from './side-field.ts';

const official = anyPerson('an official');

/** Who takes part, as it stands before kick-off. */
export const SHEETS: readonly Form[] = [
  form(
    'teamSheet',
    'sheet team',
    'A team sheet: formation, who starts, who is on the bench',
    [
      'h sheet 4-4-2 xi 1 jan-novak gk, 10 "Piotr Żółć" bench 12 ? captain piotr-zolc',
      'the home sheet in 4-4-2, with two of its starters and an unknown substitute',
    ],
    {
      side: sideField('alone'),
      formation: firstIfSaid({
        ...text('a formation such as 4-3-3', '4-3-3'),
        begins: ({ bare: said }) => /^\d-\d/.test(said),
      }),
      starters: keyedRequired('xi', players),
      substitutes: keyedRequired('bench', players),
      substitutesComplete: bare(flag('whole-bench')),
      captain: keyed('captain', anyPerson('a captain')),
      coach: keyed('coach', anyPerson('a coach')),
      teamOfficials: keyed('staff', peopleList),
      names: { ...keyed('names', namesGiven), otherwise: ({ given }) => givenNames(given) },
    },
  ),
  form(
    'officials',
    'officials refs',
    'The referee and who assists',
    ['officials =the-referee var =the-var', 'the referee and the video assistant'],
    {
      referee: first(official),
      assistants: keyed('assistants', peopleList),
      fourth: keyed('fourth', official),
      var: keyed('var', official),
      avar: keyed('avar', official),
      names: { ...keyed('names', namesGiven), otherwise: ({ given }) => givenNames(given) },
    },
  ),
];

const givenNames = (given: ReadonlyMap<string, string>): { readonly [person: string]: string } | undefined =>
  given.size === 0 ? undefined : Object.fromEntries(given);

/** What the desk adds of its own. */
export const DESK: readonly Form[] = [
  form(
    'note',
    'note n',
    'Colour, a quote, the crowd; to say more than the text, put it between quotes',
    ['note the away end sings', 'the text as it stands'],
    {
      text: first(restOfLine('a text')),
      author: keyed('author', text('a name')),
      about: bare(
        words('what it is', {
          colour: 'colour',
          quote: 'quote',
          crowd: 'crowd',
          fact: 'fact',
          unconfirmed: 'unconfirmed',
        }),
      ),
    },
  ),
  form(
    'published',
    'published',
    'What went out to readers, and the last entry it knew',
    ['published report up-to 31', 'the report went out, knowing entry 31'],
    {
      what: first(
        words('what went out', {
          report: 'report',
          page: 'page',
          alert: 'alert',
          feed: 'feed',
          fact: 'fact',
          other: 'other',
        }),
      ),
      fact: keyed('fact', text('the id of a fact', 'ID')),
      upTo: keyedRequired('up-to', wholeNumber('the number of an entry')),
    },
  ),
];
