import { readFileSync } from 'node:fs';
import { decide, type Entry, foldLog, parseCommand } from '@touchline/laws';
import { aMatch } from '@touchline/laws/testing';
import { parsePeople, readSheet } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import type { Answer, DeskLine } from '../model/ports.ts';
import { draftOfSheet, identify } from './candidates.ts';
import { fixtureLabel, fixturesIn, isWanted } from './fixtures.ts';
import { doubtsOf, hindrancesOf, toBeConfirmed } from './hindrances.ts';
import { NO_OFFICIALS, officialsOf } from './officials-draft.ts';
import { remembering } from './remembering.ts';
import { changeRow, type SheetDraft, sheetAmendment, teamSheetOf, withoutCaptain } from './sheet-draft.ts';

const people = parsePeople(
  readFileSync(new URL('../../../../data/people.csv', import.meta.url), 'utf8'),
).rows;
type ClubId = Parameters<typeof identify>[1]['club'];
const ATALANTA = 'atalanta' as ClubId;

/** The registry's part of the desk, as its API answers. */
const desk: DeskLine = {
  get: async (path): Promise<Answer> => {
    const url = new URL(path, 'http://desk');
    const [, , , , club, what] = url.pathname.split('/');
    const q = url.searchParams.get('q') ?? '';
    const found =
      what === 'people'
        ? people.filter(({ clubs }) => clubs.some((spell) => spell.club === club && spell.to === undefined))
        : people.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
    return { status: 200, body: { people: found } };
  },
  post: async () => ({ status: 404, body: undefined }),
};
const down: DeskLine = {
  get: async () => ({ status: 0, body: undefined }),
  post: async () => ({ status: 0, body: undefined }),
};
const read = (text: string, line = desk): Promise<SheetDraft> =>
  identify(readSheet(text), { desk: line, club: ATALANTA, taken: [] });

const ELEVEN = [
  '3-4-2-1',
  '29 Carnesecchi GK',
  '19 Djimsiti',
  '4 Hien',
  '23 Kolasinac',
  '77 Zappacosta',
  '15 de Roon (C)',
  '13 Ederson',
  '16 Bellanova',
  '8 Pasalic',
  '59 Zalewski',
  '27 Piotr Żółć',
].join('\n');

describe('a sheet pasted with an unknown name', () => {
  test('everybody is found but one, who is new; it can be logged, and brings the name along', async () => {
    const draft = await read(`${ELEVEN}\nSubs: 10 Samardzic; 9 Scamacca\nCoach: Palladino`);
    expect(hindrancesOf(draft)).toEqual([]);
    expect(doubtsOf(draft)).toEqual(['1 is not known to the registry.']);
    const body = teamSheetOf(draft, 'home');
    expect(body.starters.map(({ player }) => player)).toContain('piotr-zolc');
    expect(body).toMatchObject({
      captain: 'marten-de-roon',
      formation: '3-4-2-1',
      coach: 'raffaele-palladino',
      names: { 'piotr-zolc': 'Piotr Żółć' },
      substitutes: [{ player: 'lazar-samardzic', number: 10 }, { player: 'gianluca-scamacca' }],
    });
    const match = aMatch({ clubs: { home: 'atalanta', away: 'borussia-dortmund' } });
    const log = match.toEntries();
    const parsed = parseCommand({
      ...body,
      commandId: 'c1',
      match: log[0]!.match,
      by: 'x',
      clock: { period: 'pre' },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const verdict = decide(parsed.command, log, {});
    const after: readonly Entry[] = verdict.ok ? [...log, ...verdict.entries] : log;
    expect(foldLog(after)?.teams.home).toMatchObject({ goalkeeper: 'marco-carnesecchi', onField: 11 });
  });

  test('the desk is asked for each name once, and again when it did not answer', async () => {
    const asked: string[] = [];
    let status = 0;
    const counted = remembering({
      ...desk,
      get: async (path) => {
        asked.push(path);
        return status === 200 ? desk.get(path) : { status, body: undefined };
      },
    });
    await read('27 Żółć', counted);
    status = 200;
    const unanswered = asked.length;
    await read('27 Żółć', counted);
    await read('27 Żółć', counted);
    expect([unanswered, asked.length]).toEqual([2, 4]);
  });

  test('with the line down nobody is known, and nothing is lost', async () => {
    const draft = await read(ELEVEN, down);
    expect(draft.rows.map(({ who }) => who.type)).toEqual(Array.from({ length: 11 }, () => 'new'));
    expect(teamSheetOf(draft, 'home').names).toMatchObject({
      'piotr-zolc': 'Piotr Żółć',
      'de-roon': 'de Roon',
    });
  });
});

describe('what has to be mended first', () => {
  test('two of one person, of one number, a twelfth starter, a formation that is none', async () => {
    const draft = await read(`${ELEVEN}\n10 Samardzic\nSubs: 10 Scamacca; 15 Marten de Roon`);
    const hindrances = hindrancesOf({ ...draft, formation: '4-4-x' });
    expect(hindrances).toContain('de Roon: choose who it is.');
    expect(hindrances).toContain('Marten de Roon: choose who it is.');
    expect(hindrances).toContain('Two players wear the number 10.');
    expect(hindrances).toContain('12 are named to start: move 1 to the bench.');
    expect(hindrances).toContain('4-4-x is no formation: write it as 4-3-3.');
    expect(hindrancesOf(await read(''))).toEqual(['Nobody is named to start.']);
  });

  test('LAW-3-PLAYERS-02: fewer than seven who start are asked about, seven are not, and nobody is no question', async () => {
    const draft = await read(ELEVEN);
    const starting = (most: number) =>
      toBeConfirmed({
        ...draft,
        rows: draft.rows.filter(({ place }) => place === 'starters').slice(0, most),
      });
    expect(starting(5)).toMatch(/^Only 5 are named to start, and no match begins with fewer than 7/);
    expect(starting(1)).toMatch(/^Only 1 is named/);
    expect([starting(7), starting(0)]).toEqual([undefined, undefined]);
  });

  test('is gone once it is mended; who is taken off stands nowhere', async () => {
    let draft = await read(`${ELEVEN}\nSubs: 15 Marten de Roon`);
    const [first, second] = draft.rows.filter(({ who }) => who.type === 'open');
    draft = changeRow(draft, second!.key, { place: 'off' });
    draft = changeRow(draft, first!.key, { who: first!.choices[0]! });
    expect(hindrancesOf(draft)).toEqual([]);
    expect(teamSheetOf(draft, 'away')).toMatchObject({ side: 'away', substitutes: [] });
  });

  test('of goalkeepers who start there is one', async () => {
    const draft = await read(ELEVEN);
    const hien = draft.rows.find(({ written }) => written === 'Hien')!;
    const changed = changeRow(draft, hien.key, { position: 'goalkeeper' });
    expect(
      changed.rows.filter(({ position }) => position === 'goalkeeper').map(({ written }) => written),
    ).toEqual(['Hien']);
  });
});

test('after kick-off a sheet is put right by an amendment, and whoever was unknown has a name', async () => {
  const match = aMatch({ clubs: { home: 'atalanta', away: 'borussia-dortmund' } });
  const logged = (body: object) => {
    const log = match.toEntries();
    const head = {
      commandId: 'c1',
      match: log[0]!.match,
      by: 'x',
      clock: { period: 'firstHalf', second: 60 },
    };
    const parsed = parseCommand({ ...head, ...body });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const verdict = decide(parsed.command, log, {});
    return foldLog(verdict.ok ? [...log, ...verdict.entries] : log);
  };
  const { type: _, ...sheet } = teamSheetOf(await read(ELEVEN.replace('27 Piotr Żółć', '27 ?')), 'home');
  match.log({ type: 'teamSheet', ...sheet }).kickOff();
  const sheetInLog = match.toEntries().find((entry) => entry.type === 'teamSheet')!;
  expect(logged({ type: 'logNote', text: 'x' })?.teams.home.unknownStarters).toBe(1);
  const state = logged(sheetAmendment(await read(ELEVEN), sheetInLog));
  expect(state?.teams.home.unknownStarters).toBe(0);
  expect(state?.teams.home.people.find(({ number }) => number === 27)?.person).toBe('piotr-zolc');
  // What was said and is unsaid now is gone, and is no field of an older sheet that shines through.
  const bare = { ...withoutCaptain(await read(ELEVEN)), formation: '' };
  expect(sheetAmendment(bare, sheetInLog).changes).toMatchObject({ captain: null, formation: null });
  expect(logged(sheetAmendment(bare, sheetInLog))?.teams.home.captain).toBeUndefined();
});

test('a sheet of the log comes back as it was', async () => {
  const body = teamSheetOf(await read(`${ELEVEN}\nSubs: 10 Samardzic; 9 ?\nCoach: Palladino`), 'home');
  expect(teamSheetOf(draftOfSheet(body, people), 'home')).toEqual(body);
});

test('officials: those of the registry by name, others under an id of their own, a referee nobody knows', () => {
  const { id, name } = people.find(({ role }) => role === 'official')!;
  expect(officialsOf({ ...NO_OFFICIALS, referee: name.toLowerCase(), var: ' Pól  Boekel ' }, people)).toEqual(
    {
      type: 'logOfficials',
      referee: id,
      var: 'pol-boekel',
      names: { 'pol-boekel': 'Pól Boekel' },
    },
  );
  expect(officialsOf({ ...NO_OFFICIALS, firstAssistant: 'Ann' }, people)).toEqual({
    type: 'logOfficials',
    referee: 'unknown',
    assistants: ['ann'],
    names: { ann: 'Ann' },
  });
});

test('fixtures bear the names of their clubs, are found by them without their marks, and those to come stand first', () => {
  const fixture = {
    match: '2026-02-17-bodo-glimt-paok',
    home: 'bodo-glimt',
    away: 'paok',
    round: 'roundOf16',
    played: true,
  };
  const body = {
    fixtures: [
      fixture,
      { ...fixture, match: '2027-01-01-paok-bodo-glimt', home: 'paok', away: 'bodo-glimt', played: false },
    ],
    clubs: { 'bodo-glimt': 'Bodø/Glimt' },
  };
  const listed = fixturesIn(body);
  expect(listed.map(fixtureLabel)).toEqual([
    'Paok v Bodø/Glimt, round of 16',
    'Bodø/Glimt v Paok, round of 16',
  ]);
  expect(listed.filter((each) => isWanted(each, 'bodo glimt 2026'))).toEqual([listed[1]]);
});
