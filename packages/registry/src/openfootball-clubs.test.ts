import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { clubTable } from './club-table.ts';
import { fold } from './fold.ts';
import { parseClubs } from './tables/clubs.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/openfootball-clubs/', import.meta.url));

/** The source's files are read in place and are no part of the project: without them there is nothing to compare with. */
const absent = !existsSync(folder);

const table = clubTable(
  parseClubs(readFileSync(new URL('../../../data/clubs.csv', import.meta.url), 'utf8')).rows,
);

/** Names that the source gives to one of our clubs and we do not, each with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'austria-wien: Austria': 'the country, and the clubs of Salzburg, Klagenfurt and Lustenau',
  'bayer-leverkusen: Bayer': 'the club of Uerdingen was Bayer too',
  'genk: KFC Winterslag': 'a club of its own until the merger of 1988',
  'genk: Winterslag': 'a club of its own until the merger of 1988',
  'istanbul-basaksehir: Büyükşehyr': 'a word for any big city, and misspelt',
  'paris-saint-germain: Paris': 'Paris FC is a club too',
  'sheriff: FC Tiraspol': 'another club of the same town (2002 to 2015)',
  'sheriff: Tiraspol': 'another club of the same town (2002 to 2015)',
  'union-berlin: Union': 'Union Saint-Gilloise and many others',
};

/** The association that a file's clubs play under. */
const ASSOCIATIONS: ReadonlyMap<string, string> = new Map(
  (
    'at:AUT az:AZE be:BEL bg:BUL by:BLR ch:SUI cy:CYP cz:CZE de:GER dk:DEN eng:ENG es:ESP fr:FRA gr:GRE hr:CRO ' +
    'hu:HUN it:ITA mc:FRA md:MDA nl:NED no:NOR pl:POL pt:POR ro:ROU rs:SRB ru:RUS sco:SCO se:SWE si:SVN sk:SVK ' +
    'tr:TUR ua:UKR'
  )
    .split(' ')
    .map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']),
);

interface SourceClub {
  readonly place: string;
  readonly association: string;
  readonly names: string[];
}

/** A line names a club, the lines after it that begin with `|` its other names; `[de]` and `$$` are marks. */
function clubsOf(file: string): readonly SourceClub[] {
  const association = ASSOCIATIONS.get(file.split('.')[0] ?? '');
  const clubs: SourceClub[] = [];
  if (association === undefined) return clubs;
  for (const [index, written] of readFileSync(folder + file, 'utf8')
    .split(/\r?\n/)
    .entries()) {
    const line = written.replace(/#.*$/, '').replaceAll('$$', '').trim();
    if (line === '' || line.startsWith('=')) continue;
    if (line.startsWith('|')) clubs.at(-1)?.names.push(...namesIn(line));
    else {
      const name = (line.split(',')[0] ?? '').replace(/\(.*?\)/, '').trim();
      clubs.push({ place: `${file}:${index + 1}`, association, names: [name] });
    }
  }
  return clubs;
}

const namesIn = (line: string): readonly string[] =>
  line
    .split('|')
    .map((name) => name.replaceAll(/\[[a-z]+\]/g, '').trim())
    .filter((name) => name !== '');

const idOf = (name: string): string | undefined => {
  const lookup = table.find(name);
  return lookup.found ? lookup.club.id : undefined;
};

describe.skipIf(absent)('the aliases of openfootball/clubs (skipped when ../shared is not there)', () => {
  const named = absent
    ? []
    : readdirSync(folder)
        .filter((file) => file.endsWith('.clubs.txt'))
        .flatMap(clubsOf)
        .map((club) => {
          const found = club.names.map((name) => ({ name, id: idOf(`${name} (${club.association})`) }));
          const main = found.find(({ name, id }) => id !== undefined && !isLeftOut(id, name))?.id;
          return { ...club, found, main };
        })
        .filter(({ main }) => main !== undefined);

  test('at least a hundred of our clubs are there, each once', () => {
    const ids = named.map(({ main }) => main);
    expect(ids.length).toBeGreaterThanOrEqual(100);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('every name that the source gives to one of our clubs finds that club, or stands above with a reason', () => {
    const missing = named.flatMap(({ place, main, found }) =>
      found
        .filter(({ name, id }) => id !== main && LEFT_OUT[`${main}: ${name}`] === undefined)
        .map(({ name, id }) => `${place} ${main}: ${name} finds ${id ?? 'nothing'}`),
    );
    expect(missing).toEqual([]);
  });

  test('what is left out is really in the source, and does not find the club that it was given to', () => {
    for (const key of Object.keys(LEFT_OUT)) {
      const [id = '', name = ''] = key.split(': ');
      const given = named.filter(
        ({ main, names }) => main === id && names.some((one) => fold(one) === fold(name)),
      );
      expect([key, given.length]).toEqual([key, 1]);
      expect([key, idOf(name) === id]).toEqual([key, false]);
    }
  });
});

function isLeftOut(id: string, name: string): boolean {
  return Object.keys(LEFT_OUT).some((key) => key.endsWith(`: ${name}`) && !key.startsWith(`${id}:`));
}
