import type { Entry } from '@touchline/laws';
import { aMatch } from '@touchline/laws/testing';
import type { ClubTable, PersonTable } from '@touchline/registry';
import { clubTable, lastNameIn, parseClubs, personIdFor, personTable } from '@touchline/registry';
import type { NotationContext, NotationNames } from '../notation.ts';

type Row = readonly [number: number, name: string, position?: 'goalkeeper'];

const HOME: readonly Row[] = [
  [29, 'Marco Carnesecchi', 'goalkeeper'],
  [42, 'Giorgio Scalvini'],
  [4, 'Isak Hien'],
  [23, 'Sead Kolašinac'],
  [77, 'Davide Zappacosta'],
  [15, 'Marten de Roon'],
  [8, 'Mario Pašalić'],
  [47, 'Lorenzo Bernasconi'],
  [10, 'Lazar Samardžić'],
  [59, 'Nicola Zalewski'],
  [9, 'Gianluca Scamacca'],
];
const HOME_BENCH: readonly Row[] = [
  [19, 'Berat Djimsiti'],
  [90, 'Nikola Krstović'],
  [7, 'Kamaldeen Sulemana'],
];
const AWAY: readonly Row[] = [
  [1, 'Gregor Kobel', 'goalkeeper'],
  [3, 'Waldemar Anton'],
  [44, 'Nico Schlotterbeck'],
  [5, 'Ramy Bensebaini'],
  [26, 'Julian Ryerson'],
  [8, 'Felix Nmecha'],
  [10, 'Julian Brandt'],
  [23, 'Emre Can'],
  [24, 'Daniel Svensson'],
  [14, 'Maximilian Beier'],
  [9, 'Serhou Guirassy'],
];
const AWAY_BENCH: readonly Row[] = [
  [20, 'Marcel Sabitzer'],
  [21, 'Fábio Silva'],
  [27, 'Karim Adeyemi'],
];

const listed = (rows: readonly Row[]) =>
  rows.map(([number, name, position]) => ({
    player: personIdFor(name) ?? name,
    number,
    ...(position && { position }),
  }));

const people: PersonTable = personTable(
  [...HOME, ...HOME_BENCH, ...AWAY, ...AWAY_BENCH].flatMap(([, name]) => {
    const id = personIdFor(name);
    return id === undefined ? [] : [{ id, name, lastName: lastNameIn(name), clubs: [] }];
  }),
);

const clubs: ClubTable = clubTable(
  parseClubs(
    'id,name,short name,association,city,colour,aliases\natalanta,Atalanta BC,Atalanta,ITA,,,\nborussia-dortmund,Borussia Dortmund,Dortmund,GER,,,\n',
  ).rows,
);

/** Names of the tables; an id nobody knows is its own name. */
export const names: NotationNames = {
  person: (id) => {
    const words = id.replaceAll('-', ' ');
    return people.get(id) ?? { name: words, lastName: lastNameIn(words) };
  },
  club: (id) => clubs.get(id) ?? { name: id, shortName: id },
};

/** Atalanta against Dortmund with made-up numbers, the first half begun: what most lines of a test are read in. */
export const begun = () =>
  aMatch({ clubs: { home: 'atalanta', away: 'borussia-dortmund' } })
    .log({
      type: 'teamSheet',
      side: 'home',
      starters: listed(HOME),
      substitutes: listed(HOME_BENCH),
      coach: 'raffaele-palladino',
    })
    .log({ type: 'teamSheet', side: 'away', starters: listed(AWAY), substitutes: listed(AWAY_BENCH) })
    .kickOff();

/** What a line is read in after these entries. */
export const desk = (log: readonly Entry[], more: Partial<NotationContext> = {}): NotationContext => ({
  log,
  names,
  people,
  clubs,
  ...more,
});
