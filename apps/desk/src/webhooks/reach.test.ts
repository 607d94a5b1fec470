import { describe, expect, test } from 'vitest';
import { whereaboutsOf, whyNotSent } from './reach.ts';

test.each([
  ['8.8.8.8', 'public'],
  ['2606:4700::1111', 'public'],
  ['127.0.0.1', 'loopback'],
  ['127.8.9.10', 'loopback'],
  ['::1', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['10.1.2.3', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.0', 'public'],
  ['192.168.0.1', 'private'],
  ['100.64.0.1', 'private'],
  ['fd00::1', 'private'],
  ['::ffff:10.0.0.1', 'private'],
  ['169.254.169.254', 'never'],
  ['::ffff:169.254.169.254', 'never'],
  ['fe80::1', 'never'],
  ['0.0.0.0', 'never'],
  ['::', 'never'],
  ['224.0.0.1', 'never'],
  ['255.255.255.255', 'never'],
  ['ff02::1', 'never'],
  ['64:ff9b::a00:1', 'never'],
  ['2002:a00:1::', 'never'],
  ['2001:db8::1', 'never'],
  ['::ffff:8.8.8.8', 'never'],
  ['example.org', 'never'],
  ['', 'never'],
])('%s is %s', (address, where) => {
  expect(whereaboutsOf(address)).toBe(where);
});

describe('what is allowed', () => {
  const nothing = { loopback: false, privateNetworks: false };
  const all = { loopback: true, privateNetworks: true };

  test('the public internet over https, and nothing else by itself', () => {
    expect(whyNotSent('8.8.8.8', 'https:', nothing)).toBeUndefined();
    expect(whyNotSent('8.8.8.8', 'http:', all)).toContain('not https');
    expect(whyNotSent('127.0.0.1', 'https:', nothing)).toContain('--private-webhooks');
    expect(whyNotSent('10.0.0.1', 'https:', { ...nothing, loopback: true })).toContain('--private-webhooks');
  });

  test('our own networks without https where they are allowed; what is for special uses never', () => {
    expect(whyNotSent('127.0.0.1', 'http:', all)).toBeUndefined();
    expect(whyNotSent('10.0.0.1', 'http:', all)).toBeUndefined();
    expect(whyNotSent('169.254.169.254', 'http:', all)).toContain('no address that webhooks are sent to');
  });
});
