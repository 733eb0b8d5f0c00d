import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { confirmBalance } from '../asRead.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import { aWorld, by, givenAlliance, givenBalanceSaved, must, through } from '../given.ts';
import { Stale } from '../platform/index.ts';
import { balancePage } from '../views/index.ts';
import { cutOf, figuresReadAs } from './index.ts';

const world = aWorld();

test('what is confirmed are the figures that were read, and not what somebody verified since', async () => {
  const one = await givenAlliance(world(), { at: 16 });
  await givenBalanceSaved(world());
  const { id: organization, representative } = one.organizations[0]!;
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '10', unit: 'día', deliveredOn: '2026-02-04' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '100000', rateSource: 'Cotización' },
  };
  const { id: contribution } = must(await declareContribution(through(world(), representative, 30), line));
  const [director, cycle] = [by(world(), 'director', 30), world().cycle.id];
  const read = (await balancePage(director, 2026)).figures;
  must(await verifyContribution(by(world(), 'lead', 30), { contribution }));
  const stale = await confirmBalance(director, { cycle, figures: figuresReadAs(read) }).catch((error) => error);
  expect(stale).toBeInstanceOf(Stale);
  expect(stale).toMatchObject({ what: 'figures', saved: { actor: `staff:${world().staff.lead.id}` } });
  expect(await cutOf(director, cycle)).toBeNull();
  const again = (await balancePage(director, 2026)).figures;
  expect(Number(again.quantification.total) - Number(read.quantification.total)).toBe(1_000_000);
  must(await confirmBalance(director, { cycle, figures: figuresReadAs(again) }));
}, 240_000);
