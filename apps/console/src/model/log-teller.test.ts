import { type Entry, effectiveLog, foldLog } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { LogTeller, type Telling } from './log-teller.ts';

const named = (id: string) => ({ name: id, lastName: id, shortName: id });
const NAMES = { person: named, club: named };
const telling = (log: readonly Entry[]): Telling => ({ log, effective: effectiveLog(log), names: NAMES });

const log = aMatch()
  .sheets()
  .kickOff()
  .goal('home', 'h9', at(5))
  .caution('away', 'a4', at(13))
  .change('away', 'a7', 'a14', at(20))
  .amend('e5', { scorer: 'h10' })
  .goal('away', 'a9', at(30))
  .caution('away', 'a4', at(31))
  .withdraw('e6')
  .goal('home', 'h9', at(40))
  .withdraw('e11')
  .secondHalf()
  .toEntries();

/** All that is told of a log: what counts, what was withdrawn, and the notation. */
function toldBy(teller: LogTeller, of: Telling) {
  const lines = teller.lines(of);
  return {
    standing: teller.standing(of).map(({ entry, word, text }) => [entry.id, word, text]),
    asLogged: of.log.map((entry) => teller.asLogged(entry, of)),
    lines: of.log.map((entry) => (entry.type === 'substitutionOn' ? '' : lines.get(entry))),
  };
}

test('a log that grows entry by entry, corrections among them, is told as one that is told at once', () => {
  const teller = new LogTeller();
  for (let length = 1; length <= log.length; length += 1) {
    const so = telling(log.slice(0, length));
    const once = toldBy(new LogTeller(), so);
    // Somebody who has just gone off stands alone until it is known for whom: his line was written then.
    const { lines, ...grown } = toldBy(teller, so);
    const { lines: linesOnce, ...rest } = once;
    expect(grown).toEqual(rest);
    expect(lines.filter((line) => !line?.includes('sub ') && !line?.includes('off '))).toEqual(
      linesOnce.filter((line) => !line?.includes('sub ') && !line?.includes('off ')),
    );
  }
  expect(foldLog(log)?.score).toEqual({ home: 2, away: 1 });
});

test('other names are other words', () => {
  const teller = new LogTeller();
  const before = toldBy(teller, telling(log));
  const formal = (id: string) => ({ name: id, lastName: `van ${id}`, shortName: id });
  const after = toldBy(teller, { ...telling(log), names: { person: formal, club: named } });
  expect(before.standing[4]?.[2]).toContain('H10 scores');
  expect(after.standing[4]?.[2]).toContain('Van h10 scores');
});
