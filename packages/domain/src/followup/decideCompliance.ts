import { type Alliance, lockAlliance, mayDrive, pathOf } from '../alliance/index.ts';
import { meetCommitments } from '../commitment/index.ts';
import {
  allow,
  type Ctx,
  type Events,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import { openVisit } from '../procedure/index.ts';
import { standingOfPlan } from './followed.ts';
import type { DecideCompliance } from './inputs.ts';
import { renewActivity } from './renewActivity.ts';
import { decideYes } from './rules.ts';
import { compliance } from './tables.ts';

type Answered<A extends DecideCompliance['answer']> = Extract<DecideCompliance, { answer: A }>;

/**
 * Closes decision 13, which demands no record. Sí goes on to 14 when it lacks nothing of
 * `missingForYes`, and the commitments in force are met. No names the activity, renews its commitment and goes back to
 * 11, without limit. Of two at once one wins; the other finds 13 closed, or throws Stale when it read an
 * earlier visit of it.
 */
export async function decideCompliance(outer: Ctx, input: DecideCompliance): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('decideCompliance');
    await mustAnswer(ctx, alliance, input.version);
    return input.answer === 'yes' ? answerYes(ctx, alliance, input) : answerNo(ctx, alliance, input);
  });
}

/** Whoever answers has read the visit that is open; that none is, the rule says. */
async function mustAnswer(ctx: Ctx, alliance: Alliance, visit: number): Promise<void> {
  const open = openVisit(await pathOf(ctx, alliance.id), 13);
  if (open && open.visit !== visit)
    throw new Stale('compliance', { stream: { kind: 'alliance', id: alliance.id }, names: ['compliance.'] });
}

async function answerYes(ctx: Ctx, alliance: Alliance, input: Answered<'yes'>): Promise<Outcome> {
  const decided = decideYes(alliance, await standingOfPlan(ctx, alliance.id));
  if (!decided.ok) return decided;
  await meetCommitments(ctx, alliance.id);
  await save(ctx, alliance, input, {});
  await tell(ctx, alliance, { answer: 'yes', round: alliance.rounds, minutesUsed: input.minutesUsed });
  return allow();
}

async function answerNo(ctx: Ctx, alliance: Alliance, input: Answered<'no'>): Promise<Outcome> {
  const renewed = await renewActivity(ctx, alliance, input);
  if (!renewed.ok) return renewed;
  const { planActivity, cause, minutesUsed } = input;
  await save(ctx, alliance, input, { planActivityId: planActivity, cause, commitmentId: renewed.value.commitment });
  await tell(ctx, alliance, {
    answer: 'no',
    round: alliance.rounds + 1,
    planActivity,
    cause,
    ...renewed.value,
    minutesUsed,
  });
  return allow();
}

async function save(
  ctx: Ctx,
  alliance: Alliance,
  { answer, reason }: DecideCompliance,
  named: Partial<Pick<typeof compliance.$inferInsert, 'planActivityId' | 'cause' | 'commitmentId'>>,
): Promise<void> {
  const { visit } = openVisit(await pathOf(ctx, alliance.id), 13)!;
  const decidedBy = personOf(ctx.actor)!;
  await ctx.db.insert(compliance).values({
    id: newId(ctx.now),
    allianceId: alliance.id,
    visit,
    answer,
    reason,
    ...named,
    decidedAt: ctx.now,
    decidedBy,
  });
}

async function tell(ctx: Ctx, alliance: Alliance, data: Events['compliance.decided']['data']): Promise<void> {
  await record(ctx, {
    name: 'compliance.decided',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data,
  });
}
