import type { ResultRow, Score } from '@touchline/registry';
import { resultRow } from './results.ts';

/**
 * Rows of a group from lines like `Real Madrid 2-2 Dynamo Kyiv`; a club's id is its name. `v` in place of a score makes a
 * fixture, and a line may end with `(void)`.
 */
export function groupRows(lines: string, more: Partial<ResultRow> = {}): readonly ResultRow[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const match = /^\s*(.+?) (?:(\d+)-(\d+)|v) (.+?)( \(void\))?$/.exec(line);
      if (!match) throw new Error(`not a line of a group: ${line}`);
      const [, home = '', forHome, forAway, away = '', isVoid] = match;
      const score: Score = [Number(forHome), Number(forAway)];
      return resultRow(home, score, away, {
        stage: 'group',
        round: 'groupA',
        status: forHome === undefined ? 'fixture' : isVoid ? 'void' : 'played',
        ...more,
      });
    });
}
