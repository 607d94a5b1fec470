import { numberIn, type Row, textIn } from '../accounts/account-rows.ts';
import type { Value } from '../accounts/sql-database.ts';
import { type DeadLetter, type EventKind, isEventKind, type Progress, type Webhook } from './webhook.ts';
import type { KnownWebhook } from './webhook-store.ts';

export function webhookOf(row: Row): KnownWebhook {
  const [previous, previousUntil] = [row['previous_secret'], row['previous_until']];
  const [holder, until] = [row['holder'], row['held_until']];
  return {
    name: textIn(row, 'name'),
    url: textIn(row, 'url'),
    kinds: listIn(row, 'kinds').map(kindOf),
    matches: listIn(row, 'matches'),
    delayMilliseconds: numberIn(row, 'delay'),
    since: numberIn(row, 'since'),
    secret: textIn(row, 'secret'),
    ...(typeof previous === 'string' &&
      typeof previousUntil === 'number' && { previousSecret: { secret: previous, until: previousUntil } }),
    createdAt: numberIn(row, 'created_at'),
    ...pausedIn(row),
    progress: progressOf(row),
    ...(typeof holder === 'string' && typeof until === 'number' && { lease: { holder, until } }),
    again: numberIn(row, 'again'),
  };
}

export function deadLetterOf(row: Row): DeadLetter {
  return {
    id: textIn(row, 'id'),
    type: textIn(row, 'type'),
    match: textIn(row, 'match'),
    body: textIn(row, 'body'),
    problem: textIn(row, 'problem'),
    givenUpAt: numberIn(row, 'given_up_at'),
    again: numberIn(row, 'again') === 1,
  };
}

/** In the order of the columns: position, done, tries, failing_since, problem, next_try_at, sent, given_up, sent_at. */
export const progressValues = ({ position, done, failing, sent, givenUp, sentAt }: Progress): Value[] => [
  position ?? null,
  done,
  failing?.tries ?? 0,
  failing?.since ?? null,
  failing?.problem ?? null,
  failing?.nextTryAt ?? null,
  sent,
  givenUp,
  sentAt ?? null,
];

function progressOf(row: Row): Progress {
  const [position, sentAt] = [row['position'], row['sent_at']];
  const tries = numberIn(row, 'tries');
  const nextTryAt = row['next_try_at'];
  return {
    ...(typeof position === 'string' && { position }),
    done: numberIn(row, 'done'),
    ...(tries > 0 && {
      failing: {
        tries,
        since: numberIn(row, 'failing_since'),
        problem: textIn(row, 'problem'),
        // Absent when somebody has asked for a try at once.
        nextTryAt: typeof nextTryAt === 'number' ? nextTryAt : 0,
      },
    }),
    sent: numberIn(row, 'sent'),
    givenUp: numberIn(row, 'given_up'),
    ...(typeof sentAt === 'number' && { sentAt }),
  };
}

function pausedIn(row: Row): Pick<Webhook, 'paused'> {
  const since = row['paused_since'];
  return typeof since === 'number' ? { paused: { since, reason: textIn(row, 'paused_for') } } : {};
}

function listIn(row: Row, column: string): readonly string[] {
  const value: unknown = JSON.parse(textIn(row, column));
  if (!Array.isArray(value)) throw new Error(`no list in column ${column}`);
  return value.map(String);
}

function kindOf(text: string): EventKind {
  if (!isEventKind(text)) throw new Error(`${text} is no kind of event of this program`);
  return text;
}
