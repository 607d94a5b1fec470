import { jsonIn } from '../model/outbox-text.ts';
import type { Answer, DeskLine, Wait } from '../model/ports.ts';

/** A desk that does not answer is down for the operator, and what was typed must go on. Milliseconds. */
const PATIENCE = 10_000;

/** The desk that served the page. */
export const deskLine: DeskLine = {
  get: (path) => ask(path, { headers: { accept: 'application/json' } }),
  post: (path, body) =>
    ask(path, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
};

async function ask(path: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    return { status: response.status, body: jsonIn(text) };
  } catch {
    return { status: 0, body: undefined };
  }
}

export const wait: Wait = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * How far the desk's clock is ahead of this machine's, milliseconds; 0 when the desk does not say.
 * Half of the way there and back is taken off.
 */
export async function clockAhead(line: DeskLine = deskLine): Promise<number> {
  const asked = Date.now();
  const { body } = await line.get('/console/time');
  const heard = Date.now();
  const now = typeof body === 'object' && body !== null && 'now' in body ? body.now : undefined;
  return typeof now === 'number' ? Math.round(now - (asked + heard) / 2) : 0;
}
