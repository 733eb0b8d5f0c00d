import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { declareContribution } from '../contribution/index.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, must, through } from '../given.ts';
import { setScope } from '../platform/index.ts';
import { receiptsOf } from './index.ts';

const world = aWorld();

async function read(one: GivenAlliance, side: number) {
  const { representative } = one.organizations[side]!;
  const ctx = through(world(), representative, 12);
  return ctx.db.transaction(async (db) => {
    await setScope(db, representative);
    return receiptsOf({ ...ctx, db }, one.id);
  });
}

test('an organization reads for ever what it accepted and sent: text, person, date and hash, and nobody else’s', async () => {
  const one = await givenAlliance(world(), { at: 10, parties: 2, kind: 'pact' });
  const receipts = await read(one, 0);
  expect(receipts.map((receipt) => receipt.act).sort()).toEqual([
    'commitmentAccepted',
    'principlesAccepted',
    'requestSent',
  ]);
  for (const receipt of receipts) {
    expect(receipt).toMatchObject({ organization: one.organizations[0]!.name, by: expect.stringContaining('Persona') });
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
  }
  const events = await world().database.owner.db.execute<{ name: string; data: string }>(
    sql`select name, data from event where stream_id in (${one.id}, ${one.request})`,
  );
  const hashes = events.map(({ data }) => JSON.parse(data) as { contentHash?: string; sha256?: string });
  const known = new Set(hashes.flatMap((data) => [data.contentHash, data.sha256]));
  for (const receipt of receipts) expect(known).toContain(receipt.sha256);
  const others = await read(one, 1);
  expect(others.map((receipt) => receipt.act).sort()).toEqual(['commitmentAccepted', 'principlesAccepted']);
  for (const receipt of others) expect(receipt.organization).toBe(one.organizations[1]!.name);
  expect(await receiptsOf(by(world(), 'lead', 12), one.id)).toEqual([]);
});

test('an organization reads for ever what it reported and declared, with the hash of its files; another reads none of it', async () => {
  const one = await givenAlliance(world(), { at: 12, parties: 2, kind: 'pact' });
  const { id: organization, representative } = one.organizations[0]!;
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Es voluntariado' },
  };
  must(await declareContribution(through(world(), representative, 12), line));
  const told = async (side: number) =>
    (await read(one, side)).filter(({ act }) => act === 'evidenceReported' || act === 'contributionDeclared');
  const mine = await told(0);
  expect(new Set(mine.map(({ act }) => act))).toEqual(new Set(['evidenceReported', 'contributionDeclared']));
  for (const receipt of mine) {
    expect(receipt).toMatchObject({ organization: one.organizations[0]!.name, by: expect.stringContaining('Persona') });
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (receipt.act !== 'evidenceReported') continue;
    expect(receipt.files.length).toBeGreaterThan(0);
    for (const { sha256 } of receipt.files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  }
  for (const { organization: of } of await told(1)) expect(of).toBe(one.organizations[1]!.name);
});
