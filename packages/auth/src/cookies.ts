import type { App } from '@alianzas/domain/identity';
import type { BearerPurpose } from '@alianzas/domain/platform';
import { hashSecret, isToken } from './secrets.ts';

/** Every cookie of both apps: `__Host-`, so that neither another host nor another path can set one (ASVS 3.3.1, 3.3.3). */
export const COOKIES = {
  portal: '__Host-portal',
  backoffice: '__Host-backoffice',
  /** The browser that asked for a code, and that a visitor's drafts belong to */
  browser: '__Host-ingreso',
  /** A password accepted, the second factor still to come */
  factor: '__Host-factor',
  /** A browser that a staff person entered with before: it has its own limits */
  known: '__Host-conocido',
  /** The same for an organization's people: hosts share cookies among their ports */
  knownAlly: '__Host-habitual',
  /** The browser that a page was given to whose proof serves once: see `once` */
  ticket: '__Host-puerta',
  /** A request of this browser: each has its own, named after it, so that none takes the place of another */
  request: '__Host-solicitud',
  /** What this browser was sending when its session ended, for an hour */
  kept: '__Host-guardado',
  /** The session that somebody left here: it opens nothing, and says whose the form is that another tab still sends */
  left: '__Host-salida',
  invitation: '__Host-invitacion',
} as const;

type CookieName = keyof typeof COOKIES;

const DAY = 86_400;
/** More than a browser is given: what is forged beyond them is not read. */
const MOST_REQUESTS = 12;
const OF_A_REQUEST = `${COOKIES.request}-`;

interface Kept {
  seconds: number;
  sameSite: 'Lax' | 'Strict';
}

const KEPT: Record<Exclude<CookieName, App>, Kept> = {
  browser: { seconds: DAY, sameSite: 'Strict' },
  factor: { seconds: 600, sameSite: 'Strict' },
  known: { seconds: 180 * DAY, sameSite: 'Strict' },
  knownAlly: { seconds: 180 * DAY, sameSite: 'Strict' },
  // Lax: a page that is opened from a mail finds the ticket that is there
  ticket: { seconds: DAY, sameSite: 'Lax' },
  kept: { seconds: 3600, sameSite: 'Lax' },
  left: { seconds: 7 * DAY, sameSite: 'Strict' },
  request: { seconds: 90 * DAY, sameSite: 'Lax' },
  invitation: { seconds: 7 * DAY, sameSite: 'Lax' },
};

/** A secret that the browser presented, and its SHA-256: only the hash goes near the database. */
export interface Secret {
  value: string;
  hash: string;
}

/** The capability of a request. `of` is the request that its cookie names; null in the one that held all of them before. */
export interface RequestSecret extends Secret {
  of: string | null;
}

export interface Presented {
  session: Secret | null;
  browser: Secret | null;
  factor: Secret | null;
  ticket: Secret | null;
  /** Of the request that the address names */
  request: RequestSecret | null;
  /** Of every request that this browser holds */
  requests: readonly RequestSecret[];
  invitation: Secret | null;
  kept: Secret | null;
  left: Secret | null;
  /** The accounts that this browser entered with: checked against each by `accountMarks` */
  known: string | null;
}

/** A `Set-Cookie` line for one of the cookies that are not a session; without a value it ends the cookie. */
export function cookie(
  name: Exclude<CookieName, App>,
  value: string | null,
  seconds: number = KEPT[name].seconds,
): string {
  return lineOf(COOKIES[name], value, { ...KEPT[name], seconds });
}

/** The cookie of the capability of that request; without a token it ends it. */
export function requestCookie(of: string | null, token: string | null): string {
  return lineOf(of === null ? COOKIES.request : `${OF_A_REQUEST}${of}`, token, KEPT.request);
}

function lineOf(name: string, value: string | null, { seconds, sameSite }: Kept): string {
  const age = value === null ? 0 : seconds;
  return `${name}=${value ?? ''}; Path=/; Max-Age=${age}; Secure; HttpOnly; SameSite=${sameSite}`;
}

/**
 * What the request presents in cookies of this app; `of` is the request that its address names. A value of another form, or
 * sent twice, counts as absent.
 */
export function readCookies(request: Request, app: App, of: string | null = null): Presented {
  const all = parse(request.headers.get('Cookie') ?? '');
  const requests = requestsIn(all);
  const secret = (name: CookieName): Secret | null => {
    const value = all.get(COOKIES[name]);
    return value && isToken(value) ? { value, hash: hashSecret(value) } : null;
  };
  return {
    session: secret(app),
    browser: secret('browser'),
    factor: secret('factor'),
    ticket: secret('ticket'),
    request: requests.find((one) => one.of === of) ?? requests.find((one) => one.of === null) ?? null,
    requests,
    invitation: secret('invitation'),
    kept: secret('kept'),
    left: secret('left'),
    known: all.get(app === 'portal' ? COOKIES.knownAlly : COOKIES.known) ?? null,
  };
}

function requestsIn(all: ReadonlyMap<string, string>): RequestSecret[] {
  const found = [...all].flatMap(([name, value]) => {
    if (!isToken(value)) return [];
    const of = name.startsWith(OF_A_REQUEST) ? name.slice(OF_A_REQUEST.length) : null;
    return of !== null || name === COOKIES.request ? [{ value, hash: hashSecret(value), of }] : [];
  });
  return found.slice(0, MOST_REQUESTS);
}

function parse(header: string): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at < 1) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, pair.slice(at + 1).trim());
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** The hashes for `open_request`. `bearer` says which capability the page is about; without it the session counts. */
export function requestMarks(presented: Presented, bearer: BearerPurpose | null = null) {
  return {
    sessionHash: presented.session?.hash ?? null,
    bearerHash: bearer === null ? null : (presented[bearer]?.hash ?? null),
    browser: presented.browser?.hash ?? null,
  };
}
