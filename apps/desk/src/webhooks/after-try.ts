import type { Message } from './cloud-event.ts';
import { isGivenUp, type Outcome, waitAfter } from './retrying.ts';
import type { DeadLetter, Progress } from './webhook.ts';
import type { Step } from './webhook-store.ts';

/** What came of an event, for those who count. */
export type Told = 'sent' | 'failed' | 'givenUp';

interface Tried {
  readonly progress: Progress;
  readonly after: Pick<Progress, 'position' | 'done'>;
  readonly message: Message;
  readonly now: number;
  readonly chance: number;
}

interface After {
  readonly step: Omit<Step, 'until'>;
  readonly told: Told;
  readonly problem?: string;
  readonly isDone: boolean;
}

/** What is written down after a try. */
export function stepAfter(outcome: Outcome, { progress, after, message, now, chance }: Tried): After {
  const { failing, ...rest } = progress;
  if (outcome.type === 'taken') {
    const sent = { ...rest, ...after, sent: rest.sent + 1, sentAt: now };
    return { step: { progress: sent }, told: 'sent', isDone: true };
  }
  const { problem } = outcome;
  if (outcome.type === 'gone') {
    const paused = { since: now, reason: `${problem}: the receiver wants nothing more` };
    return { step: { progress: rest, paused }, told: 'failed', problem, isDone: false };
  }
  const since = failing?.since ?? now;
  if (isGivenUp(outcome, since, now)) {
    const dead: DeadLetter = { ...message, problem, givenUpAt: now, again: false };
    const givenUp = { ...rest, ...after, givenUp: rest.givenUp + 1 };
    return { step: { progress: givenUp, dead }, told: 'givenUp', problem, isDone: true };
  }
  const tries = (failing?.tries ?? 0) + 1;
  const nextTryAt = now + waitAfter(outcome, tries, chance);
  const step = { progress: { ...rest, failing: { tries, since, problem, nextTryAt } } };
  return { step, told: 'failed', problem, isDone: false };
}
