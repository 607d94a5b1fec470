import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type WebhookReceiver, webhookReceiver } from '../testing/webhook-receiver.ts';
import { type PostOptions, postOver } from './post.ts';

const OWN = { loopback: true, privateNetworks: false };
const message = {
  id: 'evt_1',
  type: 'football.goal.scored.v1',
  match: 'a-match',
  body: '{"id":"evt_1","type":"football.goal.scored.v1","data":{"label":"3","text":"Müller"}}',
};
const secrets = ['whsec_c2VjcmV0'];

let receiver: WebhookReceiver;
const servers: Server[] = [];
beforeEach(async () => {
  receiver = await webhookReceiver();
});
afterEach(async () => {
  await receiver.close();
  for (const server of servers.splice(0)) server.close();
});

const post = (url: string, options: Partial<PostOptions> = {}) =>
  postOver({ reach: OWN, version: '1.2', ...options })({ url, message, secrets, now: 1_772_052_300_500 });

/** Says the same to whoever connects, whatever they say. */
async function saying(talk: (write: (text: string) => void) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => talk((text) => void socket.write(text)));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

test('a message goes out once with its headers, its bytes counted', async () => {
  expect(await post(receiver.url)).toEqual({ type: 'taken' });
  const [taken] = receiver.posts;
  expect(taken?.body).toBe(message.body);
  expect(taken?.headers).toMatchObject({
    'webhook-id': 'evt_1',
    'webhook-timestamp': '1772052300',
    'user-agent': 'touchline/1.2',
    'content-length': String(Buffer.byteLength(message.body)),
  });
});

test('a redirect is not followed', async () => {
  const other = await webhookReceiver();
  receiver.answer((_, response) => void response.writeHead(307, { location: other.url }).end());
  expect(await post(receiver.url)).toEqual({ type: 'refused', problem: '307: it points elsewhere' });
  expect(other.posts).toEqual([]);
  await other.close();
});

test.each(['127.0.0.1', 'localhost', '0x7f.1', '[::ffff:127.0.0.1]', '2130706433'])(
  'this machine, called %s, gets nothing where that is not allowed',
  async (host) => {
    const url = receiver.url.replace('127.0.0.1', host);
    const reach = { loopback: false, privateNetworks: true };
    expect(await post(url, { reach })).toMatchObject({
      type: 'away',
      problem: expect.stringContaining('is this machine') as unknown,
    });
    expect(receiver.posts).toEqual([]);
  },
);

test('a name is judged by every address it has, and only those that are allowed are connected to', async () => {
  const url = receiver.url.replace('127.0.0.1', 'cms.example.org');
  const resolved = [
    { address: '169.254.169.254', family: 4 },
    { address: '10.0.0.9', family: 4 },
  ];
  const resolve = () => Promise.resolve(resolved);
  expect(await post(url, { resolve })).toMatchObject({
    problem: expect.stringContaining('169.254') as unknown,
  });
  resolved.push({ address: '127.0.0.1', family: 4 });
  expect(await post(url, { resolve })).toEqual({ type: 'taken' });
});

test('whatever is at the other end, something comes of it in words', async () => {
  const nobody = await webhookReceiver();
  await nobody.close();
  expect(await post(nobody.url)).toEqual({ type: 'away', problem: 'nothing answers there' });
  const none = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
  expect(await post('https://none.example.org/', { resolve: none })).toEqual({
    type: 'away',
    problem: 'there is no such host',
  });
  const silent = await saying(() => undefined);
  expect(await post(silent, { patience: 100 })).toEqual({ type: 'away', problem: 'no answer within 0.1 s' });
  const noise = await saying((write) => write('what?\r\n\r\n'));
  expect((await post(noise)).type).toBe('away');
  const endless = await saying((write) => {
    write('HTTP/1.1 200 OK\r\n\r\n');
    for (let chunk = 0; chunk < 40; chunk += 1) write('x'.repeat(10_000));
  });
  expect(await post(endless)).toEqual({ type: 'taken' });
});
