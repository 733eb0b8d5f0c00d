import { saveProposal } from '@alianzas/domain/alliance';
import {
  aWorld,
  by,
  givenAlliance,
  givenInvitation,
  givenMember,
  givenOrganization,
  givenRequestSent,
  must,
  proposalOf,
  requestRead,
  walk,
} from '@alianzas/domain/given';
import { acceptRequest } from '@alianzas/domain/intake';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const team = () => world().staff.professional.id;
const SOURCE = /Tomado de la solicitud SOL-\d{4}-\d{4}/;

async function page(path: string): Promise<string> {
  return (await ask(path, team())).text();
}

/** What a text field of the page holds. */
function held(html: string, name: string): string | undefined {
  const at = html.match(new RegExp(`<(textarea|input)[^>]*name="${name.replace(/[.[\]]/g, '\\$&')}"[^>]*>([^<]*)`));
  return at?.[1] === 'textarea' ? at[2]?.trimStart() : at?.[0].match(/value="([^"]*)"/)?.[1];
}

test('the proposal of a case born of a request begins with the words of the request', async () => {
  const { code } = await givenAlliance(world(), { at: 2 });
  const html = await page(`${backoffice.activity(code, 2)}?tipo=adoption`);
  expect(held(html, 'actions')).toBe('Lecturas en el parque');
  expect(held(html, 'fields.pointActions')).toBe('Lecturas en el parque');
  expect(held(html, 'fields.places')).toBe('La Candelaria');
  expect(held(html, 'problem')).toBe('');
  expect(wordsOf(html)).toMatch(SOURCE);
  for (const said of ['La solicitud dice: Los sábados', 'Pidió este lugar: La Candelaria.'])
    expect(wordsOf(html)).toContain(said);
  expect(held(await page(`${backoffice.activity(code, 2)}?tipo=loyalty`), 'fields.circles')).toBe('Vecinas');
  const support = await page(`${backoffice.activity(code, 2)}?tipo=support`);
  expect(held(support, 'fields.supports[0].description')).toBe('Un salón');
});

test('the kind that the request asked for is chosen already, with its fields', async () => {
  const { code, request } = await givenAlliance(world(), { at: 2 });
  expect(await page(backoffice.activity(code, 2))).not.toContain('name="problem"');
  await world().database.owner.db.execute(
    sql`update request set content = jsonb_set(content, '{wish,kind}', '"pact"') where id = ${request}`,
  );
  const html = await page(backoffice.activity(code, 2));
  expect(html).toContain('Tipo de alianza: <strong>Pacto');
  expect(held(html, 'fields.collectiveActions')).toBe('Lecturas en el parque');
});

test('what was typed stays after a refusal, whatever the request says', async () => {
  const { code, id } = await givenAlliance(world(), { at: 2 });
  const sent = { intent: 'save', alliance: id, version: '0', 'fields.kind': 'adoption', 'fields.places': 'El coliseo' };
  const answer = await ask(`${backoffice.activity(code, 2)}?tipo=adoption`, team(), {
    method: 'POST',
    body: new URLSearchParams({ ...sent, actions: '' }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(held(html, 'fields.places')).toBe('El coliseo');
  expect(held(html, 'actions')).toBe('');
  expect(wordsOf(html)).not.toMatch(SOURCE);
});

async function refused(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await ask(path, team(), { method: 'POST', body: new URLSearchParams(fields) });
  expect(answer.status).toBe(422);
  return answer.text();
}

test('after a refusal the page still says where each value that was not changed comes from', async () => {
  const { code, id } = await givenAlliance(world(), { at: 2 });
  const kept = {
    actions: 'Lecturas en el parque',
    'fields.places': 'La Candelaria',
    'fields.pointActions': 'Otra cosa',
  };
  const html = await refused(`${backoffice.activity(code, 2)}?tipo=adoption`, {
    ...{ intent: 'save', alliance: id, version: '0', 'fields.kind': 'adoption', problem: '' },
    ...kept,
  });
  const words = wordsOf(html);
  for (const said of ['La solicitud dice: Los sábados', 'Pidió este lugar: La Candelaria.'])
    expect(words).toContain(said);
  expect(words.match(new RegExp(SOURCE, 'g')), 'the actions and the places').toHaveLength(2);
});

test('after a refusal the row of the Red still says which of its words are those of the request', async () => {
  const { code, id, organizations } = await givenAlliance(world(), { at: 6 });
  await world().database.owner.db.execute(sql`update organization set verified_at = now(), verified_by = ${team()}`);
  const html = await refused(backoffice.activity(code, 6), {
    ...{ intent: 'enter', alliance: id, organization: organizations[0]!.id, version: '0' },
    ...{ 'relevant.address': 'Centro, La Candelaria', 'relevant.email': 'sin arroba' },
    ...{ 'relevant.contact': 'Otra persona', 'relevant.phone': '3005550142', 'relevant.interests': 'Otros' },
  });
  expect(wordsOf(html).match(new RegExp(SOURCE, 'g'))).toHaveLength(1);
});

test('a saved proposal wins over the request', async () => {
  const { code, id } = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), { ...proposalOf(id, 'support'), actions: ['Otra cosa'] }));
  const html = await page(backoffice.activity(code, 2));
  expect(held(html, 'actions')).toBe('Otra cosa');
  expect(wordsOf(html)).not.toMatch(SOURCE);
});

test('an alliance born of an invitation has no request to take words from', async () => {
  const { alliance } = await givenInvitation(world(), await givenOrganization(world()));
  const [row] = await world().database.owner.db.execute<{ code: string }>(
    sql`select code from alliance where id = ${alliance}`,
  );
  const html = await page(`${backoffice.activity(row!.code, 2)}?tipo=adoption`);
  expect(held(html, 'actions')).toBe('');
  expect(wordsOf(html)).not.toContain('solicitud SOL-');
});

test('the row of the Red of who sent the request begins with what it said of itself; of another party, with nothing', async () => {
  const { code } = await givenAlliance(world(), { at: 6, parties: 2 });
  await world().database.owner.db.execute(sql`update organization set verified_at = now(), verified_by = ${team()}`);
  const html = await page(backoffice.activity(code, 6));
  const [, first, second] = html.split('aria-label="Incluir a ');
  expect(held(first!, 'relevant.address')).toBe('Centro, La Candelaria');
  expect(held(first!, 'relevant.phone')).toMatch(/^3\d{2} \d{3} \d{4}$/);
  expect(held(first!, 'relevant.contact')).toMatch(/^Persona/);
  expect(wordsOf(`<body ${first}`)).toMatch(SOURCE);
  expect(held(second!, 'relevant.address')).toBeUndefined();
  expect(wordsOf(`<body ${second}`)).not.toMatch(SOURCE);
});

test('of a request whose writer stays out, neither the proposal nor the row of the Red begins with what it said', async () => {
  const organization = await givenOrganization(world());
  const sent = await givenRequestSent(world());
  const { alliance: id, code } = must(
    await acceptRequest(by(world(), 'lead', 1), {
      ...(await requestRead(world(), sent.id)),
      ...{ title: 'Una', initiatives: [...world().cycle.initiatives], organization: organization.id },
      ...{ professional: team(), newcomer: 'staysOut' },
    }),
  );
  const proposal = await page(`${backoffice.activity(code, 2)}?tipo=adoption`);
  expect(held(proposal, 'actions')).toBe('');
  expect(held(proposal, 'fields.places')).toBe('');
  expect(wordsOf(proposal)).not.toMatch(SOURCE);
  const one = { id, code, request: sent.id, organizations: [organization], answers: ['yes' as const], rounds: 0 };
  await walk(world(), one, 2, 6);
  const row = await page(backoffice.activity(code, 6));
  expect(held(row, 'relevant.email')).toBe(organization.email);
  for (const said of [sent.contact.name, sent.contact.email]) expect(row).not.toContain(said);
  expect(wordsOf(row)).not.toMatch(SOURCE);
});

test('who was blanked, or has no account any more, is neither proposed as the contact of the organization nor told by its request', async () => {
  const { code, request, organizations } = await givenAlliance(world(), { at: 6 });
  const [one] = organizations;
  const { email } = await givenMember(world(), one!.id, 'delegate');
  const { db } = world().database.owner;
  await db.execute(sql`update person set disabled_at = now() where id = ${one!.representative.person}`);
  const gone = { name: 'Persona anonimizada', email: 'x@anonimizada.invalid', phone: '0000000' };
  await db.execute(
    sql`update request set content = jsonb_set(content, '{contact}', (content -> 'contact') || ${JSON.stringify(gone)}::jsonb) where id = ${request}`,
  );
  const html = await page(backoffice.activity(code, 6));
  expect(held(html, 'relevant.email')).toBe(email);
  expect(held(html, 'relevant.address')).toBe('Centro, La Candelaria');
  for (const said of Object.values(gone)) expect(html).not.toContain(said);
});
