import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { declareContribution } from '../contribution/index.ts';
import { submitEvidence } from '../evidence/index.ts';
import {
  aWorld,
  by,
  givenAlliance,
  givenBalanceSaved,
  givenInvitation,
  givenOrganization,
  must,
  reportOf,
  through,
} from '../given.ts';
import { planOf } from '../plan/index.ts';
import type { Actor } from '../platform/index.ts';
import { attempted, DENIED } from './scene.ts';

const world = aWorld();
const put = (query: ReturnType<typeof sql>) => world().database.owner.db.execute(query);
const refused = (constraint: string) => ({ cause: { constraint_name: constraint } });

test('whichever side somebody acts for, nobody accepts their own report nor verifies their own declaration', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id: organization, representative } = one.organizations[0]!;
  const ally = through(world(), representative, 12);
  const { actions } = await planOf(by(world(), 'professional', 12), one.id);
  const mine = actions.flatMap(({ activities }) => activities).find(({ partyId }) => partyId !== null)!;
  const { id: evidence } = must(
    await submitEvidence(ally, { planActivity: mine.id, ...(await reportOf(ally, one.id, organization)) }),
  );
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'talent' as const, description: 'Horas', quantity: '1', unit: 'hora', deliveredOn: '2026-02-10' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Voluntariado' },
  };
  const { id: given } = must(await declareContribution(ally, line));
  const [own, other] = [representative.person, world().staff.lead.id];
  const accepted = (who: string) =>
    put(sql`update evidence set state = 'accepted', reviewed_by = ${who}, reviewed_at = now() where id = ${evidence}`);
  const verified = (who: string) =>
    put(sql`update contribution set state = 'verified', verified_by = ${who}, verified_at = now() where id = ${given}`);
  await expect(accepted(own)).rejects.toMatchObject(refused('evidence_second_person'));
  await expect(verified(own)).rejects.toMatchObject(refused('contribution_second_person'));
  await accepted(other);
  await verified(other);
});

test('what a transaction wrote itself is told from what others did, also once the numbers of transactions go round', async () => {
  await world().database.owner.db.transaction(async (tx) => {
    const xid = (ahead: number) =>
      sql`((((pg_current_xact_id()::text::bigint + ${ahead}::bigint) % 4294967296 + 4294967296) % 4294967296)::text::xid)`;
    const own = async (written: ReturnType<typeof sql>) => {
      const [row] = await tx.execute<{ own: boolean }>(sql`select app.of_this_transaction(${written}) as own`);
      return row!.own;
    };
    expect(await own(xid(0))).toBe(true);
    await tx.execute(sql`create temporary table written (id integer) on commit drop`);
    await tx.transaction((inner) => inner.execute(sql`insert into written values (1)`));
    expect(await own(sql`(select xmin from written)`), 'by a savepoint').toBe(true);
    for (const ahead of [-1, -100, 1_000_000, 2_147_483_647, -2_147_483_000])
      expect(await own(xid(ahead)), String(ahead)).toBe(false);
  });
});

test('each of these doors asks who asks', async () => {
  const { id, bearer } = await givenInvitation(world(), await givenOrganization(world()));
  const { representative } = await givenOrganization(world());
  const { lead, administrator, observatory } = world().staff;
  const asked = (role: 'portal' | 'backoffice', actor: Actor, query: ReturnType<typeof sql>) =>
    attempted(world().database, role, actor, async (db) => (await db.execute<{ n: unknown }>(query))[0]?.n);
  const visitor: Actor = { kind: 'visitor', browser: 'x' };
  const standing = sql`select count(*)::int as n from app.invited_in(${id})`;
  expect(await asked('backoffice', lead.actor, standing)).toBe(1);
  expect(await asked('portal', bearer, standing)).toBe(1);
  for (const actor of [administrator.actor, observatory.actor, visitor])
    expect(await asked('backoffice', actor, standing)).toBe(0);
  expect(await asked('portal', representative, standing)).toBe(0);
  const held = sql`select app.hold_of_the_team(${lead.id}) as n`;
  expect(await asked('backoffice', lead.actor, held)).toBe(true);
  expect(await asked('backoffice', visitor, held)).toBe(DENIED);
  for (const actor of [visitor, bearer]) expect(await asked('portal', actor, held)).toBe(DENIED);
  const acts = sql`select app.acts_for_organization(${representative.person}) as n`;
  expect(await asked('backoffice', administrator.actor, acts)).toBe(true);
  for (const actor of [lead.actor, visitor]) expect(await asked('backoffice', actor, acts)).toBe(DENIED);
  const writers = sql`select cardinality(app.balance_writers(${world().cycle.id})) as n`;
  await givenBalanceSaved(world());
  expect(await asked('backoffice', observatory.actor, writers)).toBe(1);
  expect(await asked('backoffice', visitor, writers)).toBe(0);
  const team = sql`select app.invited_of_team(${id}) as n`;
  await put(
    sql`update invitation set contact_email = upper((select email from person where id = ${lead.id})) where id = ${id}`,
  );
  expect([await asked('backoffice', lead.actor, team), await asked('portal', bearer, team)]).toEqual([true, true]);
  for (const actor of [administrator.actor, observatory.actor, visitor])
    expect(await asked('backoffice', actor, team)).toBe(false);
  expect(await asked('portal', representative, team)).toBe(false);
});
