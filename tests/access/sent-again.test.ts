import { randomUUID } from 'node:crypto';
import { saveProposal } from '@alianzas/domain/alliance';
import { proposeCommitment } from '@alianzas/domain/commitment';
import {
  aWorld,
  by,
  dayFromNow,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  proposalOf,
  signedOn,
  undoStep,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { asStaff } from './conflict.ts';
import { formsOf } from './forms.ts';
import { linkOf } from './portal-scene.ts';
import { formWith, withAnswers } from './sent-forms.ts';

const world = aWorld();
const house = { world, staff: aBackoffice(world), allies: aPortal(world) };
const DONE = 'Esto ya quedó hecho';

interface Door {
  read(): Promise<string>;
  send(html: string): Promise<Response>;
}

/** A page of the portal that the bearer of a link opens, and what its form says. */
function ofBearer(path: string, cookie: string, said: Record<string, string>): Door {
  const ask = (init: RequestInit = {}) => house.allies(path, null, { ...init, headers: { cookie } });
  return {
    read: async () => (await ask()).text(),
    async send(html) {
      const form = formsOf(html, path).find(({ action }) => action === path)!;
      return ask({ method: 'POST', body: new URLSearchParams({ ...form.defaults(), ...said }) });
    },
  };
}

/** The doors that answer by an action of their own: with files, by a link of a mail, without an account. */
const doors: Readonly<Record<string, () => Promise<Door>>> = {
  'a request that its writer withdraws': async () => {
    const { id } = await givenRequestSent(world());
    return ofBearer(portal.requestSent(id), await linkOf(world(), 'request', id), {});
  },
  'an invitation that is declined': async () => {
    const one = await givenInvitation(world(), await givenOrganization(world()));
    const { db } = world().database.owner;
    await db.execute(sql`update invitation set expires_at = now() + interval '1 day' where id = ${one.id}`);
    return ofBearer(portal.invitationAnswered(), await linkOf(world(), 'invitation', one.id), {
      ...{ answer: 'decline', reason: 'No alcanzamos este año' },
    });
  },
  'cases given to another professional': async () => {
    const one = await givenAlliance(world(), { at: 2 });
    const { professional, colleague } = world().staff;
    const path = `${backoffice.handOver()}?de=${professional.id}`;
    const ask = asStaff(house, 'lead');
    const said = { from: professional.id, to: colleague.id, alliances: one.id, reason: 'Carga' };
    return {
      read: async () => '',
      send: () => ask(path, { method: 'POST', body: new URLSearchParams(said) }),
    };
  },
  'an acceptance that came on paper': async () => {
    const one = await givenAlliance(world(), { at: 9 });
    const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(12) };
    const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
    const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...said }));
    const path = backoffice.allianceAcceptance(one.code);
    const ask = (init: RequestInit) => house.staff(path, world().staff.professional.id, init);
    return {
      read: async () => (await ask({})).text(),
      send(html) {
        const form = formsOf(html).find(({ multipart }) => multipart)!;
        const body = new FormData();
        for (const [name, value] of Object.entries({
          ...{ ...form.defaults(), commitments: id, form: 'email', ...signedOn(new Date()) },
        }))
          body.append(name, value);
        body.append('proof', new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'correo.pdf'));
        return ask({ method: 'POST', body });
      },
    };
  },
};

test.each(Object.entries(doors))(
  '%s, sent again as it was, says that it was done',
  async (_name, given) => {
    const { read, send } = await given();
    const html = await read();
    const first = await send(html);
    expect(first.status, first.status === 303 ? '' : wordsOf(await first.text())).toBe(303);
    const again = await send(html);
    expect([again.status, wordsOf(await again.text()).includes(DONE)]).toEqual([200, true]);
  },
  120_000,
);

test.each(Object.entries(doors))(
  '%s, sent by a double click, is done once, and the second says so',
  async (_name, given) => {
    const { read, send } = await given();
    const html = await read();
    const both = await Promise.all([send(html), send(html)]);
    const told = await Promise.all(
      both.map(async (answer) => (answer.status === 303 ? 'done' : wordsOf(await answer.text()).includes(DONE))),
    );
    expect(told.map(String).sort()).toEqual(['done', 'true']);
  },
  120_000,
);

test('who did it hears that it was done, also of what was undone and done anew; who did not is told the rule', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), proposalOf(one.id, 'adoption')));
  const path = backoffice.activity(one.code, 2);
  const opened = formWith(await (await asStaff(house, 'professional')(path)).text(), { intent: 'approve' });
  const send = async (who: 'professional' | 'lead') => {
    const answer = await asStaff(house, who)(path, { method: 'POST', body: withAnswers(opened, {}) });
    if (answer.status === 303) return 'done';
    return wordsOf(await answer.text()).includes(DONE) ? 'was done' : answer.status;
  };
  let later = Date.now();
  const undo = async () => {
    later += 1000;
    const lead = { ...by(world(), 'lead', 2), now: new Date(later) };
    must(await undoStep(lead, { alliance: one.id, step: 3, reason: 'Faltaba un salón' }));
  };
  expect([await send('professional'), await send('professional'), await send('lead')]).toEqual([
    ...['done', 'was done', 409],
  ]);
  await undo();
  await new Promise((wait) => setTimeout(wait, 1500));
  expect([await send('lead'), await send('lead'), await send('professional')]).toEqual(['done', 'was done', 409]);
  await undo();
  await new Promise((wait) => setTimeout(wait, 1500));
  expect([await send('professional'), await send('professional')]).toEqual(['done', 'was done']);
}, 120_000);

test('what leaves no event is not said to be done once it was written over: both are shown', async () => {
  const { id } = await givenDraft(world());
  const path = portal.requestWish(id);
  const headers = { cookie: await linkOf(world(), 'request', id) };
  const ask = (init: RequestInit = {}) => house.allies(path, null, { ...init, headers });
  const read = async () => formsOf(await (await ask()).text(), path).find(({ action }) => action === path)!;
  const sent = async (opened: Awaited<ReturnType<typeof read>>, territory: string) => {
    const given = opened.defaults() as Record<string, string>;
    const said = opened.controls.map(({ name, choices }) => [name, given[name] || choices[0] || 'Lo de siempre']);
    const fields: Record<string, string> = { ...given, ...Object.fromEntries(said), territory };
    delete fields.draft;
    return ask({ method: 'POST', body: new URLSearchParams(fields) });
  };
  const before = await read();
  expect(before.controls.map(({ name }) => name)).toContain('territory');
  expect((await sent(before, 'Cantar en el parque')).status).toBe(303);
  expect((await sent(await read(), 'Pintar el muro')).status).toBe(303);
  const again = await sent(before, 'Cantar en el parque');
  const words = wordsOf(await again.text());
  expect([again.status, words.includes(DONE), words.includes('Pintar el muro')]).toEqual([409, false, true]);
}, 120_000);
