import type { Precedent } from '../claim.ts';
import { takeDeed, takeDetails } from './deeds.ts';
import type { Draft } from './draft.ts';
import { takeNumber, takeOrdinal } from './numbers.ts';
import { takePrecedent } from './precedents.ts';
import { takeScopePhrase } from './scopes.ts';
import {
  BE,
  type Frame,
  HAVE,
  ofMatchesSaid,
  takeMore,
  takeScopePhrases,
  takeTeamWords,
  takeToDo,
  takeWho,
} from './who.ts';

/** "Atalanta are only the third team to ...", "Only the fifth Italian club to ..." */
export const nthTeam: Frame = (draft) => {
  const { cursor } = draft;
  const subject = draft.club();
  if (subject !== undefined && !cursor.take(...BE, 'would be', 'would become')) return undefined;
  cursor.take('only', 'just');
  if (!cursor.take('the')) return undefined;
  const ordinal = takeOrdinal(cursor);
  if (ordinal === undefined || !takeTeamWords(draft)) return undefined;
  takeScopePhrases(draft);
  if (!takeToDo(draft)) return undefined;
  return { family: { type: 'nth', ordinal, unit: 'clubs' }, ...(subject === undefined ? {} : { subject }) };
};

/** "For only the third time, a team went through ...", "Only for the third time had a team gone through ..." */
export const nthTime: Frame = (draft) => {
  const { cursor } = draft;
  const begun = cursor.take('only for', 'for', 'this is', 'this was', 'it is', 'it was');
  if (cursor.take('only', 'just') === undefined && begun === undefined) return undefined;
  if (!cursor.take('the')) return undefined;
  const ordinal = takeOrdinal(cursor);
  if (ordinal === undefined || !cursor.take('time')) return undefined;
  takeScopePhrases(draft);
  cursor.take('that');
  const inverted = cursor.take(...HAVE) !== undefined;
  if (!takeWho(draft)) return undefined;
  const participle = inverted || cursor.take(...HAVE) !== undefined;
  if (!takeDeed(draft, participle ? 'participle' : 'past')) return undefined;
  const after = takePrecedents(draft);
  return { family: { type: 'nth', ordinal, unit: 'times', ...(after.length > 0 ? { after } : {}) } };
};

/** `, after Liverpool in 2019 and Roma in 2018`. */
function takePrecedents(draft: Draft): readonly Precedent[] {
  const found: Precedent[] = [];
  for (;;) {
    const next = draft.attempt(() => {
      if (draft.cursor.peek()?.kind === 'comma') draft.cursor.advance();
      const joined = draft.cursor.take('after', 'and');
      if (found.length === 0 && joined !== 'after') return undefined;
      return takePrecedent(draft);
    });
    if (next === undefined) break;
    found.push(next);
  }
  takeMore(draft);
  return found;
}

interface HowMany {
  readonly op: 'exactly' | 'atLeast' | 'atMost';
  readonly count: number;
}

/** `only three`, `at least three`, `three`, `one of only three` is the caller's. */
function takeHowMany(draft: Draft): HowMany | undefined {
  const { cursor } = draft;
  const said = cursor.take('only', 'just', 'exactly', 'at least', 'more than', 'at most', 'fewer than');
  const number = takeNumber(cursor);
  if (number === undefined) return undefined;
  if (said === 'at least') return { op: 'atLeast', count: number };
  if (said === 'more than') return { op: 'atLeast', count: number + 1 };
  if (said === 'at most') return { op: 'atMost', count: number };
  if (said === 'fewer than') return { op: 'atMost', count: number - 1 };
  return { op: 'exactly', count: number };
}

/** "Only three Italian teams have ...", "Three teams went through after ..." */
export const countOfTeams: Frame = (draft) => {
  const { cursor } = draft;
  const many = takeHowMany(draft);
  if (many === undefined) return undefined;
  const named = takeTeamWords(draft);
  takeScopePhrases(draft);
  if (!named && !ofMatchesSaid(draft)) return undefined;
  const have = cursor.take(...HAVE);
  if (cursor.take('ever')) draft.narrow({ reach: 'ever' });
  if (!takeDeed(draft, have === undefined ? 'past' : 'participle')) return undefined;
  return { family: { type: 'count', ...many, unit: named ? 'clubs' : 'times' } };
};

const OWN_VERBS = { won: 'win', lost: 'lose', drawn: 'draw', played: 'play', reached: 'play' } as const;

type OwnVerb = keyof typeof OWN_VERBS;

const isOwnVerb = (said: string | undefined): said is OwnVerb => said !== undefined && said in OWN_VERBS;

/** "Real Madrid have won 15 finals", "Inter have reached two finals", "Atalanta have lost only two home matches this season" */
export const countOfOwn: Frame = (draft) => {
  const { cursor } = draft;
  if (!takeWho(draft) || !cursor.take(...HAVE)) return undefined;
  const verb = cursor.take(...Object.keys(OWN_VERBS));
  const many = takeHowMany(draft);
  if (!isOwnVerb(verb) || many === undefined) return undefined;
  draft.begin(OWN_VERBS[verb]);
  if (verb === 'reached') draft.say({ noun: 'tie' });
  takeDetails(draft);
  if (verb === 'reached' && draft.scope.round === undefined) return undefined;
  return { family: { type: 'count', ...many, unit: 'times' } };
};

/** "Atalanta are the only team to ..." */
export const theOnly: Frame = (draft) => {
  const { cursor } = draft;
  const subject = draft.club();
  if (subject === undefined || !cursor.take(...BE) || !cursor.take('the only', 'still the only'))
    return undefined;
  if (!takeTeamWords(draft)) return undefined;
  takeScopePhrases(draft);
  return takeToDo(draft) && { family: { type: 'count', op: 'exactly', count: 1, unit: 'clubs' }, subject };
};

/** "Atalanta beat Borussia Dortmund 4-1", "An English club has lost 8-2": it has happened, at least once. */
export const plain: Frame = (draft) => {
  const { cursor } = draft;
  if (!takeWho(draft)) return undefined;
  const done =
    draft.attempt(() => (cursor.take(...HAVE) ? takeDeed(draft, 'participle') : undefined)) ??
    draft.attempt(() => takeDeed(draft, 'past'));
  return done && { family: { type: 'count', op: 'atLeast', count: 1, unit: 'times' } };
};

/** "Atalanta are one of only three teams to ..." */
export const oneOf: Frame = (draft) => {
  const { cursor } = draft;
  const subject = draft.club();
  if (subject === undefined || !cursor.take(...BE) || !cursor.take('one of')) return undefined;
  cursor.take('the');
  const many = takeHowMany(draft);
  if (many === undefined || !takeTeamWords(draft)) return undefined;
  takeScopePhrases(draft);
  if (!takeToDo(draft)) return undefined;
  return { family: { type: 'count', ...many, unit: 'clubs' }, subject };
};

/** "Atalanta have beaten Real Madrid only twice", "A team has gone through after ... 12 times" */
export const countOfTimes: Frame = (draft) => {
  const { cursor } = draft;
  if (!takeWho(draft)) return undefined;
  const have = cursor.take(...HAVE);
  if (!takeDeed(draft, have === undefined ? 'past' : 'participle')) return undefined;
  const many = takeTimes(draft);
  if (many === undefined) return undefined;
  takeScopePhrases(draft);
  return { family: { type: 'count', ...many, unit: 'times' } };
};

function takeTimes(draft: Draft): HowMany | undefined {
  const { cursor } = draft;
  return (
    draft.attempt(() => takeInMatches(draft)) ??
    draft.attempt(() => {
      const many = takeHowMany(draft);
      return many !== undefined && cursor.take('times', 'time') ? many : undefined;
    }) ??
    draft.attempt(() => {
      cursor.take('only', 'just', 'exactly');
      const said = cursor.take('once', 'twice');
      return said === undefined ? undefined : { op: 'exactly', count: said === 'once' ? 1 : 2 };
    })
  );
}

/** `in 12 Champions League matches`. */
function takeInMatches(draft: Draft): HowMany | undefined {
  if (!draft.cursor.take('in')) return undefined;
  const many = takeHowMany(draft);
  return many !== undefined && takeScopePhrase(draft) ? many : undefined;
}
