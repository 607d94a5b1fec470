/** The wire form of server-sent events: text in, a message out, made once however many readers there are. */
import { Message } from './message.ts';

/**
 * Where a reader is in a channel: the number of its last frame, and whose number that is. Another node, and this one
 * after a restart, count their frames anew.
 */
export interface Place {
  readonly life: string;
  readonly number: number;
}

/** `5f2c09ab-1042`, as it stands in an event's `id`. */
const formatPlace = ({ life, number }: Place): string => `${life}-${number}`;

/** @returns `undefined` for anything else than a place */
export function parsePlace(text: unknown): Place | undefined {
  const [, life, number] = (typeof text === 'string' && /^(\w{1,20})-(\d{1,15})$/.exec(text)) || [];
  return life === undefined ? undefined : { life, number: Number(number) };
}

/** A frame with its number, which the browser sends back when it reconnects; `json` is one line. */
export const frameMessage = (place: Place, json: string): Message =>
  Message.of(`${idLine(place)}data: ${json}\n\n`);

/** The JSON that a frame was made of. */
export const jsonOfFrame = (place: Place, message: Message): string =>
  message.text().slice(`${idLine(place)}data: `.length, -2);

/** The whole state for a reader whose place is not known here, or too old: it starts anew from that number. */
export const resetMessage = (place: Place, json: string): Message =>
  Message.of(`${idLine(place)}event: reset\ndata: ${json}\n\n`);

/** First words to a reader: how long to wait, in milliseconds, before coming back after a lost connection. */
export const retryMessage = (milliseconds: number): Message => Message.of(`retry: ${milliseconds}\n\n`);

/** Says nothing; keeps proxies from closing a quiet connection. */
export const HEARTBEAT = Message.of(': beat\n\n');

const idLine = (place: Place): string => `id: ${formatPlace(place)}\n`;
