import { randomUUID } from 'node:crypto';
import {
  by,
  contents,
  dayFromNow,
  type GivenAlliance,
  givenActaDraft,
  givenActaInReview,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  itemsFor,
  linkOf,
  must,
  radicado,
  requestPagesOf,
  requestRead,
  rowOf,
  type StaffName,
  saveRequestPage,
  through,
} from '@alianzas/domain/given';
import { returnRequest, sendRequest } from '@alianzas/domain/intake';
import { conveneMeeting } from '@alianzas/domain/meeting';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Ask, Conflict, House, Scene } from './conflict.ts';
import { asStaff, calledOf } from './conflict.ts';
import { formWith, withAnswers } from './sent-forms.ts';

const routes = 'backoffice/app/routes';

/** What its organization sent anew, by its link. */
const SENDER = { saved: ['Cantar en el parque'], by: 'quien tiene el vínculo de la solicitud' };

/** The forms of the back office that carry a version, each with two who write it. */
export function conflictsOfStaff(house: House): Conflict[] {
  const as = (name: StaffName) => asStaff(house, name);
  return [
    {
      verb: 'saveActa',
      form: `${routes}/meetings/acta-form.tsx`,
      given: async () => ({
        ...(await anActa(house, 'draft')),
        form: { intent: 'save' },
        first: { development: 'Lo primero que se escribió', 'items[0].capacity': 'Un salón de la primera' },
        second: { development: 'Lo segundo que se escribió', internalNote: 'Nota de la segunda' },
        saved: ['Lo primero que se escribió', 'Un salón de la primera'],
      }),
    },
    {
      verb: 'approveActa',
      form: `${routes}/meetings/acta-confirm.tsx`,
      given: async () => {
        const { ask, path } = await anActa(house, 'review');
        return {
          ...{ ask, path, form: { intent: 'approve' }, second: {}, saved: ['Corregida mientras tanto'] },
          first: async () => {
            const form = formWith(await (await ask(`${path}?corregir=1`)).text(), { intent: 'submit' });
            const body = withAnswers(form, { development: 'Corregida mientras tanto', correction: 'Faltaba una hora' });
            expect((await ask(path, { method: 'POST', body })).status).toBe(303);
          },
        };
      },
    },
    {
      verb: 'annulActa',
      form: `${routes}/meetings/acta-confirm.tsx`,
      given: async () => {
        const { ask, path } = await anActa(house, 'draft');
        return {
          ...{ ask, path, form: { intent: 'annul' }, second: { reason: 'Se abrió por error' } },
          ...{ first: () => writtenMeanwhile(ask, path), saved: ['Escrito mientras tanto'] },
        };
      },
    },
    {
      verb: 'cancelMeeting',
      form: `${routes}/meetings/meeting-change.tsx`,
      given: async () => {
        const ask = as('professional');
        const path = backoffice.meeting(await aMeeting(house, dayFromNow(12)));
        const moved = async () => {
          const form = formWith(await (await ask(path)).text(), { intent: 'move' });
          expect((await ask(path, { method: 'POST', body: withAnswers(form, { place: 'El teatro' }) })).status).toBe(
            303,
          );
        };
        const second = { reason: 'No hay salón' };
        return { ask, path, form: { intent: 'cancel' }, first: moved, second, saved: ['El teatro'] };
      },
    },
    {
      verb: 'saveBalance',
      form: `${routes}/cycle/balance-words.tsx`,
      given: async () => ({
        ...{ ask: as('professional'), path: backoffice.balance(2026), form: { intent: 'save' } },
        first: { 'narrative.P': 'Planeado por la primera', 'narrative.H': 'x', 'narrative.V': 'x', 'narrative.A': 'x' },
        second: {
          'narrative.P': 'Planeado por la segunda',
          'narrative.H': 'y',
          'narrative.V': 'y',
          'narrative.A': 'y',
        },
        saved: ['Planeado por la primera'],
      }),
    },
    {
      verb: 'setReferenceLink',
      form: `${routes}/cycle/parameters.tsx`,
      given: async () => ({
        ...{ ask: as('administrator'), path: backoffice.parameters(), form: { intent: 'link', link: 'normogram' } },
        first: { url: 'https://entidad.example/primera' },
        second: { url: 'https://entidad.example/segunda' },
        saved: ['https://entidad.example/primera'],
      }),
    },
    {
      verb: 'enterVersionRequest',
      form: `${routes}/cycle/parameters.tsx`,
      given: async () => {
        const [first, second] = [radicado(), radicado()];
        return {
          ...{ ask: as('administrator'), path: backoffice.parameters() },
          form: { intent: 'request', procedureVersion: '1' },
          ...{ first: { number: first }, second: { number: second }, saved: [first] },
        };
      },
    },
    {
      verb: 'moveMeeting',
      form: `${routes}/meetings/meeting-change.tsx`,
      given: async () => ({
        ...{
          ask: as('professional'),
          path: backoffice.meeting(await aMeeting(house, dayFromNow(12))),
          form: { intent: 'move' },
        },
        first: { place: 'La biblioteca', day: dayFromNow(13) },
        second: { place: 'El teatro', from: '10:00', to: '11:00' },
        saved: ['La biblioteca', dayFromNow(13)],
      }),
    },
    {
      verb: 'recordAttendance',
      form: `${routes}/meetings/attendance.tsx`,
      given: async () => ({
        ...{
          ask: as('professional'),
          path: backoffice.meeting(await aMeeting(house, '2026-02-03')),
          form: { intent: 'attend' },
        },
        first: { 'others[0].name': 'Vecina de la primera' },
        second: { 'others[0].name': 'Vecino de la segunda', 'others[0].position': 'Tendero' },
        saved: ['Vecina de la primera'],
      }),
    },
    {
      verb: 'acceptRequest',
      form: `${routes}/intake/request-answer.tsx`,
      given: async () => ({
        ...{ ...(await aRequest(house, sentAgain)), form: { intent: 'accept' }, ...SENDER },
        second: { title: 'Alianza de la segunda persona', initiatives: house.world().cycle.initiatives[0]! },
      }),
    },
    {
      verb: 'answerRequest',
      form: `${routes}/intake/request-answer.tsx`,
      given: async () => ({
        ...{ ...(await aRequest(house, sentAgain)), form: { intent: 'decline' }, ...SENDER },
        second: { note: 'No es de cultura ciudadana' },
      }),
    },
    {
      verb: 'reviewRequest',
      form: `${routes}/intake/request.tsx`,
      given: async () => ({
        ...{
          ...(await aRequest(house, sentAgain)),
          form: { intent: 'take' },
          second: {},
          ...SENDER,
        },
      }),
    },
    {
      verb: 'revokeInvitation',
      form: `${routes}/intake/invitation-parts.tsx`,
      given: async () => {
        const [ask, path] = [as('professional'), await anInvitation(house)] as const;
        return {
          ...{ ask, path, form: { intent: 'revoke' }, first: () => sendAgain(ask, path) },
          second: { reason: 'La organización cambió de planes' },
          saved: ['Último envío'],
        };
      },
    },
    {
      verb: 'resendInvitation',
      form: `${routes}/intake/invitation-parts.tsx`,
      given: async () => {
        const path = await anInvitation(house);
        const form = { intent: 'resend' };
        // Sent by one person twice it would be done once: the first is somebody else.
        const first = async () => {
          const opened = formWith(await (await as('lead')(path)).text(), form);
          const sent = await as('lead')(path, { method: 'POST', body: withAnswers(opened, {}) });
          expect(sent.status, 'the first').toBe(303);
        };
        const by = await calledOf(house.world(), house.world().staff.lead.id);
        return { ask: as('professional'), path, form, first, second: {}, saved: ['Último envío'], by };
      },
    },
  ];
}

/** The acta of a meeting of activity 3, with its items. */
export async function anActa(
  house: House,
  at: 'draft' | 'review',
): Promise<Pick<Scene, 'ask' | 'path'> & { one: GivenAlliance }> {
  const { world } = house;
  const one = await givenAlliance(world(), { at: 3 });
  const input = { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 } as const;
  const made = await (at === 'draft' ? givenActaDraft : givenActaInReview)(world(), input);
  const found = sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${made}`;
  return {
    ask: asStaff(house, 'professional'),
    path: backoffice.acta(String((await rowOf(world(), found)).code)),
    one,
  };
}

async function writtenMeanwhile(ask: Ask, path: string): Promise<void> {
  const form = formWith(await (await ask(path)).text(), { intent: 'save' });
  const body = withAnswers(form, { development: 'Escrito mientras tanto' });
  expect((await ask(path, { method: 'POST', body })).status).toBe(303);
}

type Sent = Awaited<ReturnType<typeof givenRequestSent>>;

/** A request that waits for its answer, and what somebody else does with it meanwhile. */
export async function aRequest(house: House, meanwhile: (house: House, sent: Sent) => Promise<unknown>) {
  const sent = await givenRequestSent(house.world());
  const first = () => meanwhile(house, sent);
  return { ask: asStaff(house, 'professional'), path: backoffice.request(sent.code), first };
}

async function sentAgain({ world }: House, { id, bearer }: Sent): Promise<void> {
  const note = { ...(await requestRead(world(), id)), note: 'Diga qué va a hacer' };
  must(await returnRequest(by(world(), 'lead', 2), note, linkOf()));
  const ctx = through(world(), bearer, 3);
  const someone = { name: 'Ana Peña', email: 'ana@entidad.example', phone: '3005550142', nit: '901730214-1' };
  const value = { ...requestPagesOf(someone, someone).wish, actions: 'Cantar en el parque' };
  must(await saveRequestPage(ctx, { request: id, page: 'wish', value }));
  must(await sendRequest(ctx, await requestRead(world(), id), linkOf()));
}

async function aMeeting({ world }: House, day: string): Promise<string> {
  const one = await givenAlliance(world(), { at: 3 });
  const when = { day, from: '08:00', to: '09:00', modality: 'onSite' as const, place: 'Salón' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id] };
  const input = { key: randomUUID(), cycle: world().cycle.id, ...when, ...said };
  return must(await conveneMeeting(by(world(), 'professional', 2), input)).code;
}

async function anInvitation({ world }: House): Promise<string> {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  return backoffice.invitation(String((await rowOf(world(), sql`select code from invitation where id = ${id}`)).code));
}

async function sendAgain(ask: Ask, path: string): Promise<void> {
  const form = formWith(await (await ask(path)).text(), { intent: 'resend' });
  expect((await ask(path, { method: 'POST', body: withAnswers(form, {}) })).status).toBe(303);
}
