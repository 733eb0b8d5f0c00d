import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, contents, givenActaDraft, givenAlliance, itemsFor, refusal } from '../given.ts';
import type { Meeting } from '../meeting/index.ts';
import { newId, refusalsIn } from '../platform/index.ts';
import type { ActaItem } from './acta.ts';
import { applyEffect } from './apply.ts';
import { saveActa } from './index.ts';
import { type ItemContent, itemContent, spokenOf } from './inputs.ts';
import { decideItems, effectsOf, missingForApproval } from './rules.ts';

const kinds = itemContent.options.map(({ shape }) => shape.activity.value);
const meeting = { state: 'held', activities: kinds, alliances: ['a', 'b'] } as unknown as Meeting;
const parties = new Map([
  ['a', ['x', 'y']],
  ['b', ['x']],
]);

function item(activity: ItemContent['activity'], allianceId = 'a', organizationId = 'x', reason = 'Sí'): ActaItem {
  const about = spokenOf(activity);
  return {
    position: 1,
    allianceId: about === 'cycle' ? null : allianceId,
    organizationId: about === 'organization' ? organizationId : null,
    internal: false,
    content: { activity, reason } as unknown as ItemContent,
  };
}

const told = (items: readonly ActaItem[]) => refusalsIn([decideItems(meeting, parties, items)]);

test.each(kinds)('an acta says one thing of activity %i about one and the same', (activity) => {
  const [said, other] = [item(activity), item(activity, 'a', 'x', 'No')];
  expect(told([said])).toEqual([]);
  expect(told([said, other, other])).toEqual([{ code: 'acta.oneItemOnly', activity, of: expect.any(String) }]);
  const missing = missingForApproval({ development: 'Se habló' }, meeting, parties, [said, other], new Date());
  expect(missing.map(({ code }) => code)).toContain('acta.oneItemOnly');
  if (spokenOf(activity) !== 'cycle') expect(told([said, item(activity, 'b')])).toEqual([]);
  if (spokenOf(activity) === 'organization') expect(told([said, item(activity, 'a', 'y')])).toEqual([]);
});

test.each(kinds)('and activity %i is said about what it is decided of, which its page draws', (activity) => {
  const { organizationId, ...one } = item(activity);
  const elsewhere = { ...one, organizationId: organizationId ? null : 'x' };
  expect(told([elsewhere])).toEqual([{ code: 'acta.itemWithoutParty', activity, of: expect.any(String) }]);
});

const world = aWorld();

test.each(kinds)(
  'no door applies the last of two of activity %i: neither the effect nor the database',
  async (activity) => {
    const one = await givenAlliance(world(), { at: 3, parties: 2 });
    const [kept] = itemsFor(one, contents[3]);
    const acta = await givenActaDraft(world(), { activities: [3], alliances: [one.id], items: [kept!], day: 3 });
    const ctx = by(world(), 'professional', 3);
    if (activity === 3) {
      const content = itemContent.parse(contents[3]());
      const repeated = [kept!, kept!].map((each) => ({ ...each, internal: false, content }));
      const whole = { acta, version: 2, development: 'Se habló', internalNote: '', items: repeated };
      expect(refusal(await saveActa(ctx, whole))).toBe('acta.oneItemOnly');
    }
    const [effect] = effectsOf([item(activity, one.id), item(activity, one.id, 'x', 'No')]);
    expect(
      refusal(await applyEffect({ ctx, cycle: world().cycle, acta, heldOn: '2026-02-01', items: [] }, effect!)),
    ).toBe('acta.oneItemOnly');
    const about = item(activity, one.id, one.organizations[1]!.id);
    const row = (position: number) => sql`
    insert into acta_item (id, acta_id, position, activity, alliance_id, organization_id, content)
    values (${newId(ctx.now)}, ${acta}, ${position}, ${activity}, ${about.allianceId}, ${about.organizationId}, '{}')`;
    const { db } = world().database.owner;
    await db.execute(row(98));
    await expect(db.execute(row(99))).rejects.toMatchObject({ cause: { constraint_name: 'acta_item_slot' } });
    const otherwise = sql`update acta_item set organization_id = case when organization_id is null then id end where acta_id = ${acta} and position = 98`;
    await expect(db.execute(otherwise)).rejects.toMatchObject({ cause: { constraint_name: 'acta_item_party' } });
  },
);
