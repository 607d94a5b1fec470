import type { Period } from '@touchline/laws';
import type { Paragraph, Sentence } from '../document.ts';
import { missedPenaltySentence, untakenPenaltySentence, woodworkSentence } from '../english/chances.ts';
import { disciplineSentences, noteSentences, notKnownSentences, recordSentences } from '../english/coda.ts';
import { benchNumbers, dismissalSentence, inDoubt, isOffTheField, sentOff } from '../english/dismissal.ts';
import { firstLegSentences } from '../english/first-leg.ts';
import { cancelledGoalSentence, type GoalTelling, goalSentence } from '../english/goal.ts';
import { leadSentences } from '../english/lead.ts';
import { reviewSentences } from '../english/review.ts';
import { say, sentence } from '../english/said.ts';
import { shootOutSentences } from '../english/shoot-out.ts';
import { summarySentences } from '../english/summary.ts';
import { deciderSentences, framing } from '../english/twist.ts';
import type { ChronologyMessage, DismissalMessage, GoalMessage } from '../messages/message.ts';
import type { Telling } from './telling.ts';

/** The paragraphs in the order they are told; those with nothing to say are left out. */
export function paragraphsOf(telling: Telling): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [
    { about: 'lead', sentences: leadSentences(telling) },
    { about: 'firstLeg', sentences: firstLegSentences(telling) },
    ...(telling.story.lateDecider
      ? twist(telling)
      : [...chronology(telling, telling.chronology, { about: 'goals', sayTie: true, flashback: false })]),
    { about: 'shootOut', sentences: shootOutSentences(telling) },
    { about: 'discipline', sentences: disciplineSentences(telling) },
    { about: 'record', sentences: recordSentences(telling) },
    { about: 'notes', sentences: noteSentences(telling) },
    { about: 'notKnown', sentences: notKnownSentences(telling) },
  ];
  return paragraphs.filter((paragraph) => paragraph.sentences.length > 0);
}

/**
 * A match that a late goal decided. Where there is much to tell: the goals in short, the twist step by step, and then
 * everything else in order; where there is little, in order from the beginning.
 */
function twist(telling: Telling): readonly Paragraph[] {
  const { outcome, goals, decisiveReview, speaker, reading, chronology: all } = telling;
  const { decisive } = outcome;
  if (!decisive) return [];
  const before = goals.slice(0, decisive.number - 1);
  const inShort = before.length > 1 && before.some((goal) => hasDetail(goal));
  const bench = afterReview(telling);
  const told = new Set<string>([
    decisive.entry,
    ...(decisiveReview
      ? [
          decisiveReview.entry,
          ...[...decisiveReview.meanwhile, ...decisiveReview.dismissals].map((one) => one.entry),
        ]
      : []),
    ...bench.map((one) => one.entry),
  ]);
  const place = reading.placeOf(decisive.entry);
  const others = all.filter((message) => !told.has(message.entry));
  const earlier = others.filter((message) => reading.placeOf(message.entry) < place);
  const later = others.filter((message) => reading.placeOf(message.entry) > place);
  // In the order of reading, because a name is said in full only the first time.
  const upToIt: readonly Paragraph[] = inShort
    ? [{ about: 'goals', sentences: summarySentences(before, speaker, awayGoalsOf(telling)) }]
    : chronology(telling, earlier, { about: 'goals', sayTie: true, flashback: false });
  const scoreSaid = before.length > 0;
  const review = decisiveReview
    ? [
        ...reviewSentences(decisiveReview, speaker, framing(telling, scoreSaid)),
        ...benchSentences(bench, telling),
      ]
    : [];
  const decider = deciderSentences(telling, scoreSaid);
  const afterIt = inShort
    ? chronology(telling, others, { about: 'chronology', sayTie: false, flashback: true })
    : chronology(telling, later, { about: 'chronology', sayTie: true, flashback: false });
  return [
    ...upToIt,
    { about: 'review', sentences: review },
    { about: 'decider', sentences: decider },
    ...afterIt,
  ];
}

/** There is more to tell of the goal than who and when. */
const hasDetail = ({ goal }: GoalMessage): boolean =>
  [goal.bodyPart, goal.finish, goal.range, goal.assist, goal.combinedWith, goal.deflectedBy].some(
    (field) => field !== undefined,
  );

/** People off the field who were sent off between the decision and the kick it led to. */
function afterReview({ decisiveReview, dismissals, outcome, reading }: Telling): readonly DismissalMessage[] {
  if (!decisiveReview || !outcome.decisive) return [];
  const from = reading.placeOf(decisiveReview.entry);
  const to = reading.placeOf(outcome.decisive.entry);
  return dismissals.filter(
    (one) =>
      isOffTheField(one) &&
      reading.placeOf(one.entry) > from &&
      reading.placeOf(one.entry) < to &&
      !decisiveReview.dismissals.includes(one),
  );
}

function benchSentences(bench: readonly DismissalMessage[], telling: Telling): readonly Sentence[] {
  const { decisiveReview, speaker } = telling;
  const before = [...(decisiveReview?.meanwhile ?? []), ...(decisiveReview?.dismissals ?? [])];
  const sentences = bench.map((card, index) => {
    const also = before.length + index > 0;
    const content = say`${sentOff(card, speaker, { time: false, also })}${inDoubt(card)}`;
    return sentence(`dismissal:${card.entry}`, content, card.grounds);
  });
  return [...sentences, benchNumbers([...before, ...bench], speaker)].filter((told) => told !== undefined);
}

const awayGoalsOf = ({ input }: Telling): boolean => input.tie?.awayGoals !== undefined;

interface Retelling {
  readonly about: 'goals' | 'chronology';
  readonly sayTie: boolean;
  /** Goes back in time, so its first goal is told in the pluperfect. */
  readonly flashback: boolean;
}

/** Everything in the order of the log, a paragraph a half when it is long. */
function chronology(
  telling: Telling,
  messages: readonly ChronologyMessage[],
  { about, sayTie, flashback }: Retelling,
): readonly Paragraph[] {
  const opener = flashback ? messages.find((message) => message.type === 'goal')?.entry : undefined;
  const inReviews = new Set(
    messages.flatMap((one) =>
      one.type === 'review' ? [...one.meanwhile, ...one.dismissals].map((card) => card.entry) : [],
    ),
  );
  const items = messages
    .filter((message) => !(message.type === 'dismissal' && inReviews.has(message.entry)) && !isTold(message))
    .map((message) => ({
      message,
      sentences: tell(message, telling, {
        sayTie,
        awayGoals: awayGoalsOf(telling),
        flashback: message.entry === opener,
      }),
    }));
  return paragraphed(items, about, telling);
}

interface Item {
  readonly message: ChronologyMessage;
  readonly sentences: readonly Sentence[];
}

/** Breaks at half-time when there is much to tell, and around a review of several steps. */
function paragraphed(
  items: readonly Item[],
  about: Retelling['about'],
  { reading }: Telling,
): readonly Paragraph[] {
  const long = items.length > 5;
  const paragraphs: { about: Paragraph['about']; period: Period | undefined; sentences: Sentence[] }[] = [];
  for (const { message, sentences } of items) {
    const clock = reading.entry(message.entry)?.clock;
    const steps = message.type === 'review' && sentences.length > 2;
    const period = steps || !long || !clock ? undefined : clock.period;
    const last = paragraphs.at(-1);
    if (!last || steps || last.about === 'review' || (long && halfOf(last.period) !== halfOf(period))) {
      paragraphs.push({ about: steps ? 'review' : about, period, sentences: [...sentences] });
    } else last.sentences.push(...sentences);
  }
  return paragraphs.map((paragraph) => ({ about: paragraph.about, sentences: paragraph.sentences }));
}

/** What comes before the second half is one stretch, and all the rest is another. */
const halfOf = (period: Period | undefined): 'first' | 'later' =>
  period === 'pre' || period === 'firstHalf' || period === 'halfTime' ? 'first' : 'later';

/** A review that only took a goal away is told with the goal. */
const isTold = (message: ChronologyMessage): boolean =>
  message.type === 'review' &&
  message.outcome.goalCancelled !== undefined &&
  message.dismissals.length === 0 &&
  message.meanwhile.length === 0;

const one = (told: Sentence | undefined): readonly Sentence[] => (told ? [told] : []);

function tell(message: ChronologyMessage, { speaker }: Telling, telling: GoalTelling): readonly Sentence[] {
  switch (message.type) {
    case 'goal':
      return one(goalSentence(message, speaker, telling));
    case 'cancelledGoal':
      return one(cancelledGoalSentence(message, speaker));
    case 'woodwork':
      return one(woodworkSentence(message, speaker));
    case 'missedPenalty':
      return one(missedPenaltySentence(message, speaker));
    case 'untakenPenalty':
      return one(untakenPenaltySentence(message, speaker));
    case 'dismissal':
      return one(dismissalSentence(message, speaker));
    case 'review':
      return reviewSentences(message, speaker);
    default:
      return message satisfies never;
  }
}
