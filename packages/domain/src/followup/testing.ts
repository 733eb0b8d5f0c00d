import { sql } from 'drizzle-orm';
import { decideCompliance } from '../asRead.ts';
import { enterFilingNumber } from '../filing/index.ts';
import {
  by,
  dayOf,
  dismissProposed,
  type GivenAlliance,
  givenActa,
  givenAlliance,
  must,
  radicado,
  type World,
  walk,
} from '../given.ts';
import { type Compliance, type PlanActivity, planOf, snapshotsOf } from '../plan/index.ts';
import { bogotaDay, type Ctx } from '../platform/index.ts';
import type { Cause } from './followup.ts';
import { closeNonconformity, correctNonconformity, nonconformitiesOf } from './index.ts';
import type { FollowUpContent } from './inputs.ts';

/** By when a follow-up wants corrected what it finds not met. */
export const CORRECTED_BY = '2026-12-15';

/** What a test says of the activities in force, by their number: met unless told otherwise. */
export type Said = Readonly<Record<number, Compliance>>;

/** At activity 11, with two organizations; its plan's activities: 1 of the secretariat, 2 and 3 of each organization. */
export function givenPlan(world: World): Promise<GivenAlliance> {
  return givenAlliance(world, { at: 11, parties: 2, answers: ['no', 'no'] });
}

/** The professional, on the day of the round in which an activity is closed. */
export function driving(world: World, one: GivenAlliance, activity: number): Ctx {
  return by(world, 'professional', dayOf(one, activity));
}

/** Every activity of the plan, by number. */
export async function activitiesOf(world: World, one: GivenAlliance): Promise<PlanActivity[]> {
  const plan = await planOf(driving(world, one, 12), one.id);
  return plan.actions.flatMap((action) => action.activities).sort((a, b) => a.number - b.number);
}

export async function contentOf(world: World, one: GivenAlliance, said: Said = {}): Promise<FollowUpContent> {
  const inForce = (await activitiesOf(world, one)).filter((activity) => activity.replacedAt === null);
  return {
    activities: inForce.map(({ id, number }) => {
      const compliance = said[number] ?? 'met';
      const observation = compliance === 'met' ? 'Se vio' : 'Falta la jornada';
      return { activity: id, compliance, observation, ...(compliance === 'notMet' && { dueOn: CORRECTED_BY }) };
    }),
  };
}

/** Takes an alliance from 11 to 13: evidence of the organizations, and a follow-up with its acta. Returns the acta. */
export async function givenFollowUp(world: World, one: GivenAlliance, said: Said = {}): Promise<string> {
  await walk(world, one, 11, 12);
  return givenFollowUpHeld(world, one, said);
}

/** Holds a follow-up where the alliance stands, at 11 or at 12, whose acta is approved. Returns the acta. */
export async function givenFollowUpHeld(
  world: World,
  one: GivenAlliance,
  said: Said = {},
  day = dayOf(one, 12),
): Promise<string> {
  await dismissProposed(world, one);
  const content = { activity: 12 as const, ...(await contentOf(world, one, said)) };
  const items = [{ alliance: one.id, organization: null, content }];
  return givenActa(world, { activities: [12], alliances: [one.id], items, day });
}

/** Corrects every open nonconformity of the alliance and closes it with its last follow-up. */
export async function settleNonconformities(world: World, one: GivenAlliance): Promise<void> {
  const ctx = driving(world, one, 13);
  const [last] = await snapshotsOf(ctx, one.id);
  for (const { id: nonconformity } of await nonconformitiesOf(ctx, { alliance: one.id, state: 'open', limit: 50 })) {
    must(await correctNonconformity(ctx, { nonconformity, correction: 'carryOut', note: 'Se hizo la jornada' }));
    must(await closeNonconformity(ctx, { nonconformity, snapshot: last!.id, acta: last!.actaId }));
  }
}

export const renewal = {
  action: 'Repetir la jornada',
  deliverable: 'Una jornada con 30 personas',
  dueOn: '2026-12-01',
};

/** A No that names an activity. */
export function noTo(one: GivenAlliance, planActivity: string, cause: Cause = 'ally') {
  return { answer: 'no' as const, alliance: one.id, reason: 'Faltó la jornada', planActivity, cause, renewal };
}

/** 13 No, of the activity with that number: the alliance is back at 11, in its next round. */
export async function sayNo(world: World, one: GivenAlliance, number: number, cause?: Cause): Promise<void> {
  const named = (await activitiesOf(world, one)).find((activity) => activity.number === number)!;
  must(await decideCompliance(driving(world, one, 13), noTo(one, named.id, cause)));
  one.rounds += 1;
}

/** Enters the number of every amendment of the alliance that waits at the filing desk. */
export async function fileAmendments(world: World, one: GivenAlliance): Promise<void> {
  const rows = await world.database.owner.db.execute<{ id: string }>(
    sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment' and state = 'pending'`,
  );
  const ctx = by(world, 'correspondence', dayOf(one, 13));
  for (const { id: filing } of rows) {
    must(await enterFilingNumber(ctx, { filing, number: radicado(), filedOn: bogotaDay(ctx.now) }));
  }
}
