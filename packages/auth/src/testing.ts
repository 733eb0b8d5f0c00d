import { randomBytes } from 'node:crypto';
import { type App, createPerson, reactions } from '@alianzas/domain/identity';
import {
  type Actor,
  type Ctx,
  enqueue,
  ofEvent,
  type Pool,
  type RecordEvent,
  type StaffRole,
  unseal,
} from '@alianzas/domain/platform';
import { generateHOTP } from '@oslojs/otp';
import { contextOf, type TestDatabase, waitingJobs } from '../../domain/src/testing.ts';
import { activate } from './activation.ts';
import { readCookies } from './cookies.ts';
import { inviteStaff } from './staff-invitation.ts';
import { stepAt } from './totp.ts';
import type { Visit } from './visit.ts';

/** What the tests of this package share: browsers that keep cookies, mails opened with the key, staff who entered once. */
export const key = randomBytes(32);
export const now = new Date('2026-03-02T15:00:00Z');
const visitor: Actor = { kind: 'visitor', browser: null };
export const PASSWORD = 'bicicleta verde pedalea';

export function later(seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

const composed: RecordEvent = async (ctx, event) => {
  if (!ctx.pending) throw new Error('recorded outside a transaction');
  for (const job of ofEvent(reactions, event)?.(ctx.now) ?? []) await enqueue(ctx, job);
  ctx.pending.push(event);
};

export function at(pool: Pool, actor: Actor = visitor, moment = now): Ctx {
  return { ...contextOf(pool, actor, moment), composed };
}

export interface Browser {
  cookies: Map<string, string>;
  address: string;
  userAgent: string;
}

let browsers = 0;

export function newBrowser(over: Partial<Browser> = {}): Browser {
  browsers += 1;
  const address = `10.${(browsers >> 16) & 255}.${(browsers >> 8) & 255}.${browsers & 255}`;
  return { cookies: new Map(), address, userAgent: 'Mozilla/5.0 (X11; Linux) Gecko Firefox/140.0', ...over };
}

/** A request of the browser to an app at a moment. */
export function visitOf(database: TestDatabase, app: App, browser: Browser, moment = now): Visit {
  const header = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const presented = readCookies(new Request('http://localhost/', { headers: { Cookie: header } }), app);
  return {
    ctx: at(database[app], visitor, moment),
    key,
    address: browser.address,
    userAgent: browser.userAgent,
    presented,
  };
}

/** The browser keeps what the answer sets. */
export function keep(browser: Browser, lines: readonly string[]): void {
  for (const line of lines) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/Max-Age=0/.test(line)) browser.cookies.delete(name!);
    else browser.cookies.set(name!, value!);
  }
}

/** The secrets of the last mail that waits for a person. */
export async function lastMail(
  database: TestDatabase,
  person: string,
): Promise<{ code?: string; url: string; token: string }> {
  const jobs = (await waitingJobs(database.worker.db)).filter(
    (job) => job.payload.person === person && job.payload.sealed,
  );
  const secrets = JSON.parse(unseal(key, String(jobs.at(-1)!.payload.sealed))) as { code?: string; url: string };
  return { ...secrets, token: secrets.url.split('/').at(-1)! };
}

let people = 0;

export function newAddress(): string {
  people += 1;
  return `persona${people}@entidad.org`;
}

export async function newAlly(database: TestDatabase): Promise<{ id: string; email: string }> {
  const email = newAddress();
  const made = await createPerson(at(database.backoffice, { kind: 'job', name: 'staff:create' }), {
    email,
    name: 'Persona Aliada',
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return { id: made.value.id, email };
}

export async function invited(
  database: TestDatabase,
  ...roles: StaffRole[]
): Promise<{ id: string; email: string; token: string }> {
  const email = newAddress();
  const maker = { key, linkTo: (token: string) => `http://localhost:3001/activar/${token}` };
  const ctx = at(database.backoffice, { kind: 'job', name: 'staff:create' });
  const made = await inviteStaff(ctx, maker, { email, name: 'Persona Interna', position: 'Cargo', roles });
  if (!made.ok) throw new Error(made.refusal.code);
  return { id: made.value.id, email, token: (await lastMail(database, made.value.id)).token };
}

/** The code that a phone shows for the key at a moment. */
export function totpOf(key32: string, moment: Date): string {
  const bytes = decodeBase32(key32);
  return generateHOTP(bytes, BigInt(stepAt(moment)), 6);
}

function decodeBase32(text: string): Uint8Array {
  const bits = [...text.replaceAll(' ', '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}

/** A staff person who did the first entry, an hour before `now`. */
export async function activeStaff(database: TestDatabase, ...roles: StaffRole[]) {
  const { id, email, token } = await invited(database, ...roles);
  const visit = visitOf(database, 'backoffice', newBrowser(), later(-3600));
  await activate.choosePassword(visit, token, PASSWORD);
  const shown = await activate.read(visit, token);
  if (!shown.ok || shown.value.asks !== 'totp') throw new Error('not at the second factor');
  const seed = shown.value.key;
  const done = await activate.confirm(visit, token, totpOf(seed, later(-3600)));
  if (!done.ok) throw new Error(done.refusal.code);
  return {
    id,
    email,
    token,
    recoveryCodes: done.value.recoveryCodes,
    seed,
    codeAt: (moment: Date) => totpOf(seed, moment),
  };
}
