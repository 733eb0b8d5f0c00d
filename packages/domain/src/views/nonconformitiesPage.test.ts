import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { submitEvidence } from '../evidence/index.ts';
import { answerNo, aWorld, by, dayNumber, givenAlliance, must, reportOf, rowOf, through } from '../given.ts';
import { planOf } from '../plan/index.ts';
import { bogotaDay } from '../platform/index.ts';
import { nonconformityPage } from './index.ts';

const world = aWorld();

test('what proves the correction of a salida no conforme is the evidence of what took the place of its activity', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const { code } = await rowOf(world(), sql`select code from nonconformity where alliance_id = ${one.id}`);
  const staff = by(world(), 'professional', 25);
  const before = (await nonconformityPage(staff, String(code))).evidence;
  const renewed = (await planOf(staff, one.id)).actions.find(({ commitment }) => commitment.round === 1)!
    .activities[0]!;
  const { id: organization, representative } = one.organizations[0]!;
  const ally = through(world(), representative, 25);
  const report = { ...(await reportOf(ally, one.id, organization)), planActivity: renewed.id };
  const { id } = must(await submitEvidence(ally, report));
  const after = (await nonconformityPage(staff, String(code))).evidence;
  expect(after).toHaveLength(before.length + 1);
  expect(after.find((each) => each.id === id)).toMatchObject({ state: 'received', activity: renewed.number });
  expect(before.every(({ activity }) => activity === null)).toBe(true);
  const late = await nonconformityPage(by(world(), 'professional', 800), String(code));
  expect(late.dueOn! < bogotaDay(dayNumber(800)), 'its day passed').toBe(true);
  expect(late.proposedDue! >= bogotaDay(dayNumber(800))).toBe(true);
});
