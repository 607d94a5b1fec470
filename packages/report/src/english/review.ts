import type { Entry, EntryOf, ReviewCategory } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { onRules } from '../grounds.ts';
import type { DismissalMessage, ReviewMessage } from '../messages/message.ts';
import { cardOf, lastOf, restsOn } from '../messages/reading.ts';
import { CHECKS } from './checks.ts';
import type { Speaker } from './discourse.ts';
import { refereeOf } from './discourse.ts';
import { inDoubt, leavingWith, sentOff } from './dismissal.ts';
import { ERRORS, foulClause } from './incidents.ts';
import { when } from './minute.ts';
import { reasonOf } from './reasons.ts';
import { NOTHING, type Said, said, saidList, say, sentence } from './said.ts';
import { listOf } from './words.ts';

/** A review step by step: incident, first decision, check, screen, cards meanwhile, decision, what it led to. */
export function reviewSentences(
  message: ReviewMessage,
  speaker: Speaker,
  frame: Said = NOTHING,
): readonly Sentence[] {
  const id = `review:${message.entry}`;
  if (changedNothing(message))
    return [sentence(id, nothingChanged(message, speaker))].filter((one) => one !== undefined);
  const told = [
    sentence(`${id}:incident`, incidentOf(message, speaker, frame)),
    sentence(`${id}:check`, checkOf(message, speaker)),
    ...message.meanwhile.map((card, index) =>
      sentence(
        `dismissal:${card.entry}`,
        meanwhile(card, speaker, index > 0),
        card.grounds,
        inReview(message, speaker),
      ),
    ),
    ...decisionOf(message, speaker).map((content, index) =>
      sentence(`${id}:decision${index > 0 ? `:${index}` : ''}`, content),
    ),
    sentence(`${id}:rule`, whySecondCaution(message, speaker)),
  ];
  return told.filter((one) => one !== undefined);
}

const changedNothing = ({ decision, outcome, meanwhile: others, dismissals }: ReviewMessage): boolean =>
  decision.outcome === 'upheld' &&
  others.length + dismissals.length + outcome.cautions.length + outcome.sanctionsWithdrawn.length === 0;

/** `The goal stood after a video review`; `A video review of a possible penalty in the 16th minute changed nothing`. */
function nothingChanged(message: ReviewMessage, speaker: Speaker): Said {
  const { incident, review, grounds } = message;
  if (incident?.type === 'goal' || incident?.type === 'ownGoal')
    return said('the goal stood after a video review', grounds);
  const about = listOf(review.categories.map((category) => CHECKS[category]));
  return say`a video review${about ? ` of ${about}` : ''} ${when((incident ?? message.decision).clock, speaker.reading)} changed nothing${said('', grounds)}`;
}

const on = ({ reading }: Pick<Speaker, 'reading'>, ...entries: readonly (Entry | undefined)[]) =>
  restsOn(reading, ...entries.flatMap((entry) => (entry ? [entry.id] : [])));

const inReview = ({ review, decision }: ReviewMessage, speaker: Speaker) =>
  restsOn(speaker.reading, review.entry, decision.id);

/** `In the third of three added minutes Kobel failed to clear, Pašalić crossed and Bensebaini's high boot caught Krstović on the head.` */
function incidentOf({ error, chance, incident }: ReviewMessage, speaker: Speaker, frame: Said): Said {
  const clauses = [
    error && said(errorClause(error, speaker), on(speaker, error)),
    chance && said(chanceClause(chance, incident, speaker), on(speaker, chance)),
    incident && said(incidentClause(incident, speaker), on(speaker, incident)),
  ].flatMap((clause) => (clause === undefined || clause.text === '' ? [] : [clause]));
  if (clauses.length === 0 || !incident || incident.type !== 'foul') return NOTHING;
  const time = when(incident.clock, speaker.reading);
  const lead = frame.text === '' ? time : say`${frame} when, ${time}`;
  const comma = frame.text !== '' || time.text.includes(',') ? ',' : '';
  return say`${lead}${time.text === '' ? '' : comma} ${saidList(clauses)}`;
}

function errorClause({ player, side, kind }: EntryOf<'error'>, speaker: Speaker): string {
  const who = speaker.person(player, side);
  return `${who} ${ERRORS[kind].past}`;
}

function chanceClause(
  { assist, assistKind, player, side }: EntryOf<'chance'>,
  incident: Entry | undefined,
  speaker: Speaker,
): string {
  if (!assist || assist === 'unknown' || !(assistKind === 'cross' || assistKind === 'lowCross')) return '';
  const target = incident?.type === 'foul' && incident.on === player;
  const who = speaker.person(assist, side);
  return `${who} crossed${player && player !== 'unknown' && !target ? ` for ${speaker.person(player, side)}` : ''}`;
}

function incidentClause(incident: Entry, speaker: Speaker): string {
  return incident.type === 'foul' ? foulClause(incident, speaker, 'past') : '';
}

/** `The referee, José María Sánchez Martínez, gave a corner; the video assistant checked for a penalty, and Sánchez Martínez went to the screen.` */
function checkOf({ review, firstDecision, screen }: ReviewMessage, speaker: Speaker): Said {
  const { reading } = speaker;
  const check = reading.entry(review.entry);
  const gave = firstDecision ? decisionGiven(firstDecision, speaker) : '';
  const first = gave === '' ? NOTHING : say`${theReferee(speaker)} ${said(gave, on(speaker, firstDecision))}`;
  const what =
    review.categories.length > 0 ? listOf(checksOf(review.categories, firstDecision)) : 'the incident';
  const checked =
    check?.type === 'varCheckStart'
      ? said(`the video assistant checked ${what}`, on(speaker, check))
      : NOTHING;
  const told = first.text !== '' && checked.text !== '' ? say`${first}; ${checked}` : say`${first}${checked}`;
  if (!screen) return told;
  const went = say`${theReferee(speaker)} went to the screen${said('', on(speaker, screen))}`;
  return told.text === '' ? went : say`${told}, and ${went}`;
}

/** `the referee, José María Sánchez Martínez,` and then `Sánchez Martínez`; `the referee` where the log names nobody. */
function theReferee({ reading, discourse }: Speaker): Said {
  const officials = lastOf(reading, 'officials');
  const referee = refereeOf(officials);
  if (!referee || !officials) return said('the referee');
  const name = discourse.person(referee, reading.state.clubs.home);
  const isNew = name === discourse.names.person(referee).name;
  return said(isNew ? `the referee, ${name},` : name, on({ reading }, officials));
}

function decisionGiven(decision: Entry, speaker: Speaker): string {
  if (decision.type === 'directRed')
    return `showed a red card to ${speaker.person(decision.person, decision.side)}`;
  if (decision.type === 'caution') return `cautioned ${speaker.person(decision.person, decision.side)}`;
  return GIVEN[decision.type] ?? '';
}

const GIVEN: { readonly [type: string]: string } = {
  corner: 'gave a corner',
  freeKick: 'gave a free kick',
  penaltyAwarded: 'gave a penalty',
  goal: 'gave the goal',
  ownGoal: 'gave the goal',
};

/** What was checked, in words: `for a possible penalty`, `for a possible red card`, `the goal`. @see VAR-01 */
function checksOf(categories: readonly ReviewCategory[], given: Entry | undefined): readonly string[] {
  const possible = categories.map((category) => possibly(category, given));
  // One "for" is enough for a list that begins with it.
  return possible.map((check, index) =>
    index > 0 && possible[0]?.startsWith('for ') ? check.replace(/^for /, '') : check,
  );
}

function possibly(category: ReviewCategory, given: Entry | undefined): string {
  switch (category) {
    case 'GOAL':
      return 'the goal';
    case 'PEN':
      return given?.type === 'penaltyAwarded' ? 'the penalty' : 'for a possible penalty';
    case 'RED':
      return given?.type === 'directRed' ? 'the red card' : 'for a possible red card';
    case 'ID':
      return 'for mistaken identity';
    case 'CORNER':
      return 'the corner';
    default:
      return category satisfies never;
  }
}

function meanwhile(card: DismissalMessage, speaker: Speaker, also: boolean): Said {
  const content = say`${sentOff(card, speaker, { time: false, also })}${inDoubt(card)}`;
  return also ? content : say`while the review was open, ${content}`;
}

/** What was decided and what came of it. */
function decisionOf(message: ReviewMessage, speaker: Speaker): readonly Said[] {
  const { decision, outcome, dismissals } = message;
  const decided = said(
    decisionWords(message, speaker),
    on(
      speaker,
      decision,
      outcome.penalty,
      outcome.goalCancelled,
      outcome.penaltyCancelled,
      ...outcome.sanctionsWithdrawn,
    ),
  );
  const cautioned = outcome.cautions.filter((caution) => !dismissals.some((one) => one.entry === caution.id));
  const cards = [
    ...dismissals.map((card) => dismissalClause(card, speaker)),
    ...cautioned.map((caution) => cautionClause(caution, speaker)),
  ];
  if (cards.length === 0) return [decided];
  return [say`${decided}, and ${cards[0] ?? NOTHING}`, ...cards.slice(1)];
}

function decisionWords({ decision, outcome, firstDecision }: ReviewMessage, speaker: Speaker): string {
  if (outcome.penalty) {
    const club = speaker.short(outcome.penalty.side);
    return firstDecision?.type === 'corner'
      ? `the corner became a penalty to ${club}`
      : `the decision was a penalty to ${club}`;
  }
  if (outcome.goalCancelled) return 'the goal was cancelled';
  if (outcome.penaltyCancelled) return 'the penalty was cancelled';
  if (outcome.sanctionsWithdrawn.length > 0) return 'the card was withdrawn';
  return decision.outcome === 'upheld' ? 'the decision stood' : 'the decision was overturned';
}

/** `Bensebaini, cautioned in the 13th minute, was cautioned again for a reckless foul and sent off, leaving Dortmund with ten`. */
function dismissalClause(card: DismissalMessage, speaker: Speaker): Said {
  const left = say`${leavingWith(card, speaker)}${said('', card.grounds)}`;
  if (card.card.card !== 'secondCaution') return say`${sentOff(card, speaker, { time: false })}${left}`;
  const who = speaker.person(card.card.person, card.card.side);
  const time = card.firstCaution ? when(card.firstCaution.clock, speaker.reading) : NOTHING;
  const earlier = time.text === '' ? NOTHING : say`, cautioned ${time},`;
  return say`${who}${earlier} was cautioned again ${reasonOf(card.card, undefined)} and sent off${left}`;
}

function cautionClause(caution: EntryOf<'caution'>, speaker: Speaker): Said {
  const who = speaker.person(caution.person, caution.side);
  return said(`${who} was cautioned ${reasonOf(caution, undefined)}`, on(speaker, caution));
}

/**
 * A second caution cannot be what a review is opened for, yet it can be what it ends with; readers ask.
 *
 * @see VAR-03, VAR-05
 */
function whySecondCaution({ dismissals, decision }: ReviewMessage, speaker: Speaker): Said {
  const second = dismissals.find(
    (one) => one.card.card === 'secondCaution' && cardOf(speaker.reading, one.entry),
  );
  if (!second) return NOTHING;
  return said(
    'a second caution that was not shown is no ground for a review, but once a review is open the referee may show one',
    onRules('VAR-03', 'VAR-05'),
    on(speaker, decision),
    second.grounds,
  );
}
