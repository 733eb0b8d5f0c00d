import { COOKIES } from '@alianzas/auth';
import { backoffice, portal } from '@alianzas/paths';
import { sessionOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { keptCookie } from './ended-sessions.ts';
import { everyPage } from './every-page.ts';
import { sent } from './kept-forms.ts';
import { browserOf, ENDS, keptIn, lostOn, ORIGIN, sendFirst, tabOf, wordsOf, writeIn } from './other-forms.ts';
import { type Ask, datumsByName, formsNow, type Shown } from './typed.ts';
import { plainOf } from './well-typed.ts';

const { world, names, page } = everyPage();

/** The cookies of a browser in which this person signed out in another tab, as it presents them afterwards. */
async function leftIn(ask: Ask, app: 'portal' | 'backoffice', token: string): Promise<string> {
  const to = app === 'portal' ? portal.leave() : backoffice.leave();
  const headers = { cookie: `${COOKIES[app]}=${token}` };
  const answer = await ask(to, null, { method: 'POST', body: new URLSearchParams(), headers });
  expect(answer.status).toBe(303);
  const lines = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]!);
  return lines.filter((line) => !line.endsWith('=')).join('; ');
}

describe.each(['portal', 'backoffice'] as const)('of the %s', (app) => {
  test.each(names[app])(
    'what is sent after signing out in another tab is kept: %s',
    async (name) => {
      const [ask, shown]: [Ask, Shown] = page(app, name);
      if (!shown.person) return;
      const known = await datumsByName();
      const lost: string[] = [];
      for (const form of await formsNow(ask, shown)) {
        const typed = plainOf(form, known);
        const words = Object.values(typed).find((value) => /\S\s+\S/.test(value));
        if (!words || form.controls.some(({ type }) => type === 'password')) continue;
        await world().database.owner.db.execute(sql`delete from kept_form`);
        const cookie = await leftIn(ask, app, await sessionOf(world(), app, shown.person));
        const body = new URLSearchParams({ ...form.defaults(), ...typed });
        const answer = await ask(form.action, null, { ...sent(form, body), headers: { cookie } });
        const kept = keptCookie(answer);
        if (answer.status !== 303 || !kept) lost.push(`${form.label}: ${answer.status}`);
      }
      expect(lost).toEqual([]);
    },
    120_000,
  );
});

test.each(['portal', 'backoffice'] as const)(
  'in the %s what is written in the other forms of a page is given back when one is sent',
  { timeout: 300_000 },
  async (app) => {
    const browser = await browserOf(app, page(app, names[app][0]!)[0]);
    const lost: string[] = [];
    let several = 0;
    for (const name of names[app]) {
      const [, shown] = page(app, name);
      const tab = await tabOf(browser, app, world(), shown);
      await tab.goto(ORIGIN[app] + shown.path);
      const count = await writeIn(tab);
      if (count > 1 && (shown.person || shown.cookie)) {
        several += 1;
        await sendFirst(tab);
        lost.push(...(await lostOn(tab, count)).map((words) => `${name} ${tab.url()}: ${words}`));
      }
      await tab.context().close();
    }
    expect(lost).toEqual([]);
    expect(several).toBeGreaterThan(1);
  },
);

test.each(Object.keys(ENDS))('what a tab keeps of other forms is gone %s', { timeout: 120_000 }, async (end) => {
  const [ask, shown] = page('backoffice', 'plan');
  const tab = await tabOf(await browserOf('backoffice', ask), 'backoffice', world(), shown);
  await tab.goto(ORIGIN.backoffice + shown.path);
  await writeIn(tab);
  await sendFirst(tab);
  expect(await keptIn(tab)).toContain('A medias');
  await ENDS[end]!(tab, ORIGIN.backoffice + shown.path, world());
  expect(await keptIn(tab)).toBeNull();
  expect((await wordsOf(tab)).join()).not.toContain('A medias');
});
