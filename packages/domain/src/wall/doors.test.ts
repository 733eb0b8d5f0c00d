import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { recordAttendance } from '../asRead.ts';
import { verifyChains } from '../audit.ts';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAcceptedRequest,
  givenAlliance,
  must,
  rowOf,
  type StaffName,
} from '../given.ts';
import { conveneMeeting } from '../meeting/index.ts';
import type { Actor } from '../platform/index.ts';
import { attempted, DENIED, type LoginRole } from './scene.ts';

const world = aWorld();

let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 4 });
});

/** One statement with a role of the applications: the SQLSTATE that stops it, or its first row. */
function asked(role: LoginRole, actor: Actor, statement: SQL): Promise<Record<string, unknown> | string> {
  return attempted(world().database, role, actor, async (db) => (await db.execute(statement))[0]!);
}
const staff = (name: StaffName): Actor => world().staff[name].actor;

test('a code is drawn and never set; the portal draws only those of requests', async () => {
  const draw = (kind: string, year = 2026) => sql`select app.next_code(${kind}, ${year}::integer) as n`;
  const { representative } = one.organizations[0]!;
  const first = (await asked('portal', representative, draw('SOL', 2031))) as { n: number };
  expect(await asked('portal', representative, draw('SOL', 2031))).toEqual({ n: first.n + 1 });
  for (const kind of ['ALZ', 'INV', 'ACT', 'SNC', 'REU']) {
    expect(await asked('portal', representative, draw(kind))).toBe(DENIED);
    expect(await asked('backoffice', staff('lead'), draw(kind))).toMatchObject({ n: expect.any(Number) });
  }
  expect(await asked('backoffice', staff('lead'), draw('ABC'))).toBe(DENIED);
  expect(await asked('backoffice', staff('lead'), draw('ALZ', 99_999))).toBe(DENIED);
  expect(await asked('worker', { kind: 'job', name: 'x' }, draw('SOL'))).toBe(DENIED);
  for (const role of ['portal', 'backoffice', 'worker'] as const)
    expect(await asked(role, staff('lead'), sql`update counter set value = 1`)).toBe(DENIED);
});

test('sessions are ended by their own person, an administrator and a used link, and by nobody else', async () => {
  const end = (whose: string, moment = sql`now()`) => sql`select app.end_sessions(${whose}, null, ${moment}) as ended`;
  const { representative } = one.organizations[0]!;
  const lead = world().staff.lead.id;
  expect(await asked('portal', representative, end(representative.person))).toEqual({ ended: 0 });
  expect(await asked('portal', representative, end(lead))).toBe(DENIED);
  expect(await asked('portal', { kind: 'visitor', browser: 'x' }, end(lead))).toBe(DENIED);
  expect(await asked('backoffice', staff('lead'), end(lead))).toEqual({ ended: 0 });
  expect(await asked('backoffice', staff('professional'), end(lead))).toBe(DENIED);
  expect(await asked('backoffice', { kind: 'visitor', browser: 'x' }, end(lead))).toBe(DENIED);
  expect(await asked('backoffice', staff('administrator'), end(lead))).toEqual({ ended: 0 });
  expect(await asked('worker', { kind: 'job', name: 'x' }, end(lead))).toBe(DENIED);
});

const blank = (whose: string) => sql`select app.blank_person(${whose}, now(), ${randomUUID()}, 'prueba')`;

test('an application asks for its own ended sessions only', async () => {
  const { db } = world().database.owner;
  const { person } = one.organizations[0]!.representative;
  await db.execute(sql`insert into session (id_hash, handle, user_agent_hash, person_id, app, created_at, last_seen_at, absolute_expires_at, revoked_at)
    values ('ended-there', ${randomUUID()}, 'x', ${person}, 'backoffice', now(), now(), now() + interval '1 hour', now() - interval '1 minute')`);
  const visitor: Actor = { kind: 'visitor', browser: 'x' };
  const whose = sql`select app.ended_session('ended-there', 'backoffice', now()) as person`;
  expect(await asked('backoffice', visitor, whose)).toEqual({ person });
  expect(await asked('portal', visitor, whose)).toEqual({ person: null });
  const kept = sql`select app.keep_form('ended-there', 'backoffice', 'h', '/x', 's', now()) as kept`;
  expect(await asked('portal', visitor, kept)).toEqual({ kept: false });
});

test('what names a person is blanked by the personal-data officer, also where it is closed, and its event says so', async () => {
  const { id: alliance, organization, request } = await givenAcceptedRequest(world());
  const { person } = organization.representative;
  await world().database.owner.db.execute(sql`update alliance set step = 3 where id = ${alliance}`);
  const ctx = by(world(), 'professional', 3);
  const where = { modality: 'onSite' as const, place: 'Sala', day: '2026-02-04', from: '08:00', to: '09:00' };
  const about = {
    cycle: world().cycle.id,
    title: 'Mesa',
    agenda: 'Orden',
    activities: [3 as const],
    alliances: [alliance],
  };
  const { id: meeting } = must(await conveneMeeting(ctx, { key: randomUUID(), ...about, ...where }));
  const [present] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from attendee where meeting_id = ${meeting}`,
  );
  must(await recordAttendance(by(world(), 'professional', 4), { meeting, present: [present!.id], others: [] }));
  await world().database.owner.db.execute(sql`update meeting set closed_at = now() where id = ${meeting}`);
  const known = await rowOf(world(), sql`select name, email, phone from person where id = ${person}`);
  const data = Object.values(known).map(String);
  const acta = randomUUID();
  await world().database.owner.db.execute(sql`insert into mail (key, template, template_version, recipient, subject, sha256, state, created_at)
    values (${randomUUID()}, 'x', 1, ${known.email}, 'x', 'x', 'sending', now())`);
  await world().database.owner.db.execute(sql`insert into attendee (id, meeting_id, name, email)
    values (${randomUUID()}, ${meeting}, ${known.name}, ${known.email})`);
  await world().database.owner.db.execute(sql`insert into request (id, state, content, started_at)
    values (${randomUUID()}, 'draft', jsonb_build_object('contact', jsonb_build_object('name', ${known.name}::text, 'email', upper(${known.email}::text))), now())`);
  const holders = [`person:${person}`, `bearer:request:${request}`, 'person:of-somebody-else'];
  for (const holder of holders)
    await world().database.owner.db.execute(sql`insert into draft (holder, app, path, form, sealed, saved_at)
      values (${holder}, 'portal', '/x', '', 'sellado', now())`);
  await world().database.owner.db.execute(sql`insert into kept_form (token_hash, app, person_id, path, sealed, kept_at, expires_at)
    values (${randomUUID()}, 'portal', ${person}, '/x', 'sellado', now(), now() + interval '1 hour')`);
  await world().database.owner.db.execute(sql`insert into network_entry (id, organization_id, alliance_id, name, relevant, earlier, entered_at, entered_by)
    select ${randomUUID()}, m.organization_id, ${alliance}, 'Una', said, jsonb_build_object('v', 1, 'rows', jsonb_build_array(
      jsonb_build_object('name', 'Una', 'relevant', said), '{"relevant": {"email": "otra@x.example"}}'::jsonb)), now(), ${world().staff.lead.id}
    from membership m, jsonb_build_object('address', 'Calle 1', 'contact', ${known.name}::text,
      'email', ${known.email}::text, 'phone', ${known.phone}::text, 'interests', 'Leer') said where m.person_id = ${person}`);
  await world().database.owner.db.execute(sql`insert into inclusion_notice (id, alliance_id, organization_id, channel, addressee, sent_at, sent_by)
    select ${randomUUID()}, ${alliance}, m.organization_id, 'letter', ${known.email}, now(), ${world().staff.lead.id}
    from membership m where m.person_id = ${person}`);
  await world().database.owner.db.execute(sql`insert into acta (id, code, meeting_id, state, development, drafted_by, drafted_at)
    values (${acta}, 'ACT-2026-9999', ${meeting}, 'draft', 'Se habló', ${world().staff.lead.id}, now())`);
  await world().database.owner.db.execute(sql`insert into acta_item (id, acta_id, activity, position, alliance_id, organization_id, content)
    select ${randomUUID()}, ${acta}, 8, 1, p.alliance_id, p.organization_id, jsonb_build_object('liaison', jsonb_build_object('name', ${known.name}::text,
      'email', ${known.email}::text, 'phone', ${known.phone}::text)) from party p where p.alliance_id = ${alliance}`);
  await world().database.owner.db.execute(sql`update acta set state = 'approved', submitted_at = now(), submitted_by = drafted_by,
    approved_at = now(), approved_by = drafted_by, sha256 = ${'a'.repeat(64)} where id = ${acta}`);
  await world().database.owner.db.execute(sql`alter table membership disable trigger user`);
  await world().database.owner.db.execute(
    sql`update membership set verified_how = ${`Llamamos a ${known.name}`} where person_id = ${person}`,
  );
  await world().database.owner.db.execute(sql`alter table membership enable trigger user`);
  expect((await everything(data)).sort()).toEqual([
    'acta_item',
    'attendee',
    'inclusion_notice',
    'mail',
    'membership',
    'network_entry',
    'person',
    'request',
    'request_sending',
    'token',
  ]);

  expect(await asked('backoffice', staff('dataOfficer'), blank(person))).toBeTypeOf('object');
  expect(await everything(data)).toEqual([]);
  expect(
    await rowOf(
      world(),
      sql`select (select json_agg(holder) from draft) as drafts, (select count(*)::int from kept_form) as kept`,
    ),
  ).toEqual({ drafts: ['person:of-somebody-else'], kept: 0 });
  expect(await eventsOf(world(), person)).toContain('person.blanked');
  expect(
    await rowOf(world(), sql`select actor, data from event where stream_id = ${person} and name = 'person.blanked'`),
  ).toEqual({
    actor: `staff:${world().staff.dataOfficer.id}`,
    data: expect.stringMatching(
      /^\{"actas":\["[0-9a-f-]{36} [0-9a-f]{64} 0"\],"attendances":2,"entries":\["[0-9a-f-]{36} [0-9a-f]{64} 0"\],"invitations":0,"mails":1,"receipts":\[\],"requests":2,"sendings":\["[0-9a-f-]{36}:1 [0-9a-f]{64} 0"\],"snapshots":\[\],"words":\["attendee [0-9a-f:-]{73} [0-9a-f]{64}"\]\}$/,
    ),
  });
  expect(await rowOf(world(), sql`select state from request where id = ${request}`)).toEqual({ state: 'accepted' });
  expect((await verifyChains(world().database.owner.db)).faults).toEqual([]);
  expect(await asked('backoffice', staff('dataOfficer'), blank(person)), 'once').toBe(DENIED);
});

/** The tables where any of these texts still stands. */
async function everything(texts: readonly string[]): Promise<string[]> {
  const { db } = world().database.owner;
  const tables = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.execute<{ text: string }>(sql`select t::text as text from ${sql.identifier(name)} t`);
    if (rows.some(({ text }) => texts.some((one) => text.includes(one)))) found.push(name);
  }
  return found;
}

test('nobody else opens that door, and it blanks nobody of the team', async () => {
  const { person } = one.organizations[0]!.representative;
  for (const name of ['lead', 'director', 'administrator', 'auditor', 'professional'] as const)
    expect(await asked('backoffice', staff(name), blank(person)), name).toBe(DENIED);
  expect(await asked('portal', one.organizations[0]!.representative, blank(person))).toBe(DENIED);
  expect(await asked('portal', staff('dataOfficer'), blank(person))).toBe(DENIED);
  expect(await asked('worker', { kind: 'job', name: 'x' }, blank(person))).toBe(DENIED);
  expect(await asked('backoffice', staff('dataOfficer'), blank(world().staff.lead.id))).toBe(DENIED);
  expect(await asked('backoffice', staff('dataOfficer'), blank(randomUUID()))).toBe(DENIED);
});

test('a person blanked without that door is found, and an event of a blanking that was not', async () => {
  const { person } = (await givenAcceptedRequest(world())).organization.representative;
  const { db } = world().database.owner;
  await db.execute(sql`update person set blanked_at = now() where id = ${person}`);
  const faults = async () => (await verifyChains(db)).faults;
  expect(await faults()).toEqual([{ stream: `person:${person}`, seq: 0, fault: 'unexplained' }]);
  await db.execute(sql`update person set blanked_at = null where id = ${person}`);
  expect(await faults()).toEqual([]);
  expect(await asked('backoffice', staff('dataOfficer'), blank(person))).toBeTypeOf('object');
  await db.execute(sql`update person set blanked_at = null where id = ${person}`);
  expect(await faults()).toMatchObject([{ stream: `person:${person}`, fault: 'unexplained' }]);
});
