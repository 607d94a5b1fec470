import { BlockList, isIP, isIPv6 } from 'node:net';

/** What an address of the internet protocol leads to, as far as it matters to who may send there. */
export type Whereabouts = 'public' | 'loopback' | 'private' | 'never';

/** Where webhooks may be sent besides the public internet. */
export interface Reach {
  /** This machine itself. */
  readonly loopback: boolean;
  /** The networks that are nobody's but ours: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7. */
  readonly privateNetworks: boolean;
}

const LOOPBACK = listOf([
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
]);
const PRIVATE = listOf([
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
]);
/** Kept for special uses: link-local (where clouds keep their secrets), documentation, tests, multicast, tunnels. @see RFC 6890 */
const SPECIAL = listOf([
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
]);
/** All that is given out to the public internet. Addresses of IPv4 in the dress of IPv6 are not in it. */
const GLOBAL_IPV6 = listOf([['2000::', 3, 'ipv6']]);

function listOf(ranges: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix, family] of ranges) list.addSubnet(network, prefix, family);
  return list;
}

/** @param address `203.0.113.7` or `2001:db8::1`; anything else leads nowhere */
export function whereaboutsOf(address: string): Whereabouts {
  if (isIP(address) === 0) return 'never';
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  if (SPECIAL.check(address, family)) return 'never';
  if (LOOPBACK.check(address, family)) return 'loopback';
  if (PRIVATE.check(address, family)) return 'private';
  return family === 'ipv4' || GLOBAL_IPV6.check(address, family) ? 'public' : 'never';
}

/**
 * Why nothing is sent to an address that a webhook's name leads to; `undefined` when it may be. What leaves for the
 * public internet is encrypted.
 */
export function whyNotSent(address: string, protocol: string, reach: Reach): string | undefined {
  const where = whereaboutsOf(address);
  switch (where) {
    case 'public':
      return protocol === 'https:' ? undefined : `${address} is public, and the address is not https`;
    case 'loopback':
      return reach.loopback
        ? undefined
        : `${address} is this machine: start with --private-webhooks to allow it`;
    case 'private':
      return reach.privateNetworks
        ? undefined
        : `${address} is in a private network: start with --private-webhooks to allow it`;
    case 'never':
      return `${address} is no address that webhooks are sent to`;
    default:
      return where satisfies never;
  }
}
