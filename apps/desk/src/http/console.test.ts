import { connect } from 'node:net';
import type { Command } from '@touchline/laws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Administration } from '../accounts/administration.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { Browser } from '../testing/browser.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { addQuickly, PASSWORD } from '../testing/quick-account.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import { matchNamed } from '../testing/store-entries.ts';

/** The parts that these tests look into. */
type Parts = Readonly<Record<string, object>> & {
  readonly names: {
    readonly people: Readonly<Record<string, object>>;
    readonly clubs: Readonly<Record<string, { readonly shortName: string }>>;
  };
};

/** Frames of a stream, read until somebody has seen enough. */
async function* framesOf(
  answer: Response,
): AsyncGenerator<{ readonly event: string; readonly parts: Parts }> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined)
        yield { event: /^event: (.*)$/m.exec(block)?.[1] ?? 'message', parts: JSON.parse(data).parts };
    }
  }
}

const console = (match: string): string => `/console/matches/${match}`;
const note: Command = {
  type: 'logNote',
  commandId: 'n1',
  match: matchNamed(SECOND_LEG),
  by: 'b',
  clock: { period: 'secondHalf', minute: '76' },
  text: 'Rain',
};

describe('the console of a desk without accounts', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startTestDesk();
    await desk.log(ownLog(FIRST_LEG));
    await desk.log(ownLog(SECOND_LEG).slice(0, 29));
  });
  afterAll(() => desk.close());

  test('its channel brings the log with its operators, names, the tie, and who else is there', async () => {
    const stop = new AbortController();
    const open = async (as: string) =>
      framesOf(await fetch(`${desk.address}${console(SECOND_LEG)}/live?as=${as}`, { signal: stop.signal }));
    const one = await open('Ada');
    const { event, parts } = (await one.next()).value!;
    expect(event).toBe('reset');
    expect(parts['entry 29']).toMatchObject({ scorer: 'karim-adeyemi', by: 'reconstruction' });
    expect(parts.names.people['lazar-samardzic']).toMatchObject({ name: 'Lazar Samardžić' });
    expect(parts.names.clubs['atalanta']).toMatchObject({ shortName: 'Atalanta' });
    expect(parts.context).toMatchObject({ extraTimeAllowed: true, aggregate: [3, 3] });
    expect(parts.operators).toEqual(['Ada']);

    const two = await open('Ben');
    await two.next();
    expect((await one.next()).value!.parts).toEqual({ operators: ['Ada', 'Ben'] });

    await desk.send(note);
    const added = (await one.next()).value!.parts;
    expect(Object.keys(added)).toEqual(['entry 30']);
    expect(added['entry 30']).toMatchObject({ type: 'note', by: 'b' });
    stop.abort();
  });

  test('a match that nobody has opened has a console too: that is where it is opened', async () => {
    const stop = new AbortController();
    const answer = await fetch(`${desk.address}${console('2027-05-29-final')}/live`, { signal: stop.signal });
    const { parts } = (await framesOf(answer).next()).value!;
    expect(parts).toMatchObject({ names: { clubs: {} }, context: {}, operators: ['somebody'] });
    stop.abort();
  });

  test('a stream asked for on a connection whose last answer is not quite over begins all the same', async () => {
    const { hostname, port, host } = new URL(desk.address);
    const ask = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`;
    const socket = connect(Number(port), hostname);
    try {
      socket.write(ask('/console/time') + ask(`${console(SECOND_LEG)}/live`));
      let text = '';
      for await (const chunk of socket) {
        text += String(chunk);
        if (text.includes('event: reset')) break;
      }
      expect(text).toContain('event: reset');
    } finally {
      socket.destroy();
    }
  });

  test('it says what time it is at the desk', async () => {
    const { now } = (await (await fetch(`${desk.address}/console/time`)).json()) as { now: number };
    expect(new Date(now).toISOString()).toMatch(/^2026-11-22T12:0/);
  });
});

describe('the console of a desk with accounts', () => {
  let desk: TestDesk;
  let operator: Browser;
  beforeAll(async () => {
    const accounts = memoryAccounts();
    desk = await startTestDesk({ accounts });
    await desk.log(ownLog(FIRST_LEG));
    await addQuickly(accounts, 'Chief', 'admin');
    await addQuickly(accounts, 'Zoë', 'operator');
    await new Administration(accounts, () => 0).giveMatch('Zoë', SECOND_LEG);
    operator = new Browser(desk.address);
    await operator.signIn('Zoë', PASSWORD);
  });
  afterAll(() => desk.close());

  test('takes whoever is not signed in to the form, and tells a program', async () => {
    const stranger = new Browser(desk.address);
    for (const path of ['/console', console(SECOND_LEG)]) {
      const { status, headers } = await stranger.get(path);
      expect([status, headers.get('location')]).toEqual([303, '/sign-in']);
    }
    expect((await fetch(`${desk.address}${console(SECOND_LEG)}/live`)).status).toBe(401);
    expect((await fetch(`${desk.address}/console/time`)).status).toBe(401);
  });

  test('an operator has the consoles of their matches, under the name that entries bear, and no other', async () => {
    const { status, text, headers } = await operator.get(console(SECOND_LEG));
    expect(status).toBe(200);
    expect(text).toMatch(/<body data-by="[^"]+">/);
    expect(text).not.toContain('Zoë');
    expect(text).not.toMatch(/<script(?! type="module" src="\/assets\/console\.)|<style| style=/);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await operator.get('/console')).status).toBe(200);
    for (const path of ['', '/live', '/touch', '/set-up'])
      expect((await operator.get(console(FIRST_LEG) + path)).status).toBe(403);
  });

  test('an admin has them all', async () => {
    const admin = new Browser(desk.address);
    await admin.signIn('Chief', PASSWORD);
    for (const match of [FIRST_LEG, SECOND_LEG]) expect((await admin.get(console(match))).status).toBe(200);
  });
});
