import { randomUUID } from 'node:crypto';
import { addParty } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, givenOrganization, must } from '@alianzas/domain/given';
import { headings, versionInForce } from '@alianzas/domain/procedure';
import { setReferenceLink } from '@alianzas/domain/reference';
import { referenceLinks } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const { glossary: definitions, conditions: generalConditions, relation } = versionInForce.content;

const world = aWorld();
const ask = aBackoffice(world);

type Name = keyof ReturnType<typeof world>['staff'];

async function read(path: string, as: Name = 'professional'): Promise<string> {
  const answer = await ask(path, world().staff[as].id);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

async function words(path: string, as?: Name): Promise<string> {
  return wordsOf(await read(path, as));
}

test('R-012 staff read the history of changes in its three columns', async () => {
  const html = await read(backoffice.procedure());
  const table = html.slice(html.indexOf('id="historico"')).match(/<table.*?<\/table>/s)![0];
  const headings = [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map((found) => found[1]);
  expect(headings).toEqual(['Versión', 'Fecha de Emisión', 'Cambios realizados']);
});

test('R-011 each version holds the reference of its request in the correspondence system, and says when there is none', async () => {
  const told = async () => words(backoffice.procedure());
  expect(await told()).toContain(
    'Solicitud en el aplicativo de correspondencia: versión 1, no fue suministrada; versión 2, no fue suministrada.',
  );
  const enter = (version: string, number: string) =>
    ask(backoffice.parameters(), world().staff.administrator.id, {
      method: 'POST',
      body: new URLSearchParams({ intent: 'request', procedureVersion: '2', version, number }),
    });
  expect((await enter('0', 'pendiente')).status).toBe(422);
  expect((await enter('0', 'Radicado No. 20247100001234')).headers.get('location')).toBe(
    `${backoffice.parameters()}?hecho=versionRequestEntered`,
  );
  expect((await enter('1', '20247100001235')).status).toBe(303);
  expect((await enter('1', '20247100001299')).status).toBe(409);
  expect(await told()).toContain('versión 1, no fue suministrada; versión 2, 20247100001235.');
});

test('R-018 version 2 has a verification code, which was not supplied and whose page says so', async () => {
  expect(versionInForce.verificationCode).toBeNull();
  expect(await words(backoffice.procedure())).toContain(`${headings.verificationCode}: no fue suministrado.`);
});

test('R-022 alliances are listed by the sectors of their organizations, and each list says them', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const community = await givenOrganization(world());
  const { owner } = world().database;
  await owner.db.execute(sql`update organization set sector = 'community' where id = ${community.id}`);
  const added = { key: randomUUID(), alliance: one.id, organization: community.id };
  must(await addParty(by(world(), 'professional', 2), added));
  const other = await givenAlliance(world(), { at: 2 });
  const of = (sector: string) => words(`${backoffice.alliances()}?sector=${sector}`);
  for (const sector of ['private', 'community']) expect(await of(sector)).toContain(one.code);
  expect(await of('private')).toContain(`${one.code} · `);
  expect(await of('private')).toContain('Comunitario · Privado');
  expect(await of('private')).toContain(other.code);
  expect(await of('community')).not.toContain(other.code);
  for (const sector of ['public', 'mixed', 'otro']) expect(await of(sector)).not.toContain(one.code);
  expect(await read(backoffice.alliancesData())).toMatch(new RegExp(`"${one.code}".*"Comunitario · Privado"`));
});

test('R-020 staff read the objective of the procedure with its own text', async () => {
  expect(await words(backoffice.procedure())).toContain(versionInForce.content.objective);
});

test('R-027 the glossary of the back office has every definition of the procedure', async () => {
  const glossary = await words(backoffice.glossary());
  for (const { term, definition } of definitions) expect(glossary).toContain(`${term} ${definition}`);
});

test('R-021 R-013 a case says the two units that lead its management and the version under which it began', async () => {
  const { code } = await givenAlliance(world(), { at: 3 });
  for (const name of ['undersecretary', 'director', 'lead', 'professional'] as const) {
    const said = await words(backoffice.alliance(code), name);
    for (const unit of versionInForce.content.units) expect(said).toContain(unit.name);
    expect(said).toContain('Procedimiento Versión 2 , del 22 de enero de 2024');
  }
  const procedure = await words(backoffice.procedure());
  expect(procedure).toContain(
    'Subsecretaría Distrital de Cultura Ciudadana y Gestión del Conocimiento En este sistema:',
  );
  expect(procedure).toContain('Dirección de Redes y Acción Colectiva (DRAC) En este sistema:');
});

test('R-067 R-068 R-069 R-070 a proposal is offered each of the four purposes, in its own words', async () => {
  const { code } = await givenAlliance(world(), { at: 2 });
  const html = await read(`${backoffice.activity(code, 2)}?tipo=support`);
  expect(generalConditions.purposes).toHaveLength(4);
  for (const { code: purpose, text } of generalConditions.purposes) {
    const box = html.match(new RegExp(`<input[^>]*name="purposes"[^>]*value="${purpose}"[^>]*/>`))![0];
    expect(box).toContain('type="checkbox"');
    expect(wordsOf(html.slice(html.indexOf(box), html.indexOf(box) + 600))).toContain(text);
  }
});

test('R-081 the procedure shows its relation with other processes as a drawing of five columns', async () => {
  const html = await read(backoffice.procedure());
  const drawing = html.match(/<svg class="relation-drawing".*?<\/svg>/s)![0];
  expect([...drawing.matchAll(/class="relation-column/g)]).toHaveLength(5);
  for (const heading of relation.headings) expect(drawing).toContain(heading.split(' ')[0]!);
});

test('R-086 R-087 R-088 the undersecretary lists the alliances and the members of the Red, and downloads both', async () => {
  const { code, organizations } = await givenAlliance(world(), { at: 8 });
  const { name } = organizations[0]!;
  const lists: [string, string][] = [
    [backoffice.alliances(), code],
    [backoffice.network(), name],
  ];
  for (const [path, one] of lists) expect(await words(path, 'undersecretary'), path).toContain(one);
  const files: [string, string][] = [
    [backoffice.alliancesData(), code],
    [backoffice.networkData(), name],
  ];
  for (const [path, one] of files) {
    const answer = await ask(path, world().staff.undersecretary.id);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.csv"$/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`"${one}"`);
  }
  expect((await ask(backoffice.alliancesData(), null)).status).toBe(303);
});

test('R-007 the record of the quantification says of which indicator it is evidence', async () => {
  const said = await words(backoffice.recordsOfKind('cuantificaciones'));
  expect(said).toContain('Es evidencia del indicador de política pública de cultura ciudadana');
});

test('R-268 the case lists its records by activity, each activity leads there, and each kind has its list', async () => {
  const { code } = await givenAlliance(world(), { at: 12 });
  const html = await read(backoffice.allianceRecords(code));
  for (const n of [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
    const section = html.slice(html.indexOf(`id="actividad-${n}"`), html.indexOf(`id="actividad-${n + 1}"`));
    const records = [...section.matchAll(/<li><a[^>]*? href="([^"]+)"/g)].map(([, href]) => `href="${href}"`);
    const page = await read(backoffice.activity(code, n));
    expect(records.length, `activity ${n}`).toBeGreaterThan(0);
    for (const href of records) expect(page, `activity ${n}`).toContain(href);
  }
  const slugs = [...(await read(backoffice.records())).matchAll(/href="\/registros\/([a-z-]+)"/g)].map(
    (found) => found[1]!,
  );
  expect(new Set(slugs).size).toBe(versionInForce.content.records.length);
  for (const slug of slugs) await read(backoffice.recordsOfKind(slug));
  expect(await words(backoffice.recordsOfKind('propuestas'))).toContain(code);
  expect((await ask(backoffice.recordsOfKind('juramentos'), world().staff.lead.id)).status).toBe(404);
});

test('R-262 R-263 the administrator sets the addresses in a page, and the procedure shows them to all staff', async () => {
  expect((await ask(backoffice.parameters(), world().staff.lead.id)).status).toBe(403);
  const post = (link: string, version: string, url: string) =>
    ask(backoffice.parameters(), world().staff.administrator.id, {
      method: 'POST',
      body: new URLSearchParams({ intent: 'link', link, version, url }),
    });
  const [map, norms] = ['https://entidad.example/mapa', 'https://entidad.example/normograma'];
  expect((await post('processMap', '1', 'javascript:alert(1)')).status).toBe(422);
  expect((await post('processMap', '1', map)).headers.get('location')).toBe(
    `${backoffice.parameters()}?hecho=linkSaved`,
  );
  expect((await post('normogram', '1', norms)).status).toBe(303);
  const late = await post('normogram', '1', 'https://otra.example');
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('value="https://otra.example"');
  const html = await read(backoffice.procedure());
  expect(html).toMatch(new RegExp(`<a href="${map}"[^>]*>Mapa de procesos</a>`));
  expect(html).toMatch(new RegExp(`<a href="${norms}"[^>]*>Normograma de la entidad</a>`));
  for (const document of ['recognitionDocument', 'networkDocument'] as const) {
    const address = `https://entidad.example/${document}`;
    expect((await post(document, '1', address)).status).toBe(303);
    expect(await read(backoffice.procedure())).toContain(
      `<a href="${address}" rel="noreferrer">${referenceLinks[document].name}</a>`,
    );
  }
});

test('R-264 every page of the back office presents the system as a resource of the procedure', async () => {
  for (const [path, html] of await everyPage()) {
    expect(wordsOf(html), path).toContain('recurso «Sistema de información Institucional» del procedimiento');
  }
});

test('a link set by the domain shows at once, and only the administrator is offered to change it', async () => {
  must(
    await setReferenceLink(by(world(), 'administrator', 20), {
      link: 'policyIndicator',
      version: 1,
      url: 'https://a.example',
    }),
  );
  expect(await read(backoffice.procedure(), 'administrator')).toContain(backoffice.parameters());
  expect(await read(backoffice.procedure(), 'lead')).not.toContain(backoffice.parameters());
});

/** Every page of the back office that the director may read, as HTML by its address. */
async function everyPage(): Promise<[path: string, html: string][]> {
  const { code } = await givenAlliance(world(), { at: 12 });
  const known = backoffice as unknown as Readonly<Record<string, (code: string) => string>>;
  const plain = Object.entries(known).filter(
    ([name, url]) => url.length === 0 && !/demo|Data$|leave|home|appearance/.test(name),
  );
  const ofCase = Object.values(known).filter((url) => /^\/alianzas\/%3Acode(\/[a-z]+)?$/.test(url(':code')));
  const paths = [
    ...plain.map(([, url]) => url('')),
    ...ofCase.map((url) => url(code)),
    ...Array.from({ length: 15 }, (_, index) => backoffice.activity(code, index + 2)),
    ...Array.from({ length: 16 }, (_, index) => backoffice.procedureActivity(index + 1)),
  ];
  const read: [string, string][] = [];
  for (const path of paths) {
    const answer = await ask(path, world().staff.director.id);
    if (answer.status === 200) read.push([path, await answer.text()]);
  }
  expect(read.length).toBeGreaterThan(50);
  return read;
}

test('R-051 the Red is spelled out before its acronym on every page of the back office', async () => {
  for (const [path, html] of await everyPage()) {
    const said = wordsOf(html);
    const first = said.search(/RDCCD/);
    if (first >= 0) expect(said.slice(0, first), path).toMatch(/Red Distrital de Cultura Ciudadana y Democrática/);
  }
});

/** The one script of the house, a file of its own that nothing waits for. */
const OWN_SCRIPT =
  /<script defer="" src="\/[\w./-]*other-forms[\w.-]*\.js" integrity="sha384-[\w+/]{64}" data-holder="[\w-]+"><\/script>/g;

test('R-266 every page of the back office asks nothing of the computer but a browser: no plug-in or program, and no script but its own', async () => {
  for (const [path, page] of await everyPage()) {
    const html = page.replace(OWN_SCRIPT, '');
    expect(html, path).not.toMatch(/<(script|object|embed|applet|iframe)\b/i);
    const schemes = [...html.matchAll(/(?:href|action|src)="([a-z][a-z0-9+.-]*):/gi)].map((found) => found[1]);
    for (const scheme of schemes) expect(['https', 'http', 'mailto', 'tel'], path).toContain(scheme);
  }
});
