import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newWebhookSecret, signatures } from './signing.ts';

// The example of the libraries of Standard Webhooks, in its documentation.
const EXAMPLE = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  signed: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' },
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

test('a message is signed as the libraries of Standard Webhooks expect it', () => {
  expect(signatures(EXAMPLE.signed, [EXAMPLE.secret])).toBe(EXAMPLE.signature);
});

test('with two secrets there are two signatures, the newest first', () => {
  const secret = newWebhookSecret();
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const [newest, former, ...others] = signatures(EXAMPLE.signed, [secret, EXAMPLE.secret]).split(' ');
  expect(newest).not.toBe(former);
  expect([former, others]).toEqual([EXAMPLE.signature, []]);
});

test('the check in the how-to knows our events, and no other', async () => {
  const text = readFileSync(new URL('../../../../docs/how-to/webhooks.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1];
  const check = (await import(
    `data:text/javascript,${encodeURIComponent(`${code}\nexport { isOurs };`)}`
  )) as { isOurs(secret: string, headers: Record<string, string>, body: string): boolean };
  const secret = newWebhookSecret();
  const signed = { id: 'evt_1', timestamp: Math.floor(Date.now() / 1000), body: '{"score":"3-1"}' };
  const headersOf = ({ timestamp }: typeof signed) => ({
    'webhook-id': signed.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures({ ...signed, timestamp }, [newWebhookSecret(), secret]),
  });
  expect(check.isOurs(secret, headersOf(signed), signed.body)).toBe(true);
  expect(check.isOurs(secret, headersOf(signed), '{"score":"4-1"}')).toBe(false);
  expect(check.isOurs(newWebhookSecret(), headersOf(signed), signed.body)).toBe(false);
  const old = { ...signed, timestamp: signed.timestamp - 3600 };
  expect(check.isOurs(secret, headersOf(old), signed.body)).toBe(false);
});
