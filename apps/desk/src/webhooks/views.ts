import type { DeadLetter } from './webhook.ts';
import type { KnownWebhook } from './webhook-store.ts';

const isoOf = (moment: number): string => new Date(moment).toISOString();

/** A webhook for admins: what it is and how it fares, without its secrets. */
export function webhookView(webhook: KnownWebhook) {
  const { name, url, kinds, matches, delayMilliseconds, createdAt, progress, paused, previousSecret } =
    webhook;
  const { sent, givenUp, sentAt, failing } = progress;
  return {
    name,
    url,
    events: kinds,
    matches,
    delaySeconds: delayMilliseconds / 1000,
    createdAt: isoOf(createdAt),
    state: paused ? 'paused' : failing ? 'failing' : 'running',
    sent,
    givenUp,
    ...(sentAt !== undefined && { sentAt: isoOf(sentAt) }),
    ...(failing && {
      failing: { ...failing, since: isoOf(failing.since), nextTryAt: isoOf(failing.nextTryAt) },
    }),
    ...(paused && { paused: { ...paused, since: isoOf(paused.since) } }),
    ...(previousSecret && { formerSecretUntil: isoOf(previousSecret.until) }),
  };
}

export function deadLetterView({ id, type, match, body, problem, givenUpAt, again }: DeadLetter) {
  const event: unknown = JSON.parse(body);
  return { id, type, match, problem, givenUpAt: isoOf(givenUpAt), sendingAgain: again, event };
}
