import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveActa } from '../asRead.ts';
import {
  aWorld,
  by,
  contents,
  eventsOf,
  givenActa,
  givenActaInReview,
  givenAlliance,
  givenOrganization,
  itemsFor,
  mailsAbout,
  must,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { decideContinuity } from './index.ts';

const world = aWorld();
const goesOn = { outcome: 'continues' as const, reason: 'Quiere seguir' };

test('R-231 R-232 a session says of each organization whether it continues, and why; 16 waits', async () => {
  const one = await givenAlliance(world(), { at: 15, parties: 2 });
  const items = itemsFor(one, (index) => ({
    ...contents[15](),
    activity: 15,
    outcome: index === 0 ? 'continuesAdjusted' : 'ends',
  }));
  const acta = await givenActa(world(), { activities: [15], alliances: [one.id], items, day: 15, approver: 'lead' });
  expect(await stepOf(world(), one.id)).toBe(16);
  const rows = await world().database.owner.db.execute(
    sql`select outcome, reason, acta_id as acta from continuity where alliance_id = ${one.id} order by outcome`,
  );
  expect([...rows]).toEqual(
    ['continuesAdjusted', 'ends'].map((outcome) => ({ outcome, reason: 'Quiere seguir', acta })),
  );
  expect((await mailsAbout(world(), one.id)).filter((template) => template === 'continuityOutcome')).toHaveLength(2);
  expect((await eventsOf(world(), one.id)).slice(-2)).toEqual(['continuity.decided', 'acta.approved']);
});

test('a session of 15 closes recognition first, when one acta speaks of both', async () => {
  await givenAlliance(world(), { at: 15 });
  const one = await givenAlliance(world(), { at: 14 });
  const items = [...itemsFor(one, contents[15]), ...itemsFor(one, contents[14])];
  await givenActa(world(), { activities: [14, 15], alliances: [one.id], items, day: 15, approver: 'lead' });
  expect(await stepOf(world(), one.id)).toBe(16);
});

test('continuity is decided once, at 15, of every organization and no other', async () => {
  const one = await givenAlliance(world(), { at: 14 });
  const lead = by(world(), 'lead', 15);
  const { id } = one.organizations[0]!;
  expect(refusal(await decideContinuity(lead, one.id, world().cycle.acta, new Map([[id, goesOn]])))).toBe(
    'activity.notOpen',
  );
  const ready = await givenAlliance(world(), { at: 15 });
  const own = ready.organizations[0]!.id;
  expect(refusal(await decideContinuity(lead, ready.id, world().cycle.acta, new Map()))).toBe('acta.partyMissing');
  expect(
    refusal(
      await decideContinuity(
        lead,
        ready.id,
        world().cycle.acta,
        new Map([
          [own, goesOn],
          [id, goesOn],
        ]),
      ),
    ),
  ).toBe('acta.partyUnknown');
});

test('who prepared the session does not confirm it, and no professional does; a stranger finds no case', async () => {
  const one = await givenAlliance(world(), { at: 15 });
  const acta = await givenActaInReview(world(), {
    activities: [15],
    alliances: [one.id],
    items: itemsFor(one, contents[15]),
    day: 15,
    drafter: 'lead',
  });
  for (const name of ['professional', 'lead', 'undersecretary'] as const) {
    await expect(approveActa(by(world(), name, 15), { acta })).rejects.toThrow(Forbidden);
  }
  must(await approveActa(by(world(), 'director', 15), { acta }));
  const { representative } = await givenOrganization(world());
  const said = new Map([[one.organizations[0]!.id, goesOn]]);
  for (const ctx of [
    by(world(), 'professional', 15),
    by(world(), 'quality', 15),
    through(world(), representative, 15),
  ]) {
    await expect(decideContinuity(ctx, one.id, acta, said)).rejects.toThrow(Forbidden);
  }
  await expect(decideContinuity(by(world(), 'lead', 15), newId(new Date()), acta, said)).rejects.toThrow(NotFound);
  expect(await rowOf(world(), sql`select count(*)::int as n from continuity where alliance_id = ${one.id}`)).toEqual({
    n: 1,
  });
});
