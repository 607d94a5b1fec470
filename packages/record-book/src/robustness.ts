import type { RowList } from './columns/row-list.ts';
import { holdsQualifying } from './coverage.ts';
import { CONDITIONS, type Condition, DIMENSIONS } from './dimensions.ts';
import { evidenceOf } from './evidence.ts';
import { type Change, gridOf, type Robustness, type Turn, type Turned } from './grid.ts';
import { MINUTES_A_DAY } from './instant.ts';
import type { Claim } from './search/claims.ts';
import { bitOf, conditionsIn } from './search/contexts.ts';
import { outcomeCodes } from './search/lists.ts';
import { rowsOfClub, rowsWith } from './search/rows-with.ts';
import { NO_ROW, setsOf, type Walk } from './search/walk.ts';

/** A row that spoils the claim under a change, `NO_ROW` where none does; or why it cannot be asked. */
type Spoiler = number | 'notInRecord' | 'doesNotApply';

/** Asks a claim again with each of its parts changed a little. @param from the first season of its scope */
export function robustnessOf(walk: Walk, claim: Claim, from: number): Robustness {
  const turns: Turn<number>[] = [];
  const turn = (change: Change, spoiler: Spoiler): void => {
    turns.push([change, turned(spoiler)]);
  };
  turn('oneMore', subjectHasMore(walk, claim) ? NO_ROW : 'doesNotApply');
  turn('oneLess', withOneLess(walk, claim));
  conditionsIn(claim.context).forEach((condition, index) => {
    turn(WITHOUT[condition], withoutCondition(claim, index));
  });
  turn('competition', inAnyCompetition(walk, claim));
  turn(
    'qualifying',
    walk.subject.stage === 'qualifying' ? 'doesNotApply' : withQualifying(walk, claim, from),
  );
  turn('seasonEarlier', aSeasonEarlier(walk, claim, from));
  turn('seasonLater', aSeasonLater(walk, claim, from));
  turn('dayEarlier', aDayEarlier(walk, claim));
  turn('dayLater', aDayLater(walk, claim));
  return gridOf(turns, (row) => evidenceOf(walk.columns, row));
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every condition is among its own entries
const WITHOUT = Object.fromEntries(
  CONDITIONS.map((condition) => [condition, `without:${condition}` as const]),
) as { readonly [C in Condition]: `without:${C}` };

function turned(spoiler: Spoiler): Turned<number> {
  if (typeof spoiler === 'string') return spoiler;
  return spoiler === NO_ROW ? 'holds' : { by: spoiler };
}

/** "Not since" and a first are spoilt by a newer row; a count by any row more. */
const counts = ({ saying }: Claim): boolean =>
  saying === 'nth' || saying === 'share' || saying === 'jointMost';
const spoils = (claim: Claim, row: number): boolean => counts(claim) || row > claim.previous;

const subjectHasMore = ({ subject }: Walk, { measure, atLeast }: Claim): boolean =>
  (measure.value(subject) ?? 0) > atLeast;

function withOneLess(walk: Walk, claim: Claim): Spoiler {
  const { atLeast, measure } = claim;
  if (atLeast <= measure.least) return 'doesNotApply';
  const less = atLeast - 1;
  const after = counts(claim) ? NO_ROW : claim.previous;
  const [newest = NO_ROW] = rowsWith(walk, claim, { atLeast: less, atMost: less, after, most: 1 });
  return newest;
}

function withoutCondition(claim: Claim, index: number): Spoiler {
  const [row, n] = [claim.widened[index] ?? NO_ROW, claim.widenedN[index] ?? 0];
  if (counts(claim)) return n > claim.n ? row : NO_ROW;
  return row > claim.previous ? row : NO_ROW;
}

/** Widened to the other competitions of the record, in the same phase. */
function inAnyCompetition(walk: Walk, claim: Claim): Spoiler {
  if (walk.columns.valuesOf('competition').length < 2) return 'notInRecord';
  return outside(walk, claim, PHASE_BIT);
}

/** Widened to the rounds before the competition proper, where the record has them whole since what it reaches back to. */
function withQualifying(walk: Walk, claim: Claim, from: number): Spoiler {
  const { book, subject, columns } = walk;
  const since = claim.previous === NO_ROW ? from : Number(columns.valueAt(claim.previous, 'season'));
  return holdsQualifying(book, subject, since) ? outside(walk, claim, COMPETITION_BIT) : 'notInRecord';
}

const PHASE_BIT = 1 << DIMENSIONS.indexOf('phase');
const COMPETITION_BIT = 1 << DIMENSIONS.indexOf('competition');

/** The newest row outside the default scope that spoils a claim and shares what is asked besides. */
function outside(walk: Walk, claim: Claim, also: number): number {
  const { columns, codes, end } = walk;
  const needed = claim.context | also;
  const numbers = columns.numbersOf(claim.measure.id);
  const outcomes = new Set(outcomeCodes(claim.outcome));
  const does = (row: number): boolean =>
    (numbers[row] ?? 0) >= claim.atLeast &&
    outcomes.has(columns.outcomes[row] ?? 0) &&
    (columns.agreement(row, codes) & needed) === needed &&
    !isInDefault(walk, row);
  const ofClub = rowsOfClub(walk, claim.context);
  if (ofClub) return newestIn(ofClub, walk, claim, NO_ROW, does);
  const lists = [...outcomes].flatMap((outcome) =>
    [...columns.postings(claim.place).outside(columns.scopeOf(codes), outcome)].flatMap((byValue) =>
      [...byValue].flatMap(([value, list]) => (value >= claim.atLeast ? [list] : [])),
    ),
  );
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  if (claim.context !== 0 && length > end >>> 5) return newestOfSets(walk, claim, does);
  return lists.reduce((newest, list) => newestIn(list, walk, claim, newest, does), NO_ROW);
}

function newestIn(
  list: RowList,
  { end }: Walk,
  claim: Claim,
  newest: number,
  does: (row: number) => boolean,
): number {
  for (let index = list.below(end) - 1; index >= 0; index--) {
    const row = list.at(index);
    if (!spoils(claim, row) || row <= newest) return newest;
    if (does(row)) return row;
  }
  return newest;
}

/** The same by the sets of the context's conditions, where they are sooner read than the lists. */
function newestOfSets(walk: Walk, claim: Claim, does: (row: number) => boolean): number {
  const { sets } = setsOf(walk, claim.context);
  for (let index = walk.end >>> 5; index >= 0; index--) {
    let word = sets[0]?.[index] ?? 0;
    for (let s = 1; word !== 0 && s < sets.length; s++) word &= sets[s]?.[index] ?? 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word);
      const row = 32 * index + bit;
      if (!spoils(claim, row)) return NO_ROW;
      if (row < walk.end && does(row)) return row;
      word &= ~(1 << bit);
    }
  }
  return NO_ROW;
}

const isInDefault = ({ columns, codes, defaultBits }: Walk, row: number): boolean =>
  (columns.agreement(row, codes) & defaultBits) === defaultBits;

const OF_SEASONS = bitOf('season') | bitOf('era');

/** The scope begun a season earlier: only where it is the scope and not the record that begins. */
function aSeasonEarlier(walk: Walk, claim: Claim, from: number): Spoiler {
  const { book, subject } = walk;
  const isFirstOfRecord = from <= (book.firstSeason(subject.competition, subject.kind) ?? from);
  return isFirstOfRecord ? 'notInRecord' : inSeason(walk, claim, from - 1);
}

function aSeasonLater({ subject, columns }: Walk, { previous }: Claim, from: number): Spoiler {
  if (subject.season <= from) return 'doesNotApply';
  const isInFirst = previous !== NO_ROW && Number(columns.valueAt(previous, 'season')) <= from;
  return isInFirst ? previous : NO_ROW;
}

/** The newest row of a season that does it: of a claim of when only one newer than what it goes back to. */
function inSeason(walk: Walk, claim: Claim, season: number): Spoiler {
  const { columns } = walk;
  const ofSeason = columns.setOf('season', columns.codeOf('season', String(season)));
  if (ofSeason === undefined) return NO_ROW;
  const [newest = NO_ROW] = rowsWith(walk, claim, {
    atLeast: claim.atLeast,
    after: counts(claim) ? NO_ROW : claim.previous,
    most: 1,
    context: claim.context & ~OF_SEASONS,
    also: ofSeason,
  });
  return newest;
}

/** The day before, what it reaches back to must have been there already, and all it counts. */
function aDayEarlier({ columns, until }: Walk, { previous }: Claim): Spoiler {
  const end = columns.rowsOverBy(until - MINUTES_A_DAY);
  return previous >= end ? previous : NO_ROW;
}

/** The day after, nobody may have joined it. */
function aDayLater(walk: Walk, claim: Claim): Spoiler {
  const { columns, codes, end, subject, defaultBits } = walk;
  const later = columns.rowsOverBy(walk.until + MINUTES_A_DAY);
  const needed = defaultBits | claim.context;
  const numbers = columns.numbersOf(claim.measure.id);
  const outcomes = new Set(outcomeCodes(claim.outcome));
  for (let row = end; row < later; row++) {
    const did = (numbers[row] ?? 0) >= claim.atLeast && outcomes.has(columns.outcomes[row] ?? 0);
    if (!did || (columns.agreement(row, codes) & needed) !== needed) continue;
    if (!isOwn(walk, row)) return row;
  }
  return NO_ROW;

  function isOwn({ columns: all }: Walk, row: number): boolean {
    const side = all.sideAt(row);
    const clubs = [side.club, side.opponent];
    return side.date === subject.date && clubs.includes(subject.club) && clubs.includes(subject.opponent);
  }
}
