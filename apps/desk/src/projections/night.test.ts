import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { ownTables } from '../testing/own-data.ts';
import { isOfNight, matchOfNight } from './night.ts';
import { Projections } from './projections.ts';

const tables = ownTables();

function studyOf(match: ReturnType<typeof aMatch>) {
  const log = match.toEntries();
  const logs = new Map([[log[0]!.match, log]]);
  const projections = new Projections({
    logOf: (id) => logs.get(id) ?? [],
    matches: () => [...logs.keys()],
    tables,
    today: () => '2026-02-25',
  });
  return projections.study(log[0]!.match)!;
}

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

test('a match is of the night on the days around its kick-off, and whenever it is logged', () => {
  const study = studyOf(aMatch());
  const logged = noon('2026-02-25');
  expect(isOfNight(study, logged, '2026-02-25')).toBe(true);
  expect(isOfNight(study, logged, '2026-02-26')).toBe(true);
  expect(isOfNight(study, logged, '2026-02-27')).toBe(false);
  expect(isOfNight(study, undefined, '2026-02-25')).toBe(false);
});

test('what waits is told while the match is played, and not when it is over', () => {
  const playing = aMatch()
    .sheets()
    .kickOff()
    .log({ type: 'substitutionOff', side: 'home', player: 'h9' }, at(40));
  expect(matchOfNight(studyOf(playing), undefined)).toMatchObject({
    open: [{ type: 'substitution', side: 'home', off: 'h9' }],
    operators: 1,
  });
  expect(matchOfNight(studyOf(aMatch()), undefined)).toMatchObject({
    open: [],
    sheets: { home: false, away: false },
  });
  expect(matchOfNight(studyOf(aMatch()), undefined)).not.toHaveProperty('lastEntryAt');
  expect(matchOfNight(studyOf(aMatch().sheets()), undefined).operators).toBe(0);
});
