import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Entry, effectiveLog, parseLog } from '@touchline/laws';
import { clubTable, parseClubs, parsePeople, personTable } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import {
  checkReport,
  describeEntry,
  formatReport,
  type Names,
  type Report,
  type ReportInput,
  writeReport,
} from './index.ts';
import { aFact } from './testing/a-fact.ts';
import { type Beside, readLog, secondLegInput, withdrawing } from './testing/first-tie.ts';

const data = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8');

function log(name: string): readonly Entry[] {
  const parsed = parseLog(data(`matches/${name}.jsonl`));
  expect(parsed.issues).toEqual([]);
  return parsed.entries;
}

const DEMONYMS: { readonly [association: string]: string } = { ITA: 'Italian', GER: 'German' };

function namesFromData(): Names {
  const clubs = clubTable(parseClubs(data('clubs.csv')).rows);
  const people = personTable(parsePeople(data('people.csv')).rows);
  return {
    club: (id) => {
      const { name, shortName, association } = clubs.get(id) ?? { name: id, shortName: id, association: '' };
      const demonym = DEMONYMS[association];
      return { name, shortName, ...(demonym && { demonym }) };
    },
    person: (id) => {
      const person = people.get(id);
      if (!person) throw new Error(`no person ${id}`);
      const left = person.clubs
        .filter((spell) => spell.to !== undefined)
        .sort((a, b) => (b.to ?? 0) - (a.to ?? 0));
      return {
        name: person.name,
        lastName: person.lastName,
        ...(person.position && { position: person.position }),
        formerClubs: left.map((spell) => clubs.get(spell.club)?.shortName ?? spell.club),
      };
    },
  };
}

const firstLeg = log('2026-02-17-borussia-dortmund-atalanta');
const secondLeg = log('2026-02-25-atalanta-borussia-dortmund');
const idOf = (entries: readonly Entry[], wanted: (entry: Entry) => boolean) => {
  const found = entries.find(wanted);
  if (!found) throw new Error('no such entry');
  return found.id;
};
const scoredBy = (person: string) => (entry: Entry) =>
  (entry.type === 'goal' && entry.scorer === person) ||
  (entry.type === 'penaltyKick' && entry.kicker === person);
const award = idOf(secondLeg, (entry) => entry.type === 'penaltyAwarded');
const penalty = idOf(secondLeg, scoredBy('lazar-samardzic'));
const adeyemi = idOf(secondLeg, scoredBy('karim-adeyemi'));
const { clubs } = readLog(secondLeg).state;
const clubIn = (id: string) =>
  parseClubs(data('clubs.csv')).rows.find((club) => club.id === id)?.id ?? clubs.home;

const fact = aFact(clubs);

const beside: Beside = {
  names: namesFromData(),
  opponents: {
    club: clubs.home,
    round: 'roundOf16',
    roundName: 'round of 16',
    opponents: [clubIn('arsenal'), clubIn('bayern-muenchen')],
    decidedBy: 'seeds',
    drawDate: '2026-02-27',
  },
  facts: [fact],
  swings: [
    { entry: award, before: 0.57, after: 0.9 },
    { entry: penalty, before: 0.9, after: 1 },
  ],
  chancesAtKickOff: { [clubs.home]: 0.18, [clubs.away]: 0.82 },
};

const inputOf = (second: readonly Entry[], changes: Partial<Beside> = {}, first = firstLeg): ReportInput =>
  secondLegInput({ firstLeg: first, secondLeg: second }, { ...beside, ...changes });
const sentencesOf = (report: Report) => [
  report.headline,
  ...report.paragraphs.flatMap((one) => one.sentences),
];
const textOf = (input: ReportInput) => formatReport(writeReport(input));

/** Compares with the golden file; a differing text is left beside it to be looked at. */
function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`./goldens/${name}.txt`, import.meta.url));
  const actual = `${path}.actual`;
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (golden === text) rmSync(actual, { force: true });
  else writeFileSync(actual, text);
  expect(text, `differs from ${path}; see ${actual}`).toBe(golden);
}

describe('the report of the first tie', () => {
  const input = inputOf(secondLeg);

  test('reads as the golden file does', () => {
    expectGolden('first-tie', textOf(input));
  });

  test('of the first leg alone reads as its golden file does', () => {
    const { names } = beside;
    const report = writeReport({
      match: readLog(firstLeg),
      regulationsId: 'ucl-2025-26',
      occasion: { competitionName: 'Champions League', roundName: 'knockout play-offs' },
      facts: [],
      names,
    });
    expectGolden('first-tie-first-leg', formatReport(report));
  });

  test('the timeline reads as its golden file does', () => {
    const lines = effectiveLog(secondLeg).map((entry, index, entries) => {
      const upTo = inputOf(entries.slice(0, index + 1));
      const { word, text, key } = describeEntry(entry, {
        state: upTo.match.state,
        log: upTo.match.entries,
        names: upTo.names,
        tie: upTo.tie,
      });
      return `${key ? '*' : ' '} ${word}: ${text}`;
    });
    expectGolden('first-tie-timeline', `${lines.join('\n')}\n`);
  });

  test('is borne out by its own grounds', () => {
    expect(checkReport(writeReport(input), input)).toEqual([]);
  });

  test('names the leveller, the last kick, the eighth minute of three announced, and both possible opponents', () => {
    const text = textOf(input);
    expect(text).toContain('Adeyemi made it level again at 3-3');
    expect(text).toContain('with the last kick of the match');
    expect(text).toContain('in the eighth minute of added time, of which three had been announced');
    expect(text).toContain('either Arsenal or Bayern München');
  });

  test('without Adeyemi’s goal nobody levels', () => {
    const changed = inputOf(withdrawing(secondLeg, adeyemi));
    const report = writeReport(changed);
    expect(report.paragraphs[0]?.sentences[0]?.text).toBe(
      'Atalanta came from two goals down in the tie to beat Borussia Dortmund 4-0 in Bergamo on 25 February 2026 and reach the round of 16, 4-2 on aggregate.',
    );
    expect(formatReport(report)).not.toMatch(/Adeyemi|3-3|level again|beckoning/);
    expect(checkReport(report, changed)).toEqual([]);
  });

  test('without the penalty the tie is level and undecided, and nobody is next', () => {
    const changed = inputOf(withdrawing(secondLeg, penalty));
    const report = writeReport(changed);
    const text = formatReport(report);
    expect(text).toContain('the tie is level at 3-3 on aggregate');
    expect(text).toContain('knockout play-off is undecided: the regulations send it to extra time.');
    expect(text).not.toMatch(/Arsenal|round of 16|Not since|last kick|comeback|fightback/);
    expect(checkReport(report, changed)).toEqual([]);
  });

  test('LAW-7-PEN-01: without the kick nobody has won, and the penalty is not left hanging', () => {
    const changed = inputOf(withdrawing(secondLeg, penalty));
    const report = writeReport(changed);
    expect(report.headline.text).toBe(
      'Atalanta 3-1 Borussia Dortmund (3-3 on aggregate): tie goes to extra time',
    );
    const text = formatReport(report);
    expect(text).toContain('Atalanta led Borussia Dortmund 3-1 in Bergamo');
    expect(text).toContain('No kick is recorded for the penalty given to Atalanta.');
    expect(text).not.toMatch(/Atalanta beat|Atalanta won/);
    const whistle = changed.match.entries.at(-1);
    if (!whistle) throw new Error('empty log');
    const { state, entries } = changed.match;
    const context = { state, log: entries, names: changed.names, tie: changed.tie };
    expect(describeEntry(whistle, context)).toEqual({
      word: 'End of normal time',
      text: 'Atalanta 3-1 Dortmund. The tie is level at 3-3.',
      key: true,
    });
  });

  test('LAW-12-BENCH-01: a card off the field is named, be it alone or one of two', () => {
    const scalvini = idOf(
      secondLeg,
      (entry) => entry.type === 'directRed' && entry.person === 'giorgio-scalvini',
    );
    expect(textOf(input)).toContain(
      'The red cards for Schlotterbeck and Scalvini, neither of whom was on the field, left the numbers unchanged.',
    );
    expect(textOf(inputOf(withdrawing(secondLeg, scalvini)))).toContain(
      'The red card for Schlotterbeck, who was not on the field, left the numbers unchanged.',
    );
  });

  test('the lead names the round, and the day is said once', () => {
    const [lead] = writeReport(input).paragraphs;
    expect(lead?.sentences[0]?.text).toContain('a Champions League knockout play-off with');
    expect(textOf(input).match(/25 February/g)).toEqual(['25 February']);
    expect(textOf(input)).toContain('on 25 February 2026');
  });

  test('one phrase that heightens is enough', () => {
    expect(textOf(input).match(/dramatic|almighty task|extra time was beckoning/g)).toEqual([
      'extra time was beckoning',
    ]);
    const withoutAdeyemi = textOf(inputOf(withdrawing(secondLeg, adeyemi)));
    expect(withoutAdeyemi.match(/dramatic|almighty task|beckoning/g)?.length ?? 0).toBeLessThan(2);
  });

  test('of a ball that came off somebody no more is said than where it went', () => {
    expect(textOf(input)).toContain('the rebound by Julian Brandt went wide');
  });

  test('what the log doubts is said to be in doubt', () => {
    expect(textOf(input)).toContain(
      'was also sent off after an argument; whether that was during the review or after it is not known.',
    );
    expect(textOf(input)).toContain(
      "Reports differ on the minute of Pašalić's goal (most have 57, some 54) and of the foul by Bensebaini (most have 90+3, some 90+4 or 90+5).",
    );
    const sure = secondLeg.map((entry) => {
      const { sources: _, ...rest } = entry;
      return rest;
    });
    expect(textOf(inputOf(sure))).not.toMatch(/whether|Reports differ/);
    const undecided = withdrawing(
      secondLeg,
      idOf(secondLeg, (entry) => entry.type === 'varDecision'),
    );
    expect(textOf(inputOf(undecided))).not.toContain('whether');
  });

  test('without the first leg’s opening goal there is no fightback from two down', () => {
    const changed = inputOf(
      secondLeg,
      {},
      withdrawing(firstLeg, idOf(firstLeg, scoredBy('serhou-guirassy'))),
    );
    const report = writeReport(changed);
    expect(formatReport(report)).not.toMatch(/Guirassy|fightback|comeback/);
    expect(checkReport(report, changed)).toEqual([]);
  });

  test('AC-38: under the rules of 2020/21 the same log says nothing of extra time at 3-1', () => {
    const changed = inputOf(secondLeg, { regulationsId: 'ucl-2020-21' });
    expect(textOf(changed)).not.toMatch(/extra time|levelled the tie/);
  });

  test('the report of a log with withdrawals is the report of the log without the entries', () => {
    for (const target of secondLeg.filter((entry) => entry.type !== 'matchOpened')) {
      const withIt = withdrawing(secondLeg, target.id);
      const without = secondLeg.filter((entry) => entry.id !== target.id);
      const report = writeReport(inputOf(withIt));
      expect(report, target.id).toEqual(writeReport(inputOf(without)));
      const cited = sentencesOf(report).flatMap((one) =>
        one.entries.filter((ref) => ref.match === target.match).map((ref) => ref.entry),
      );
      expect(cited).not.toContain(target.id);
      expect(checkReport(report, inputOf(withIt)), target.id).toEqual([]);
    }
  });

  test('at every entry on the way it is borne out, and in the present tense', () => {
    for (let upTo = 1; upTo < secondLeg.length; upTo++) {
      const changed = inputOf(secondLeg.slice(0, upTo));
      const report = writeReport(changed);
      expect(checkReport(report, changed), `after entry ${upTo}`).toEqual([]);
      if (changed.match.state.phase === 'live') expect(report.headline.id).toBe('headline:live');
    }
  });
});

describe('the checker', () => {
  const input = inputOf(secondLeg);
  const report = writeReport(input);
  const changes: readonly (readonly [string, RegExp, string])[] = [
    ['a score', /4-1/, '5-1'],
    ['an aggregate', /4-3/, '4-2'],
    ['a minute', /57th/, '58th'],
    ['an added minute', /eighth minute/, 'seventh minute'],
    ['a board', /three had been announced/, 'four had been announced'],
    ['the stroke of half-time', /in the fifth minute/, 'on the stroke of half-time'],
    ['a person', /Pašalić made it 3-0/, 'Krstović made it 3-0'],
    ['a club', /Arsenal/, 'Atalanta or Inter'],
    ['a name from nowhere', /Bernasconi/, 'Maldini'],
  ];

  test.each(changes)('finds %s that was changed', (_, from, to) => {
    const falsified: Report = {
      ...report,
      paragraphs: report.paragraphs.map((paragraph) => ({
        ...paragraph,
        sentences: paragraph.sentences.map((one) => ({ ...one, text: one.text.replace(from, to) })),
      })),
    };
    expect(falsified).not.toEqual(report);
    expect(checkReport(falsified, input)).not.toEqual([]);
  });

  test('finds a second phrase that only heightens', () => {
    const text = 'It was a dramatic evening.';
    const found = checkReport({ ...report, headline: { ...report.headline, text } }, input);
    expect(found.map(({ kind, claim }) => [kind, claim])).toEqual([['word', 'extra time was beckoning']]);
  });

  test('finds a judgement without its licence', () => {
    const text = 'It was a dramatic rout.';
    const found = checkReport(
      { ...report, headline: { ...report.headline, text } },
      { ...input, swings: [] },
    );
    expect(found.filter((one) => one.sentence === 'headline').map((one) => one.claim)).toEqual([
      'dramatic',
      'rout',
    ]);
  });
});
