import { randomUUID } from 'node:crypto';
import { aWorld } from '@alianzas/domain/given';
import { DRAFT } from '@alianzas/web/save-unsent';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { type Desk, KEPT_PAGES, keptDesks } from './kept-desks.ts';
import { keptIn, untouched, wordsIn } from './kept-forms.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];

/** What counts within a case, and is not a row of the procedure: what the address says may be of another thing by now. */
const NUMBERED = KEPT_PAGES.filter((pattern) => /\/plan\/:\w+/.test(pattern));
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The form of the page that may be kept, and names its thing: beside it may stand the one that leaves what was kept. */
const reportIn = (html: string) =>
  keptIn(html).find(({ controls }) => controls.some(({ name }) => name === 'activity' || name === 'planActivity'))!;

let desks: Desk[];
beforeAll(async () => {
  desks = await keptDesks({ world: world(), inBackoffice, inPortal });
}, 300_000);

test('each page of a number of a case is here, and each other names its thing by a code, a year or an id', () => {
  const numbered = KEPT_PAGES.filter((pattern) => /:(n|number|activity)\b/.test(pattern));
  expect(numbered.filter((pattern) => !NUMBERED.includes(pattern))).toEqual(['/alianzas/:code/actividades/:n']);
  expect(new Set(desks.map(({ of }) => of).filter((of) => NUMBERED.includes(of)))).toEqual(new Set(NUMBERED));
});

test('what is kept of a page of a number is of the thing, and no other of that number is ever filled with it', async () => {
  for (const { of, address, ask } of desks.filter((one) => NUMBERED.includes(one.of))) {
    const form = reportIn(await (await ask({})).text());
    const about = untouched(form);
    const id = about.get(DRAFT.of) ?? '';
    expect(id, of).toMatch(ID);
    expect([about.get('activity'), about.get('planActivity')], of).toContain(id);
    const words = `Lo que llevaba escrito ${randomUUID().slice(0, 8)}`;
    const field = wordsIn(form)!;
    const body = new URLSearchParams({ ...form.defaults(), [field]: words, [DRAFT.wish]: 'save' });
    expect((await ask({ method: 'POST', body })).status, of).toBe(303);
    const back = await givesItsNumber(id);
    const html = await (await ask({})).text();
    const other = reportIn(html);
    expect(other.defaults()[DRAFT.of], `${address}: is of another by now`).not.toBe(id);
    expect(Object.values(other.defaults()), of).not.toContain(words);
    for (const told of [words, 'ya no está en esta página', 'Descartar lo guardado'])
      expect(wordsOf(html), of).toContain(told);
    await back();
    expect(Object.values(reportIn(await (await ask({})).text()).defaults()), of).toContain(words);
  }
}, 300_000);

/** As it was before numbers were never given again: another activity of the same side has the number of this one, until `back`. */
async function givesItsNumber(id: string): Promise<() => Promise<void>> {
  const { db } = world().database.owner;
  const other = randomUUID();
  const columns = sql`action_id, alliance_id, title, party_id, responsible, starts_on, ends_on, place`;
  const [own] = await db.execute<{ number: number }>(sql`select number from plan_activity where id = ${id}`);
  const numbered = (number: number) => db.execute(sql`update plan_activity set number = ${number} where id = ${id}`);
  await numbered(999);
  await db.execute(sql`insert into plan_activity (id, number, ${columns})
    select ${other}::uuid, ${own!.number}::int, ${columns} from plan_activity where id = ${id}`);
  return async () => {
    await db.execute(sql`delete from plan_activity where id = ${other}`);
    await numbered(own!.number);
  };
}
