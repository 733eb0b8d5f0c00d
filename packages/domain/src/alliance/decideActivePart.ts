import { and, eq } from 'drizzle-orm';
import { raiseStanding } from '../organization/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import { closedVisit, type Path } from '../procedure/index.ts';
import { pathOf } from './advance.ts';
import type { Alliance } from './alliance.ts';
import type { ActivePart } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { decideAnswersAgain, joinAnswers, mustSpeakOfAll } from './rules.ts';
import { party } from './tables.ts';

/**
 * Decision 5, answered per organization in one act, each with author, date and reason. One SI opens 6
 * all NO opens 8 and marks 6 and 7 not applicable: nobody is rejected. Past 8 it is decided
 * again for those that got NO: with a SI, 6 and then 7 open beside the step, which stays where it is (idea 5).
 */
export async function decideActivePart(
  outer: Ctx,
  allianceId: string,
  acta: string,
  answers: ReadonlyMap<string, ActivePart>,
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('decideActivePart');
    const path = await pathOf(ctx, allianceId);
    const isAgain = alliance.state === 'running' && alliance.step !== 5 && closedVisit(path, 5) !== undefined;
    return isAgain ? answerAgain(ctx, alliance, path, acta, answers) : answer(ctx, alliance, acta, answers);
  });
}

type Answers = ReadonlyMap<string, ActivePart>;

async function answer(ctx: Ctx, alliance: Alliance, acta: string, answers: Answers): Promise<Outcome> {
  const whole = mustSpeakOfAll(alliance, 5, await partiesOf(ctx, alliance.id), answers);
  if (!whole.ok) return whole;
  const said = (wanted: string) => [...answers].filter(([, a]) => a.answer === wanted).map(([id]) => id);
  for (const organization of said('no')) await raiseStanding(ctx, organization, 'articulating');
  await save(ctx, alliance, answers, [...answers.keys()]);
  await record(ctx, {
    name: 'activePart.decided',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: { acta, answer: joinAnswers(answers), yes: said('yes'), no: said('no') },
  });
  return allow();
}

async function answerAgain(ctx: Ctx, alliance: Alliance, path: Path, acta: string, answers: Answers): Promise<Outcome> {
  const decided = decideAnswersAgain(alliance, path, await partiesOf(ctx, alliance.id), answers);
  if (!decided.ok) return decided;
  const { yes, no } = decided.value;
  await save(ctx, alliance, answers, [...yes, ...no]);
  await record(ctx, {
    name: 'activePart.decidedAgain',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: { acta, answer: 'yes', yes, no },
  });
  return allow();
}

async function save(ctx: Ctx, alliance: Alliance, answers: Answers, organizations: readonly string[]): Promise<void> {
  for (const organizationId of organizations) {
    const { answer: activePart, reason: activePartReason } = answers.get(organizationId)!;
    await ctx.db
      .update(party)
      .set({ activePart, activePartReason, activePartAt: ctx.now, activePartBy: personOf(ctx.actor) })
      .where(and(eq(party.allianceId, alliance.id), eq(party.organizationId, organizationId)));
  }
}
