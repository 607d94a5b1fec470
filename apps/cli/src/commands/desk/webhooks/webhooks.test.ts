import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../testing/run.ts';

const URL = 'https://cms.example.org/in';

let place: string;
beforeEach(() => {
  place = join(mkdtempSync(join(tmpdir(), 'touchline-cli-webhooks-')), 'desk');
});
afterEach(() => rmSync(join(place, '..'), { recursive: true, force: true }));

const webhooks = (...typed: readonly string[]) => run('webhooks', ...typed, '--store', place);

describe('touchline webhooks', () => {
  test('one is added, its secret told once on a line of its own, and listed without it', async () => {
    const added = await webhooks('add', 'wire', URL, '--events', 'goal,match.ended', '--delay', '120');
    expect(added).toMatchObject({ exit: 0, out: expect.stringMatching(/^whsec_[\w+/]{43}=\n$/) as unknown });
    expect((await webhooks('list')).out).toBe(`wire  ${URL}  0 sent\n`);
    const { out } = await webhooks('list', '--json');
    expect(JSON.parse(out)).toMatchObject({
      webhooks: [
        {
          name: 'wire',
          url: URL,
          events: ['goal.scored', 'goal.changed', 'goal.overturned', 'match.ended'],
          delaySeconds: 120,
          state: 'running',
        },
      ],
    });
    expect(out).not.toContain('whsec_');
  });

  test('paused, resumed, given a new secret, and removed; the audit trail tells of each', async () => {
    const first = await webhooks('add', 'wire', URL);
    expect((await webhooks('pause', 'wire')).out).toBe('wire is paused\n');
    expect((await webhooks('list')).out).toContain('paused: an admin has paused it; 0 sent');
    expect((await webhooks('resume', 'wire')).out).toBe('wire goes on\n');
    const second = await webhooks('secret', 'wire');
    expect(second.out).toMatch(/^whsec_/);
    expect(second.out).not.toBe(first.out);
    expect((await webhooks('dead', 'wire')).out).toBe('wire has given up nothing.\n');
    expect((await webhooks('again', 'wire')).out).toBe('0 events are sent again\n');
    expect((await webhooks('remove', 'wire')).out).toBe('wire is removed\n');
    expect((await webhooks('list')).out).toBe('No webhooks.\n');
    const { out } = await run('accounts', 'audit', '--store', place);
    expect(out.split('\n').map((line) => line.slice(26))).toEqual([
      `the command line  added a webhook  wire to ${URL}`,
      'the command line  paused a webhook  wire',
      'the command line  resumed a webhook  wire',
      'the command line  made a secret of a webhook  wire',
      'the command line  removed a webhook  wire',
      '',
    ]);
    expect(out).not.toContain('whsec_');
  });

  test.each([
    [['ad'], 2, 'ad is nothing that it does; did you mean add?'],
    [['add', 'wire'], 2, 'a name or an address is missing'],
    [['pause'], 2, 'the name of a webhook is missing'],
    [['remove', 'wire', 'now'], 2, 'too many arguments (now)'],
    [['add', 'wire', URL, '--delay', 'x'], 2, '--delay x: whole seconds from 0 to 3600'],
    [['add', 'Wire', URL], 1, 'Wire is no name of a webhook'],
    [['add', 'wire', 'cms.example.org'], 1, 'cms.example.org is no address'],
    [['add', 'wire', URL, '--events', 'goals'], 1, 'goals is no event: goal.scored,'],
    [['list'], 1, 'no such folder'],
  ])('%j ends with %i: %s', async (typed, exit, sentence) => {
    const ran = await webhooks(...typed);
    expect(ran.err).toContain(sentence);
    expect(ran.exit).toBe(exit);
  });

  test.each(['pause', 'resume', 'secret', 'dead', 'again', 'remove'])(
    '%s of none is told',
    async (action) => {
      await webhooks('add', 'wire', URL);
      expect(await webhooks(action, 'none')).toMatchObject({
        exit: 1,
        err: 'touchline: there is no webhook none\n',
      });
    },
  );
});
