import { REGULATIONS, regulationsById } from '@touchline/competition';
import { LAWS_EDITIONS, lawsEdition, RULES, ruleById } from '@touchline/laws';
import { parseClubId, parsePersonId } from '@touchline/registry';
import { Type } from 'typebox';
import type { Tables } from '../tables.ts';
import { shape } from './components.ts';
import { type Found, found, notFound, type Resource, resource } from './resource.ts';
import { listOf } from './shapes.ts';

/** The most that a search gives. */
const MOST_FOUND = 50;

const search = (example: string) =>
  Type.Object({
    q: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'Part of a name; case and diacritics do not matter',
      examples: [example],
    }),
  });
const none = Type.Object({});
const byId = (example: string) => Type.Object({ id: Type.String({ maxLength: 100, examples: [example] }) });

/** What does not change while the desk runs: who and what there is, and by which rules. */
export function worldResources(tables: Tables): readonly Resource[] {
  return [
    resource({
      address: '/clubs',
      tag: 'Who',
      summary: 'Clubs by part of a name, free of diacritics',
      path: none,
      query: search('munchen'),
      answer: Type.Object({ clubs: listOf(shape('Club')) }),
      read: ({ query }) => found({ clubs: tables.clubs.search(query.q).slice(0, MOST_FOUND) }),
    }),
    resource({
      address: '/clubs/:id',
      tag: 'Who',
      summary: 'A club: its names and their years',
      path: byId('atalanta'),
      query: none,
      answer: shape('Club'),
      read: ({ path: { id } }) => {
        const club = parseClubId(id);
        return one(club && tables.clubs.get(club), 'club', id);
      },
    }),
    resource({
      address: '/people',
      tag: 'Who',
      summary: 'People by part of a name, free of diacritics',
      path: none,
      query: search('samardzic'),
      answer: Type.Object({ people: listOf(shape('Person')) }),
      read: ({ query }) => found({ people: tables.people.search(query.q).slice(0, MOST_FOUND) }),
    }),
    resource({
      address: '/people/:id',
      tag: 'Who',
      summary: 'A person: names, and clubs as far as they are known',
      path: byId('lazar-samardzic'),
      query: none,
      answer: shape('Person'),
      read: ({ path: { id } }) => {
        const person = parsePersonId(id);
        return one(person && tables.people.get(person), 'person', id);
      },
    }),
    resource({
      address: '/editions',
      tag: 'Rules',
      summary: 'Editions of the Laws and of regulations that are held',
      path: none,
      query: none,
      answer: Type.Object({
        laws: listOf(shape('EditionRef')),
        regulations: listOf(shape('EditionRef')),
      }),
      read: () => found({ laws: LAWS_EDITIONS.map(reference), regulations: REGULATIONS.map(reference) }),
    }),
    resource({
      address: '/editions/laws/:id',
      tag: 'Rules',
      summary: 'An edition of the Laws, whole',
      path: byId('2025-26'),
      query: none,
      answer: shape('NamedLawsEdition'),
      read: ({ path: { id } }) => one(lawsEdition(id), 'edition of the Laws', id),
    }),
    resource({
      address: '/editions/regulations/:id',
      tag: 'Rules',
      summary: "The regulations of a competition's season, whole",
      path: byId('ucl-2025-26'),
      query: none,
      answer: shape('Regulations'),
      read: ({ path: { id } }) => one(regulationsById(id), 'regulations', id),
    }),
    resource({
      address: '/rules',
      tag: 'Rules',
      summary: 'Every rule that entries are held to, with its class and source',
      path: none,
      query: none,
      answer: Type.Object({ rules: listOf(shape('Rule')) }),
      read: () => found({ rules: RULES }),
    }),
    resource({
      address: '/rules/:id',
      tag: 'Rules',
      summary: 'One rule, by the id that refusals and notices cite',
      path: byId('LAW-3-SUBS-04'),
      query: none,
      answer: shape('Rule'),
      read: ({ path: { id } }) => one(ruleById(id), 'rule', id),
    }),
  ];
}

const one = (value: object | undefined, what: string, id: string): Found =>
  value ? found(value) : notFound(`No such ${what}`, `There is no ${what} ${id} here.`);

const reference = ({
  id,
  version,
  hash,
}: {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}) => ({
  id,
  version,
  hash,
});
