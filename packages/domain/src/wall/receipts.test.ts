import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { proposeCommitment } from '../commitment/index.ts';
import { aWorld, type GivenAlliance, givenAlliance, givenMember, must, through } from '../given.ts';
import type { Actor } from '../platform/index.ts';
import { attempted, DENIED, type LoginRole } from './scene.ts';

const world = aWorld();
let one: GivenAlliance;
let collaborator: Actor;
let own: string;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9, parties: 2 });
  const [mine] = one.organizations;
  collaborator = (await givenMember(world(), mine!.id, 'collaborator')).actor;
  const promise = { action: 'Cantar', deliverable: 'Un coro', dueOn: '2026-12-01' };
  const proposed = { key: randomUUID(), alliance: one.id, organization: mine!.id, ...promise };
  own = must(await proposeCommitment(through(world(), mine!.representative, 9), proposed)).id;
}, 120_000);

const kept = (role: LoginRole, actor: Actor, act: string, about: string, side: string): Promise<string | number> =>
  attempted(world().database, role, actor, async (db) => {
    const organization = one.organizations[0]!.id;
    const row =
      await db.execute(sql`insert into receipt (id, alliance_id, organization_id, act, about_id, content, sha256, side, by, at)
      values (gen_random_uuid(), ${one.id}, ${organization}, ${act}, ${about}, 'x', encode(sha256('x'), 'hex'), ${side}, app.person(), now())`);
    return row.count;
  });

/** Every act that a receipt knows. */
async function acts(): Promise<string[]> {
  const [check] = await world().database.owner.db.execute<{ text: string }>(
    sql`select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'receipt_act_known'`,
  );
  return [...check!.text.matchAll(/'(\w+)'/g)].map(([, act]) => act!);
}

test('no act leaves a receipt of what its organization did not do', async () => {
  const { representative } = one.organizations[0]!;
  const all = await acts();
  expect(all.length).toBeGreaterThan(10);
  for (const act of all) {
    expect(await kept('portal', representative, act, randomUUID(), 'organization'), act).toBe(DENIED);
    const asProposed = ['commitmentProposed', 'commitmentAmended'].includes(act);
    const asObjected = act === 'commitmentObjected';
    const wanted = asProposed || asObjected ? 1 : DENIED;
    expect(await kept('portal', representative, act, own, 'organization'), act).toBe(wanted);
    expect(await kept('portal', collaborator, act, own, 'organization'), act).toBe(asProposed ? 1 : DENIED);
    expect(await kept('portal', representative, act, own, 'team'), act).toBe(DENIED);
    expect(await kept('portal', one.organizations[1]!.representative, act, own, 'organization'), act).toBe(DENIED);
  }
});

test('of the team, who does the act keeps its receipt: quality of nonconformities alone, the undersecretary of none', async () => {
  const { lead, professional, undersecretary, quality } = world().staff;
  for (const act of await acts()) {
    for (const who of [lead, professional]) expect(await kept('backoffice', who.actor, act, own, 'team'), act).toBe(1);
    expect(await kept('backoffice', lead.actor, act, own, 'organization'), act).toBe(DENIED);
    expect(await kept('backoffice', undersecretary.actor, act, own, 'team'), act).toBe(DENIED);
    const treats = act.startsWith('nonconformity');
    expect(await kept('backoffice', quality.actor, act, own, 'team'), act).toBe(treats ? 1 : DENIED);
  }
});

test('legal nature is verified in the database by who verifies it on its page', async () => {
  const { lead, director, professional, undersecretary, auditor } = world().staff;
  const verified = (actor: Actor) =>
    attempted(world().database, 'backoffice', actor, async (db) => {
      const row = await db.execute(sql`insert into legal_nature (id, organization_id, act, at, by)
        values (gen_random_uuid(), ${one.organizations[0]!.id}, 'verified', now(), app.person())`);
      return row.count;
    });
  for (const { actor } of [lead, director, professional]) expect(await verified(actor)).toBe(1);
  for (const { actor } of [undersecretary, auditor]) expect(await verified(actor)).toBe(DENIED);
});
