import type { Entry } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import type { NotationContext } from '../notation.ts';
import { begun, desk } from '../testing/a-desk.ts';
import { writeEntry } from '../write/write-entry.ts';
import { readLine } from './read-line.ts';

const log = begun().toEntries();

/** What the line says, after the opening entries or the given ones; the first command alone. */
function said(line: string, entries: readonly Entry[] = log, more: Partial<NotationContext> = {}) {
  const read = readLine(line, desk(entries, more));
  if (!read.ok) throw new Error(`${line}: ${read.problem.sentence}`);
  return read.said[0];
}

/** What the problem points at, and its words. */
function trouble(line: string, entries: readonly Entry[] = log, more: Partial<NotationContext> = {}) {
  const read = readLine(line, desk(entries, more));
  if (read.ok) throw new Error(`${line} was read`);
  const { from, to, sentence, hint } = read.problem;
  return { at: line.slice(from, to), from, sentence, hint };
}

describe('people', () => {
  test.each([
    ['g 47', 'lorenzo-bernasconi'],
    ['g bernasconi', 'lorenzo-bernasconi'],
    ['g SAMARDZIC', 'lazar-samardzic'],
    ['g Samardžić', 'lazar-samardzic'],
    ['g laz-sam', 'lazar-samardzic'],
    ['g ls', 'lazar-samardzic'],
    ['g scam', 'gianluca-scamacca'],
    ['g de-roon', 'marten-de-roon'],
    ['g "de Roon"', 'marten-de-roon'],
    ['g de Roon', 'marten-de-roon'],
    ['g Marten de Roon head', 'marten-de-roon'],
    ['g lazar samardzic a 47 head', 'lazar-samardzic'],
    ['g =somebody-else', 'somebody-else'],
  ])('%s finds its scorer', (line, scorer) => {
    const body = said(line, log, { focus: 'home' })?.body;
    expect(body).toMatchObject({ type: 'logGoal', side: 'home', scorer });
  });

  test('nobody could say who it was', () => {
    expect(said('a g ?')?.body).toEqual({ type: 'logGoal', side: 'away', scorer: 'unknown' });
  });

  test('a number that both sides have asks which one, and the side in focus answers', () => {
    expect(trouble('g 10')).toMatchObject({
      at: '10',
      sentence: '"10" may be Lazar Samardžić (Atalanta) or Julian Brandt (Dortmund).',
      hint: 'Begin the line with h or a, or write the name.',
    });
    expect(said('g 10', log, { focus: 'away' })?.body).toMatchObject({
      side: 'away',
      scorer: 'julian-brandt',
    });
    expect(said('h g 10', log, { focus: 'away' })?.body).toMatchObject({ side: 'home' });
  });

  test.each([
    ['9>90', { off: 'gianluca-scamacca', on: 'nikola-krstovic' }],
    ['sub 9>20', { off: 'serhou-guirassy', on: 'marcel-sabitzer' }],
    ['g 10<47', { side: 'home', scorer: 'lazar-samardzic', assist: 'lorenzo-bernasconi' }],
    ['g 10 a 14 head', { side: 'away', scorer: 'julian-brandt', assist: 'maximilian-beier' }],
  ])('%s: a number that both sides have is of the side that has the other', (line, body) => {
    expect(said(line)?.body).toMatchObject(body);
  });

  test.each(['9>?', 'g 10<9', 'y 10>47', 'g 10 hed'])('%s: the rest of the line does not tell', (line) => {
    expect(trouble(line)).toMatchObject({ hint: 'Begin the line with h or a, or write the name.' });
  });

  describe('a chance by somebody who is called as a short word is', () => {
    const sheet = () =>
      aMatch({ clubs: { home: 'atalanta', away: 'borussia-dortmund' } })
        .log({
          type: 'teamSheet',
          side: 'home',
          starters: [{ player: 'declan-rice', number: 41 }, { player: 'cole-oh' }, { player: 'joe-cross' }],
          substitutes: [],
          names: { 'declan-rice': 'Declan Rice', 'cole-oh': 'Cole Oh', 'joe-cross': 'Joe Cross' },
        })
        .kickOff();
    const chanceOf = (player: string) =>
      sheet().log({ type: 'chance', side: 'home', player }, at(5)).toEntries();
    const rice = sheet().toEntries();

    test('asks who or what is meant, and says how to write each', () => {
      expect(trouble('h ch dr', rice)).toMatchObject({
        at: 'dr',
        sentence: '"dr" may be Declan Rice (Atalanta) or driven.',
        hint: 'Write 41 or driven.',
      });
      expect(trouble('h ch oh 41', rice)).toMatchObject({ at: 'oh', hint: 'Write =cole-oh or overhead.' });
      expect(trouble('edit #4 dr', chanceOf('joe-cross'))).toMatchObject({ at: 'dr' });
    });

    test('is said by each of these ways', () => {
      expect(said('h ch 41 dr', rice)?.body).toMatchObject({ player: 'declan-rice', finish: 'driven' });
      expect(said('h ch driven', rice)?.body).toEqual({ type: 'logChance', side: 'home', finish: 'driven' });
      expect(said('h ch =cole-oh oh', rice)?.body).toMatchObject({
        player: 'cole-oh',
        finish: 'overheadKick',
      });
      expect(said('a ch dr', rice)?.body).toEqual({ type: 'logChance', side: 'away', finish: 'driven' });
    });

    test.each([
      ['cole-oh', '@5 h chance =cole-oh'],
      ['joe-cross', '@5 h chance =joe-cross'],
      ['declan-rice', '@5 chance 41'],
    ])('of %s is written so that it is read back: %s', (player, line) => {
      const entries = chanceOf(player);
      expect(writeEntry(entries.at(-1)!, desk(entries.slice(0, -1)))).toBe(line);
      expect(said(line, entries.slice(0, -1))?.body).toMatchObject({ player });
    });
  });

  test('a number that both sides have: the penalty is kicked by the side that has it', () => {
    const withPenalty = begun().log({ type: 'penaltyAwarded', side: 'away' }, at(5)).toEntries();
    expect(said('pk 10 saved', withPenalty)?.body).toMatchObject({ side: 'away', kicker: 'julian-brandt' });
    expect(trouble('g 10', withPenalty)).toMatchObject({ at: '10' });
  });

  test('the beginning of a club says the side too', () => {
    expect(said('dort g 10')?.body).toMatchObject({ side: 'away', scorer: 'julian-brandt' });
  });

  test('several of one beginning are listed', () => {
    expect(trouble('h g sc')).toMatchObject({
      at: 'sc',
      sentence: '"sc" may be Giorgio Scalvini (Atalanta) or Gianluca Scamacca (Atalanta).',
    });
  });

  test('whoever can do it counts before who cannot: a substitute comes on, a player goes off', () => {
    expect(said('a sub f>f')?.body).toMatchObject({ off: 'felix-nmecha', on: 'fabio-silva' });
  });

  test('a name that nobody has points at the name and offers the nearest', () => {
    expect(trouble('g 10 a scamaca', log, { focus: 'home' })).toEqual({
      at: 'scamaca',
      from: 7,
      sentence: 'Nobody called "scamaca" is on the sheet of Atalanta.',
      hint: 'Did you mean scamacca? Write ? where nobody can say who it was, or =id.',
    });
  });

  test('the fouled player is of the other side, whatever his number is at home', () => {
    expect(said('y 47 reckless on 8')?.body).toEqual({
      type: 'logCaution',
      side: 'home',
      person: 'lorenzo-bernasconi',
      detail: 'reckless',
      on: 'felix-nmecha',
    });
  });

  test('an own goal counts for the other side', () => {
    expect(said('og kobel')?.body).toEqual({ type: 'logOwnGoal', side: 'home', player: 'gregor-kobel' });
  });
});

describe('short forms say what the long ones say', () => {
  const fouled = begun()
    .log({ type: 'foul', side: 'away', player: 'ramy-bensebaini' })
    .log({ type: 'varCheckStart', categories: ['PEN'] })
    .log({ type: 'varReviewOpen', check: 'e6', mode: 'onField' })
    .log({ type: 'varDecision', review: 'e7', outcome: 'overturned', restart: 'penalty' })
    .log({ type: 'substitutionOff', side: 'home', player: 'isak-hien' })
    .toEntries();

  test.each([
    ['g scam<sam h x', 'g scamacca a samardzic head cross'],
    ['g scam < sam', 'g scamacca a samardzic'],
    ['h g 9<10 lf ti lx pf l', 'h g 9 a 10 left tap-in low-cross pass-from left'],
    ['y rb>9', 'y bensebaini on scamacca'],
    ['f rb>9 hb ia', 'f bensebaini on scamacca high-boot in-area'],
    ['s mb wd rb #5', 'shot beier wide rebound due:#5'],
    ['y rb ub rec ^', 'y bensebaini c-ub reckless due:#8'],
    ['h 9>90', 'h sub 9>90'],
    ['scam>kr', 'sub scamacca>krstovic'],
    ['"Gianluca Scamacca">?', 'sub scamacca>?'],
    ['@75 9>90', '@75 h sub 9>90'],
    ['on 90 ^', 'on 90 for #9'],
    ['h pen ^ ^', 'h pen #5 due:#8'],
    ['pen ^', 'h pen #5'],
    ['pen #5 due:#8', 'h pen #5 due:#8'],
    ['var p r #5 ab rb', 'var pen red of #5 about bensebaini'],
    ['var p #5 #8', 'var pen of #5 due:#8'],
  ])('%s: %s', (short, long) => {
    expect(said(short, fouled, { focus: 'home' })).toEqual(said(long, fouled, { focus: 'home' }));
  });

  test('the foul tells whose penalty it is without a side in focus, and a side that is said counts', () => {
    expect(said('pen ^', fouled)?.body).toMatchObject({ side: 'home', offence: 'e5' });
    expect(said('a pen ^', fouled)?.body).toMatchObject({ side: 'away', offence: 'e5' });
    expect(trouble('pen', fouled).sentence).toBe('Which side is it?');
  });

  test('a name that is a verb goes off by it only where it touches the mark; a note may begin with one', () => {
    expect(said('a c>f', log)?.body).toMatchObject({ off: 'emre-can', on: 'fabio-silva' });
    expect(said('note > 3000 away fans', log)?.body).toEqual({ type: 'logNote', text: '> 3000 away fans' });
  });

  test('what led to it is said once', () => {
    expect(trouble('y rb due:#5 ^', fouled)).toMatchObject({
      at: '^',
      sentence: 'The line has said already what led to it.',
    });
  });

  test('a corrected line knows the marks', () => {
    const scored = begun().goal('home', 'gianluca-scamacca', at(5)).toEntries();
    expect(said('edit #5 <10', scored)?.body).toMatchObject({ changes: { assist: 'lazar-samardzic' } });
  });
});

describe('moments', () => {
  const second = begun().secondHalf().toEntries();
  test.each([
    ['@75 h corner', { period: 'secondHalf', minute: '75' }],
    ['@90+3 h corner', { period: 'secondHalf', minute: '90+3' }],
    ['@45+1.. h corner', { period: 'firstHalf', minute: '45+1', orLater: true }],
    ['@74:12 h corner', { period: 'secondHalf', second: 29 * 60 + 12 }],
    ['@92:10 h corner', { period: 'secondHalf', second: 47 * 60 + 10 }],
    ['@45+1:30 h corner', { period: 'firstHalf', second: 46 * 60 + 30 }],
    ['@et1/3:05 h corner', { period: 'etFirst', second: 185 }],
    ['@HT h sub 9>90', { period: 'halfTime' }],
    ['h corner @75', { period: 'secondHalf', minute: '75' }],
    ['start et1', { period: 'etFirst', second: 0 }],
    ['start kicks', { period: 'kicks' }],
  ])('%s', (line, clock) => {
    expect(said(line, second)?.clock).toEqual(clock);
  });

  test('a line that names none leaves the moment to whoever sends it', () => {
    expect(said('h corner', second)?.clock).toBeUndefined();
  });

  test.each(['@', '@x', '@999', '@75:99', '@1/2/3'])('%s is no moment', (moment) => {
    expect(trouble(`${moment} h corner`).at).toBe(moment);
  });
});

describe('entries of the log', () => {
  const twoUp = begun()
    .goal('home', 'gianluca-scamacca', at(5))
    .goal('home', 'mario-pasalic', at(9))
    .toEntries();

  test.each([
    ['no-goal offside', 'e6'],
    ['no-goal ^ offside', 'e6'],
    ['no-goal ^^ offside', 'e5'],
    ['no-goal #5 offside', 'e5'],
  ])('%s', (line, goal) => {
    expect(said(line, twoUp)?.body).toEqual({ type: 'logGoalCancelled', goal, reason: 'offside' });
  });

  test('a number that no entry has', () => {
    expect(trouble('no-goal #99 offside', twoUp)).toMatchObject({
      at: '#99',
      sentence: 'There is no entry #99 in the log.',
      hint: 'The last one is #6.',
    });
  });

  test('what led to it, and where it was read', () => {
    expect(said('y 47 due:#6 src:"two reports" src:radio', twoUp)).toMatchObject({
      causedBy: 'e6',
      sources: ['two reports', 'radio'],
    });
  });
});

describe('reviews in a word', () => {
  const checked = begun()
    .goal('home', 'gianluca-scamacca', at(5))
    .log({ type: 'varCheckStart', categories: ['GOAL'] });

  test('VAR-05: a goal under check is overturned: review, decision and the goal taken back', () => {
    const read = readLine('ov offside', desk(checked.toEntries(), { ids: (index) => `c${index}` }));
    expect(read).toEqual({
      ok: true,
      said: [
        { body: { type: 'logVarReviewOpen', check: 'e6', mode: 'varOnly' } },
        { body: { type: 'logVarDecision', review: 'c0', outcome: 'overturned' } },
        { body: { type: 'logGoalCancelled', goal: 'e5', reason: 'offside' }, causedBy: 'c1' },
      ],
    });
  });

  test('a review that is open is decided, the beginning of a reason is enough, and so is none', () => {
    const reviewed = checked.log({ type: 'varReviewOpen', check: 'e6', mode: 'onField' }).toEntries();
    expect(readLine('ov h', desk(reviewed))).toMatchObject({
      said: [
        { body: { type: 'logVarDecision', review: 'e7' } },
        { body: { reason: 'handball' }, causedBy: 'e8' },
      ],
    });
    expect(readLine('ov', desk(reviewed))).toMatchObject({ said: [{}, { body: { reason: 'other' } }] });
  });

  test('overturned where no goal is in question: the decision, and how play goes on', () => {
    const started = begun().log({ type: 'varCheckStart', categories: ['PEN'] });
    const opened = started.log({ type: 'varReviewOpen', check: 'e5', mode: 'onField' }).toEntries();
    expect(readLine('ov p', desk(opened))).toEqual({
      ok: true,
      said: [{ body: { type: 'logVarDecision', review: 'e6', outcome: 'overturned', restart: 'penalty' } }],
    });
    expect(readLine('ov', desk(opened))).toEqual({
      ok: true,
      said: [{ body: { type: 'logVarDecision', review: 'e6', outcome: 'overturned' } }],
    });
    expect(trouble('ov offside', opened)).toMatchObject({ at: 'offside' });
  });

  test('what stands is cleared while it is a check, and upheld once it is a review', () => {
    const started = begun().log({ type: 'varCheckStart', categories: ['PEN'] });
    expect(said('ok', started.toEntries())?.body).toEqual({ type: 'logVarCheckComplete', check: 'e5' });
    const opened = started.log({ type: 'varReviewOpen', check: 'e5', mode: 'onField' }).toEntries();
    expect(said('ok', opened)?.body).toEqual({ type: 'logVarDecision', review: 'e6', outcome: 'upheld' });
  });

  test('without a check there is nothing to overturn', () => {
    expect(trouble('ov offside').sentence).toBe('Nothing is under check.');
  });
});

describe('corrections', () => {
  const scored = begun().goal('home', 'gianluca-scamacca', at(5), { assist: 'mario-pasalic' });

  test('fields are said as in the line of the entry, by name, or taken away', () => {
    expect(said('edit #5 scorer 10 head -assist because misread', scored.toEntries())?.body).toEqual({
      type: 'amendEntry',
      target: 'e5',
      changes: { scorer: 'lazar-samardzic', bodyPart: 'head', assist: null },
      reason: 'misread',
    });
  });

  test('a later moment is a change, an earlier one the moment of the correction', () => {
    expect(said('@12 edit #5 @4', scored.toEntries())).toMatchObject({
      clock: { period: 'firstHalf', minute: '12' },
      body: { changes: { clock: { period: 'firstHalf', minute: '4' } }, reason: 'corrected' },
    });
  });

  test('an edit that changes nothing asks what was wrong', () => {
    expect(trouble('edit #5', scored.toEntries()).sentence).toBe('Here what was wrong is missing.');
  });

  test('undo takes back the last entry, then the one before, and redo the last undo', () => {
    const once = scored.withdraw('e5');
    expect(said('undo', begun().goal('home', 'isak-hien', at(3)).toEntries())?.body).toEqual({
      type: 'withdrawEntry',
      target: 'e5',
      reason: 'entered in error',
    });
    expect(said('u wrong side', once.toEntries())?.body).toMatchObject({
      target: 'e4',
      reason: 'wrong side',
    });
    expect(said('redo', once.toEntries())?.body).toMatchObject({ target: 'e6' });
  });

  test('undo takes a whole change back', () => {
    const changed = begun().change('home', 'isak-hien', 'berat-djimsiti', at(30)).toEntries();
    const read = readLine('undo', desk(changed));
    expect(read).toMatchObject({ said: [{ body: { target: 'e6' } }, { body: { target: 'e5' } }] });
  });
});

describe('texts', () => {
  test('a note is the rest of the line as it stands', () => {
    const text = 'the "away" end, all #1500 of it,  sings (still) ! at last: because it can';
    expect(said(`note ${text}`)?.body).toEqual({ type: 'logNote', text });
  });

  test('between quotes more may follow', () => {
    expect(said(String.raw`note "We never \"stopped\"" quote author "Raffaele Palladino"`)?.body).toEqual({
      type: 'logNote',
      text: 'We never "stopped"',
      about: 'quote',
      author: 'Raffaele Palladino',
    });
  });

  test('a reason to log it all the same', () => {
    expect(said('h g 19 ! he was on, the board was late')).toMatchObject({
      body: { scorer: 'berat-djimsiti' },
      override: { reason: 'he was on, the board was late' },
    });
  });

  test.each(['', '   ', '# a comment', '	# too'])('%j says nothing', (line) => {
    expect(readLine(line, desk(log))).toEqual({ ok: true, said: [] });
  });
});

describe('what goes without saying only while the match says it', () => {
  const over = begun().secondHalf().whistle(at(90, 3)).toEntries();

  test.each([
    ['start', over, 'No period follows by itself now.'],
    ['end', over, 'No period is being played.'],
    ['clock 20 follow', over, 'No half is being played.'],
    ['no-goal offside', log, 'There is no goal that could be taken back.'],
    ['no-pen', log, 'No penalty is to be taken.'],
    ['no-card', log, 'There is no card that could be taken back.'],
    ['cleared', log, 'Nothing is under check.'],
    ['decision upheld', log, 'No review is open.'],
  ])('%s', (line, entries, sentence) => {
    expect(trouble(line, entries)).toMatchObject({ at: '', sentence });
  });

  test('and how to say it', () => {
    expect(trouble('start', over).hint).toBe('Say which is meant with 1h, 2h, et1, et2, kicks.');
  });
});

describe('problems point at the word', () => {
  test.each([
    ['goaal 10', 'goaal', 'Did you mean goal?'],
    ['g', '', undefined],
    ['h g 9 hed', 'hed', 'Did you mean head?'],
    ['h g 9 head head', 'head', undefined],
    ['h shot 9', '', undefined],
    ['h shot 9 sideways', 'sideways', undefined],
    ['+x', '+x', undefined],
    ['+99', '99', undefined],
    ['h var goal', 'h', 'Leave the side out.'],
    ['corner', '', 'Begin the line with h or a.'],
    ['note "no end', '"no end', 'Close it with ".'],
    ['h g 9 !', '!', 'Such as ! the referee let it stand.'],
    ['h g 9 due:', 'due:', undefined],
    ['{"type":"logGoal"}', '{"type":"logGoal"}', undefined],
    ['{', '{', 'A line that begins with { is one.'],
    ['no-goal offside', '', 'Say which is meant by its number, such as #31.'],
  ])('%s', (line, pointedAt, hint) => {
    const found = trouble(line);
    expect(found.at).toBe(pointedAt);
    if (hint !== undefined) expect(found.hint).toBe(hint);
    expect(found.sentence).toMatch(/[.?]$/);
  });
});
