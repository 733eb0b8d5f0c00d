import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import {
  aWorld,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  refusal,
} from '../given.ts';
import { type PlanActivity, planOf } from '../plan/index.ts';
import { type Actor, type Ctx, Forbidden, NotFound, setScope } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { acceptEvidence, evidenceQueue, readEvidence, returnEvidence, withdrawEvidence } from './index.ts';
import { givenAccepted, givenEvidence } from './testing.ts';

const world = aWorld();
const now = new Date('2026-03-20T15:00:00Z');
const as = (name: 'professional' | 'lead'): Ctx =>
  contextOf(world().database.backoffice, world().staff[name].actor, now);
const drive = () => as('professional');
const through = (actor: Actor): Ctx => contextOf(world().database.portal, actor, now);
const ally = () => through(given.organizations[0]!.representative);
const partner = () => through(given.organizations[1]!.representative);

let given: GivenAlliance;
let activities: PlanActivity[];
let stranger: Actor;
const mine = () => ({ alliance: given.id, organization: given.organizations[0]!.id, activity: activities[1]!.id });

beforeAll(async () => {
  stranger = (await givenOrganization(world())).representative;
  given = await givenAlliance(world(), { at: 11, parties: 2, answers: ['no', 'no'] });
  const all = (await planOf(drive(), given.id)).actions.flatMap((action) => action.activities);
  activities = all.sort((a, b) => a.number - b.number);
}, 120_000);

async function reading<T>(ctx: Ctx, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (db) => {
    await setScope(db, ctx.actor);
    return read({ ...ctx, db });
  });
}

test('who reported takes it back with a reason: it is read with its files, and its side alone may', async () => {
  const evidence = await givenEvidence(ally(), mine());
  const reason = 'La foto es de otro taller';
  for (const ctx of [drive(), partner(), as('lead')])
    await expect(withdrawEvidence(ctx, { evidence, reason })).rejects.toBeInstanceOf(Forbidden);
  await expect(withdrawEvidence(through(stranger), { evidence, reason })).rejects.toBeInstanceOf(NotFound);
  await expect(
    reading(partner(), ({ db }) =>
      db.execute(sql`update evidence set state = 'withdrawn', withdrawn_at = now(), withdrawn_by = app.person(), withdraw_reason = 'x'
        where id = ${evidence} returning id`),
    ),
  ).resolves.toEqual([]);
  must(await withdrawEvidence(ally(), { evidence, reason }));
  const found = await reading(ally(), (ctx) => readEvidence(ctx, evidence));
  const by = given.organizations[0]!.representative.person;
  expect(found).toMatchObject({ state: 'withdrawn', reviewed: null, withdrawn: { at: now, by } });
  const words = (ctx: Ctx) =>
    reading(ctx, ({ db }) => db.execute(sql`select withdraw_reason as reason from app.evidence_words(${evidence})`));
  for (const ctx of [ally(), partner(), drive()]) expect(await words(ctx)).toEqual([{ reason }]);
  expect(found.files).toHaveLength(1);
  expect((await eventsOf(world(), given.id)).at(-1)).toBe('evidence.withdrawn');
  expect(await mailsAbout(world(), evidence)).toEqual(['actToldToTeam', 'evidenceReceived', 'receipt', 'receipt']);
  expect(await evidenceQueue(drive(), { professional: world().staff.professional.id, limit: 99 })).not.toContainEqual(
    expect.objectContaining({ id: evidence }),
  );
  for (const late of [
    withdrawEvidence(ally(), { evidence, reason }),
    acceptEvidence(drive(), { evidence }),
    returnEvidence(drive(), { evidence, reason }),
  ])
    expect(await late).toMatchObject({ refusal: { code: 'evidence.alreadyReviewed', state: 'withdrawn' } });
  const accepted = await givenAccepted(ally(), drive(), mine());
  expect(refusal(await withdrawEvidence(ally(), { evidence: accepted, reason }))).toBe('evidence.alreadyReviewed');
  const ours = await givenEvidence(drive(), { alliance: given.id, organization: null, activity: activities[0]!.id });
  await expect(withdrawEvidence(ally(), { evidence: ours, reason })).rejects.toBeInstanceOf(Forbidden);
  must(await withdrawEvidence(as('lead'), { evidence: ours, reason }));
});
