import './context.ts';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';

/** The name of the parameter that carries the way back through the pages of signing in. */
export const WAY_BACK = 'volver';

/** Carried when a form was sent without a session and nothing of it could be kept. */
export const NOT_KEPT = 'sinConservar';

/** Some servers read no longer line than 8,000 signs, and each sign between the parts of a query is three in a way back. */
const LONGEST = 4_000;

/** How long a way leads back after it was signed. */
const DAY_S = 86_400;

/** What carries it: its mark, the second from which it leads nowhere, and the page. */
const CARRIED = /^([\w-]{22})\.(\d{1,12})\.(.*)$/s;

/** A page of ours, signed for a day, so that a stranger's link cannot send a person elsewhere after signing in; null when too long. */
export function signWayBack(key: Uint8Array, path: string): string | null {
  if (path.length > LONGEST || !isOurs(path)) return null;
  const until = String(secondNow() + DAY_S);
  return `${markOf(key, until, path)}.${until}.${path}`;
}

/** The way back to a page: whole; of an address that is too long as many of its parts as fit, the first of each name before all. */
export function wayTo(path: string): string {
  if (path.length <= LONGEST) return path;
  const [page = '', search] = path.split('?', 2);
  const asked = [...new URLSearchParams(search)];
  const first = new Map([...asked].reverse().map((part) => [part[0], part]));
  const parts = [
    ...asked.filter((part) => first.get(part[0]) === part),
    ...asked.filter((part) => first.get(part[0]) !== part),
  ];
  const query = new URLSearchParams();
  let length = page.length;
  for (const [name, value] of parts) {
    length += String(new URLSearchParams([[name, value]])).length + 1;
    if (length > LONGEST) break;
    query.append(name, value);
  }
  return query.size > 0 ? `${page}?${query}` : page;
}

/** The page that the address carries, when we signed it within the day; else null. */
export function readWayBack(key: Uint8Array, url: string): string | null {
  const [, mark = '', until = '', path = ''] = CARRIED.exec(carriedBy(url)) ?? [];
  if (path.length > LONGEST || !isOurs(path)) return null;
  const [written, right] = [Buffer.from(mark), Buffer.from(markOf(key, until, path))];
  return timingSafeEqual(written, right) && Number(until) > secondNow() ? path : null;
}

const carriedBy = (url: string) => new URL(url).searchParams.get(WAY_BACK) ?? '';
const secondNow = () => Math.floor(Date.now() / 1000);

/** The address with the way back that another carries, when we signed it, and no longer than that: a stranger's text never goes on into a mail. */
export function withWayBack(path: string, url: string, key: Uint8Array): string {
  return readWayBack(key, url) === null ? path : `${path}?${WAY_BACK}=${encodeURIComponent(carriedBy(url))}`;
}

/** How a person came to the sign-in page: sent from another, and what became of what was typed there. */
export function arrivalOf({ url }: Request, { dataKey, presented }: AppLoadContext) {
  const isLost = new URL(url).searchParams.has(NOT_KEPT);
  const isSentHere = isLost || readWayBack(dataKey, url) !== null;
  return { isSentHere, isLost, isKept: !isLost && isSentHere && presented.kept !== null };
}

/** Within our own origin: one slash first, and nothing that a browser would read as another host. */
function isOurs(path: string): boolean {
  return /^\/(?![/\\])[^\\\s]*$/.test(path);
}

function markOf(key: Uint8Array, until: string, path: string): string {
  return createHmac('sha256', key).update(`way back\n${until}\n${path}`).digest('base64url').slice(0, 22);
}
