import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld } from '../given.ts';
import { givenEverything } from '../givenEverything.ts';
import type { StaffRole } from '../platform/index.ts';
import { GRANTS } from './grants.ts';
import { attempted, DENIED } from './scene.ts';

const world = aWorld();
beforeAll(async () => {
  await givenEverything(world());
}, 180_000);

/** Who is not of the team that drives cases, and what their verbs write of the tables that they read. */
const WRITTEN_BY: Readonly<Partial<Record<StaffRole, readonly string[]>>> = {
  correspondence: ['alliance', 'balance', 'cycle', 'filing', 'visit'],
  quality: ['nonconformity'],
  observatory: [],
  dataOfficer: [],
  auditor: [],
};

test.each(Object.keys(WRITTEN_BY) as StaffRole[])(
  '%s writes what its verbs do, and no other table that it reads',
  async (role) => {
    const written: string[] = [];
    const refused: string[] = [];
    for (const [table, { update }] of Object.entries(GRANTS.backoffice)) {
      if (!update) continue;
      const column = sql.identifier(update[0]!);
      const same = sql`update ${sql.identifier(table)} set ${column} = ${column}`;
      const said = await attempted(world().database, 'backoffice', world().staff[role].actor, async (db) => {
        const { count } = await db.execute(same);
        return count;
      });
      if (said === DENIED) refused.push(table);
      else if (said !== 0) written.push(table);
    }
    expect(written).toEqual(WRITTEN_BY[role]);
    expect(refused.length).toBeGreaterThan(0);
  },
);
