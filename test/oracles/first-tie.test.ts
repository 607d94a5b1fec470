import { readFileSync } from 'node:fs';
import {
  extraTimeAllowed,
  legOfMatch,
  possibleOpponents,
  regulationsById,
  suspensionsFrom,
  type TieState,
  tieAsItStands,
  tieInWords,
} from '@touchline/competition';
import { type Entry, foldLog, type MatchState, parseLog } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { DRAWS, RESULTS } from './record.ts';

/** The first tie from its two logs: what the tie engine says after every entry of the second leg. */

const first = readLog('2026-02-17-borussia-dortmund-atalanta');
const second = readLog('2026-02-25-atalanta-borussia-dortmund');
const [DORTMUND, ATALANTA] = [state(first).clubs.home, state(first).clubs.away];
const names = new Map([
  [DORTMUND, 'Dortmund'],
  [ATALANTA, 'Atalanta'],
]);
const nameOf = (club: typeof DORTMUND) => names.get(club) ?? club;

describe('the first tie', () => {
  test('UCL-TIE-06: what the score means, each time that it changed, in the words of the page', () => {
    expect(meanings('ucl-2025-26')).toEqual([
      '0-0 Dortmund lead 2-0 with the second leg to come.',
      '0-0 Dortmund go through if it stays like this.',
      '1-0 Dortmund go through if it stays like this.',
      '2-0 Extra time if it stays like this.',
      '3-0 Atalanta go through if it stays like this.',
      '3-1 Extra time if it stays like this.',
      '4-1 Atalanta go through if it stays like this.',
      '4-1 Atalanta are through, 4-3 on aggregate.',
    ]);
  });

  test('AC-38: under the regulations of 2020/21 the 3-1 would have put Dortmund through', () => {
    expect(meanings('ucl-2020-21').slice(3, 6)).toEqual([
      '2-0 Extra time if it stays like this.',
      '3-0 Atalanta go through if it stays like this.',
      '3-1 Dortmund go through on away goals if it stays like this.',
    ]);
  });

  test('AC-09, LAW-7-ET-01: without the last goal the tie is level, and extra time is allowed', () => {
    const goal = state(second).goals.at(-1);
    const without = second.filter((entry) => entry.id !== goal?.entry);
    const tie = tieOf(state(without), 'ucl-2025-26');
    expect(tie.decided).toBeUndefined();
    expect(tie.ifEndedNow).toEqual({ type: 'extraTime' });
    expect(extraTimeAllowed(tie, rules('ucl-2025-26'))).toBe(true);
    expect(extraTimeAllowed(tieOf(state(second), 'ucl-2025-26'), rules('ucl-2025-26'))).toBe(false);
    for (const club of tie.clubs) {
      expect(next(club, '2026-02-25', [tie])?.opponents).toEqual(['arsenal', 'bayern-muenchen']);
    }
  });

  test('UCL-KO-01: Arsenal or Bayern before the draw of 27 February, Bayern from that day on', () => {
    const liveTies = [tieOf(state(second), 'ucl-2025-26')];
    expect(next(ATALANTA, '2026-02-25T20:50:00+01:00', liveTies)).toEqual({
      club: ATALANTA,
      round: 'roundOf16',
      roundName: 'round of 16',
      opponents: ['arsenal', 'bayern-muenchen'],
      decidedBy: 'seeds',
      drawDate: '2026-02-27',
    });
    expect(next(ATALANTA, '2026-02-27', liveTies)).toMatchObject({
      opponents: ['bayern-muenchen'],
      decidedBy: 'draw',
    });
    expect(next(DORTMUND, '2026-02-25', liveTies)).toBeUndefined();
  });

  test("UCL-DISC-01: Bensebaini, Schlotterbeck and Scalvini each miss their club's next match", () => {
    const suspended = suspensionsFrom(state(second)).map(
      ({ person, club, because }) => `${person}, ${club}: ${because}`,
    );
    expect(suspended.toSorted()).toEqual([
      'giorgio-scalvini, atalanta: directRed',
      'nico-schlotterbeck, borussia-dortmund: directRed',
      'ramy-bensebaini, borussia-dortmund: secondCaution',
    ]);
    expect(suspensionsFrom(state(first))).toEqual([]);
  });
});

/** Score of the second leg and the sentence, once for each change, from before its kick-off to the end. */
function meanings(regulations: string): readonly string[] {
  const said = second.map((_, index) => {
    const match = state(second.slice(0, index + 1));
    return `${match.score.home}-${match.score.away} ${tieInWords(tieOf(match, regulations), nameOf).standsSentence}`;
  });
  return said.filter((each, index) => each !== said[index - 1]);
}

function tieOf(match: MatchState, regulations: string): TieState {
  return tieAsItStands([legOfMatch(state(first), 1), legOfMatch(match, 2)], rules(regulations));
}

/** Of the round of 16, which every season has; the play-offs are decided alike. */
function rules(regulations: string) {
  const round = regulationsById(regulations)?.rounds.find(({ id }) => id === 'roundOf16');
  if (!round) throw new Error(`no round of 16 in ${regulations}`);
  return round.tie;
}

function next(club: typeof DORTMUND, asOf: string, liveTies: readonly TieState[]) {
  const regulations = regulationsById('ucl-2025-26');
  if (!regulations) throw new Error('no such edition');
  return possibleOpponents({ regulations, rows: RESULTS, draws: DRAWS, club, asOf, liveTies });
}

function state(entries: readonly Entry[]): MatchState {
  const folded = foldLog(entries);
  if (!folded) throw new Error('a log without its opening');
  return folded;
}

function readLog(match: string): readonly Entry[] {
  const text = readFileSync(new URL(`../../data/matches/${match}.jsonl`, import.meta.url), 'utf8');
  const { entries, issues } = parseLog(text);
  if (issues.length > 0) throw new Error(`${match}: ${JSON.stringify(issues[0])}`);
  return entries;
}
