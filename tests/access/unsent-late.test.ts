import { COOKIES } from '@alianzas/auth';
import { aWorld, dayFromNow, givenAlliance, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { endedSession, keptCookie } from './ended-sessions.ts';
import { anEvidence, PDF } from './evidence-scene.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const inPortal = aPortal(world);

type Fields = Record<string, string>;

/** A form with files and one without: what is wrong in it at first, and how it is mended. */
const forms: Readonly<Record<string, () => Promise<{ here: string; person: string; wrong: Fields; right: Fields }>>> = {
  'with its file': async () => {
    const { here, person } = await anEvidence(world());
    const report = { place: 'El parque', showsMinors: 'no', peopleReached: '' };
    const wrong = { ...report, description: 'Sembramos', executedOn: '2031-01-01' };
    return { here, person, wrong, right: { ...report, description: 'Sembramos diez', executedOn: '2026-11-10' } };
  },
  'without files': async () => {
    const one = await givenAlliance(world(), { at: 9 });
    const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', intent: 'propose' };
    const right = { ...promise, action: 'Prestar el patio', dueOn: dayFromNow(20) };
    const wrong = { ...promise, dueOn: '' };
    return { here: portal.commitments(one.code), person: one.organizations[0]!.representative.person, wrong, right };
  },
};

test.each(Object.keys(forms))(
  'a form %s that came back when its session had ended leaves nothing unsent once it is sent, however often it was refused',
  async (name) => {
    const { here, person, wrong, right } = await forms[name]!();
    const formIn = (html: string) =>
      formsOf(html, here).find((one) => Object.keys(wrong).every((key) => key in one.defaults()))!;
    const send = (html: string, more: Fields, who: string | null, cookie = '', file = false) => {
      const form = formIn(html);
      const { [DRAFT.wish]: _, ...given } = form.defaults();
      const body = form.multipart ? new FormData() : new URLSearchParams();
      for (const [key, value] of Object.entries({ ...given, ...more })) body.append(key, value);
      if (file && body instanceof FormData)
        body.append('files', new File([PDF], 'lista.pdf', { type: 'application/pdf' }));
      return inPortal(here, who, { method: 'POST', body, headers: { cookie } });
    };
    const page = async (cookie = '') => (await inPortal(here, person, { headers: { cookie } })).text();
    const first = await send(await page(), wrong, person, '', true);
    expect([409, 422]).toContain(first.status);
    const late = await send(await first.text(), wrong, null, await endedSession(world(), 'portal', person, 5));
    const kept = keptCookie(late)!;
    expect(late.status).toBe(303);
    const refused = await send(await page(kept), wrong, person, kept);
    expect([refused.status, keptCookie(refused)], 'it is kept unsent').toEqual([first.status, `${COOKIES.kept}=`]);
    const again = await page();
    expect(again, 'the one copy of it').not.toContain('borrador=');
    const sent = await send(again, right, person);
    expect(sent.status, wordsOf(await sent.text())).toBe(303);
    expect(wordsOf(await page())).not.toContain('Guardado sin enviar');
    expect(await rowOf(world(), sql`select count(*)::int as n from draft`)).toEqual({ n: 0 });
  },
);

test.each(Object.keys(forms))(
  'what was kept of a form %s is still offered where nothing more could be kept unsent',
  async (name) => {
    const { here, person, right } = await forms[name]!();
    const send = (form: Fields, who: string | null, cookie: string) => {
      const body = name === 'without files' ? new URLSearchParams(form) : new FormData();
      if (body instanceof FormData) for (const [key, value] of Object.entries(form)) body.append(key, value);
      return inPortal(here, who, { method: 'POST', body, headers: { cookie } });
    };
    const formIn = (html: string) =>
      formsOf(html, here)
        .find((one) => Object.keys(right).every((key) => key in one.defaults()))!
        .defaults();
    const { [DRAFT.wish]: _, ...given } = formIn(await (await inPortal(here, person, {})).text());
    const late = await send({ ...given, ...right }, null, await endedSession(world(), 'portal', person, 5));
    const kept = keptCookie(late)!;
    const offered = formIn(await (await inPortal(here, person, { headers: { cookie: kept } })).text());
    await world().database.owner.db.execute(sql`insert into draft (holder, app, path, form, sealed, saved_at)
      select ${`person:${person}`}, 'portal', '/otra', n::text, 'x', now() from generate_series(1, 100) n`);
    const save = () => send({ ...offered, [DRAFT.wish]: 'save' }, person, kept);
    const full = await save();
    expect([full.status, keptCookie(full)], wordsOf(await full.text())).toEqual([409, null]);
    await world().database.owner.db.execute(sql`delete from draft where path = '/otra'`);
    const saved = await save();
    expect([saved.status, keptCookie(saved)]).toEqual([303, `${COOKIES.kept}=`]);
  },
);
