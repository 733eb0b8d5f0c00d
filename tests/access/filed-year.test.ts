import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import {
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenOrganization,
  must,
  through,
} from '@alianzas/domain/given';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { partOrganizations } from '@alianzas/domain/reversal';
import { backoffice } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { linksOf } from './crawl.ts';

const world = aWorld();
const ask = aBackoffice(world);
let one: GivenAlliance;
let into: GivenAlliance['organizations'][number];

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 16, kind: 'pact' });
  const { id: organization, representative } = one.organizations[0]!;
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '1000', rateSource: 'Cotización' },
  };
  const { id } = must(await declareContribution(through(world(), representative, 20), line));
  must(await verifyContribution(by(world(), 'lead', 20), { contribution: id }));
  await givenBalanceFiled(world());
  into = await givenOrganization(world());
}, 240_000);

/** The words of a page. */
async function read(address: string): Promise<string> {
  const answer = await ask(address, world().staff.lead.id);
  expect(answer.status, address).toBe(200);
  return wordsOf(await answer.text());
}

async function readAll(addresses: readonly string[]): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (const address of addresses) pages[address] = await read(address);
  return pages;
}

/** What was filed of a year: its balance with its figures, its quantification and its file. */
const frozen = () => {
  const { year } = world().cycle;
  return [backoffice.balance(year), backoffice.quantification(year), backoffice.quantificationData(year)];
};

/** What else tells of it, from rows that are frozen. */
async function told(): Promise<string[]> {
  const lists = await ask(backoffice.records(), world().staff.lead.id);
  const kinds = linksOf(await lists.text()).filter((link) => link.startsWith(`${backoffice.records()}/`));
  expect(kinds.length).toBeGreaterThan(5);
  const { year } = world().cycle;
  const own = [backoffice.recognitions(), backoffice.sustainment(), backoffice.networkPlan(), backoffice.records()];
  return [backoffice.cycle(year), ...own, ...kinds];
}

test('a filed year reads the same once an organization of it is merged, and parted again', async () => {
  const others = await told();
  const [kept, before] = [await readAll(frozen()), await readAll(others)];
  const { id: organization, name } = one.organizations[0]!;
  const reason = 'Es la misma entidad';
  must(await mergeOrganizations(by(world(), 'lead', 31), { key: randomUUID(), organization, into: into.id, reason }));
  expect(Object.values({ ...kept, ...before }).join(), 'they name it').toContain(name);
  expect(await readAll([...frozen(), ...others])).toEqual({ ...kept, ...before });
  must(await partOrganizations(by(world(), 'lead', 32), { organization, reason: 'No lo era' }));
  expect(await readAll([...frozen(), ...others])).toEqual({ ...kept, ...before });
}, 120_000);
