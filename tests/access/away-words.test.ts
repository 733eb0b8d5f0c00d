import { COOKIES } from '@alianzas/auth';
import { aWorld, dayFromNow, type GivenAlliance, givenAlliance } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sessionOf } from '@alianzas/web/testing';
import { beforeAll, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import * as staffFrame from '../../apps/backoffice/app/root.tsx';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { access as ofAllies } from '../../apps/portal/app/access.ts';
import * as allyFrame from '../../apps/portal/app/root.tsx';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { whileAway } from './database-away.ts';
import { formsOf } from './forms.ts';
import { formWith, withAnswers } from './sent-forms.ts';
import { aPicture, uploadScenes } from './upload-scenes.ts';

const LOST = 'Copie lo que todavía le sirva';
const TYPED = 'El patio «los sábados» <por la tarde>';
const LONG = 'una palabra y otra '.repeat(30_000);

let isAway = false;
/** A frame whose own reading meets a database that went away after the act was answered. */
const failing = (frame: { loader: (args: never) => Promise<unknown> }) => ({
  ...frame,
  loader: (args: never) =>
    isAway
      ? Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
      : frame.loader(args),
});

const world = aWorld();
const inPortal = aPortal(world, undefined, undefined, failing(allyFrame));
const inBackoffice = aBackoffice(world, undefined, undefined, failing(staffFrame));
const scenes = uploadScenes(world, { inPortal, inBackoffice });

let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9 });
});

const APPS = {
  portal: () => ({
    ask: inPortal,
    access: ofAllies,
    path: portal.commitments(one.code),
    person: one.organizations[0]!.representative.person,
    signIn: portal.signIn(),
  }),
  backoffice: () => ({
    ask: inBackoffice,
    access: ofStaff,
    path: backoffice.activity(one.code, 9),
    person: world().staff.professional.id,
    signIn: backoffice.signIn(),
  }),
};

const cookieOf = async (app: keyof typeof APPS, person: string) =>
  `${COOKIES[app]}=${await sessionOf(world(), app, person)}`;

async function mustGiveBack(answer: Response, ...texts: string[]): Promise<void> {
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
  const html = await answer.text();
  for (const text of [
    'El servicio no está disponible en este momento',
    'si traía archivos, elíjalos de nuevo',
    'informe este código',
    ...texts,
  ])
    expect(wordsOf(html)).toContain(text);
  expect(html).not.toContain('<por');
}

test.each(['portal', 'backoffice'] as const)(
  'what was typed in a form of the %s that found the database away comes back, and nothing more is asked of it',
  async (app) => {
    const { ask, access, path, person } = APPS[app]();
    const opened = formWith(await (await ask(path, person)).text(), { intent: 'propose' });
    const body = withAnswers(opened, { action: TYPED, deliverable: 'Un acta', dueOn: dayFromNow(12) });
    const headers = { cookie: await cookieOf(app, person) };
    const reached = new Set<string>();
    await whileAway(world(), async () => {
      const answer = await ask(path, null, { method: 'POST', body, headers, access, reached });
      await mustGiveBack(answer, LOST, TYPED, 'Un acta');
    });
    expect([...reached]).toEqual([]);
    expect((await ask(path, null, { method: 'POST', body, headers })).status).toBe(303);
  },
);

test.each(['portal', 'backoffice'] as const)(
  'what was typed comes back from the %s where only its frame cannot be read any more',
  async (app) => {
    const { ask, path, person } = APPS[app]();
    const opened = formWith(await (await ask(path, person)).text(), { intent: 'propose' });
    const body = withAnswers(opened, { action: TYPED, deliverable: '', dueOn: '' });
    isAway = true;
    try {
      await mustGiveBack(await ask(path, person, { method: 'POST', body }), LOST, TYPED);
    } finally {
      isAway = false;
    }
  },
);

test.each(['portal', 'backoffice'] as const)(
  'of a form of the %s that is too long to be read then, it is said where its words are',
  async (app) => {
    const { ask, path, person } = APPS[app]();
    const opened = formWith(await (await ask(path, person)).text(), { intent: 'propose' });
    const body = withAnswers(opened, { action: LONG, deliverable: 'Un acta', dueOn: '' });
    const headers = { cookie: await cookieOf(app, person) };
    await whileAway(world(), async () => {
      const answer = await ask(path, null, { method: 'POST', body, headers });
      await mustGiveBack(answer, 'vuelva a la página anterior del navegador y cópielo de allí');
    });
  },
);

test.each(['portal', 'backoffice'] as const)('of what signs in to the %s nothing comes back', async (app) => {
  const { ask, signIn } = APPS[app]();
  const opened = formWith(await (await ask(signIn, null)).text(), {});
  const secret = { email: 'ana@entidad.example', password: 'un secreto muy largo 123' };
  await whileAway(world(), async () => {
    const answer = await ask(signIn, null, { method: 'POST', body: withAnswers(opened, secret) });
    const html = await answer.text();
    for (const text of [LOST, ...Object.values(secret)]) expect(html).not.toContain(text);
  });
});

test.each(Object.keys(scenes))('of a form with files its words come back: %s', async (name) => {
  const { ask, path, who } = await scenes[name]!();
  const app = ask === inPortal ? 'portal' : 'backoffice';
  const given = who.person ? { headers: { cookie: await cookieOf(app, who.person) } } : headersOf(who.cookie);
  const html = await (await ask(path, null, given)).text();
  const form = formsOf(html, path).find(({ multipart }) => multipart)!;
  const text = form.controls.find(({ type }) => type === 'textarea' || type === 'text');
  const file = form.controls.find(({ type }) => type === 'file')!;
  const body = new FormData();
  for (const control of form.controls)
    if (!['file', 'button'].includes(control.type) && control !== text)
      for (const value of control.given) body.append(control.name, value);
  if (text) body.append(text.name, TYPED);
  body.append(file.name, new File([await aPicture()], 'foto.png', { type: 'image/png' }));
  await whileAway(world(), async () => {
    const answer = await ask(path, null, { method: 'POST', body, ...given });
    if (text) await mustGiveBack(answer, LOST, TYPED);
  });
});

const headersOf = (cookie: string | undefined) => ({ headers: { cookie: cookie ?? '' } });
