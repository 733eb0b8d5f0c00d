import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld } from '../given.ts';
import { person } from '../identity/index.ts';
import { among } from './among.ts';

const world = aWorld();

test('a list of any length is one statement, which a connection keeps planned once; an empty one finds nothing', async () => {
  const { professional, lead, auditor } = world().staff;
  const found = await world().database.owner.db.transaction(async (tx) => {
    const of = (ids: string[]) => tx.select({ id: person.id }).from(person).where(among(person.id, ids));
    const all = [];
    for (const ids of [[], [lead.id], [professional.id, lead.id], [professional.id, lead.id, auditor.id]])
      all.push((await of(ids)).length);
    const kept = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from pg_prepared_statements where statement like '%= any(%uuid[])%' and statement not like '%pg_prepared%'`,
    );
    return [...all, kept[0]!.n];
  });
  expect(found).toEqual([0, 1, 2, 3, 1]);
});
