import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { carryOverAlliance } from '../asRead.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import { acceptEvidence, submitEvidence } from '../evidence/index.ts';
import { aWorld, by, dayOf, givenAlliance, givenCycle, must, reportOf, through } from '../given.ts';
import { planOf } from '../plan/index.ts';
import { balancePage, caseEvidence, contributionsPage } from '../views/index.ts';

const world = aWorld();

test('before it is confirmed, a balance says what of its year nobody has verified or reviewed, by alliance', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const next = await givenCycle(world().database, world().staff, 2027);
  const { id: organization, name: organizations, representative } = one.organizations[0]!;
  const ally = through(world(), representative, dayOf(one, 11));
  const lead = by(world(), 'lead', 290);
  const said = async () => {
    const { unjudged } = await balancePage(lead, 2026);
    const lines = (await contributionsPage(lead, one.id)).rows.filter(
      ({ addsTo, year }) => addsTo.unjudged && year === 2026,
    );
    const evidence = await caseEvidence(lead, one.id, { unjudgedOf: 2026 });
    const [told] = unjudged;
    expect([lines.length, evidence.length], 'what it opens').toEqual([told?.lines ?? 0, told?.evidence ?? 0]);
    for (const other of [2027, 0]) expect(await caseEvidence(lead, one.id, { unjudgedOf: other })).toEqual([]);
    return unjudged;
  };
  expect(await said()).toEqual([]);

  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-04' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '100.000', rateSource: 'Cotización' },
  };
  const { id: contribution } = must(await declareContribution(ally, line));
  const { actions } = await planOf(lead, one.id);
  const activity = actions.flatMap((action) => action.activities).find((each) => each.partyId)!;
  const report = { ...(await reportOf(ally, one.id, organization)), planActivity: activity.id };
  const { id: evidence } = must(await submitEvidence(ally, report));
  const late = through(world(), representative, 340);
  const apart = { ...(await reportOf(late, one.id, organization)), executedOn: '2027-01-02', apartReason: 'Se atrasó' };
  must(await submitEvidence(late, { ...apart, key: randomUUID(), planActivity: activity.id }));
  expect(await said(), 'what is told apart adds to no figure').toEqual([
    { code: one.code, organizations, lines: 1, evidence: 1 },
  ]);

  must(await carryOverAlliance(lead, { alliance: one.id, to: next.cycle.id, reason: 'Sigue' }));
  expect(await said()).toEqual([{ code: one.code, organizations, lines: 1, evidence: 1 }]);
  expect((await balancePage(lead, 2027)).unjudged).toEqual([]);

  must(await verifyContribution(by(world(), 'professional', 290), { contribution }));
  must(await acceptEvidence(by(world(), 'professional', 290), { evidence }));
  expect(await said()).toEqual([]);
});
