import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { prepareAmendment, undoStep } from '../asRead.ts';
import { takeBackPacket } from '../filing/index.ts';
import { aWorld, by, must, rowOf } from '../given.ts';
import { complianceStanding } from '../views/index.ts';
import { givenFollowUp, givenPlan, sayNo } from './testing.ts';

const world = aWorld();
const TIME = 120_000;
const reason = 'Se escribió mal';
const staff = (n = 9) => by(world(), 'professional', n);

test(
  'a No that is undone takes its amendment off the desk: what another No packed with it waits for its number all the same',
  async () => {
    const one = await givenPlan(world());
    await givenFollowUp(world(), one, { 2: 'partly', 3: 'partly' });
    await sayNo(world(), one, 2);
    await givenFollowUp(world(), one, { 3: 'partly' });
    await sayNo(world(), one, 3);
    const desk = sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment' and withdrawn_at is null order by id`;
    for (const { id } of await world().database.owner.db.execute<{ id: string }>(desk)) {
      must(await takeBackPacket(staff(25), { filing: id, reason }));
    }
    const both = must(await prepareAmendment(staff(25), { alliance: one.id }));
    expect((await complianceStanding(staff(25), one.id)).amendmentsPending).toBe(1);
    must(await undoStep(by(world(), 'lead', 25), { alliance: one.id, step: 11, reason }));
    expect(await rowOf(world(), sql`select count(*)::int as n from commitment where filing_id = ${both.id}`)).toEqual({
      n: 0,
    });
    expect((await complianceStanding(staff(25), one.id)).amendmentsPending).toBe(1);
    must(await prepareAmendment(staff(25), { alliance: one.id }));
  },
  TIME,
);
