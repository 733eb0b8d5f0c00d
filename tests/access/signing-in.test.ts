import { activeStaff, key, PASSWORD } from '@alianzas/auth/testing';
import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { unseal } from '@alianzas/domain/platform';
import { waitingJobs } from '@alianzas/domain/testing';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { endedSession } from './ended-sessions.ts';
import type { Ask } from './foreign-acts.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const inPortal = aPortal(world, undefined, key);
const inBackoffice = aBackoffice(world, undefined, key);

const NOTE = 'Solo podemos los sábados en la mañana';
let ally = '';
let email = '';
let code = '';
let commitments = '';
let staff: Awaited<ReturnType<typeof activeStaff>>;
let proposal = '';

beforeAll(async () => {
  const nine = await givenAlliance(world(), { at: 9 });
  ally = nine.organizations[0]!.representative.person;
  email = String((await rowOf(world(), sql`select email from person where id = ${ally}`)).email);
  code = nine.code;
  commitments = portal.commitments(code);
  staff = await activeStaff(world().database, 'lead');
  proposal = `${backoffice.activity((await givenAlliance(world(), { at: 2 })).code, 2)}?tipo=support`;
}, 120_000);

// Nobody asks for more codes here than one address may
beforeEach(() => world().database.owner.db.execute(sql`delete from attempt`));

/** A browser whose session ended some minutes ago: it keeps its cookies and asks as nobody else. */
async function aBrowser(ask: Ask, app: 'portal' | 'backoffice', person: string) {
  const [name, token] = (await endedSession(world(), app, person, 5)).split('=') as [string, string];
  const kept = new Map([[name, token]]);
  return async (path: string, fields?: Record<string, string>) => {
    const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = fields && { method: 'POST', body: new URLSearchParams(fields) };
    const answer = await ask(path, null, { ...sent, headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) kept.set(name!, value);
      else kept.delete(name!);
    }
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
  };
}
type Browser = Awaited<ReturnType<typeof aBrowser>>;

/** The same, where they signed out in another tab: their session lived until then. */
async function leftBrowser(ask: Ask, app: 'portal' | 'backoffice', person: string) {
  const browser = await aBrowser(ask, app, person);
  await world().database.owner.db.execute(
    sql`update session set last_seen_at = now() where person_id = ${person} and app = ${app} and revoked_at is null`,
  );
  expect((await browser(app === 'portal' ? portal.leave() : backoffice.leave(), {})).status).toBe(303);
  return browser;
}

/** The code and the link that the newest mail of a person holds. */
async function mailed(): Promise<{ code: string; url: string }> {
  const jobs = (await waitingJobs(world().database.worker.db)).filter(
    ({ payload }) => payload.person === ally && payload.template === 'signInCode',
  );
  return JSON.parse(unseal(key, String(jobs.at(-1)!.payload.sealed)));
}

/** Each way of signing in, from the page that asks for it to where it ends. */
const byCode = async (browser: Browser, signIn: string) => {
  const asked = await browser(signIn, { email });
  return browser(asked.to, { code: (await mailed()).code });
};
const byLink = async (browser: Browser, signIn: string) => {
  await browser(signIn, { email });
  const { pathname, search } = new URL((await mailed()).url);
  const page = await browser(`${pathname}${search}`);
  const [form] = formsOf(page.html, `${pathname}${search}`).filter(({ action }) => action.startsWith(pathname));
  return browser(form!.action, {});
};
const withSecond = (second: () => Record<string, string>) => async (browser: Browser, signIn: string) => {
  const passed = await browser(signIn, { email: staff.email, password: PASSWORD });
  expect(passed.status).toBe(303);
  return browser(passed.to, second());
};
const ways = {
  'portal, by the code': { app: 'portal', enter: byCode },
  'portal, by the link of the mail': { app: 'portal', enter: byLink },
  'back office, by password and second factor': {
    app: 'backoffice',
    enter: withSecond(() => ({ code: staff.codeAt(new Date()) })),
  },
  'back office, by password and recovery code': {
    app: 'backoffice',
    enter: withSecond(() => ({ recovery: staff.recoveryCodes[0]!, code: '' })),
  },
} as const;

const comers = {
  portal: () => ({ ask: inPortal, person: ally, page: commitments, form: { intent: 'propose', action: NOTE } }),
  backoffice: () => ({
    ...{ ask: inBackoffice, person: staff.id, page: proposal },
    form: { intent: 'save', problem: NOTE, 'fields.kind': 'support' },
  }),
};

describe('who signs in lands on the page that was asked for, with what was typed', () => {
  test.each(Object.entries(ways))('%s', async (_, { app, enter }) => {
    const { ask, person, page, form } = comers[app]();
    const browser = await aBrowser(ask, app, person);
    const late = await browser(page, form);
    expect(late.to).toMatch(/^\/ingresar\?volver=/);
    const entered = await enter(browser, late.to);
    expect(`${entered.status} ${entered.to}`).toBe(`303 ${page}`);
    const landed = await browser(entered.to);
    expect(landed.status).toBe(200);
    expect(landed.html).toContain(NOTE);
    expect(landed.html).toContain('lo que envió no se guardó');
  });

  test.each([
    ['portal', ways['portal, by the code'].enter],
    ['backoffice', ways['back office, by password and recovery code'].enter],
  ] as const)('also who had signed out of the %s in another tab', async (app, enter) => {
    const { ask, person, page, form } = comers[app]();
    await world().database.owner.db.execute(sql`delete from kept_form`);
    const browser = await leftBrowser(ask, app, person);
    const late = await browser(page, form);
    expect(late.to).toMatch(/^\/ingresar\?volver=/);
    if (app === 'backoffice') staff.recoveryCodes.shift();
    expect((await enter(browser, late.to)).to).toBe(page);
    expect((await browser(page)).html).toContain(NOTE);
  });

  test('and who came of their own accord, on the first page', async () => {
    const browser = await aBrowser(inPortal, 'portal', ally);
    expect((await byCode(browser, portal.signIn())).to).toBe(portal.start());
  });
});

test.each([
  ['as it was asked for', 40],
  ['with as many of them as its way back holds', 286],
])('a meeting of many cases comes back %s, with what was typed', async (_, cases) => {
  const asked = new URLSearchParams({ actividad: '9' });
  for (let n = 0; n < cases; n += 1) asked.append('alianza', code);
  const page = `${backoffice.newMeeting()}?${asked}`;
  const browser = await aBrowser(inBackoffice, 'backoffice', staff.id);
  const late = await browser(page, { title: NOTE, modality: 'onSite' });
  expect(late.to).toMatch(/^\/ingresar\?volver=/);
  expect(late.to).not.toContain('sinConservar');
  // The code of this half minute was used above
  await world().database.owner.db.execute(sql`update credential set totp_last_step = 0`);
  const entered = await ways['back office, by password and second factor'].enter(browser, late.to);
  expect(entered.to === page).toBe(cases < 100);
  expect(entered.to.startsWith(`${backoffice.newMeeting()}?actividad=9&alianza=${code}`)).toBe(true);
  const landed = (await browser(entered.to)).html;
  expect(landed).toContain('lo que envió no se guardó');
  expect(landed).toContain(NOTE);
});
