import { hashSecret, newToken } from '@alianzas/auth';
import {
  aWorld,
  by,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  must,
} from '@alianzas/domain/given';
import { procedureVersions, versionInForce } from '@alianzas/domain/procedure';
import { setReferenceLink } from '@alianzas/domain/reference';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';
import { publicPages } from './pages.ts';

const { glossary: definitions, conditions: generalConditions } = versionInForce.content;

const world = aWorld();
const ask = aPortal(world);

async function read(path: string): Promise<string> {
  const answer = await ask(path, null);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

/** The browser's cookie of a capability, its token alive today. */
async function capability(purpose: 'solicitud' | 'invitacion', subject: string): Promise<string> {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${subject}`);
  return `__Host-${purpose}=${token}`;
}

const everyCondition = [
  ...generalConditions.conditions,
  ...generalConditions.purposes.map(({ text }) => text),
  ...generalConditions.closing,
];

test('R-012 R-002 the public history of changes is a table of three columns, with the reason of version 1', async () => {
  const html = await read(portal.procedure());
  const table = html.slice(html.indexOf('id="historico"')).match(/<table.*?<\/table>/s)![0];
  const headings = [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map((found) => found[1]);
  expect(headings).toEqual(['Versión', 'Fecha de Emisión', 'Cambios realizados']);
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map((row) => wordsOf(row[1]!));
  expect(rows).toHaveLength(procedureVersions.length);
  for (const [index, { changes }] of procedureVersions.entries()) expect(rows[index]).toContain(changes);
  expect(rows[0]).toContain(
    'establecer los lineamientos para potenciar la oferta de cultura ciudadana con el sector privado, público y/o mixto y comunitario para ejercicios de cooperación',
  );
});

test('R-020 R-019 the public page of the procedure names its leader and says its objective and scope', async () => {
  const words = wordsOf(await read(portal.procedure()));
  const { leader, objective, scope } = versionInForce.content;
  for (const text of [`Líder de proceso ${leader}`, objective, scope]) expect(words).toContain(text);
});

test('R-027 the glossary of the portal has every definition of the procedure', async () => {
  const words = wordsOf(await read(portal.glossary()));
  for (const { term, definition } of definitions) expect(words).toContain(`${term} ${definition}`);
});

test('R-052 the general conditions are read before a request is sent and before an invitation is accepted', async () => {
  const { id } = await givenDraft(world());
  const invitation = await givenInvitation(world(), await givenOrganization(world()));
  await world().database.owner.db.execute(
    sql`update invitation set expires_at = '2100-01-01' where id = ${invitation.id}`,
  );
  const before: [string, string][] = [
    [portal.requestCheck(id), await capability('solicitud', id)],
    [portal.invitationAnswered(), await capability('invitacion', invitation.id)],
    [portal.howItWorks(), ''],
  ];
  for (const [path, cookie] of before) {
    const answer = await ask(path, null, { headers: { cookie } });
    expect(answer.status, path).toBe(200);
    const words = wordsOf(await answer.text());
    for (const text of everyCondition) expect(words, path).toContain(text);
  }
});

test('R-262 R-263 the public page of the procedure links to the process map and the normogram, or says what is missing', async () => {
  expect(wordsOf(await read(portal.procedure()))).toContain(
    'Mapa de procesos: la entidad todavía no ha puesto su dirección',
  );
  const [map, norms] = ['https://entidad.example/mapa', 'https://entidad.example/normograma'];
  const admin = by(world(), 'administrator', 20);
  must(await setReferenceLink(admin, { link: 'processMap', version: 1, url: map }));
  must(await setReferenceLink(admin, { link: 'normogram', version: 1, url: norms }));
  const html = await read(portal.procedure());
  expect(html).toMatch(new RegExp(`<a href="${map}"[^>]*>Mapa de procesos</a>`));
  expect(html).toMatch(new RegExp(`<a href="${norms}"[^>]*>Normograma de la entidad</a>`));
  expect(wordsOf(html)).toContain(versionInForce.content.associatedDocuments);
  expect(wordsOf(html)).toContain(versionInForce.content.norms);
});

test('R-264 every page of the portal presents the system as a resource of the procedure', async () => {
  for (const path of [portal.home(), portal.procedure(), portal.help()]) {
    expect(wordsOf(await read(path))).toContain('recurso «Sistema de información Institucional» del procedimiento');
  }
  expect(versionInForce.content.resources).toContain('Sistema de información Institucional');
});

const NAME = /Red Distrital de Cultura Ciudadana y Democr[aá]tica/i;

test('R-051 the Red is spelled out before its acronym on every page of the portal', async () => {
  const alliance = await givenAlliance(world(), { at: 11 });
  const { person } = alliance.organizations[0]!.representative as { person: string };
  const own = ['alliance', 'commitments', 'plan', 'evidence', 'contributions', 'meetings', 'history'] as const;
  const known = portal as unknown as Readonly<Record<string, (code: string) => string>>;
  const pages = [
    ...publicPages.flatMap(({ links }) => links.map(({ href }): [string, string | null] => [href, null])),
    ...own.flatMap((name) => (known[name] ? [[known[name](alliance.code), person] as [string, string]] : [])),
    [portal.start(), person] as [string, string],
  ];
  expect(pages.length).toBeGreaterThan(20);
  for (const [path, who] of pages) {
    const answer = await ask(path, who);
    expect(answer.status, path).toBe(200);
    const words = wordsOf(await answer.text());
    const first = words.search(/RDCCD/);
    if (first >= 0) expect(words.slice(0, first), path).toMatch(NAME);
  }
});

test('the page on personal data says how an authorisation is revoked today: by writing, and not in the portal', async () => {
  const html = await read(portal.privacy());
  const words = wordsOf(html);
  expect(words).toContain(
    'revocar la autorización o pedir que suprimamos sus datos, escriba por Bogotá te escucha o lleve una carta a la Carrera 8 # 9-83',
  );
  for (const page of [html, await read(portal.terms())])
    expect(page).toMatch(/<a href="https:\/\/bogota\.gov\.co\/sdqs\/"[^>]*>\s*Bogotá te escucha/);
  expect(words).toContain('Por este portal todavía no se hace.');
});
