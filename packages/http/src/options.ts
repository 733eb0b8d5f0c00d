import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type express from 'express';
import type { Logger } from 'pino';
import type { WallRequest } from './visit.ts';

/** How a request that reached Remix ended: the status sent, and whether the answer was written whole. */
export type Outcome = { status: number; completed: boolean };

/** A handler before Remix, such as resumable uploads. It sees the whole `req.url`, never a part of it. */
export type Mount = { path: string; methods: string[]; handler: express.Handler };

/** Bytes: `form` for every body, `uploads` for file bodies on the paths that match (the first match counts). */
export type Limits = { form: number; uploads: { path: RegExp; bytes: number }[] };

/** How one thing is; `attention` is for a person to look at, and stops nothing. */
export type Check = boolean | 'attention';

/**
 * Milliseconds. `total`: from the first line to the answer's, uploads apart; `idle`: an upload without a byte; `rest`: what
 * is left of a body that was answered before its end, and `linger`, where the wall refused it.
 */
export type Times = { total: number; idle: number; rest: number; linger: number; ready: number };

export type WallOptions = {
  app: 'portal' | 'backoffice';
  /** The configured public origin, such as `https://alianzas.example`; its host is the only one answered. */
  origin: string;
  /** Address, CIDR or comma-separated list of the proxies whose X-Forwarded-For and -Host are believed. */
  trustedProxy: string | null;
  build: () => Promise<ServerBuild> | ServerBuild;
  /** The folder `build/client`. Its files are listed once, at the start. */
  assets: string;
  /** Vite's middlewares. With it the build is asked for at each request and the CSP is the development one. */
  devMiddleware?: express.Handler;
  /** Called once per request that reaches Remix. */
  loadContext: (request: WallRequest) => AppLoadContext | Promise<AppLoadContext>;
  /** Called once per context, when the answer has been sent or the connection has closed. */
  endContext: (context: AppLoadContext, outcome: Outcome) => Promise<void> | void;
  /** The checks of `/salud/lista`; a rejection or silence counts as not ready. */
  ready: () => Promise<Record<string, Check>>;
  mounts?: Mount[];
  limits: Limits;
  times?: Partial<Times>;
  logger: Logger;
};
