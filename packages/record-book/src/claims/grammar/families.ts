import type { ClubId } from '@touchline/registry';
import type { Precedent } from '../claim.ts';
import { takeDeed } from './deeds.ts';
import type { Draft } from './draft.ts';
import { takeNumber } from './numbers.ts';
import { takePrecedent } from './precedents.ts';
import { BE, type Frame, HAVE, takeScopePhrases, takeTeamWords, takeToDo, takeWho } from './who.ts';

/** "Not since Liverpool in 2019 had a team gone through after ..." */
export const notSince: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('not since')) return undefined;
  const precedent = takePrecedent(draft);
  if (precedent === undefined) return undefined;
  takeScopePhrases(draft);
  const tense = cursor.take(...HAVE);
  if (tense === undefined || !takeWho(draft) || !takeDeed(draft, 'participle')) return undefined;
  return { family: { type: 'notSince', tense: tense === 'had' ? 'had' : 'has', precedent } };
};

/** "Atalanta are the first Italian team since Roma in 2018 to ...", "would be the first team to ..." */
export const firstOf: Frame = (draft) => {
  const { cursor } = draft;
  const before = draft.club();
  const would = before && cursor.take('would be', 'would become');
  if (before !== undefined && would === undefined && !cursor.take(...BE)) return undefined;
  if (!cursor.take('the first', 'only the first')) return undefined;
  if (!takeTeamWords(draft)) return undefined;
  const precedent = takeSince(draft);
  takeScopePhrases(draft);
  if (!takeToDo(draft)) return undefined;
  const subject = before ?? takeIs(draft);
  return {
    family: { type: 'first', ...(precedent ? { precedent } : {}), ...(would ? { would: true } : {}) },
    ...(subject === undefined ? {} : { subject }),
  };
};

/** `was Arsenal`: of whom it is told, where the sentence ends with it. */
const takeIs = (draft: Draft): ClubId | undefined =>
  draft.attempt(() => (draft.cursor.take(...BE) ? draft.club() : undefined));

/** "The last team to ... were Liverpool in 2019", "Liverpool in 2019 were the last team to ..." */
export const lastOf: Frame = (draft) => {
  const { cursor } = draft;
  const before = takePrecedent(draft);
  if (before !== undefined && !cursor.take(...BE)) return undefined;
  if (!cursor.take('the last') || !takeTeamWords(draft)) return undefined;
  takeScopePhrases(draft);
  if (!takeToDo(draft)) return undefined;
  const precedent = before ?? draft.attempt(() => (cursor.take(...BE) ? takePrecedent(draft) : undefined));
  return precedent && { family: { type: 'notSince', tense: 'isLast', precedent } };
};

/** `since Liverpool in 2019`. */
function takeSince(draft: Draft): Precedent | undefined {
  return draft.attempt(() => (draft.cursor.take('since') ? takePrecedent(draft) : undefined));
}

/** `have won`, `won`; "had a player sent off" is a past of its own. */
const takeDone = (draft: Draft): true | undefined =>
  draft.attempt(() => (draft.cursor.take(...HAVE) ? takeDeed(draft, 'participle') : undefined)) ??
  draft.attempt(() => takeDeed(draft, 'past'));

/** "For the first time since 2019, a team went through after ..." */
export const firstTime: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('for the first time', 'for the first time ever')) return undefined;
  const precedent = takeSince(draft);
  takeScopePhrases(draft);
  if (!takeWho(draft)) return undefined;
  if (!takeDone(draft)) return undefined;
  return { family: { type: 'first', ...(precedent ? { precedent } : {}) } };
};

/** "Atalanta went through after ... for the first time since 2019", "would go through ... for the first time" */
export const firstTimeAfter: Frame = (draft) => {
  const { cursor } = draft;
  if (!takeWho(draft)) return undefined;
  const would = cursor.take('would');
  const done =
    would !== undefined
      ? takeDeed(draft, 'base')
      : cursor.take(...HAVE)
        ? takeDeed(draft, 'participle')
        : takeDeed(draft, 'past');
  if (!done || !cursor.take('for the first time')) return undefined;
  const precedent = takeSince(draft);
  takeScopePhrases(draft);
  return {
    family: { type: 'first', ...(precedent ? { precedent } : {}), ...(would ? { would: true } : {}) },
  };
};

/** "No Italian team has ever ...", "Atalanta have never ...", "Never before had a team ..." */
export const never: Frame = (draft) => {
  const { cursor } = draft;
  const inverted = cursor.take('never', 'never before');
  if (inverted !== undefined) {
    if (!cursor.take(...HAVE) || !takeWho(draft)) return undefined;
    // "Never before had a team": it now has, for the first time.
    const type = inverted === 'never' ? 'never' : 'first';
    return takeDeed(draft, 'participle') && { family: { type } };
  }
  const nobody = cursor.take('nobody', 'no one');
  if (nobody !== undefined || cursor.take('no')) {
    if (nobody === undefined && !takeTeamWords(draft)) return undefined;
    takeScopePhrases(draft);
    if (!cursor.take(...HAVE)) return undefined;
    if (cursor.take('ever', 'ever before')) draft.narrow({ reach: 'ever' });
    cursor.take('yet', 'previously');
    if (!takeDeed(draft, 'participle')) return undefined;
    const precedent = takeSince(draft);
    takeScopePhrases(draft);
    return { family: precedent ? { type: 'notSince', tense: 'isLast', precedent } : { type: 'never' } };
  }
  if (!takeWho(draft)) return undefined;
  const have = cursor.take(...HAVE);
  if (!cursor.take('never', 'not', 'not yet', 'never before', 'never yet')) return undefined;
  if (!takeDeed(draft, have === undefined ? 'past' : 'participle')) return undefined;
  if (cursor.take('before')) {
    takeScopePhrases(draft);
    // "Had never beaten Dortmund before": it now has, for the first time. "Have never ... before": it still has not.
    if (have === 'had') return { family: { type: 'first' } };
  }
  const meetings = draft.attempt(() => takeMeetings(draft));
  return { family: { type: 'never', ...(meetings === undefined ? {} : { meetings }) } };
};

/** `: six meetings, this one drawn`. */
function takeMeetings(draft: Draft): number | undefined {
  const { cursor } = draft;
  const number = takeNumber(cursor);
  if (number === undefined || !cursor.take('meetings', 'meeting', 'matches')) return undefined;
  if (cursor.peek()?.kind === 'comma') cursor.advance();
  cursor.take('this one drawn');
  return number;
}
