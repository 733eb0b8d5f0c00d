import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenMember,
  givenOrganization,
  mailsAbout,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId, setScope } from '../platform/index.ts';
import { contributionsPage, receiptsOf } from '../views/index.ts';
import {
  contributionsOf,
  correctContribution,
  declareContribution,
  ledgerOf,
  verifyContribution,
  withdrawContribution,
} from './index.ts';
import { decideMending } from './rules.ts';

const world = aWorld();
let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9 });
}, 60_000);

const ally = (day = 10) => through(world(), one.organizations[0]!.representative, day);
const team = (day = 10) => by(world(), 'professional', day);
const reason = 'Se registró dos veces';
const delivery = () => ({
  ...{ key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id },
  ...{ initiative: world().cycle.initiatives[0]!, category: 'space' as const, description: 'Salón' },
  ...{ quantity: '10', unit: 'jornada', deliveredOn: '2026-02-10' },
  ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '100000', rateSource: 'Cotización 12' },
});
const declared = async (ctx = ally()) => must(await declareContribution(ctx, delivery())).id;
const lineOf = async (id: string) => (await contributionsOf(team(), one.id)).find((line) => line.id === id)!;

test('a line is mended until it is verified, and never once it stands in a confirmed balance', () => {
  const stays = [{ id: 'c', year: 2026, cutOn: null, leftOn: null, agreedTo: null }];
  const said = (
    state: 'delivered' | 'verified' | 'withdrawn' | 'offered',
    cut = false,
    apartReason: string | null = null,
  ) =>
    refusal(
      decideMending({ state, cycleId: 'c', apartReason, correctReason: null }, [
        { ...stays[0]!, cutOn: cut ? '2026-12-01' : null },
      ]),
    );
  expect(said('delivered')).toBe('not refused');
  expect(said('verified')).toBe('contribution.alreadyVerified');
  expect(said('withdrawn')).toBe('contribution.withdrawn');
  expect(said('offered')).toBe('contribution.notDelivered');
  expect(said('delivered', true)).toBe('contribution.inCut');
  expect(said('delivered', true, 'Llegó tarde')).toBe('not refused');
});

test('what was declared by mistake is withdrawn with its reason: it is read, adds to nothing and is verified by nobody', async () => {
  const id = await declared();
  const before = await contributionsPage(team(), one.id);
  must(await withdrawContribution(ally(), { contribution: id, reason }));
  const after = await contributionsPage(team(), one.id);
  expect(BigInt(before.totals.declared) - BigInt(after.totals.declared)).toBe(1_000_000n);
  expect(after.rows.find((row) => row.id === id)).toMatchObject({ state: 'withdrawn', withdrawReason: reason });
  expect((await ledgerOf(team(), world().cycle.id)).map((line) => line.id)).not.toContain(id);
  expect((await eventsOf(world(), one.id)).at(-1)).toBe('contribution.withdrawn');
  expect(await mailsAbout(world(), id)).toEqual(['actToldToTeam', 'actToldToTeam', 'receipt', 'receipt']);
  expect(refusal(await verifyContribution(by(world(), 'lead', 11), { contribution: id }))).toBe(
    'contribution.withdrawn',
  );
  expect(refusal(await withdrawContribution(ally(), { contribution: id, reason }))).toBe('contribution.withdrawn');
  const rewriting = world().database.portal.db.transaction(async (tx) => {
    await setScope(tx, one.organizations[0]!.representative);
    await tx.execute(sql`update contribution set withdraw_reason = 'x' where id = ${id}`);
  });
  await expect(rewriting).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('what was declared wrong is put right by another line that names it; the key makes one', async () => {
  const id = await declared();
  const input = { ...delivery(), quantity: '1', contribution: id, reason: 'Era una sola' };
  const made = must(await correctContribution(ally(), input));
  expect(must(await correctContribution(ally(), input))).toEqual(made);
  expect(await lineOf(id)).toMatchObject({ state: 'withdrawn', withdrawReason: 'Era una sola', value: 1_000_000n });
  expect(await lineOf(made.id)).toMatchObject({ state: 'delivered', correctsId: id, value: 100_000n });
  expect((await eventsOf(world(), one.id)).slice(-2)).toEqual(['contribution.withdrawn', 'contribution.declared']);
  expect(await mailsAbout(world(), made.id)).toEqual(['actToldToTeam', 'receipt']);
  expect(await mailsAbout(world(), id)).toEqual(['actToldToTeam', 'receipt']);
  const again = { ...delivery(), contribution: id, reason };
  expect(refusal(await correctContribution(ally(), again))).toBe('contribution.withdrawn');
  const wrong = { ...delivery(), contribution: made.id, reason, deliveredOn: '2099-01-01' };
  expect(refusal(await correctContribution(ally(), wrong))).toBe('contribution.dateInTheFuture');
  expect((await lineOf(made.id)).state).toBe('delivered');
  must(await verifyContribution(by(world(), 'lead', 11), { contribution: made.id }));
  expect(refusal(await withdrawContribution(ally(), { contribution: made.id, reason }))).toBe(
    'contribution.alreadyVerified',
  );
});

test('a line is mended by the side that declared it, and an ally’s by whoever drives the case; also as the database sees it', async () => {
  const [first, second, third] = [await declared(), await declared(), await declared()];
  const ours = await declared(team());
  const { actor } = await givenMember(world(), one.organizations[0]!.id, 'liaison');
  const stranger = (await givenOrganization(world())).representative;
  for (const name of ['auditor', 'colleague', 'director'] as const)
    await expect(withdrawContribution(by(world(), name, 10), { contribution: first, reason })).rejects.toThrow(
      Forbidden,
    );
  for (const ctx of [ally(), by(world(), 'colleague', 10), by(world(), 'director', 10)])
    await expect(withdrawContribution(ctx, { contribution: ours, reason })).rejects.toThrow(Forbidden);
  await expect(withdrawContribution(ally(), { contribution: newId(new Date()), reason })).rejects.toThrow(NotFound);
  for (const [who, id] of [
    [stranger, first],
    [actor, ours],
  ] as const)
    await world().database.portal.db.transaction(async (tx) => {
      await setScope(tx, who);
      const taken = sql`update contribution set state = 'withdrawn', withdrawn_at = now(), withdrawn_by = ${`person:${who.person}`},
        withdraw_reason = 'x' where id = ${id} returning id`;
      expect(await tx.execute(taken)).toHaveLength(0);
    });
  must(await withdrawContribution(by(world(), 'lead', 10), { contribution: ours, reason }));
  must(await withdrawContribution(through(world(), actor, 10), { contribution: first, reason }));
  must(await withdrawContribution(team(), { contribution: second, reason }));
  must(await withdrawContribution(ally(), { contribution: third, reason }));
  const withdrawer = async (id: string) =>
    (await rowOf(world(), sql`select withdrawn_by from contribution where id = ${id}`)).withdrawn_by;
  expect(await Promise.all([first, second, third].map(withdrawer))).toEqual([
    `person:${actor.person}`,
    `staff:${world().staff.professional.id}`,
    `person:${one.organizations[0]!.representative.person}`,
  ]);
});

test('who withdrew can read for ever what was withdrawn, when and why', async () => {
  const id = await declared();
  must(await withdrawContribution(ally(), { contribution: id, reason: 'No se entregó' }));
  const { representative } = one.organizations[0]!;
  await ally().db.transaction(async (tx) => {
    await setScope(tx, representative);
    const receipts = await receiptsOf({ ...ally(), db: tx }, one.id);
    const withdrawn = receipts.flatMap((one) => (one.act === 'contributionWithdrawn' ? [one] : []));
    expect(withdrawn.find(({ content }) => content.note === 'No se entregó')).toMatchObject({
      ...{ content: { description: 'Salón' }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});
