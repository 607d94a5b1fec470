import { createHash } from 'node:crypto';
import type { DeskEvent } from './events.ts';

/** A message as it is sent: the same id and body at every try and from every desk. */
export interface Message {
  /** Without dots, which the signature uses. */
  readonly id: string;
  readonly type: string;
  readonly match: string;
  readonly body: string;
}

export const CLOUD_EVENT = 'application/cloudevents+json; charset=utf-8';

/**
 * An event as CloudEvents 1.0 has it in JSON, structured mode.
 *
 * @param storedAt when the log had it, milliseconds since 1970
 */
export function messageOf({ kind, match, version, subject, data }: DeskEvent, storedAt: number): Message {
  const type = `football.${kind}.v1`;
  const source = `/matches/${encodeURIComponent(match)}`;
  const id = idOf(source, type, String(version), subject);
  const time = new Date(storedAt).toISOString();
  const head = { specversion: '1.0', id, source, type, subject, time, datacontenttype: 'application/json' };
  return { id, type, match, body: JSON.stringify({ ...head, data }) };
}

/** 128 bits of what makes an event this one and no other. */
const idOf = (...parts: readonly string[]): string =>
  `evt_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
