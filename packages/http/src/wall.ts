import express from 'express';
import { assets } from './assets.ts';
import { begin, measured, welcome } from './begin.ts';
import { canonical } from './canonical.ts';
import { compress } from './compress.ts';
import { failed } from './failed.ts';
import { health } from './health.ts';
import { mounts } from './mounts.ts';
import type { WallOptions } from './options.ts';
import { prepare, remember } from './prepare.ts';
import { remix } from './remix.ts';
import { boundedBody, guard, knownMethod, ownHost, ownOrigin, readableTarget } from './rules.ts';
import { knownData } from './transport.ts';

/**
 * The wall in front of Remix, as an express application for `serve`. The order is the point: id and headers; one
 * spelling of the address; clock; method 405; address 400; (health, on any host); host 421; origin 403; `_data` 400; body
 * 413, 415; then files, mounts and Remix; last, whatever was thrown. Throws at once when origin or proxy are not readable.
 */
export function createWall(options: WallOptions): express.Express {
  const wall = prepare(options);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  // Express's own last words would show a stack otherwise, were ours ever to fail.
  app.set('env', 'production');
  remember(app, wall);
  app.use(begin(wall));
  app.use(canonical(wall));
  app.use(measured(wall));
  app.use(compress(wall));
  app.use(guard(wall, [knownMethod, readableTarget]));
  app.use(health(wall));
  app.use(guard(wall, [ownHost, ownOrigin]));
  app.use(knownData(wall));
  app.use(guard(wall, [boundedBody]));
  app.use(welcome);
  app.use(wall.devMiddleware ?? assets(wall));
  app.use(mounts(wall));
  app.use(remix(wall));
  app.use(failed(wall));
  return app;
}
