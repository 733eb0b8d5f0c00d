import { randomUUID } from 'node:crypto';
import { partiesOf } from '../alliance/index.ts';
import { acceptCommitments, approvePlan, preparePacket } from '../asRead.ts';
import { askAcceptance, commitmentsOf, proposeCommitment } from '../commitment/index.ts';
import { enterFilingNumber } from '../filing/index.ts';
import { addFollowUpDate, addPlanAction, addPlanActivity, savePlanSection } from '../plan/index.ts';
import { addDays, bogotaDay } from '../platform/index.ts';
import { dayOf, itemsOf, type OnStage, sessionOf, through } from './case.ts';
import { talk } from './pact.ts';
import { promises, steps } from './plots.ts';
import { as, must, radicado, type Stage } from './stage.ts';

/** Activity 8: the working table, with the liaison of each ally. */
export async function worktable(stage: Stage, one: OnStage): Promise<void> {
  const items = itemsOf(one, (index) => {
    const { liaison } = one.organizations[index]!;
    return { activity: 8 as const, methodology: steps.methodology, liaison, minutesUsed: 120 };
  });
  await sessionOf(stage, one, 8, 'Mesa de trabajo', items);
  if (one.cast.kind === 'pact') await talk(stage, one);
}

/** Activity 9: the commitments, accepted and filed. */
export async function fileCommitments(stage: Stage, one: OnStage): Promise<void> {
  await promise(stage, one, true);
  const { id: filing } = must(await preparePacket(as(stage, 'profesional', dayOf(one, 9)), { alliance: one.id }));
  const ctx = as(stage, 'correspondencia', dayOf(one, 9));
  const filedOn = bogotaDay(ctx.now);
  must(await enterFilingNumber(ctx, { filing, number: radicado(filing, filedOn), filedOn, minutesUsed: 900 }));
}

/** Each side's commitments; the allies accept them in the portal, unless they still wait. */
export async function promise(stage: Stage, one: OnStage, accepted: boolean): Promise<void> {
  const days = dayOf(one, 9);
  const ctx = as(stage, 'profesional', days);
  const due = (after: number) => addDays(bogotaDay(ctx.now), after);
  const { days: own, ...secretariat } = promises.secretariat;
  must(
    await proposeCommitment(ctx, {
      key: randomUUID(),
      alliance: one.id,
      organization: 'secretariat',
      ...secretariat,
      dueOn: due(own),
    }),
  );
  for (const { id: organization } of one.organizations) {
    for (const { days: after, ...said } of promises.ally) {
      must(
        await proposeCommitment(ctx, { key: randomUUID(), alliance: one.id, organization, ...said, dueOn: due(after) }),
      );
    }
  }
  must(await askAcceptance(ctx, { alliance: one.id }));
  if (!accepted) return;
  const parties = await partiesOf(ctx, one.id);
  const all = await commitmentsOf(ctx, one.id);
  for (const party of parties) {
    const commitments = all.filter((c) => c.partyId === party.id).map((c) => c.id);
    must(
      await acceptCommitments(through(stage, one, party.organizationId, days), {
        alliance: one.id,
        commitments,
        statement: 'yes',
        principles: ['equality', 'coordination', 'jointResponsibility'],
      }),
    );
  }
}

/** Activity 10: the plan, an action for each commitment. */
export async function planAll(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'profesional', dayOf(one, 10));
  const startsOn = bogotaDay(ctx.now);
  const alliance = one.id;
  const frame = { startsOn, termMonths: 6, followUpMechanisms: steps.mechanisms, capacityStatement: steps.capacity };
  const parties = await partiesOf(ctx, alliance);
  const capacities = [
    { party: 'secretariat' as const, ...steps.secretariatCapacity },
    ...parties.map((party) => ({ party: party.id, ...steps.allyCapacity })),
  ];
  must(await savePlanSection(ctx, { alliance, version: 0, ...frame, capacities }));
  for (const after of [20, 50, 80]) must(await addFollowUpDate(ctx, { alliance, onDay: addDays(startsOn, after) }));
  for (const commitment of (await commitmentsOf(ctx, alliance)).filter((c) => c.state === 'accepted')) {
    const said = { title: commitment.action, coresponsibility: steps.coresponsibility };
    const { id: action } = must(
      await addPlanAction(ctx, { key: randomUUID(), alliance, commitment: commitment.id, ...said }),
    );
    const organization = parties.find((party) => party.id === commitment.partyId)?.organizationId ?? 'secretariat';
    const activity = {
      title: commitment.action,
      responsible: 'Coordinación',
      place: 'En el barrio',
      startsOn,
      endsOn: addDays(startsOn, 70),
    };
    must(await addPlanActivity(ctx, { key: randomUUID(), action, organization, ...activity }));
  }
  must(await approvePlan(ctx, { alliance, minutesUsed: 200 }));
}
