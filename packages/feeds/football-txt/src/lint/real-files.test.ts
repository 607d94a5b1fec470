import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clubTable, parseClubs } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { lint } from './lint.ts';

const shared = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url));

/** The source's files are read in place and are no part of the project. */
const absent = !existsSync(shared);

const clubs = clubTable(
  parseClubs(readFileSync(new URL('../../../../../data/clubs.csv', import.meta.url), 'utf8')).rows,
);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(shared + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:cl|full)\.txt$/.test(file))
    .map((file) => `${folder}/${file}`)
    .toSorted();

const findingsIn = (folder: string, options: { readonly clubs?: typeof clubs } = {}): readonly string[] =>
  filesIn(folder).flatMap((file) =>
    lint(readFileSync(shared + file, 'utf8'), { file, ...options }).map(
      ({ line, rule, message }) => `${file.slice(folder.length + 1)}:${line} ${rule}: ${message}`,
    ),
  );

describe.skipIf(absent)(
  'the linter on the files of openfootball (skipped when ../shared is not there)',
  () => {
    test('finds nothing in fifteen Champions League seasons, every club being known', () => {
      expect(filesIn('openfootball-champions-league').length).toBe(15);
      expect(findingsIn('openfootball-champions-league', { clubs })).toEqual([]);
    });

    // Each is a defect of the file, named in docs/football-txt-findings.md; none is a false alarm.
    test('finds six defects in twenty-one World Cups, and nothing else', () => {
      expect(filesIn('openfootball-worldcup').length).toBe(21);
      expect(findingsIn('openfootball-worldcup')).toEqual([
        '1954_full.txt:123 eleven-starters: South Korea has 10 starters',
        "1970_full.txt:466 card-on-the-field: a card for Dagoberto FONTES in 90', who went off in 45+1'",
        "1986_full.txt:454 minute-of-match: no match has a minute 0'",
        '1990_full.txt:347 scorer-of-line-up: Pierre LITTBARSKI scores, and is in neither line-up',
        "1994_full.txt:698 minute-of-match: 89+59': time is added to minute 45, 90, 105, 120 only",
        "2002_full.txt:107 on-the-field: Richard MORALES scores in 45', and comes on in 45+1'",
      ]);
    });
  },
);
