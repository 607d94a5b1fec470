import type { Entry, EntryId, MatchId } from '@touchline/laws';
import type { MatchPageView } from '@touchline/web';
import { describe, expect, test } from 'vitest';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { type PageAsked, Projections } from './projections.ts';

const TABLES = ownTables();
const first = ownLog(FIRST_LEG);
const second = ownLog(SECOND_LEG);

function withdrawn(log: readonly Entry[], target: string): readonly Entry[] {
  const { match, clock, by, seq } = log.at(-1) as Entry;
  const head = { seq: seq + 1, id: `w-${target}` as EntryId, match, clock, by };
  return [...log, { ...head, type: 'entryWithdrawn', target: target as EntryId, reason: 'Entered twice.' }];
}

function page(
  logs: readonly (readonly Entry[])[],
  asked: Partial<PageAsked> = {},
  match: string = SECOND_LEG,
): MatchPageView {
  const byMatch = new Map(logs.map((log) => [log[0]?.match, log]));
  const logOf = (of: MatchId) => byMatch.get(of) ?? [];
  const projections = new Projections({ logOf, tables: TABLES, today: () => '2026-11-22' });
  const view = projections.page(match as MatchId, { frame: 1, ...asked });
  if (!view) throw new Error('no page');
  return view;
}

const until = (id: string) => second.slice(0, second.findIndex((entry) => entry.id === id) + 1);

describe('the page of the first tie, second leg', () => {
  test('3-1: level on aggregate, extra time if it stays like this, Arsenal or Bayern next', () => {
    const view = page([first, until('e29')]);
    expect(view.title).toBe('3-1 (3-3) 75 Atalanta v Dortmund');
    expect(view.stands?.sentence).toBe('Extra time if it stays like this.');
    expect(view.next?.sentence).toBe(
      'Arsenal or Bayern München in the round of 16 (draw on 27 February 2026).',
    );
    expect(view.fact?.sentence).toMatch(/^If Atalanta go through: the first since Liverpool/);
    expect(view.report).toBeUndefined();
  });

  test('the review stands over the page, then the penalty, then nothing', () => {
    expect(page([first, until('e40')]).banner).toEqual({
      kind: 'check',
      word: 'VIDEO CHECK',
      details: ['possible penalty, possible red card', 'play is held up', 'since 90+3'],
    });
    expect(page([first, until('e42')]).banner).toMatchObject({ kind: 'review', word: 'VIDEO REVIEW' });
    expect(page([first, until('e45')]).banner).toMatchObject({ kind: 'penalty' });
    expect(page([first, until('e45')]).banner?.details[0]).toBe('to Atalanta');
    expect(page([first, second]).banner).toBeUndefined();
  });

  test('on the night Juventus could still join its fact; the day after nobody could', () => {
    const onThat = (day: string) => {
      const logs = new Map([first, second].map((log) => [log[0]?.match, log]));
      const projections = new Projections({
        logOf: (of) => logs.get(of) ?? [],
        tables: TABLES,
        today: () => day,
      });
      return projections.page(SECOND_LEG as MatchId, { frame: 1 })?.record[0]?.couldJoin;
    };
    expect(onThat('2026-02-25')).toBe(
      'Could still be joined by Juventus (2-5 v Galatasaray after the first leg).',
    );
    expect(onThat('2026-02-26')).toBeUndefined();
  });

  test('LAW-12-BENCH-01: eleven against ten at the end, for all the red cards on the benches', () => {
    const { header } = page([first, second]);
    expect([header.home.men, header.away.men]).toEqual(['11 men', '10 men']);
    expect(header.home).toMatchObject({ through: true, throughWord: 'through' });
  });

  test('the clock of a replay moves the page between two entries, and never back', () => {
    const log = until('e29');
    const at = (seconds: number) => page([first, log], { clock: { period: 'secondHalf', second: seconds } });
    expect(at(43 * 60).header.clock).toBe('89');
    expect(at(60).header.clock).toBe('75');
    const [early, late] = [at(31 * 60), at(43 * 60)].map((view) => view.forecast?.points.at(-1)?.p ?? 0);
    expect(early).not.toBe(late);
    expect(at(43 * 60).forecast?.points.at(-1)).toMatchObject({ label: '89' });
  });

  test('the curve tells what each goal moved', () => {
    const texts = page([first, second]).forecast?.points.flatMap(({ text }) => text ?? []) ?? [];
    expect(texts.find((text) => text.startsWith("75' Adeyemi, 3-1"))).toMatch(/: \d\d% to \d\d%$/);
    expect(texts.some((text) => text.startsWith("3' Guirassy, 1-0"))).toBe(true);
  });

  test('once it is over: report, record, and what superseded the fact since', () => {
    const view = page([first, second]);
    expect(view.report?.headline.text).toContain('4-1');
    const [fact] = view.record;
    expect(view.fact).toBeUndefined();
    expect(fact?.sentence).toMatch(/^Not since Liverpool in 2019/);
    expect(fact?.asOf).toBe('as of 25 February 2026, final whistle');
    expect(fact?.standing).toMatch(/^Superseded on 17 March 2026 by Sporting CP/);
    expect(fact?.evidence[0]).toBe('Liverpool v Barcelona, 2018/19 (7 May 2019): 0-3, 4-0');
  });

  test('as of a later day: the draw has named Bayern, and the fact has not been overtaken yet', () => {
    const after = page([first, second], { asOf: '2026-03-01' });
    expect(after.next?.sentence).toBe('Atalanta will meet Bayern München in the round of 16.');
    expect(after.record[0]?.standing).toBeUndefined();
    expect(after.header.asOf).toBe('1 March 2026');
    expect(after.next?.since).toBeUndefined();
    const late = page([first, second], { asOf: '2026-03-18' });
    expect(late.next?.sentence).toBe('Atalanta will meet Bayern München in the round of 16.');
    expect(late.record[0]?.standing).toMatch(/^Superseded on 17 March 2026/);
  });

  test('what became known after the match is told as later, with the page of that day', () => {
    const view = page([first, second]);
    expect(view.next).toEqual({
      sentence: 'Atalanta will meet Arsenal or Bayern München in the round of 16 (draw on 27 February 2026).',
      since: 'The draw of 27 February 2026 gave Bayern München.',
      sinceHref: '?asOf=2026-02-27',
    });
    expect(view.record[0]?.sinceHref).toBe('?asOf=2026-03-17');
    expect(view.header.asOf).toBeUndefined();
    const on = page([first, second], { asOf: '2026-02-27' });
    expect(on.next?.sentence).toContain('Bayern München in the round of 16.');
    expect(page([first, until('e29')]).next?.since).toBeUndefined();
  });

  test('the whistle that sends a tie into extra time is no full time', () => {
    const level = page([first, withdrawn(second, 'e47')]);
    expect(level.header.clock).toBe('After 90');
    expect(level.timeline.find(({ entry }) => entry === 'e48')?.label).toBe('After 90');
    expect(page([first], {}, FIRST_LEG).header.clock).toBe('FT');
  });

  test('every sentence of the report names entries of the log', () => {
    const { report, timeline } = page([first, second]);
    const known = new Set(timeline.map((item) => item.entry));
    const sentences = [report!.headline, ...report!.paragraphs.flat()];
    for (const sentence of sentences) {
      expect(sentence.grounds).toMatch(/^rests on: ./);
      expect(sentence.entries.filter((entry) => !known.has(entry))).toEqual([]);
    }
    expect(sentences.some(({ grounds }) => grounds.includes("first leg 42' goal (Beier)"))).toBe(true);
  });
});

describe('the table never answers for the log', () => {
  test('with the last penalty withdrawn the tie is level and the opponents of both clubs are open', () => {
    const view = page([first, withdrawn(second, 'e47')]);
    expect(view.stands?.sentence).toBe('Level on aggregate: extra time follows.');
    expect(view.next?.sentence).toBe(
      'Arsenal or Bayern München in the round of 16 (draw on 27 February 2026).',
    );
    expect(view.fact?.sentence).toMatch(/^If Atalanta go through/);
    expect(view.record).toEqual([]);
    expect(view.header.home.through).toBe(false);
    const item = view.timeline.find(({ entry }) => entry === 'e47');
    expect(item).toMatchObject({ struck: 'Withdrawn: Entered twice.' });
    expect(item?.score).toBeUndefined();
    expect(view.corrections).toMatchObject([
      { text: "Withdrawn: 90+8' goal (Samardžić).", reason: 'Entered twice.' },
    ]);
  });

  test('a correction in the first leg moves the page of the second', () => {
    const corrected = withdrawn(first, 'e6');
    const view = page([corrected, second]);
    expect(view.header.aggregate).toEqual([4, 2]);
    expect(view.version).toBe(48);
    expect(view.record.map(({ sentence }) => sentence).join()).not.toContain('by two or more');
    expect(view.corrections[0]?.text).toBe("First leg: Withdrawn: 3' goal (Guirassy).");
  });

  test('a second leg logged alone takes its first from the table, and only that', () => {
    const view = page([second]);
    expect(view.header.aggregate).toEqual([4, 3]);
    expect(view.stands?.sentence).toBe('Atalanta are through, 4-3 on aggregate.');
  });
});

describe('a correction stands over the page until play goes on', () => {
  test('with what it did to the score and the tie', () => {
    expect(page([first, withdrawn(second, 'e47')]).correction).toEqual({
      kind: 'correction',
      word: 'CORRECTION',
      details: ["90+8' goal (Samardžić) withdrawn", 'now 3-1', 'Level on aggregate: extra time follows.'],
    });
  });

  test('one that leaves the score alone says so, and one taken back is named', () => {
    const card = withdrawn(second, 'e46');
    expect(page([first, card]).correction?.details.slice(0, 2)).toEqual([
      "90+6' or later red card (Scalvini) withdrawn",
      'still 4-1',
    ]);
    const back = withdrawn(withdrawn(second, 'e47'), 'w-e47');
    expect(page([first, back]).correction?.details.slice(0, 2)).toEqual([
      "the withdrawal of 90+8' goal (Samardžić) taken back",
      'now 4-1',
    ]);
  });

  test('not once play has gone on', () => {
    const { match, clock, by, seq } = withdrawn(until('e29'), 'e18').at(-1) as Entry;
    const head = { seq: seq + 1, id: 'n1' as EntryId, match, clock, by };
    const log = withdrawn(until('e29'), 'e18');
    expect(page([first, log]).correction).toBeDefined();
    expect(page([first, [...log, { ...head, type: 'corner', side: 'home' }]]).correction).toBeUndefined();
    expect(page([first, second]).correction).toBeUndefined();
  });

  test('one of the other leg stands too when it changed that score, and is later than the last entry', () => {
    const corrected = withdrawn(first, 'e6');
    expect(page([corrected, until('e29')]).correction?.details).toEqual([
      "First leg: 3' goal (Guirassy) withdrawn",
      'that leg now 1-0',
      'now 3-2 on aggregate',
      'Atalanta go through if it stays like this.',
    ]);
    const stamped = (log: readonly Entry[], at: string) =>
      log.map((entry, index) => (index === log.length - 1 ? { ...entry, at } : entry));
    const early = stamped(corrected, '2026-02-25T20:00:00Z');
    expect(page([early, stamped(until('e29'), '2026-02-25T19:00:00Z')]).correction).toBeDefined();
    expect(page([early, stamped(until('e29'), '2026-02-25T21:00:00Z')]).correction).toBeUndefined();
  });
});

describe('the banner of a decision', () => {
  test('VAR-09: says to what the decision was overturned, and to whom', () => {
    expect(page([first, until('e43')]).banner).toEqual({
      kind: 'decision',
      word: 'DECISION',
      details: ['decision overturned', 'penalty to Atalanta'],
    });
  });

  test('the held restart is no second check', () => {
    const words = page([first, second]).timeline.map(({ word }) => word);
    expect(words.filter((word) => word === 'VAR check')).toHaveLength(1);
    expect(words).toContain('Restart held');
  });
});

describe('the curve', () => {
  test('tells no move that rounds to nothing', () => {
    for (const logs of [
      [first, second],
      [withdrawn(first, 'e6'), second],
    ]) {
      const texts = page(logs).forecast?.points.flatMap(({ text }) => text ?? []) ?? [];
      for (const text of texts) {
        const [, from, to] = /: (.*%) to (.*%)$/.exec(text) ?? [];
        expect(from === undefined ? text.includes(': still ') : from !== to, text).toBe(true);
      }
    }
  });

  test('says the leg of each point, also where both legs have entries of the same id', () => {
    const points = page([first, second]).forecast?.points ?? [];
    const told = points.filter(({ text }) => text !== undefined).map(({ leg, text }) => `${leg} ${text}`);
    expect(told.find((each) => each.includes("3' Guirassy"))).toMatch(/^First leg/);
    expect(told.find((each) => each.includes("75' Adeyemi"))).toMatch(/^Second leg/);
  });

  test('the headline and the last point say the same', () => {
    const { forecast } = page([first, second]);
    expect(forecast?.sentence).toBe('Atalanta 100%, Dortmund 0%');
    expect(forecast?.points.at(-1)).toMatchObject({ p: 1, label: 'FT' });
  });
});

describe('labels', () => {
  test('the end of a half is no minute; a moment of which only the earliest is sure says so', () => {
    const view = page([first, second]);
    const label = (id: string) => view.timeline.find(({ entry }) => entry === id)?.label;
    expect([label('e9'), label('e46'), label('e48')]).toEqual(['HT', '90+6 or later', 'FT']);
    const scalvini = view.lineUps.home.rows.flat().find(({ name }) => name.includes('Scalvini'));
    expect(scalvini?.marks.map(({ text }) => text)).toContain('Sent off 90+6 or later');
  });

  test('grounds keep an abbreviation, and give what came before the match no minute', () => {
    const { report, forecast } = page([first, second]);
    const grounds = [report!.headline, ...report!.paragraphs.flat()]
      .map((sentence) => sentence.grounds)
      .join();
    expect(grounds).toContain("90+3' VAR check");
    expect(grounds).not.toMatch(/PRE|vAR|[HF]T /);
    expect(grounds).toContain("the first leg's details");
    expect(forecast?.points.flatMap(({ text }) => text ?? []).join()).not.toContain('vAR');
  });

  test('the number of matches behind the forecast cannot be read as a year', () => {
    expect(page([first, second]).forecast?.note).toMatch(
      / from \d,\d{3} matches played before 17 February 2026\.$/,
    );
  });
});

describe('the page of the first leg', () => {
  test('lead with the second leg to come, and no aggregate yet', () => {
    const view = page([first], {}, FIRST_LEG);
    expect(view.stands?.sentence).toBe('Dortmund lead 2-0 with the second leg to come.');
    expect(view.header.aggregate).toBeUndefined();
    expect(view.header.clock).toBe('FT');
  });

  test('before kick-off there is no score, and the clock is the time of kick-off', () => {
    const view = page([first.slice(0, 4)], {}, FIRST_LEG);
    expect(view.header.score).toBeUndefined();
    expect(view.header.clock).toBe('21:15');
    expect(view.title).toBe('Dortmund v Atalanta, 17 February 2026');
    expect(view.lineUps.home.rows.map((row) => row.length)).toEqual([1, 3, 4, 2, 1]);
  });
});

test('an unknown starter has no name, and who may have gone off is neither on nor off', () => {
  const { away } = page([first, second]).lineUps;
  const starters = away.rows.flat();
  expect(starters.filter(({ name }) => name === 'Unknown')).toEqual([
    { name: 'Unknown', marks: [], onField: 'unknown' },
  ]);
  const anton = starters.find(({ name }) => name === 'Waldemar Anton');
  expect(anton).toMatchObject({ onField: 'unknown', marks: [] });
  expect(away.note).toMatch(
    /^Who went off in \w+ changes is not known: it may have been any of .*Anton.* and [\p{L} ]+\.$/u,
  );
  const ryerson = starters.find(({ name }) => name === 'Julian Ryerson');
  expect(ryerson).toMatchObject({ onField: 'no', marks: [{ kind: 'off', text: 'Off by 70' }] });
});
