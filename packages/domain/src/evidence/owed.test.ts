import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { commitmentsOf } from '../commitment/index.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, must, through } from '../given.ts';
import { reportOf } from '../givenAlliance.ts';
import { dueThings } from '../notification/index.ts';
import { isOwed, planOf } from '../plan/index.ts';
import { setScope } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { commitmentsPage } from '../views/index.ts';
import { executionOf, owedIn, returnEvidence, submitEvidence, withdrawEvidence } from './index.ts';

const world = aWorld();
let one: GivenAlliance;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11 });
}, 120_000);

test('what was found met, reported or replaced is not owed; what came back, in part or not met is', () => {
  const plain = { replaced: false, compliance: null, reported: false };
  expect(isOwed(plain)).toBe(true);
  for (const compliance of ['partly', 'notMet', 'underWay']) expect(isOwed({ ...plain, compliance })).toBe(true);
  for (const kept of [{ compliance: 'met' }, { reported: true }, { replaced: true }])
    expect(isOwed({ ...plain, ...kept })).toBe(false);
});

test('a commitment whose evidence was received is owed nowhere: pages of both sides, plan, reminders; returned or withdrawn, it is again', async () => {
  const staff = by(world(), 'professional', 11);
  const ally = through(world(), one.organizations[0]!.representative, 11);
  const own = (await planOf(staff, one.id)).actions.find(({ commitment }) => commitment.partyId !== null)!;
  const [activity] = own.activities;
  const everywhere = async () => {
    const rows = await commitmentsPage(staff, one.id);
    const worker = contextOf(world().database.worker, { kind: 'job', name: 'remind' }, staff.now);
    const due = await dueThings(worker, { from: '2026-01-01', to: '2027-12-31' });
    const late = contextOf(world().database.backoffice, world().staff.lead.actor, new Date('2026-11-28T15:00:00Z'));
    const mine = await ally.db.transaction(async (db) => {
      await setScope(db, ally.actor);
      return owedIn({ ...ally, db }, one.id);
    });
    return {
      staff: rows.find(({ id }) => id === own.commitment.id)!.owed,
      ally: [mine.has(own.commitment.id), mine.has(activity!.id)],
      reminded: [own.commitment.id, activity!.id].map((id) => due.some((thing) => thing.id === id)),
      late: (await executionOf(late, one.id)).find(({ id }) => id === activity!.id)!.late,
    };
  };
  const owed = { staff: true, ally: [true, true], reminded: [true, true], late: true };
  const kept = { staff: false, ally: [false, false], reminded: [false, false], late: false };
  expect(await everywhere()).toEqual(owed);
  const report = await reportOf(ally, one.id, one.organizations[0]!.id);
  const { id } = must(await submitEvidence(ally, { ...report, key: randomUUID(), planActivity: activity!.id }));
  expect(await everywhere()).toEqual(kept);
  must(await returnEvidence(staff, { evidence: id, reason: 'No se ve' }));
  expect(await everywhere()).toEqual(owed);
  must(await withdrawEvidence(ally, { evidence: id, reason: 'La foto era de otro taller' }));
  expect(await everywhere()).toEqual(owed);
  const again = { ...(await reportOf(ally, one.id, one.organizations[0]!.id)), key: randomUUID() };
  const second = must(await submitEvidence(ally, { ...again, planActivity: activity!.id }));
  expect(await everywhere()).toEqual(kept);
  must(await withdrawEvidence(ally, { evidence: second.id, reason: 'Tampoco era esta' }));
  expect(await everywhere()).toEqual(owed);
  const others = (await commitmentsOf(staff, one.id)).filter(({ partyId }) => partyId === null);
  const all = await owedIn(staff, one.id);
  for (const other of others) expect(all.has(other.id)).toBe(true);
});
