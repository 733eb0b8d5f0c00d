import { randomUUID } from 'node:crypto';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActa,
  givenActaInReview,
  givenAlliance,
  itemsFor,
  must,
  rowOf,
} from '@alianzas/domain/given';
import { conveneMeeting, type MeetingActivity } from '@alianzas/domain/meeting';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const professional = () => world().staff.professional.id;

async function read(path: string): Promise<string> {
  return (await ask(path, professional())).text();
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return ask(path, professional(), { method: 'POST', body });
}

async function codeOf(one: GivenAlliance): Promise<string> {
  return String((await rowOf(world(), sql`select code from alliance where id = ${one.id}`)).code);
}

async function meetingOf(acta: string): Promise<string> {
  const found = sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`;
  return String((await rowOf(world(), found)).code);
}

async function convened(one: GivenAlliance, activities: MeetingActivity[]): Promise<string> {
  const when = { day: '2026-02-03', from: '08:00', to: '09:00', modality: 'onSite' as const, place: 'Salón' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities, alliances: [one.id] };
  const input = { key: randomUUID(), cycle: world().cycle.id, ...when, ...said };
  return must(await conveneMeeting(by(world(), 'professional', 12), input)).code;
}

async function opened(one: GivenAlliance, activities: MeetingActivity[]): Promise<string> {
  const code = await convened(one, activities);
  const { id } = await rowOf(world(), sql`select id from meeting where code = ${code}`);
  await post(backoffice.acta(code), { intent: 'draft', meeting: String(id), key: randomUUID() });
  return code;
}

const inputOf = (html: string, name: string) =>
  new RegExp(`name="${name.replace(/[.[\]]/g, '\\$&')}"[^>]*value="([^"]*)"`).exec(html)?.[1];
const textOf = (html: string, name: string) =>
  new RegExp(`name="${name.replace(/[.[\]]/g, '\\$&')}"[^>]*>([^<]*)<`).exec(html)?.[1]?.trim();

test('one meeting for 3, 4 and 5 is offered first, on the page of activity 3 and where it is convened', async () => {
  const code = await codeOf(await givenAlliance(world(), { at: 3 }));
  const activity = await read(backoffice.activity(code, 3));
  expect(wordsOf(activity)).toMatch(/Convocar una sola reunión para 3, 4 y 5.*Convocar solo la actividad 3/);
  const together = `${backoffice.newMeeting()}?actividad=3&actividad=4&actividad=5&alianza=${code}`;
  expect(activity).toContain(together.replaceAll('&', '&amp;'));
  const form = await read(together);
  expect([0, 1, 2].map((n) => inputOf(form, `activities[${n}]`))).toEqual(['3', '4', '5']);
  expect(wordsOf(form)).not.toContain('SI: seguir con la actividad 6 NO: continuar con la actividad 8 1.');
  expect(textOf(form, 'agenda')).not.toContain('continuar con la actividad');
  const one = await givenAlliance(world(), { at: 3 });
  const meeting = wordsOf(await read(backoffice.meeting(await convened(one, [3, 4, 5]))));
  expect(meeting).toContain('Hoy está en la actividad 3');
  expect(meeting, 'it is for three of them').not.toContain('(actividad 3)');
});

test('the errors of a meeting follow its page, and a rule stands beside its field', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const path = `${backoffice.newMeeting()}?actividad=3`;
  const hidden = { key: randomUUID(), 'activities[0]': '3', cycle: world().cycle.id, alliances: one.id };
  const html = await (await post(path, { ...hidden, title: '', agenda: '', modality: 'onSite' })).text();
  const links = [...html.matchAll(/<a href="#([^"]+)">[^<]*Complete este dato/g)].map(([, id]) => id!);
  expect(links).toEqual(['title', 'day', 'from', 'to', 'place', 'agenda']);
  for (const id of links) expect(html).toContain(`id="${id}"`);
  const said = { title: 'Mesa', agenda: 'Conocernos', modality: 'onSite', place: 'Salón', day: '2026-02-20' };
  const backwards = await post(path, { ...hidden, ...said, from: '10:00', to: '09:00' });
  expect(backwards.status).toBe(409);
  expect(await backwards.text()).toContain('<a href="#to">Hora de cierre: La reunión no puede terminar');
});

test('the acta of 3 shows what the request said beside its fields, and keeps what its writer took of it', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const code = await opened(one, [3]);
  const form = await read(backoffice.acta(code));
  const { wish, code: request } = await rowOf(
    world(),
    sql`select content->'wish' as wish, code from request where alliance_id = ${one.id}`,
  );
  const { influenceCircle } = wish as { influenceCircle: string };
  for (const name of ['capacity', 'influenceCircle', 'actions']) expect(textOf(form, `items[0].${name}`)).toBe('');
  expect(wordsOf(form)).toContain(influenceCircle);
  expect(wordsOf(form)).toContain(`la solicitud ${request}`);
  const blank = {
    ...{ acta: inputOf(form, 'acta')!, version: '1', development: 'Se habló', internalNote: '', intent: 'save' },
    ...{ 'items[0].activity': '3', 'items[0].alliance': one.id, 'items[0].organization': one.organizations[0]!.id },
    ...{ 'items[0].capacity': '', 'items[0].influenceCircle': '', 'items[0].actions': '' },
    ...{ 'items[0].interestGroups': '', 'items[0].minutesUsed': '' },
  };
  const unfinished = await post(backoffice.acta(code), { ...blank, 'items[0].proposed': 'si' });
  expect(unfinished.status).toBe(303);
  expect(textOf(await read(backoffice.acta(code)), 'items[0].influenceCircle')).toBe(influenceCircle);
  expect((await post(backoffice.acta(code), { ...blank, version: '2' })).status).toBe(303);
  const kept = sql`select i.content from acta_item i join acta a on a.id = i.acta_id join meeting m on m.id = a.meeting_id where m.code = ${code}`;
  expect(await rowOf(world(), kept)).toEqual({});
  const taken = { ...blank, version: '3', 'items[0].proposed': 'si', 'items[0].interestGroups': 'Jóvenes' };
  expect((await post(backoffice.acta(code), taken)).status).toBe(303);
  expect(JSON.stringify(await rowOf(world(), kept))).toContain(JSON.stringify(influenceCircle).slice(1, -1));
  expect(textOf(await read(backoffice.acta(code)), 'items[0].influenceCircle')).toBe(influenceCircle);
});

test('the acta of 8 suggests the organization’s contact as its liaison', async () => {
  const one = await givenAlliance(world(), { at: 8 });
  const form = await read(backoffice.acta(await opened(one, [8])));
  const { representative } = one.organizations[0]!;
  const person = await rowOf(world(), sql`select name, email from person where id = ${representative.person}`);
  expect(inputOf(form, 'items[0].liaison.name') ?? '').toBe('');
  expect(wordsOf(form)).toContain(String(person.name));
  expect(wordsOf(form)).toContain(String(person.email));
  expect(wordsOf(form)).toContain('los datos del contacto de la organización');
});

test('an approved acta leads on to its cases, and says who drafted and approved it', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const about = { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 } as const;
  const code = await codeOf(one);
  const page = await read(backoffice.acta(await meetingOf(await givenActa(world(), about))));
  expect(wordsOf(page)).toContain(`Ir al siguiente paso de ${code}: actividad 4`);
  expect(page).toContain(`href="${backoffice.activity(code, 4)}"`);
  expect(wordsOf(page)).toContain('La redactó y la aprobó la misma persona.');
  const other = await givenAlliance(world(), { at: 3 });
  const by2 = { ...about, alliances: [other.id], items: itemsFor(other, contents[3]), approver: 'lead' } as const;
  const two = await read(backoffice.acta(await meetingOf(await givenActa(world(), by2))));
  expect(wordsOf(two)).not.toContain('la misma persona');
});

test('an effort left blank is not said to be zero', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const items = itemsFor(one, contents[3]);
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const words = wordsOf(await read(backoffice.acta(await meetingOf(acta))));
  expect(words).toMatch(/Horas empleadas (Sin registrar|[1-9]|0,\d)/);
  expect(words).not.toMatch(/Horas empleadas 0(?!,)/);
});

test('who came of the team is chosen among its accounts, with the convener proposed', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const code = await convened(one, [3]);
  const { id } = await rowOf(world(), sql`select id from meeting where code = ${code}`);
  const form = await read(backoffice.meeting(code));
  const ticked = [...form.matchAll(/<input[^>]*name="team"[^>]*>/g)].filter(([input]) => input.includes('checked'));
  expect(ticked).toHaveLength(1);
  expect(ticked[0]![0]).toContain(professional());
  const lead = world().staff.lead.id;
  const attended = { intent: 'attend', meeting: String(id), version: '1', team: lead, 'others[0].name': 'Vecina' };
  const saved = await post(backoffice.meeting(code), attended);
  expect(saved.headers.get('location')).toContain('hecho=attendanceSaved');
  const came = await rowOf(world(), sql`select count(*)::int as n from attendee where meeting_id = ${id} and attended`);
  expect(came).toEqual({ n: 2 });
});

test('a meeting on a holiday or a weekend is asked about once, when it is convened and when it moves', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const hidden = { key: randomUUID(), 'activities[0]': '3', cycle: world().cycle.id, alliances: one.id };
  const said = { title: 'Mesa', agenda: 'Conocernos', modality: 'onSite', place: 'Salón', from: '08:00', to: '09:00' };
  const convene = (more: Record<string, string>) =>
    post(`${backoffice.newMeeting()}?actividad=3`, { ...hidden, ...said, ...more });
  const asked = await convene({ day: '2027-03-22' });
  expect(asked.status).toBe(422);
  const html = await asked.text();
  const question = wordsOf(html);
  for (const words of [
    'Una pregunta antes de seguir',
    '¿Es el lunes 22 de marzo de 2027? Ese día es festivo.',
    'Sí, es el lunes 22 de marzo de 2027',
    'Convocar la reunión',
  ])
    expect(question).toContain(words);
  for (const words of ['Hay un problema', 'Error:']) expect(question, 'nothing is wrong').not.toContain(words);
  expect(inputOf(html, 'asWritten')).toBe('2027-03-22');
  const made = await convene({ day: '2027-03-22', asWritten: '2027-03-22' });
  expect(made.status).toBe(303);
  const path = new URL(made.headers.get('location')!, 'http://localhost').pathname;
  const { id, version } = await rowOf(
    world(),
    sql`select id, version from meeting where code = ${path.split('/').at(-1)!}`,
  );
  const move = (more: Record<string, string>) =>
    post(path, { ...said, intent: 'move', meeting: String(id), version: String(version), ...more });
  const again = await move({ day: '2027-03-27' });
  expect(again.status).toBe(422);
  const moving = wordsOf(await again.text());
  expect(moving).toContain('es de fin de semana.');
  expect(moving).toContain('Sí, es el sábado 27 de marzo de 2027');
  expect(moving).toContain('Cambiar la reunión');
  const other = await move({ day: '2027-03-28', asWritten: '2027-03-27' });
  expect(wordsOf(await other.text())).toContain('Sí, es el domingo 28 de marzo de 2027');
  expect((await move({ day: '2027-03-27', asWritten: '2027-03-27' })).status).toBe(303);
});
