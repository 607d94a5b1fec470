import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLogs } from '@touchline/football-txt';
import { competitionOptions, type Entry, formatLog, lawsEditionOfSeason, parseLog } from '@touchline/laws';
import { afterAll, describe, expect, test } from 'vitest';
import { LogFolder, run } from '../../testing/run.ts';

/** The source's files are read in place and are no part of the project. */
const shared = fileURLToPath(
  new URL('../../../../../../shared/data/openfootball-worldcup/', import.meta.url),
);
const absent = !existsSync(shared);

const folder = new LogFolder();
afterAll(() => folder.remove());

/** The logs of a World Cup's matches, by its own Laws. */
function logsOf(file: string): readonly (readonly Entry[])[] {
  const year = Number(file.slice(0, 4));
  const options = competitionOptions('fifa-world-cup', year);
  const { id, version, hash } = lawsEditionOfSeason(year) ?? {};
  if (id === undefined || version === undefined || hash === undefined) return [];
  const opening = { lawsEdition: { id, version, hash }, ...(options && { options }) };
  return readLogs(readFileSync(shared + file, 'utf8'), { file }, { opening }).logs.map(
    ({ entries }) => entries,
  );
}

/** What the text does not say and the Laws ask for: that a penalty was given, who was left out of the kicks. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['1982-07-08-west-germany-france', 'LAW-14-01'],
  ['1998-06-30-argentina-england', 'LAW-14-01'],
  ['2006-07-09-italy-france', 'LAW-14-01'],
  ['2010-07-02-uruguay-ghana', 'LAW-10-08'],
]);

describe.skipIf(absent)('the twelve longest matches of the World Cups', () => {
  const files = absent ? [] : readdirSync(shared).filter((name) => name.endsWith('_full.txt'));
  const longest = files
    .flatMap(logsOf)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 12)
    .map((log): readonly [string, readonly Entry[]] => [log[0]?.match ?? '', log]);

  test.each(longest)('%s is said in words and read as the same log', async (match, log) => {
    const exported = await run('log', '--export', folder.write(`${match}.jsonl`, formatLog(log)));
    expect(exported).toMatchObject({ exit: 0, err: '' });
    expect(exported.out).not.toMatch(/^\{/m);
    const read = await run('log', folder.write(`${match}.txt`, exported.out));
    const rule = REFUSED.get(match);
    if (rule !== undefined) expect(read.err).toContain(rule);
    else expect(parseLog(read.out).entries).toEqual(log);
  });
});
