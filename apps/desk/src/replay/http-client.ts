import type { Command } from '@touchline/laws';
import type { Sent } from './stage.ts';

/** Sends a command to a desk over HTTP, as any client does. */
export async function sendOverHttp(address: string, command: Command): Promise<Sent> {
  const url = `${address}/api/v1/matches/${encodeURIComponent(command.match)}/commands`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(command),
  });
  const body = (await response.json()) as {
    readonly detail?: string;
    readonly rule?: string;
    readonly notices?: readonly { readonly sentence: string }[];
  };
  if (response.ok) return { ok: true, notices: (body.notices ?? []).map((notice) => notice.sentence) };
  const rule = body.rule === undefined ? '' : ` (${body.rule})`;
  return { ok: false, sentence: `${body.detail ?? `the desk answered ${response.status}`}${rule}` };
}
