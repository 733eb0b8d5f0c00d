import { randomUUID } from 'node:crypto';
import { saveProposal } from '@alianzas/domain/alliance';
import { openCycle } from '@alianzas/domain/cycle';
import { takeBackPacket } from '@alianzas/domain/filing';
import {
  answerNo,
  approveProposal,
  aWorld,
  by,
  contents,
  givenActaDraft,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  itemsFor,
  must,
  proposalOf,
  rowOf,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { drafts as ofStaff } from '../../apps/backoffice/app/drafts.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { drafts as ofAllies } from '../../apps/portal/app/drafts.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { linksOf } from './crawl.ts';
import { formsOf, type ShownForm } from './forms.ts';
import { linkOf } from './portal-scene.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const inPortal = aPortal(world);

interface Desk {
  /** Where the page is, of the patterns of the drafts */
  of: string;
  address: string;
  ask: (init: RequestInit, to?: string) => Promise<Response>;
}

const desks: Desk[] = [];

beforeAll(async () => {
  const cases = [];
  for (const at of [2, 9, 10, 13]) cases.push(await givenAlliance(world(), { at }));
  const [, nine] = cases as [unknown, (typeof cases)[number]];
  const running = await givenAlliance(world(), { at: 11 });
  const open = await givenAlliance(world(), { at: 3 });
  const acta = await givenActaDraft(world(), {
    ...{ activities: [3], alliances: [open.id], day: 3 },
    items: itemsFor(open, () => contents[3]()),
  });
  must(await openCycle(by(world(), 'lead', 20), { key: randomUUID(), year: 2027 }));
  const said = await rowOf(
    world(),
    sql`select (select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}) as meeting,
      (select number from plan_activity where alliance_id = ${running.id} and party_id is null limit 1) as ours,
      (select number from plan_activity where alliance_id = ${running.id} and party_id is not null limit 1) as theirs`,
  );
  const staff = (of: string, address: string, name: 'professional' | 'lead' = 'professional') =>
    desks.push({ of, address, ask: (init, to = address) => inBackoffice(to, world().staff[name].id, init) });
  for (const [index, at] of [2, 9, 10, 13].entries()) {
    const here = backoffice.activity(cases[index]!.code, at);
    staff('/alianzas/:code/actividades/:n', at === 2 ? `${here}?tipo=support` : here);
  }
  staff('/alianzas/:code/plan/:n/evidencias/nueva', backoffice.newEvidence(running.code, Number(said.ours)));
  const convening = `${backoffice.newMeeting()}?actividad=3&alianza=${open.code}`;
  staff('/reuniones/nueva?alianza&actividad&vigencia', convening);
  staff('/reuniones/:code/acta', backoffice.acta(String(said.meeting)));
  staff('/alianzas/:code/aportes?corregir', backoffice.allianceContributions(running.code));
  staff('/alianzas/:code/plan/:n', backoffice.planActivity(running.code, Number(said.ours)));
  const looped = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), looped);
  const fault = await rowOf(world(), sql`select code from nonconformity where alliance_id = ${looped.id} limit 1`);
  const packet = sql`select id from filing where alliance_id = ${looped.id} and kind = 'amendment'`;
  const filing = String((await rowOf(world(), packet)).id);
  must(await takeBackPacket(by(world(), 'professional', 20), { filing, reason: 'Se escribió mal' }));
  staff('/alianzas/:code/compromisos', backoffice.allianceCommitments(looped.code));
  staff('/no-conformes/:code', backoffice.nonconformity(String(fault.code)));
  staff('/solicitudes/:code', backoffice.request((await givenRequestSent(world())).code));
  const free = await givenOrganization(world());
  staff('/alianzas/nueva?organizacion', `${backoffice.newAlliance()}?organizacion=${free.id}`);
  const pact = await givenAlliance(world(), { at: 2 });
  const proposal = proposalOf(pact.id, 'pact');
  const fields = { ...proposal.fields, methodology: 'Pactando' } as typeof proposal.fields;
  must(await saveProposal(by(world(), 'professional', 2), { ...proposal, fields }));
  must(await approveProposal(by(world(), 'professional', 2), { alliance: pact.id }));
  staff('/alianzas/:code/dialogo', backoffice.allianceDialogue(pact.code));
  const network = await givenAlliance(world(), { at: 6 });
  staff('/alianzas/:code/actividades/:n', backoffice.activity(network.code, 6));
  staff('/iniciativas', backoffice.initiatives());
  staff('/balances/:year', backoffice.balance(world().cycle.year));
  const ally = (of: string, address: string, one: typeof nine) =>
    desks.push({
      of,
      address,
      ask: (init, to = address) => inPortal(to, one.organizations[0]!.representative.person, init),
    });
  ally('/alianzas/:code/compromisos', portal.commitments(nine.code), nine);
  ally('/alianzas/:code/aportes?corregir', portal.contributions(running.code), running);
  const report = portal.newEvidence(running.code, Number(said.theirs));
  ally('/alianzas/:code/plan/:activity/evidencias/nueva', report, running);
  const byLink = (of: string, address: string, cookie: string) =>
    desks.push({ of, address, ask: (init, to = address) => inPortal(to, null, { ...init, headers: { cookie } }) });
  const { id } = await givenDraft(world());
  const cookie = await linkOf(world(), 'request', id);
  for (const of of ofAllies.filter((pattern) => pattern.startsWith('/solicitud'))) {
    byLink(of, of.replace(':request', id), cookie);
  }
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  await world().database.owner.db.execute(
    sql`update invitation set expires_at = now() + interval '5 days' where id = ${invited.id}`,
  );
  byLink('/invitacion/respuesta', portal.invitationAnswered(), await linkOf(world(), 'invitation', invited.id));
}, 300_000);

/** The forms of a page that say that they may be kept. */
const keptIn = (html: string): ShownForm[] =>
  formsOf(html).filter(({ controls }) => controls.some(({ name }) => name === DRAFT.of));

/** The first field in which words are written. */
const wordsIn = ({ controls }: ShownForm) => controls.find(({ type }) => type === 'textarea' || type === 'text')?.name;

test('every page with kept forms is here', () => {
  expect(new Set(desks.map(({ of }) => of))).toEqual(new Set([...ofStaff, ...ofAllies]));
});

test('every form that may be kept is kept as it stands, unfinished, and comes back', { timeout: 300_000 }, async () => {
  const lost: string[] = [];
  for (const { of, address, ask } of desks) {
    const forms = keptIn(await (await ask({})).text());
    if (forms.length === 0) lost.push(`${of}: no form is kept`);
    const otherTab = keptIn(await (await ask({})).text());
    for (const [index, form] of forms.entries()) {
      const field = wordsIn(form);
      const save = async (tab: ShownForm) => {
        const words = `A medias ${randomUUID().slice(0, 8)}`;
        const body = new URLSearchParams({ ...tab.defaults(), ...(field && { [field]: words }), [DRAFT.wish]: 'save' });
        const answer = await ask({ method: 'POST', body });
        if (answer.status !== 303) lost.push(`${address} «${form.label}»: ${answer.status}`);
        return field ? words : 'Guardado sin enviar';
      };
      const [first, second] = [await save(form), await save(otherTab[index]!)];
      const shown = await (await ask({})).text();
      if (!shown.includes(second)) lost.push(`${address} «${form.label}»: not shown`);
      const [other] = linksOf(shown).filter((href) => href.includes('borrador='));
      if (!(await (await ask({}, other ?? '/')).text()).includes(first))
        lost.push(`${address} «${form.label}»: another tab took its place`);
      for (const tab of [form, otherTab[index]!]) {
        const body = new URLSearchParams({ ...tab.defaults(), [DRAFT.wish]: 'discard' });
        const left = await ask({ method: 'POST', body });
        const after = await (await ask({}, left.headers.get('location') ?? '')).text();
        if (!after.includes('Descartamos lo que había guardado')) lost.push(`${address}: silent discard`);
        const isLeft = tab === form && after.includes('Guardado sin enviar');
        if (tab === form && !isLeft) lost.push(`${address} «${form.label}»: the other went too`);
      }
    }
  }
  expect(lost).toEqual([]);
});

/** A form as its page gives it, with what is proposed in it, sent by its first button. */
function untouched({ controls }: ShownForm): URLSearchParams {
  const given = controls.filter(({ type }) => type !== 'button' && type !== 'file');
  const [act] = controls.filter(({ name, type }) => name === 'intent' && type === 'button');
  const entries = given.flatMap(({ name, given: values }) => values.map((value): [string, string] => [name, value]));
  return new URLSearchParams([...entries, ...(act ? [['intent', act.value]] : [])]);
}

/** Sent with or without files, as the page says. */
function sent(form: ShownForm, body: URLSearchParams): RequestInit {
  if (!form.multipart) return { method: 'POST', body };
  const parts = new FormData();
  for (const [name, value] of body) parts.append(name, value);
  return { method: 'POST', body: parts };
}

const SAVED = 'quedó guardado sin enviar';

test('a form in which nothing was written is not told as saved when it comes back, whatever its page proposed', {
  timeout: 300_000,
}, async () => {
  const told: string[] = [];
  const cameBack: string[] = [];
  for (const { of, address, ask } of desks) {
    const forms = keptIn(await (await ask({})).text());
    for (const [index, form] of forms.entries()) {
      const answer = await ask(sent(form, untouched(form)));
      if (answer.status !== 422) continue;
      cameBack.push(of);
      const html = await answer.text();
      if (html.includes(SAVED)) told.push(`${address} «${form.label}»`);
      const again = keptIn(html)[index];
      if (again && (await (await ask(sent(again, untouched(again)))).text()).includes(SAVED))
        told.push(`${address} «${form.label}» pressed again`);
      const field = wordsIn(form);
      if (!again || !field) continue;
      const words = untouched(again);
      words.set(field, 'Una letra');
      const written = await ask(sent(again, words));
      if (written.status === 422 && !(await written.text()).includes(SAVED))
        told.push(`${address} «${form.label}» says nothing of what was written`);
    }
  }
  expect(told).toEqual([]);
  expect(cameBack.length).toBeGreaterThan(12);
  expect(cameBack).toContain('/alianzas/:code/plan/:activity/evidencias/nueva');
});
