import type { Command } from '@touchline/laws';
import type { Sent } from './stage.ts';

/** Sends a command to a desk over HTTP, as any client does that has a token. */
export async function sendOverHttp(address: string, token: string, command: Command): Promise<Sent> {
  const url = `${address}/api/v1/matches/${encodeURIComponent(command.match)}/commands`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(command),
  });
  // Whatever answers at that address says so in JSON, or it is no desk.
  const body = problemIn(await response.json().catch(() => undefined));
  if (response.ok) return { ok: true };
  const rule = body.rule === undefined ? '' : ` (${body.rule})`;
  return { ok: false, sentence: `${body.detail ?? `the desk answered ${response.status}`}${rule}` };
}

function problemIn(body: unknown): { readonly detail?: string; readonly rule?: string } {
  if (typeof body !== 'object' || body === null) return {};
  const detail = 'detail' in body && typeof body.detail === 'string' ? { detail: body.detail } : {};
  const rule = 'rule' in body && typeof body.rule === 'string' ? { rule: body.rule } : {};
  return { ...detail, ...rule };
}
