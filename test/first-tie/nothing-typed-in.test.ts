import type { ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import {
  ATALANTA,
  DORTMUND,
  FIRST_LEG,
  goalBy,
  reportText,
  SECOND_LEG,
  stateOf,
  study,
  TABLES,
  withdrawn,
} from './the-tie.ts';

// Take a fact away and everything that rested on it goes: no answer is written down anywhere.

const isLiverpool2019 = ({ season, round, home, away }: ResultRow) =>
  season === 2018 && round === 'semiFinal' && [home, away].some((club) => club === 'liverpool');

describe('nothing is typed in', () => {
  test('without Liverpool 2018/19 in the table, not since Juventus on 12 March 2019', () => {
    const results = TABLES.results.filter((row) => !isLiverpool2019(row));
    expect(TABLES.results.length - results.length).toBe(2);
    const made = study({ tables: { ...TABLES, results } });
    const [fact] = made.facts(made.instant()).filter(({ predicate }) => predicate.atLeast === 2);
    expect(fact?.previous).toMatchObject({
      club: 'juventus',
      opponent: 'atletico-madrid',
      date: '2019-03-12',
    });
    expect(reportText(made)).toContain('Juventus');
    expect(reportText(made)).not.toContain('Liverpool');
  });

  test('without Guirassy’s goal in the first leg the deficit is one, and the fact goes', () => {
    const first = withdrawn(FIRST_LEG, goalBy(FIRST_LEG, 'serhou-guirassy'));
    const made = study({ first });
    expect(made.inTie?.tie.aggregate).toEqual({ [ATALANTA]: 4, [DORTMUND]: 2 });
    const deficits = made
      .facts(made.instant())
      .filter(({ predicate }) => predicate.measure === 'firstLegDeficit');
    expect(deficits.filter(({ predicate }) => (predicate.atLeast ?? 1) >= 2)).toEqual([]);
    expect(reportText(made)).not.toContain('Liverpool');
  });

  test('without Samardžić’s penalty the tie goes to extra time, and the opponents of both are open', () => {
    const second = withdrawn(SECOND_LEG, goalBy(SECOND_LEG, 'lazar-samardzic'));
    const made = study({ second });
    expect(made.inTie?.tie.decided).toBeUndefined();
    expect(made.inTie?.tie.ifEndedNow).toEqual({ type: 'extraTime' });
    const at = made.instant()!;
    for (const club of [ATALANTA, DORTMUND]) {
      expect(made.opponents(club, { at })?.opponents).toEqual(['arsenal', 'bayern-muenchen']);
    }
    const text = reportText(made);
    expect(text).not.toMatch(/Atalanta (are|went|go) through/);
    expect(text).not.toContain('last kick');
  });

  test('without Adeyemi’s goal nobody speaks of a leveller', () => {
    const second = withdrawn(SECOND_LEG, goalBy(SECOND_LEG, 'karim-adeyemi'));
    expect(reportText(study())).toMatch(/level/);
    const text = reportText(study({ second }));
    expect(text).not.toContain('Adeyemi level');
    expect(text).not.toContain('levelled the tie at 3-3');
    expect(text).not.toMatch(/3-3/);
  });

  test('without the decision the corner stands, Bensebaini stays on and there is no penalty to take', () => {
    const [review] = stateOf(SECOND_LEG).reviews;
    const followed = SECOND_LEG.filter(
      ({ causedBy }) => causedBy !== undefined && causedBy === review?.decision?.entry,
    );
    const upTo = SECOND_LEG.slice(0, followed.at(-1)!.seq);
    const second = followed.reduce(
      (log, { id }) => withdrawn(log, id),
      withdrawn(upTo, review!.decision!.entry),
    );
    const state = stateOf(second);
    expect(state.restartAwaited).toBe('corner');
    expect(state.penaltyPending).toBeUndefined();
    expect(state.teams.away.onField).toBe(11);
  });
});
