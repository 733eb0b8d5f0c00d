import type { ServerBuild } from '@remix-run/node';
import type express from 'express';
import { securityHeaders } from './headers.ts';
import type { Times, WallOptions } from './options.ts';
import { proxyTest } from './proxies.ts';

/** The options, read once. `stopping` is the one thing that changes: `serve` sets it. */
export type Wall = Omit<WallOptions, 'origin' | 'times'> & {
  base: URL;
  hosts: ReadonlySet<string>;
  trusts: (address: string) => boolean;
  headers: Record<string, string>;
  times: Times;
  development: boolean;
  stopping: boolean;
};

const TIMES: Times = { total: 60_000, idle: 60_000, rest: 2_700_000, linger: 30_000, ready: 3_000 };
const DEFAULT_PORT: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** Reads the options; throws when the origin is not `http(s)://host[:port]` or the proxy is no address. */
export function prepare(options: WallOptions): Wall {
  const base = new URL(options.origin);
  if (!(base.protocol in DEFAULT_PORT) || base.origin !== options.origin.replace(/\/$/, '')) {
    throw new TypeError(`not an origin: ${options.origin}`);
  }
  const development = options.devMiddleware !== undefined;
  return {
    ...options,
    build: development ? options.build : once(options.build),
    base,
    hosts: new Set([base.host, `${base.hostname}:${base.port || DEFAULT_PORT[base.protocol]}`]),
    trusts: proxyTest(options.trustedProxy),
    headers: securityHeaders({ app: options.app, https: base.protocol === 'https:', development }),
    times: { ...TIMES, ...options.times },
    development,
    stopping: false,
  };
}

/** The build, asked for once; a failed start is asked for again. */
function once(build: WallOptions['build']): () => Promise<ServerBuild> {
  let asked: Promise<ServerBuild> | undefined;
  return () => {
    asked ??= Promise.resolve(build()).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

const walls = new WeakMap<express.Express, Wall>();

export function remember(app: express.Express, wall: Wall): void {
  walls.set(app, wall);
}

/** The wall that an express application was made with, if it was. */
export function wallOf(app: express.Express): Wall | undefined {
  return walls.get(app);
}
