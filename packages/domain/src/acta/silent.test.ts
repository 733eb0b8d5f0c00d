import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, contents, eventsOf, givenActa, givenAlliance, itemsFor, rowOf, through } from '../given.ts';
import { actaFacts } from '../notification/index.ts';
import { NotFound, setScope } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { actaExtract, allyMeetings } from '../views/index.ts';

const world = aWorld();

test('a case of which the acta of its meeting says nothing has no event, no mail and no extract of it', async () => {
  const [spoken, silent] = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3 })];
  const items = itemsFor(spoken, contents[3]);
  const acta = await givenActa(world(), { activities: [3], alliances: [spoken.id, silent.id], items, day: 3 });
  expect(await eventsOf(world(), spoken.id)).toContain('acta.approved');
  expect(await eventsOf(world(), silent.id)).not.toContain('acta.approved');
  const worker = contextOf(world().database.worker, { kind: 'job', name: 'mail' }, by(world(), 'lead', 3).now);
  const { readers } = await actaFacts(worker, acta);
  expect(readers.map(({ organization }) => organization.id)).toEqual([spoken.organizations[0]!.id]);
  const read = async (one: typeof silent) => {
    const ally = through(world(), one.organizations[0]!.representative, 3);
    return ally.db.transaction(async (db) => {
      await setScope(db, ally.actor);
      const ctx = { ...ally, db };
      return {
        listed: (await allyMeetings(ctx, one.id)).map((row) => row.acta),
        extract: await actaExtract(ctx, acta),
      };
    });
  };
  expect(await read(spoken)).toMatchObject({ listed: [acta], extract: { items: [{ activity: 3 }] } });
  await expect(read(silent)).rejects.toThrow(NotFound);
  expect(await rowOf(world(), sql`select state from acta where id = ${acta}`)).toEqual({ state: 'approved' });
});
