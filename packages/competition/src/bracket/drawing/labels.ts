import type { ClubId } from '@touchline/laws';
import { valueOf } from '../../ties/by-club.ts';
import type { DecidedBy, TieState } from '../../ties/tie.ts';
import { tieInWords } from '../../ties/words.ts';
import type { SlotSide, SlotState } from '../bracket.ts';
import { slotName } from '../slot-names.ts';

export interface DrawingNames {
  readonly nameOf: (club: ClubId) => string;
}

/** One of a slot's two lines. */
export interface Line {
  /** A club, two that may come, or in one entry what they come out of. */
  readonly names: readonly string[];
  /** `4`, `4 (3)` with kicks, `4 aet`; empty until a match has begun. */
  readonly score: string;
  readonly through: boolean;
}

export function linesOf(slot: SlotState, { nameOf }: DrawingNames): readonly [Line, Line] {
  const lineOf = (side: SlotSide): Line => ({
    names: namesIn(side, nameOf),
    score: side.club !== undefined && slot.tie ? scoreOf(slot.tie, side.club) : '',
    through: slot.winner !== undefined && slot.winner === side.club,
  });
  return [lineOf(slot.sides[0]), lineOf(slot.sides[1])];
}

function namesIn(side: SlotSide, nameOf: (club: ClubId) => string): readonly string[] {
  if (side.possible.length > 0 && side.possible.length <= 2) return side.possible.map(nameOf);
  const { feed, from } = side;
  if (from !== undefined) return [`winner of ${slotName(from)}`];
  switch (feed.type) {
    case 'rank':
      return [`rank ${feed.ranks.join(' or ')}`];
    case 'group':
      return [feed.rank === 1 ? 'a group winner' : 'a runner-up'];
    case 'drawn':
    case 'winner':
    case 'entry':
      return ['to be drawn'];
    default:
      return feed satisfies never;
  }
}

/** The names as far as they go into so many letters. */
export function fitted(names: readonly string[], room: number): string {
  const [first = '', second] = names;
  if (second === undefined) return shortened(first, room);
  const half = Math.floor((room - BETWEEN.length) / 2);
  const forFirst = Math.max(half, room - BETWEEN.length - second.length);
  const shown = shortened(first, forFirst);
  return `${shown}${BETWEEN}${shortened(second, room - BETWEEN.length - shown.length)}`;
}

const BETWEEN = ' / ';

function shortened(name: string, room: number): string {
  const letters = Array.from(name);
  return letters.length <= room
    ? name
    : `${letters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}

/** How it was decided, where goals of the ninety minutes alone do not say; `SIGN_WORDS` says what it means. */
const WAY_SIGNS: { readonly [By in DecidedBy]?: string } = {
  awayGoals: 'ag',
  extraTime: 'aet',
  awayGoalsInExtraTime: 'ag',
  goldenGoal: 'aet',
  silverGoal: 'aet',
  playoffMatch: 'po',
  replay: 'rep',
  lots: 'lot',
  withdrawal: 'wd',
  exclusion: 'ex',
};

const SIGN_WORDS: { readonly [sign: string]: string } = {
  ag: 'on away goals',
  aet: 'after extra time',
  po: 'play-off match',
  rep: 'replay',
  lot: 'by lots',
  wd: 'the other withdrew',
  ex: 'the other was excluded',
};

function scoreOf(tie: TieState, club: ClubId): string {
  if (tie.legs.every(({ status }) => status === 'toCome')) return '';
  const goals = String(valueOf(tie.aggregate, club));
  const kicks = kicksOf(tie, club);
  if (kicks !== undefined) return `${goals} (${kicks})`;
  const sign = tie.decided?.club === club ? WAY_SIGNS[tie.decided.by] : undefined;
  return sign === undefined ? goals : `${goals} ${sign}`;
}

function kicksOf(tie: TieState, club: ClubId): number | undefined {
  const last = tie.legs.at(-1);
  return last?.shootOut?.[last.homeClub === club ? 0 : 1];
}

/** What the signs of a drawing mean, those that are in it. */
export function legendOf(lines: readonly Line[]): readonly string[] {
  const signs = new Set(lines.map(({ score }) => / ([a-z]+)$/.exec(score)?.[1] ?? ''));
  return [
    ...(lines.some(({ through }) => through) ? [`${THROUGH} through`] : []),
    ...(lines.some(({ score }) => score.includes('(')) ? ['(n) penalties'] : []),
    ...Object.entries(SIGN_WORDS).flatMap(([sign, words]) => (signs.has(sign) ? [`${sign} ${words}`] : [])),
  ];
}

/** The mark of whoever came through. */
export const THROUGH = '▸';

/** A slot in a sentence, for those who hear the drawing: `round of 16: Atalanta v Bayern. Bayern are through, ...` */
export function slotSentence(slot: SlotState, names: DrawingNames): string {
  const [a, b] = linesOf(slot, names).map((line) => line.names.join(' or '));
  const stands = slot.tie
    ? ` ${tieInWords(slot.tie, names.nameOf, { final: slot.round === 'final' }).standsSentence}`
    : '';
  return `${slot.roundName}: ${a} v ${b}.${stands}`;
}
