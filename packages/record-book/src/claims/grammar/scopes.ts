import type { ScopeTerms } from '../claim.ts';
import { opponent, whose } from './clubs.ts';
import { coach, dayOfYear } from './day-scopes.ts';
import type { Draft } from './draft.ts';
import { takeNumber } from './numbers.ts';
import { takeEdition, takeSeason, takeSpan } from './times.ts';
import { PHASE_WORDS, ROUND_WORDS } from './vocabulary.ts';

/** Takes one phrase that narrows or widens a claim, and notes it; `false` where none stands. */
export function takeScopePhrase(draft: Draft): boolean {
  return draft.cursor.mayTake(SCOPE_PHRASES, () =>
    WAYS.some((way) => draft.attempt(() => (way(draft) ? true : undefined)) === true),
  );
}

const SCOPE_PHRASES = '"in the knockout phase", "against an Italian team", "since 2015/16"';

type Way = (draft: Draft) => boolean;

const WAYS: readonly Way[] = [
  comma,
  inOrOut,
  awayGoalsEra,
  reach,
  inOurRecord,
  firstLegVenue,
  dayOfYear,
  coach,
  span,
  opponent,
  whose,
  europe,
  venue,
  nounPhrase,
];

function comma(draft: Draft): boolean {
  if (draft.cursor.peek()?.kind !== 'comma') return false;
  draft.cursor.advance();
  return true;
}

const PLAY_OFFS = ['knockout play offs', 'play offs', 'playoffs', 'knockout playoffs', 'play off round'];
const QUALIFYING = ['qualifying', 'qualifying rounds', 'qualifiers'];

/** `play-offs included, qualifying not`, `without the play-offs`, `including qualifying`. */
function inOrOut(draft: Draft): boolean {
  const before = draft.cursor.take('including', 'excluding', 'without', 'with', 'not counting', 'counting');
  if (before !== undefined) draft.cursor.take('the');
  const what = draft.cursor.take(...PLAY_OFFS, ...QUALIFYING);
  if (what === undefined) return false;
  const after =
    before ?? draft.cursor.take('included', 'excluded', 'not', 'counted', 'not counted', 'not included');
  if (after === undefined) return false;
  const value = ['including', 'with', 'counting', 'included', 'counted'].includes(after)
    ? 'included'
    : 'excluded';
  draft.narrow(PLAY_OFFS.includes(what) ? { playoffs: value } : { qualifying: value });
  return true;
}

function awayGoalsEra(draft: Draft): boolean {
  if (draft.cursor.take('under the away goals rule', 'with away goals')) {
    draft.narrow({ awayGoals: true });
    return true;
  }
  const without = draft.cursor.take(
    'since away goals were dropped',
    'since the away goals rule was dropped',
    'since the away goals rule was abolished',
    'without away goals',
    'without the away goals rule',
  );
  if (without === undefined) return false;
  draft.attempt(() => (draft.cursor.take('in') ? (takeSeason(draft.cursor) ?? undefined) : undefined));
  draft.narrow({ awayGoals: false });
  return true;
}

function reach(draft: Draft): boolean {
  if (draft.cursor.take('ever', 'of all time', 'in its history', 'in their history', 'in history')) {
    draft.narrow({ reach: 'ever' });
    return true;
  }
  if (!draft.cursor.take('in the history of', 'in the history of the')) return false;
  draft.cursor.take('the');
  if (!draft.cursor.take('competition', 'tournament', 'cup')) {
    const competition = draft.competition();
    if (competition === undefined) return false;
    draft.narrow({ competition });
  }
  draft.narrow({ reach: 'ever' });
  return true;
}

/** `in our record, which starts in 2011/12 and is incomplete for 2015/16 and 2016/17,` */
function inOurRecord(draft: Draft): boolean {
  const said = draft.cursor.take(
    'in our record',
    'in our records',
    'in the record',
    'in the records',
    'in our record of that round',
  );
  if (said === undefined) return false;
  draft.narrow({ reach: 'record' });
  draft.attempt(() => {
    if (draft.cursor.peek()?.kind === 'comma') draft.cursor.advance();
    if (!draft.cursor.take('which', 'that')) return undefined;
    for (;;) {
      if (draft.cursor.take('lacks the scorers of')) {
        takeNumber(draft.cursor);
        draft.cursor.take('of these matches');
      } else if (
        draft.cursor.take('starts in', 'start in', 'goes back to', 'go back to', 'is incomplete for')
      )
        takeSeasons(draft);
      else return undefined;
      if (!draft.cursor.take('and')) return true;
    }
  });
  return true;
}

/** `2015/16`, `2015/16 and 2016/17`, `2015/16, 2016/17 and 2017/18`. */
function takeSeasons(draft: Draft): void {
  if ((takeSeason(draft.cursor) ?? takeNumber(draft.cursor)) === undefined) return;
  for (;;) {
    const more = draft.attempt(() => {
      if (draft.cursor.peek()?.kind === 'comma') draft.cursor.advance();
      else if (!draft.cursor.take('and')) return undefined;
      return takeSeason(draft.cursor);
    });
    if (more === undefined) return;
  }
}

/** `having played the first leg away`, `with the first leg at home`. */
function firstLegVenue(draft: Draft): boolean {
  if (!draft.cursor.take('having played the first leg', 'with the first leg', 'after playing the first leg'))
    return false;
  const where = draft.cursor.take('away from home', 'at home', 'away');
  if (where === undefined) return false;
  draft.narrow({ firstLeg: where === 'at home' ? 'home' : 'away' });
  return true;
}

function span(draft: Draft): boolean {
  const found = takeSpan(draft.cursor, draft.thisSeason);
  if (found === undefined) return false;
  draft.narrow({ seasons: found });
  return true;
}

function europe(draft: Draft): boolean {
  const said = draft.cursor.take(
    'in europe',
    'in european football',
    'in european competition',
    'in european competitions',
    'in uefa competition',
    'in uefa competitions',
    'in the european cups',
    'in any european competition',
  );
  if (said !== undefined) draft.narrow({ competition: 'europe' });
  return said !== undefined;
}

function venue(draft: Draft): boolean {
  const said = draft.cursor.take(
    'at home',
    'away from home',
    'away',
    'home',
    'on neutral ground',
    'on the road',
  );
  if (said === undefined) return false;
  draft.narrow({
    venue: said.includes('neutral')
      ? 'neutral'
      : said.endsWith('home') && !said.startsWith('away')
        ? 'home'
        : 'away',
  });
  return true;
}

/** `a Champions League semi-final tie`, `in the round of 16`, `at the 2014 FIFA World Cup`. */
function nounPhrase(draft: Draft): boolean {
  draft.cursor.take('in', 'of', 'at', 'during', 'from', 'for');
  draft.cursor.take('a', 'an', 'the', 'any', 'all', 'their', 'its', 'this', 'these');
  const edition = takeEdition(draft.cursor);
  let pieces = 0;
  while (takePiece(draft)) pieces += 1;
  if (pieces > 0 && edition !== undefined) draft.narrow({ seasons: edition });
  return pieces > 0;
}

const GROUPS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const PIECES: ReadonlyMap<string, ScopeTerms> = new Map([
  ...GROUPS.map((letter): [string, ScopeTerms] => [
    `group ${letter.toLowerCase()}`,
    { round: `group${letter}` },
  ]),
  ...Object.entries(ROUND_WORDS).flatMap(([round, words]) =>
    words.map((word): [string, ScopeTerms] => [word, { round }]),
  ),
  ...Object.entries(PHASE_WORDS).flatMap(([phase, words]) =>
    words.map((word): [string, ScopeTerms] => [word, { phase: asPhase(phase) }]),
  ),
]);

const NO_ROUNDS =
  'The record does not tell of which round a match was. Of any match it can: "won a match by four or more goals"';

function asPhase(phase: string): NonNullable<ScopeTerms['phase']> {
  return phase === 'group' || phase === 'leaguePhase' ? phase : 'knockout';
}

function takePiece(draft: Draft): boolean {
  const competition = draft.competition();
  if (competition !== undefined) {
    draft.narrow({ competition });
    return true;
  }
  const round = draft.round();
  if (round !== undefined) {
    draft.narrow({ round });
    return true;
  }
  const leg = draft.attempt(() => takeLeg(draft));
  if (leg) return true;
  const at = draft.cursor.position;
  const narrowing = draft.cursor.take(...PIECES.keys());
  if (narrowing !== undefined && draft.names.ofMatchesAlone) {
    draft.trouble ??= { at, message: NO_ROUNDS };
    return true;
  }
  if (narrowing !== undefined) {
    draft.narrow(PIECES.get(narrowing) ?? {});
    return true;
  }
  if (draft.cursor.take('proper', 'tournament', 'competition', 'main', 'two legged', 'last leg')) return true;
  const noun = draft.cursor.take(
    'ties',
    'tie',
    'matches',
    'match',
    'games',
    'game',
    'leg',
    'legs',
    'meetings',
    'meeting',
  );
  if (noun !== undefined) {
    draft.say({ noun: noun.startsWith('tie') ? 'tie' : 'match' });
    return true;
  }
  return draft.attempt(() => (takeVenueAdjective(draft) ? true : undefined)) === true;
}

/** `home match`, `away game`: before a noun. */
function takeVenueAdjective(draft: Draft): boolean {
  const side = draft.cursor.take('home', 'away');
  const next = draft.cursor.peek()?.word ?? '';
  if (side === undefined || !/^(?:ma|game|leg|tie|win|defeat|draw)/.test(next)) return false;
  draft.narrow({ venue: side === 'home' ? 'home' : 'away' });
  return true;
}

/** `first leg`, `away first leg`, `second leg at home`: which leg the clause is about. */
function takeLeg(draft: Draft): true | undefined {
  const side = draft.cursor.take('home', 'away');
  const leg = draft.cursor.take('first leg', 'second leg', 'first legs', 'second legs');
  if (leg === undefined) return undefined;
  const which = leg.startsWith('first') ? 1 : 2;
  draft.say({ leg: which });
  if (side !== undefined) {
    const here = side === 'home' ? 'home' : 'away';
    const other = here === 'home' ? 'away' : 'home';
    draft.narrow({ firstLeg: which === 1 ? here : other });
  }
  return true;
}
