import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import express, { type Handler } from 'express';
import { refuse } from './answer.ts';
import type { Wall } from './prepare.ts';
import { visitOf } from './visit.ts';

const HASHED = '/assets/';
const FILE_PLACE =
  /^\/((assets|fonts|icons|images)\/|[^/]+\.(avif|css|ico|js|jpg|map|mjs|png|svg|webmanifest|webp|woff2?)$)/i;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

/**
 * The files of the client build: with a hash in the name for ever, the rest for an hour. What is not among them but
 * stands where only files stand is 404, never a page.
 */
export function assets(wall: Wall): Handler {
  const files = listFiles(wall.assets);
  const serve = express.static(wall.assets, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (res, path) => {
      const url = urlOf(wall.assets, path);
      res.setHeader('Cache-Control', url.startsWith(HASHED) ? IMMUTABLE : AN_HOUR);
    },
  });
  return (req, res, next) => {
    const path = decodeURIComponent(visitOf(req).path);
    const found = files.has(path);
    if (!found && !FILE_PLACE.test(path)) return next();
    if (req.method === 'POST') return refuse(req, res, wall, 'unknownMethod', { Allow: 'GET, HEAD' });
    if (!found) return refuse(req, res, wall, 'missing');
    serve(req, res, (error?: unknown) => (error ? next(error) : refuse(req, res, wall, 'missing')));
  };
}

// Listed once: a page costs no look at the disk, and no address leads out of the folder.
function listFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const urls = entries
    .filter((entry) => entry.isFile())
    .map((entry) => urlOf(folder, join(entry.parentPath, entry.name)));
  return new Set(urls.filter((url) => !url.includes('/.')));
}

function urlOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join('/')}`;
}
