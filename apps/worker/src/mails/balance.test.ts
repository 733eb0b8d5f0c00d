import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import {
  aWorld,
  by,
  carryOverAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
  through,
} from '@alianzas/domain/given';
import { balanceFacts } from '@alianzas/domain/notification';
import { contextOf } from '@alianzas/domain/testing';
import { pesos } from '@alianzas/lexicon';
import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();
const TIME = 240_000;
const NOVEMBER = 290;
/** Within the next year, whose balance is filed on the last of these days. */
const FEBRUARY = 380;
const FILED = 388;

test(
  'the mail of the balance says what that balance counted: no other year, nothing told apart, nothing verified later',
  async () => {
    const one = await givenAlliance(world(), { at: 16, parties: 2 });
    const next = await givenCycle(world().database, world().staff, 2027);
    const { id: organization, representative } = one.organizations[0]!;
    const gives = async (day: number, rate: string, deliveredOn: string, besides = {}) => {
      const said = { category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn };
      const value = { monetizable: 'yes' as const, method: 'quotation' as const, rate, rateSource: 'Cotización' };
      const about = { key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! };
      return must(
        await declareContribution(through(world(), representative, day), { ...about, ...said, ...value, ...besides }),
      ).id;
    };
    const verify = async (day: number, contribution: string) =>
      must(await verifyContribution(by(world(), 'professional', day), { contribution }));
    await verify(20, await gives(20, '1000', '2026-02-04'));
    const moving = { alliance: one.id, to: next.cycle.id, reason: 'Sigue el año entrante' };
    must(await carryOverAlliance(by(world(), 'lead', NOVEMBER), moving));
    await verify(FEBRUARY, await gives(FEBRUARY, '70', '2027-01-12'));
    await verify(FEBRUARY, await gives(FEBRUARY, '9', '2025-03-01', { apartReason: 'Fue antes de la alianza' }));
    const late = await gives(FEBRUARY, '400', '2027-01-13');
    const { number } = await givenBalanceFiled(next, FILED);
    await verify(FILED + 1, late);

    const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' }, new Date('2027-04-01T12:00:00Z'));
    const job = { template: 'balanceFiled', alliance: one.id, cycle: next.cycle.id };
    const drafts = await kinds.balanceFiled({ ...links, ctx, unseal: () => ({}) }, job);
    const told = drafts.map(({ organizationId, props }) => [organizationId, props]);
    expect(Object.fromEntries(told)[organization]).toMatchObject({
      ...{ cycle: '2027', filingNumber: number, contributed: pesos('70') },
    });
    expect(Object.fromEntries(told)[one.organizations[1]!.id]).toMatchObject({ contributed: null });
    expect((await balanceFacts(ctx, next.cycle.id, one.id)).contributed).toEqual(new Map([[organization, '70']]));
  },
  TIME,
);
