import { randomUUID } from 'node:crypto';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { acceptEvidence, returnEvidence, submitEvidence, withdrawEvidence } from '@alianzas/domain/evidence';
import {
  answerNo,
  aWorld,
  by,
  dayOf,
  type GivenAlliance,
  givenAlliance,
  givenInvitation,
  givenMember,
  givenOrganization,
  givenSecond,
  must,
  reportOf,
  suspendAlliance,
  through,
  walk,
} from '@alianzas/domain/given';
import { conveneMeeting } from '@alianzas/domain/meeting';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

async function startOf(person: string): Promise<{ words: string; links: string[] }> {
  const html = await (await ask(portal.start(), person)).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main'));
  return { words: wordsOf(main), links: [...main.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!) };
}

const ownerOf = (one: GivenAlliance) => one.organizations[0]!.representative;

async function propose(one: GivenAlliance): Promise<void> {
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2099-06-01' };
  const staff = by(world(), 'professional', 9);
  const organization = one.organizations[0]!.id;
  must(await proposeCommitment(staff, { key: randomUUID(), alliance: one.id, organization, ...promise }));
}

/** Reports the ally's one activity: the id of its evidence. */
async function report(one: GivenAlliance): Promise<string> {
  const [{ id: organization }] = one.organizations as [GivenAlliance['organizations'][number]];
  const ctx = through(world(), ownerOf(one), dayOf(one, 11));
  const activities = (await planOf(by(world(), 'professional', 11), one.id)).actions.flatMap(
    (action) => action.activities,
  );
  const planActivity = activities.find((activity) => activity.partyId)!.id;
  return must(await submitEvidence(ctx, { ...(await reportOf(ctx, one.id, organization)), planActivity })).id;
}

type Case = [
  name: string,
  at: number,
  more: ((one: GivenAlliance) => Promise<unknown>) | null,
  says: string,
  leadsTo: (code: string) => string,
];

const todo: Case[] = [
  ['9, with a commitment to accept', 9, propose, 'Revise y acepte el compromiso 1', portal.commitments],
  [
    '9, without commitments',
    9,
    null,
    'Proponga lo que su organización va a hacer',
    (code) => `${portal.commitments(code)}#proponer`,
  ],
  ['11', 11, null, 'Cargue la evidencia de «Una jornada»', (code) => portal.newEvidence(code, 2)],
  [
    '11, with evidence returned',
    11,
    async (one) => {
      const reason = 'Falta la lista';
      must(await returnEvidence(by(world(), 'professional', 11), { evidence: await report(one), reason }));
    },
    'Corrija la evidencia de «Una jornada», que le devolvieron',
    (code) => `${portal.evidence(code)}#evidencia-1`,
  ],
  [
    '11, with evidence withdrawn',
    11,
    async (one) => {
      const ally = through(world(), ownerOf(one), dayOf(one, 11));
      must(await withdrawEvidence(ally, { evidence: await report(one), reason: 'Era de otro taller' }));
    },
    'Cargue la evidencia de «Una jornada»',
    (code) => portal.newEvidence(code, 2),
  ],
  [
    '11 again after a No',
    11,
    async (one) => {
      await walk(world(), one, 11, 12);
      await answerNo(world(), one);
    },
    'Confirme u objete el compromiso 3',
    portal.commitments,
  ],
  [
    '3, with a meeting to come',
    3,
    async (one) => {
      const when = { day: '2099-03-20', from: '08:00', to: '09:00', modality: 'virtual' as const, place: 'Sala 2' };
      const said = { title: 'Nos conocemos', agenda: 'Hablar', activities: [3 as const], alliances: [one.id], ...when };
      const staff = by(world(), 'professional', 3);
      must(await conveneMeeting(staff, { key: randomUUID(), cycle: world().cycle.id, ...said }));
    },
    'Asista a la reunión «Nos conocemos»',
    portal.meetings,
  ],
];

test.each(todo)(
  'at %s what waits for the ally is the first thing, with its link',
  async (_, at, more, says, leadsTo) => {
    const one = await givenAlliance(world(), { at });
    await more?.(one);
    const { words, links } = await startOf(ownerOf(one).person);
    expect(words).toContain(says);
    expect(words.indexOf(says)).toBeLessThan(words.indexOf('Sus alianzas'));
    expect(words).toContain('Le toca a usted');
    expect(links[0]).toBe(leadsTo(one.code));
  },
);

const waits: [at: number, more: ((one: GivenAlliance) => Promise<unknown>) | null, says: RegExp][] = [
  [2, null, /Estamos preparando la propuesta.*Le toca a: El equipo.*Sin fecha fija/],
  [3, null, /Vamos a acordar la reunión de primer contacto/],
  [4, null, /Estamos analizando su participación en la Red/],
  [5, null, /Estamos decidiendo si su organización hace parte activa/],
  [6, null, /Vamos a incluir su organización en la base de datos de la Red/],
  [7, null, /Vamos a comunicarle su inclusión/],
  [8, null, /Sigue la mesa de trabajo/],
  [10, null, /Estamos incluyendo las acciones en el plan de trabajo/],
  [11, report, /Estamos revisando las evidencias que llegaron/],
  [12, null, /Sigue la reunión de seguimiento/],
  [13, null, /Estamos revisando si se cumple/],
  [14, null, /Se analiza el reconocimiento/],
  [15, null, /Se define quién continúa/],
  [16, null, /Estamos elaborando el balance final/],
];

test.each(waits)('at %i, when nothing waits for the ally, it is said whose turn it is', async (at, more, says) => {
  const one = await givenAlliance(world(), { at });
  await more?.(one);
  const { words, links } = await startOf(ownerOf(one).person);
  expect(words).toMatch(says);
  expect(words).toContain('Por ahora nada espera por usted');
  expect(links).toContain(portal.alliance(one.code));
});

test('an organization that is in the Red already reads that it stays and since when, at home, in its case and in its history', async () => {
  const [shared] = (await givenAlliance(world(), { at: 8 })).organizations;
  const one = await givenSecond(world(), shared!, 6);
  const read = async (path: string) => wordsOf(await (await ask(path, ownerOf(one).person)).text());
  const pages = [portal.start(), portal.alliance(one.code)];
  for (const [at, says] of [
    [6, 'Vamos a poner al día el registro de su organización en la base de datos de la Red, donde está desde el 8 de'],
    [7, 'Vamos a comunicarle que su organización sigue en la Red, donde está desde el 8 de febrero de 2026'],
  ] as const) {
    for (const path of pages) {
      const words = await read(path);
      expect(words, path).toContain(says);
      expect(words, path).not.toMatch(/Vamos a incluir su organización|comunicarle su inclusión/);
    }
    await walk(world(), one, at, at + 1);
  }
  const history = await read(portal.history(one.code));
  expect(history).toContain('puso al día la fila de');
  expect(history).toMatch(/informó a .*, que sigue en la Red desde el 8 de febrero de 2026/);
  expect(history).toContain('sigue en la base de datos de la Red Distrital');
  expect(history).not.toMatch(/incluyó|su inclusión en la Red a|quedó incluida/);
});

test('once its part is reported and accepted, the ally reads what the secretariat owes and until when', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  must(await acceptEvidence(by(world(), 'professional', 11), { evidence: await report(one) }));
  expect((await startOf(ownerOf(one).person)).words).toMatch(/Sigue «Una jornada».*Le toca a: La Secretaría. Hasta el/);
});

test('who may not commit the organization reads who may', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  await propose(one);
  const { actor } = await givenMember(world(), one.organizations[0]!.id, 'liaison');
  const { words } = await startOf(actor.person);
  expect(words).toContain('Espera a su organización');
  expect(words).toContain('Quien representa a su organización, o su persona delegada');
  expect(words).not.toContain('Le toca a usted');
});

test('an invitation that waits says where its link is', async () => {
  const organization = await givenOrganization(world());
  await givenInvitation(world(), organization);
  const { words } = await startOf(organization.representative.person);
  expect(words).toContain('Responda la invitación con el vínculo del correo que le enviamos');
});

test('of a suspended alliance nothing waits for the ally', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  must(await suspendAlliance(by(world(), 'lead', 11), { alliance: one.id, reason: 'Obras en el salón' }));
  const { words } = await startOf(ownerOf(one).person);
  expect(words).toContain('La alianza está suspendida');
  expect(words).not.toContain('Le toca a usted');
});

test('another organization reads nothing of the alliance', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const other = await givenOrganization(world());
  const { words } = await startOf(other.representative.person);
  expect(words).not.toContain(one.code);
});

test('evidence saved without sending it waits first, on the first page and among the evidence, for its writer alone', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { person } = ownerOf(one);
  const here = portal.newEvidence(one.code, 2);
  const body = new FormData();
  for (const [name, value] of [
    ['description', 'Leímos'],
    ['draft', 'save'],
    ['draftOf', ''],
  ] as const)
    body.append(name, value);
  expect((await ask(here, person, { method: 'POST', body })).status).toBe(303);
  const unfinished = 'Termine y envíe la evidencia de «Una jornada», que guardó sin enviar';
  const { words, links } = await startOf(person);
  expect(words).toContain(`Una cosa espera por usted. Le toca a usted: Alianza de prueba ${unfinished}`);
  expect(words).not.toContain('Cargue la evidencia de «Una jornada»');
  expect(links).toContain(here);
  const evidence = async (reader: string) => wordsOf(await (await ask(portal.evidence(one.code), reader)).text());
  expect(await evidence(person)).toContain(unfinished);
  const { actor } = await givenMember(world(), one.organizations[0]!.id, 'liaison');
  const before = await report(one);
  must(await returnEvidence(by(world(), 'professional', 11), { evidence: before, reason: 'Falta la lista' }));
  expect((await startOf(person)).words, 'returned and being written again is one thing').toContain(
    'Una cosa espera por usted. Le toca a usted: Alianza de prueba Corrija la evidencia de «Una jornada», que le devolvieron: la nueva está guardada sin enviar',
  );
  expect(await evidence(person)).toContain(
    'La nueva está escrita sin enviar. Por qué se la devolvieron: Falta la lista Seguir con la nueva',
  );
  must(
    await withdrawEvidence(through(world(), ownerOf(one), dayOf(one, 11)), { evidence: before, reason: 'Era otra' }),
  );
  expect((await startOf(actor.person)).words).toContain('Cargue la evidencia de «Una jornada»');
  expect(await evidence(actor.person)).not.toContain('sin enviar');
  must(await suspendAlliance(by(world(), 'lead', 11), { alliance: one.id, reason: 'Obras en el salón' }));
  expect((await startOf(person)).words).not.toContain('Le toca a usted');
});

test('the first page says as many things as it lists, each with its link, however many they are', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { person } = ownerOf(one);
  await propose(one);
  await world().database.owner.db.execute(sql`
    insert into alliance select (jsonb_populate_record(null::alliance, to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'code', 'ALZ-2026-8' || lpad(n::text, 3, '0')))).*
    from alliance a, generate_series(1, 11) n where a.id = ${one.id}`);
  await world().database.owner.db.execute(sql`
    insert into party select (jsonb_populate_record(null::party, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(), 'alliance_id', a.id))).*
    from party p, alliance a where p.alliance_id = ${one.id} and p.organization_id = ${one.organizations[0]!.id} and a.code like 'ALZ-2026-8%'`);
  const { words } = await startOf(person);
  expect(words).toContain('Esperan por usted 12 cosas');
  expect(words.match(/Le toca a usted(?! o)/g)?.length).toBeGreaterThanOrEqual(12);
  expect(words).toContain('Se muestran 8 de 11: ver las otras 3');
});

test('an alliance that goes on says how its organization leaves it, and to whom it writes', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { professional } = world().staff;
  const [{ email }] = (await world().database.owner.db.execute<{ email: string }>(
    sql`select email from person where id = ${professional.id}`,
  )) as unknown as [{ email: string }];
  const words = wordsOf(await (await ask(portal.alliance(one.code), ownerOf(one).person)).text());
  expect(words).toContain('Si su organización no quiere seguir en la alianza');
  expect(words).toContain(`a ${email} , quién de su organización lo decidió y por qué`);
});
