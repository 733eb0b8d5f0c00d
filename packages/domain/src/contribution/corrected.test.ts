import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import {
  aWorld,
  by,
  correctVerifiedContribution,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  mailsAbout,
  must,
  refusal,
  rowOf,
  type StaffName,
  through,
} from '../given.ts';
import { type Actor, Forbidden, Stale, setScope } from '../platform/index.ts';
import { contributionsPage, matrixPage } from '../views/index.ts';
import {
  contributionsOf,
  correctContribution,
  correctVerifiedContribution as corrects,
  declareContribution,
  verifyContribution,
  withdrawContribution,
} from './index.ts';

const world = aWorld();
let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9 });
}, 60_000);

const as = (name: StaffName, day = 12) => by(world(), name, day);
const ally = () => through(world(), one.organizations[0]!.representative, 10);
const reason = 'El valor era de un mes, no de un día';
const said = (quantity = '10') => ({
  ...{ key: randomUUID(), initiative: world().cycle.initiatives[0]!, category: 'space' as const },
  ...{ description: 'Salón', quantity, unit: 'jornada', deliveredOn: '2026-02-10' },
  ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '100000', rateSource: 'Cotización 12' },
});
/** Declared by the organization and verified by the lead. */
async function verified(): Promise<string> {
  const of = { alliance: one.id, organization: one.organizations[0]!.id };
  const { id } = must(await declareContribution(ally(), { ...said(), ...of }));
  must(await verifyContribution(as('lead', 11), { contribution: id }));
  return id;
}
const lineOf = async (id: string) => (await contributionsOf(as('lead'), one.id)).find((line) => line.id === id)!;

/** What every page adds up: the case, the matrix by its figures and its deliveries, and the tray. */
async function figures() {
  const { totals } = await contributionsPage(as('lead'), one.id);
  const matrix = await matrixPage(as('lead'), world().cycle.year, {
    ...{ which: 'todas', initiative: null, ally: null, origin: null },
  });
  const { whole } = matrix.totals;
  expect(matrix.deliveries).toHaveLength(whole.deliveries);
  expect(matrix.apart).toEqual([]);
  return [totals.declared, totals.verified, whole.declared, whole.verified, whole.deliveries, whole.verifiedDeliveries];
}

test('a verified line is corrected by a later one that names it, and counts until another person verifies that one', async () => {
  const id = await verified();
  const [before, was] = [await lineOf(id), await figures()];
  const input = { ...said('1'), contribution: id, reason, version: 0 };
  const made = must(await correctVerifiedContribution(as('director'), input));
  expect(must(await correctVerifiedContribution(as('director'), input))).toEqual(made);
  expect(await lineOf(made.id)).toMatchObject({
    ...{ state: 'delivered', correctsId: id, correctReason: reason, value: 100_000n, partyId: before.partyId },
  });
  expect([await lineOf(id), await figures()]).toEqual([before, was]);
  expect((await eventsOf(world(), one.id)).at(-1)).toBe('contribution.declared');
  expect(await mailsAbout(world(), made.id)).toEqual(['actToldToTeam', 'receipt']);

  expect(refusal(await verifyContribution(as('director'), { contribution: made.id }))).toBe(
    'contribution.ownDeclaration',
  );
  must(await verifyContribution(as('professional'), { contribution: made.id }));
  expect(await lineOf(id)).toEqual(before);
  const less = (figure: string | number | undefined) => String(BigInt(figure!) - 900_000n);
  expect(await figures()).toEqual([...was.slice(0, 4).map(less), ...was.slice(4)]);
  expect(await mailsAbout(world(), made.id)).toContain('contributionVerified');
});

test('one that was turned down leaves the verified line in force, and is tried again', async () => {
  const id = await verified();
  const was = await figures();
  const input = () => ({ ...said('3'), contribution: id, reason });
  const first = must(await correctVerifiedContribution(as('director'), input()));
  expect(refusal(await correctVerifiedContribution(as('colleague'), input()))).toBe('contribution.hasCorrection');
  const again = { ...said(), alliance: one.id, organization: one.organizations[0]!.id, contribution: first.id, reason };
  expect(refusal(await correctContribution(as('lead'), again))).toBe('contribution.isCorrection');
  await expect(withdrawContribution(ally(), { contribution: first.id, reason })).rejects.toThrow(Forbidden);
  must(await withdrawContribution(as('colleague'), { contribution: first.id, reason: 'La cotización era esa' }));
  expect([(await lineOf(id)).state, await figures()]).toEqual(['verified', was]);
  await expect(corrects(as('director'), { ...input(), version: 0 })).rejects.toThrow(Stale);
  const second = must(await correctVerifiedContribution(as('director'), input()));
  must(await verifyContribution(as('lead'), { contribution: second.id }));
  expect(refusal(await correctVerifiedContribution(as('colleague'), input()))).toBe('contribution.hasCorrection');
  const third = { ...said('4'), contribution: second.id, reason: 'Eran cuatro' };
  expect(refusal(await correctVerifiedContribution(as('lead'), third))).toBe('contribution.ownVerified');
  must(await correctVerifiedContribution(as('colleague'), third));
});

test('nobody corrects alone what they declared or verified, nor what is not verified', async () => {
  const id = await verified();
  const input = () => ({ ...said('2'), contribution: id, reason });
  expect(refusal(await correctVerifiedContribution(as('lead'), input()))).toBe('contribution.ownVerified');
  for (const name of ['auditor', 'observatory', 'undersecretary'] as const)
    await expect(correctVerifiedContribution(as(name), input())).rejects.toThrow(Forbidden);
  await expect(correctVerifiedContribution(ally(), input())).rejects.toThrow(Forbidden);
  const of = { alliance: one.id, organization: one.organizations[0]!.id };
  const ours = must(await declareContribution(as('professional'), { ...said(), ...of })).id;
  const about = { ...said('2'), contribution: ours, reason };
  expect(refusal(await correctVerifiedContribution(as('director'), about))).toBe('contribution.notVerified');
  must(await verifyContribution(as('lead'), { contribution: ours }));
  expect(refusal(await correctVerifiedContribution(as('professional'), about))).toBe('contribution.ownVerified');
});

test('the database lets a role add such a line, and no other: tried as each of them', async () => {
  const id = await verified();
  const { representative } = one.organizations[0]!;
  const { portal, backoffice } = world().database;
  const columns = `alliance_id, party_id, organization_id, initiative_id, cycle_id, origin, category, description, quantity, unit,
    monetizable, not_monetizable_reason, method, rate, rate_source, value, delivered_on, apart_reason`;
  class Undone extends Error {}
  /** What the database says of a line that names another, put by a role past the verbs, and taken back. */
  async function put(
    [pool, actor, mark]: readonly [typeof portal, Actor, string],
    { state = 'delivered', why = 'x' as string | null, party = 'party_id' } = {},
  ): Promise<string> {
    const put = pool.db.transaction(async (tx) => {
      await setScope(tx, actor);
      await tx.execute(sql`insert into contribution (id, state, declared_by, declared_at, corrects_id, correct_reason, ${sql.raw(columns)})
        select gen_random_uuid(), ${state}, ${mark}, now(), id, ${why}, ${sql.raw(columns.replace('party_id', party))} from contribution where id = ${id}`);
      throw new Undone();
    });
    return put.catch((error) => (error instanceof Undone ? 'written' : String(error.cause?.code ?? error)));
  }
  const staff = (name: StaffName) =>
    [backoffice, world().staff[name].actor, `staff:${world().staff[name].id}`] as const;
  const own = [portal, representative, `person:${representative.person}`] as const;
  const refused = '42501';
  expect(await put(staff('director'))).toBe('written');
  expect(await put(staff('director'), { state: 'verified' })).toBe(refused);
  expect(await put(staff('director'), { why: null })).toBe(refused);
  expect(await put(staff('professional'), { why: null })).toBe(refused);
  expect(await put(staff('lead'))).toBe(refused);
  expect(await put(staff('undersecretary'))).toBe(refused);
  expect(await put(own)).toBe(refused);
  expect(await put(own, { why: null })).toBe(refused);
  const other = `(select id from party where alliance_id <> contribution.alliance_id limit 1)`;
  await givenAlliance(world(), { at: 9 });
  expect(await put(staff('director'), { party: other })).toBe(refused);
  must(await correctVerifiedContribution(as('director'), { ...said('2'), contribution: id, reason }));
  expect(await put(staff('director'))).toBe('23505');
  expect(await rowOf(world(), sql`select state from contribution where id = ${id}`)).toEqual({ state: 'verified' });
});
