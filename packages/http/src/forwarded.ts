import type { IncomingMessage } from 'node:http';
import type { Wall } from './prepare.ts';
import { plainAddress } from './proxies.ts';

/** Who asks and for which host, as far as it can be believed. */
export type Forwarded = { address: string; host: string | undefined };

const FORGEABLE = /^(x-forwarded-.*|forwarded|x-real-ip|true-client-ip|x-original-(url|host)|x-rewrite-url)$/;

/** Reads X-Forwarded-For and -Host when the configured proxy sent them, and takes every forwarding header away. */
export function takeForwarded(req: IncomingMessage, wall: Pick<Wall, 'trusts'>): Forwarded {
  const peer = plainAddress(req.socket.remoteAddress);
  const believed = wall.trusts(peer);
  const chain = believed ? listed(req.headers['x-forwarded-for']) : [];
  const host = believed ? req.headers['x-forwarded-host'] : undefined;
  for (const name of Object.keys(req.headers)) {
    if (FORGEABLE.test(name)) delete req.headers[name];
  }
  return { address: client(chain, peer, wall.trusts), host: host === undefined ? req.headers.host : String(host) };
}

/** The last address of the chain that no proxy of ours has: what stands before it, the client wrote. */
function client(chain: string[], peer: string, trusts: Wall['trusts']): string {
  let nearest = peer;
  for (const entry of chain.reverse()) {
    const address = plainAddress(entry);
    if (address === '') return nearest;
    if (!trusts(address)) return address;
    nearest = address;
  }
  return nearest;
}

function listed(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
