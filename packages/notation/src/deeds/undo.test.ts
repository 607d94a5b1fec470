import type { Entry } from '@touchline/laws';
import { at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { readLine } from '../read/read-line.ts';
import { begun, desk } from '../testing/a-desk.ts';

// Two operators at one match: goals are e5, e6 and e7, and each test says whose.

const log = begun()
  .goal('home', 'isak-hien', at(3))
  .goal('home', 'mario-pasalic', at(9))
  .goal('home', 'lazar-samardzic', at(14))
  .toEntries();
const mine =
  (...ids: readonly string[]) =>
  ({ id }: Entry) =>
    ids.includes(id);
const read = (line: string, entries: readonly Entry[], isOwn: (entry: Entry) => boolean) => {
  const answer = readLine(line, desk(entries, { isOwn }));
  return answer.ok
    ? answer.said.map(({ body }) => ('target' in body ? body.target : body.type))
    : answer.problem;
};

test('undo passes over what another logged since', () => {
  expect(read('undo', log, mine('e5', 'e6'))).toEqual(['e6']);
  expect(read('undo', log, mine('e5'))).toEqual(['e5']);
});

test("undo of nothing of one's own says how another's entry is withdrawn", () => {
  expect(read('undo', log, mine())).toMatchObject({
    sentence: 'There is nothing of yours to undo.',
    hint: 'What another logged is withdrawn by its number: withdraw #12.',
  });
});

test('redo brings back what one has withdrawn oneself, whatever another has done since', () => {
  const undone = begun()
    .goal('home', 'isak-hien', at(3))
    .withdraw('e5')
    .goal('home', 'mario-pasalic', at(9))
    .toEntries();
  expect(read('redo', undone, mine('e6'))).toEqual(['e6']);
  expect(read('redo', undone, mine('e7'))).toMatchObject({
    sentence: 'There is nothing of yours to bring back.',
  });
});

test("of a change that two have logged, one takes back the half that is one's own", () => {
  const changed = begun().change('home', 'isak-hien', 'berat-djimsiti', at(30)).toEntries();
  expect(read('undo', changed, mine('e5', 'e6'))).toEqual(['e6', 'e5']);
  expect(read('undo', changed, mine('e6'))).toEqual(['e6']);
});
