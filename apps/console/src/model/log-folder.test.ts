import { type Entry, foldLog } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { LogFolder } from './log-folder.ts';

const match = () => aMatch().sheets().kickOff().goal('home', 'h9', at(5)).caution('away', 'a4', at(13));

test('whatever is folded after whatever, it comes to what foldLog makes of it', () => {
  const log = match().toEntries();
  const withdrawn = [
    ...log,
    {
      ...log.at(-1),
      seq: log.length + 1,
      id: 'w1',
      type: 'entryWithdrawn',
      target: 'e5',
      reason: 'x',
    } as Entry,
  ];
  const other = match().goal('away', 'a9', at(20)).toEntries();
  const folder = new LogFolder();
  for (const each of [
    [],
    log.slice(0, 3),
    log,
    log,
    withdrawn,
    [...withdrawn, ...other.slice(-1)],
    log.slice(0, 4),
    other,
    [],
  ])
    expect(folder.fold(each)).toEqual(foldLog(each));
});
