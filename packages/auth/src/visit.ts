import { isIPv6 } from 'node:net';
import type { AttemptMarks } from '@alianzas/domain/identity';
import type { Ctx } from '@alianzas/domain/platform';
import type { Presented } from './cookies.ts';
import { hashSecret, markOf } from './secrets.ts';

/** Who knocks: what an app's action hands to every sign-in function. */
export interface Visit {
  /** Outside any transaction (counted tries outlive a refusal), with the wall clock as `now` */
  ctx: Ctx;
  /** DATA_KEY, 32 bytes */
  key: Uint8Array;
  /** The client's address, from the configured proxy only */
  address: string;
  userAgent: string;
  presented: Presented;
}

/** The network that an address counts in: an IPv4 address, or the /64 that one IPv6 client has to itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!isIPv6(address)) return address;
  const [front = '', back = ''] = address.toLowerCase().split('%')[0]!.split('::') as [string, string?];
  const left = front ? front.split(':') : [];
  const right = back ? back.split(':') : [];
  const gap = address.includes('::') ? 8 - left.length - right.length : 0;
  const groups = [...left, ...new Array<string>(gap).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * The network as its own person may recognise it, and no finer: the /24 of an IPv4 address, the /48 of an IPv6 one. The
 * whole address is not kept.
 */
export function shownNetwork(address: string): string | null {
  const network = networkOf(address);
  const parts = network.split('.');
  if (parts.length === 4) return `${parts.slice(0, 3).join('.')}.0/24`;
  const groups = network.split(':');
  return groups.length === 4 ? `${groups.slice(0, 3).join(':')}::/48` : null;
}

/** The buckets of a try, as keyed marks: neither the account nor the network stands in the table. */
export function attemptMarks(visit: Visit, account: string): AttemptMarks {
  return {
    account: markOf(visit.key, 'account', account),
    network: markOf(visit.key, 'network', networkOf(visit.address)),
  };
}

const BROWSERS: readonly [string, RegExp][] = [
  ['edge', /Edg(e|A|iOS)?\//],
  ['opera', /OPR\//],
  ['samsung', /SamsungBrowser\//],
  ['firefox', /(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS)\//],
  ['safari', /Safari\//],
];
const SYSTEMS: readonly [string, RegExp][] = [
  ['android', /Android/],
  ['ios', /iPhone|iPad/],
  ['windows', /Windows/],
  ['mac', /Mac OS X/],
  ['linux', /Linux/],
];

/** The browser as codes, and as the hash by which a new one is told from those used before. Versions do not count. */
export function browserOf(userAgent: string): { browser: string; system: string; userAgentHash: string } {
  const named = (list: readonly [string, RegExp][]) => list.find(([, form]) => form.test(userAgent))?.[0] ?? 'other';
  return {
    browser: named(BROWSERS),
    system: named(SYSTEMS),
    userAgentHash: hashSecret(userAgent.replace(/\d[\d._]*/g, '')),
  };
}
