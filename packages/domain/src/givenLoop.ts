import { decideCompliance, dismissNonconformity } from './asRead.ts';
import { nonconformitiesOf } from './followup/index.ts';
import type { GivenAlliance } from './givenContents.ts';
import { by, givenActa, type Item, must, type World } from './givenWorld.ts';
import { type Compliance, planOf } from './plan/index.ts';
import { addDays, bogotaDay } from './platform/index.ts';

/** The day of the story of an activity: each round of the loop takes three more. */
export function dayOf(one: Pick<GivenAlliance, 'rounds'>, activity: number): number {
  return activity + 3 * one.rounds;
}

/** What a follow-up says of the plan: every activity in force met, and the first of an ally as told. */
export async function saidOfPlan(world: World, one: GivenAlliance, first: Compliance) {
  const inForce = (await planOf(by(world, 'professional', dayOf(one, 12)), one.id)).actions
    .flatMap((action) => action.activities)
    .filter((activity) => !activity.replacedAt);
  const named = inForce.find((activity) => activity.partyId)?.id;
  return inForce.map(({ id }) => ({
    activity: id,
    compliance: id === named ? first : ('met' as const),
    ...(id === named && first === 'notMet' && { dueOn: '2026-12-15' }),
    observation: 'Se vio en la visita',
  }));
}

/** Decides what was proposed by itself: that it is none. */
export async function dismissProposed(world: World, one: GivenAlliance): Promise<void> {
  const ctx = by(world, 'professional', dayOf(one, 12));
  for (const { id } of await nonconformitiesOf(ctx, { alliance: one.id, state: 'proposed', limit: 50 }))
    must(await dismissNonconformity(ctx, { nonconformity: id, reason: 'Se acordó otra fecha' }));
}

/** Closes 12 by the acta of a follow-up, after dismissing what was proposed by itself; while 11 is open it only records it. */
export async function followUp(world: World, one: GivenAlliance, first: Compliance): Promise<void> {
  await dismissProposed(world, one);
  const activities = await saidOfPlan(world, one, first);
  const items: Item[] = [{ alliance: one.id, organization: null, content: { activity: 12, activities } }];
  await givenActa(world, { activities: [12], alliances: [one.id], items, day: dayOf(one, 12) });
}

/** From 12: a follow-up that finds the first activity of an ally met only in part, and 13 No, which renews it. */
export async function answerNo(world: World, one: GivenAlliance): Promise<void> {
  await followUp(world, one, 'partly');
  await renewFirst(world, one);
}

/** 13 No: the first activity of an ally that is not met is renewed, and the alliance is back at 11. */
export async function renewFirst(world: World, one: GivenAlliance): Promise<void> {
  const ctx = by(world, 'professional', dayOf(one, 13));
  const activities = (await planOf(ctx, one.id)).actions.flatMap((action) => action.activities);
  const renewal = { action: 'Hacer lo que faltó', deliverable: 'Una jornada', dueOn: addDays(bogotaDay(ctx.now), 30) };
  const ofAllies = activities.filter((activity) => !activity.replacedAt && activity.partyId);
  const named = ofAllies.find((activity) => activity.compliance !== 'met') ?? ofAllies[0]!;
  must(
    await decideCompliance(ctx, {
      answer: 'no',
      alliance: one.id,
      reason: 'Faltó',
      planActivity: named.id,
      cause: 'ally',
      renewal,
    }),
  );
  one.rounds += 1;
}
