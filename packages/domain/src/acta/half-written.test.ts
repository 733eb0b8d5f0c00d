import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { approveActa } from '../asRead.ts';
import { aWorld, by, contents, givenActaInReview, givenAlliance, itemsFor, must, refusal } from '../given.ts';
import { refusalsIn } from '../platform/index.ts';
import { readActa, saveActa, submitActa } from './index.ts';
import { itemContent, type UnfinishedContent, unfinishedContent } from './inputs.ts';

const world = aWorld();

interface Parts {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

/** The names of an item's fields, and of those inside them. */
function fieldsOf(schema: z.ZodType, within = ''): string[] {
  const { innerType, element, shape } = schema.def as unknown as Parts;
  if (shape) return Object.entries(shape).flatMap(([name, field]) => fieldsOf(field, `${within}.${name}`));
  const inner = innerType ?? element;
  return inner ? fieldsOf(inner, within) : [within];
}

test('whatever an item may say of any activity is kept of one that was only begun', () => {
  const kept = fieldsOf(unfinishedContent);
  const said = itemContent.options.flatMap((option) => fieldsOf(option));
  expect(said.length).toBeGreaterThan(25);
  expect(said.filter((field) => !kept.includes(field))).toEqual([]);
});

test('an item is begun by one and read by another; it says nothing, and the acta waits for it whole', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const items = itemsFor(one, () => contents[3]());
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const [{ alliance, organization }] = items as [(typeof items)[number]];
  const content: UnfinishedContent = { activity: 3, unfinished: true, capacity: 'Prestan su pa', minutesUsed: '1:' };
  const words = { development: 'A medias', internalNote: '' };
  const begun = {
    acta,
    version: 3,
    ...words,
    correction: 'Faltaba quién presta',
    items: [],
    unfinished: [{ alliance, organization, internal: false, content }],
  };
  expect(must(await saveActa(by(world(), 'professional', 3), begun))).toEqual({ version: 4, isInReview: false });
  expect(must(await saveActa(by(world(), 'lead', 3), begun)).version, 'the same words are no conflict').toBe(4);
  const read = await readActa(by(world(), 'lead', 3), acta);
  expect([read.items, read.unfinished.map((item) => item.content)]).toEqual([[], [content]]);
  expect(refusal(await approveActa(by(world(), 'lead', 3), { acta }))).toBe('acta.notInReview');
  const sent = refusalsIn([await submitActa(by(world(), 'lead', 3), { acta })]);
  expect(sent.map(({ code }) => code)).toEqual(['acta.itemUnfinished']);
  expect(sent[0]).toMatchObject({ ofActivity: 3, ofAlliance: alliance, organizations: [organization] });
  await world().database.owner.db.execute(sql`update acta set state = 'inReview' where id = ${acta}`);
  expect(refusal(await approveActa(by(world(), 'lead', 3), { acta }))).toBe('acta.itemUnfinished');
});
