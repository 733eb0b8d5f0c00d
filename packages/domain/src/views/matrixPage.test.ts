import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { quantificationFormat } from '../balance/index.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import { openCycle } from '../cycle/index.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, must, through, type World } from '../given.ts';
import { NotFound } from '../platform/index.ts';
import { deliveriesOf, matrixPage, quantificationPage } from './index.ts';

const world = aWorld();

/** A delivery of an alliance's first organization, declared in the portal and verified by the professional. */
async function gives(one: GivenAlliance, initiative: string, rate: string | null, verified = true): Promise<void> {
  const { id: organization, representative } = one.organizations[0]!;
  const said = {
    category: 'space' as const,
    description: '=Salón',
    quantity: '1',
    unit: 'día',
    deliveredOn: '2026-02-04',
  };
  const value = rate
    ? { monetizable: 'yes' as const, method: 'quotation' as const, rate, rateSource: 'Cotización' }
    : { monetizable: 'no' as const, notMonetizableReason: 'Es voluntariado' };
  const line = { key: randomUUID(), alliance: one.id, organization, initiative, ...said, ...value };
  const { id } = must(await declareContribution(through(world(), representative, 20), line));
  if (verified) must(await verifyContribution(by(world(), 'lead', 20), { contribution: id }));
}

async function ofSector(of: World, sector: string): Promise<GivenAlliance> {
  const one = await givenAlliance(of, { at: 10 });
  await of.database.owner.db.execute(
    sql`update organization set sector = ${sector}, nit = null, dv = null, kind = 'ORG_INT' where id = ${one.organizations[0]!.id}`,
  );
  return one;
}

test('R-062 R-060 the matrix totals what other entities moved, by initiative and by ally; public allies are in it', async () => {
  const [readers, parks] = world().cycle.initiatives as [string, string];
  const company = await ofSector(world(), 'private');
  const council = await ofSector(world(), 'public');
  const neighbours = await ofSector(world(), 'community');
  await gives(company, readers, '1000');
  await gives(company, parks, '500');
  await gives(company, parks, '40', false);
  await gives(council, parks, '7000');
  await gives(neighbours, readers, '300');
  await gives(neighbours, readers, null);
  const ctx = by(world(), 'professional', 21);
  const { year, cells, totals } = await matrixPage(ctx, null);
  expect(year).toBe(2026);
  expect(cells).toHaveLength(4);
  expect(totals.whole).toEqual({ deliveries: 6, verifiedDeliveries: 5, declared: '8840', verified: '8800' });
  expect(totals.byInitiative).toMatchObject([
    { id: parks, name: 'Parques cuidados', deliveries: 3, declared: '7540', verified: '7500' },
    { id: readers, name: 'Barrios que leen', deliveries: 3, verified: '1300' },
  ]);
  expect(totals.byAlly.map(({ id, verified }) => [id, verified])).toEqual([
    [council.organizations[0]!.id, '7000'],
    [company.organizations[0]!.id, '1500'],
    [neighbours.organizations[0]!.id, '300'],
  ]);
  const free = cells.find((cell) => cell.organizationId === neighbours.organizations[0]!.id);
  expect(free).toMatchObject({ deliveries: 2, notMonetizable: 1, verified: '300', origin: 'community' });
  expect((await deliveriesOf(ctx, 2026)).counted).toHaveLength(6);
});

test('the matrix opens on the newest year with deliveries, though a newer one has begun', async () => {
  must(await openCycle(by(world(), 'lead', 21), { key: randomUUID(), year: 2027 }));
  const { year, years } = await matrixPage(by(world(), 'professional', 21), null);
  expect(years).toEqual([2027, 2026]);
  expect(year).toBe(2026);
});

test('R-243 the quantification comes in its format, provisional and marked, with private and community lines only', async () => {
  const page = await quantificationPage(by(world(), 'professional', 21), 2026);
  expect(page.format).toBe(quantificationFormat);
  expect(page.format.official).toBe(false);
  expect(page.lines.map(({ origin, value }) => `${origin} ${value}`).sort()).toEqual([
    'community 300',
    'private 1000',
    'private 500',
  ]);
  expect(page.totals).toEqual({ private: '1500', community: '300', total: '1800' });
  expect(page.notMonetizable).toBe(1);
  expect(page.frozenTotal).toBeNull();
});

test('a year without a cycle has no quantification, and its matrix is empty', async () => {
  await expect(quantificationPage(by(world(), 'lead', 1), 2031)).rejects.toThrow(NotFound);
  expect(await matrixPage(by(world(), 'lead', 1), 2031)).toMatchObject({ year: null, cells: [] });
});
