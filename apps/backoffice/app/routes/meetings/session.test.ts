import { randomUUID } from 'node:crypto';
import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { conveneMeeting } from '@alianzas/domain/meeting';
import { recognitionsPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const MANY = 286;
const lead = () => world().staff.lead.id;

/** Copies of a case and of its organization's part in it, all standing at 14. */
async function givenMany(): Promise<string[]> {
  const { id } = await givenAlliance(world(), { at: 3 });
  const { db } = world().database.owner;
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    const rows = await tx.execute<{ id: string }>(sql`
      insert into alliance select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'step', 14,
        'code', 'ALZ-2026-9' || lpad(n::text, 3, '0')))).* from alliance a, generate_series(1, ${MANY}) n where a.id = ${id} returning id`);
    await tx.execute(sql`
      insert into party select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'alliance_id', a.id))).*
      from party p, alliance a where p.alliance_id = ${id} and a.step = 14`);
    return rows.map((row) => row.id);
  });
}

function post(path: string, fields: readonly (readonly [string, string])[]): Promise<Response> {
  return ask(path, lead(), { method: 'POST', body: new URLSearchParams(fields.map(([name, value]) => [name, value])) });
}

test('a session of 14 holds all the 286 alliances that wait for it: its form, its meeting and its acta', async () => {
  const all = await givenMany();
  expect((await recognitionsPage(by(world(), 'lead', 20))).standing).toHaveLength(MANY);

  const path = `${backoffice.newMeeting()}?actividad=14&todas=1`;
  const form = await (await ask(path, lead())).text();
  expect(form.match(/<input[^>]*name="alliances"[^>]*checked/g)).toHaveLength(MANY);
  expect(wordsOf(form)).toContain(`Las que hoy pueden tratar esa actividad: ${MANY} alianzas.`);

  const when = { title: 'Sesión', day: '2026-02-03', from: '08:00', to: '12:00', modality: 'onSite', place: 'Salón' };
  const said = { key: randomUUID(), 'activities[0]': '14', cycle: world().cycle.id, agenda: 'Reconocer', ...when };
  const convened = await post(path, [...Object.entries(said), ...all.map((id) => ['alliances', id] as const)]);
  expect(convened.status).toBe(303);
  const code = new URL(convened.headers.get('location')!, 'http://localhost').pathname.split('/').at(-1)!;

  const [meeting] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from meeting where code = ${code}`,
  );
  await post(backoffice.acta(code), Object.entries({ intent: 'draft', meeting: meeting!.id, key: randomUUID() }));
  const [acta] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from acta where meeting_id = ${meeting!.id}`,
  );
  const [party] = await world().database.owner.db.execute<{ organization: string }>(
    sql`select organization_id as organization from party where alliance_id = ${all[0]!}`,
  );
  const items = all.flatMap((alliance, n) =>
    Object.entries({
      ...{ activity: '14', alliance, organization: party!.organization, recognised: 'yes', reason: 'Cumplió' },
    }).map(([name, value]) => [`items[${n}].${name}`, value] as const),
  );
  const head = { intent: 'save', acta: acta!.id, version: '1', development: 'Se habló', internalNote: '' };
  const saved = await post(backoffice.acta(code), [...Object.entries(head), ...items]);
  expect(saved.status).toBe(303);
  const [kept] = await world().database.owner.db.execute<{ items: number }>(
    sql`select count(*)::int as items from acta_item where acta_id = ${acta!.id}`,
  );
  expect(kept!.items).toBe(MANY);
  const cycle = wordsOf(await (await ask(backoffice.cycle(world().cycle.year), lead())).text());
  expect(cycle).toContain(`${MANY} alianzas esperan su decisión.`);
  expect(cycle).toContain(`${MANY} ya están convocadas a una sesión: se decide cuando su acta quede aprobada.`);
  expect(cycle, 'nobody is convened twice').not.toContain(`Convocar la sesión con ${MANY}`);
}, 120_000);

test('an agenda longer than fifty says how many there are, and leads to all of them', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const about = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id] };
  const when = { day: '2026-11-20', from: '08:00', to: '09:00', modality: 'onSite' as const, place: 'Salón' };
  const input = { cycle: world().cycle.id, ...when, ...about };
  for (let n = 0; n < 51; n += 1) must(await conveneMeeting(by(world(), 'lead', 20), { ...input, key: randomUUID() }));
  const first = await (await ask(backoffice.meetings(), lead())).text();
  const of = /Se muestran 50 de (\d+)\. Ver todas/.exec(wordsOf(first));
  expect(Number(of?.[1])).toBeGreaterThanOrEqual(51);
  const whole = await (await ask(`${backoffice.meetings()}?todas=1`, lead())).text();
  expect(wordsOf(whole)).not.toContain('Se muestran');
}, 120_000);
