import { aWorld, givenDraft } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { isKeptIn, veiledRows } from './veiled-rows.ts';

const world = aWorld();
const SAID = 'Año nuevo, 100 % «nuestro» 👩‍👧 ñandú';

test('a character that nobody sees is found in a text and within JSON, and letters and emoji are none', async () => {
  const { id } = await givenDraft(world());
  const { db } = world().database.owner;
  const holds = (text: string) =>
    db.execute(sql`update request set content = ${JSON.stringify({ words: text })}::jsonb where id = ${id}`);
  const named = (text: string) => db.execute(sql`update person set name = ${text} where email like '%@%'`);
  await holds(SAID);
  await named(SAID);
  expect(await veiledRows(world())).toEqual([]);
  expect(await isKeptIn(world(), SAID)).toBe(true);
  expect(await isKeptIn(world(), `${SAID} otra`)).toBe(false);
  await holds('Una\u200bpalabra');
  expect(await veiledRows(world())).toEqual(['request.content: 1']);
  await holds(SAID);
  await named('Ana\u202eRuiz');
  expect((await veiledRows(world())).map((found) => found.split(':')[0])).toEqual(['person.name']);
});
