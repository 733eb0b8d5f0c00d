import { decideCompliance } from '../asRead.ts';
import { commitmentsOf } from '../commitment/index.ts';
import { enterFilingNumber } from '../filing/index.ts';
import { closeNonconformity, correctNonconformity, nonconformitiesOf } from '../followup/index.ts';
import { planOf, snapshotsOf } from '../plan/index.ts';
import { addDays, bogotaDay } from '../platform/index.ts';
import { dayOf, type OnStage, sessionOf } from './case.ts';
import { execute } from './execute.ts';
import { as, must, radicado, type Stage } from './stage.ts';

/** Activity 12: each activity of the plan met, or the first of an ally missed while rounds remain. */
export async function followUp(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'profesional', dayOf(one, 12));
  const goingBack = one.rounds < (one.cast.rounds ?? 0);
  const inForce = (await planOf(ctx, one.id)).actions
    .flatMap((action) => action.activities)
    .filter((a) => !a.replacedAt);
  const activities = inForce.map(({ id, partyId }, index) => {
    const missed = goingBack && partyId !== null && index === inForce.findIndex((a) => a.partyId !== null);
    return {
      activity: id,
      compliance: missed ? ('notMet' as const) : ('met' as const),
      ...(missed && { dueOn: addDays(bogotaDay(ctx.now), 30) }),
      observation: missed ? 'No se hizo en la fecha acordada' : 'Se hizo, y consta en la visita de seguimiento',
    };
  });
  const content = { activity: 12 as const, activities, minutesUsed: 240 };
  await sessionOf(stage, one, 12, 'Seguimiento al plan de trabajo', [
    { alliance: one.id, organization: null, internal: false, content },
  ]);
}

/** Activity 13: Sí, or No and back through 11 and 12 while rounds remain. */
export async function validateCompliance(stage: Stage, one: OnStage): Promise<void> {
  if (one.rounds < (one.cast.rounds ?? 0)) return goBack(stage, one);
  const ctx = as(stage, 'profesional', dayOf(one, 13));
  must(
    await decideCompliance(ctx, {
      answer: 'yes',
      alliance: one.id,
      reason: 'Se cumplió lo acordado con el aliado.',
      minutesUsed: 120,
    }),
  );
}

async function goBack(stage: Stage, one: OnStage): Promise<void> {
  await sayNo(stage, one);
  await execute(stage, one, 'conclude');
  await followUp(stage, one);
  await settle(stage, one);
  await fileAmendments(stage, one);
  await validateCompliance(stage, one);
}

/** 13 No: the first activity of an ally is renewed, and the alliance is back at 11. */
export async function sayNo(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'profesional', dayOf(one, 13));
  const activities = (await planOf(ctx, one.id)).actions.flatMap((action) => action.activities);
  const planActivity = activities.find((a) => !a.replacedAt && a.partyId)!.id;
  const renewal = {
    action: 'Hacer la jornada que faltó',
    deliverable: 'Listado de asistencia y fotos',
    dueOn: addDays(bogotaDay(ctx.now), 40),
  };
  must(
    await decideCompliance(ctx, {
      answer: 'no',
      alliance: one.id,
      reason: 'Faltó una de las jornadas.',
      planActivity,
      cause: 'ally',
      renewal,
    }),
  );
  one.rounds += 1;
}

/** What a follow-up found not met was done in the round, and closes with the last follow-up's plan and acta. */
async function settle(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'profesional', dayOf(one, 12));
  const [last] = await snapshotsOf(ctx, one.id);
  const open = await nonconformitiesOf(ctx, { alliance: one.id, state: 'open', limit: 50 });
  // What this very follow-up found waits for the next one.
  const before = open.filter(({ openedAt }) => openedAt < last!.takenAt);
  for (const { id: nonconformity } of before) {
    must(await correctNonconformity(ctx, { nonconformity, correction: 'carryOut', note: 'Se hizo la jornada' }));
    must(await closeNonconformity(ctx, { nonconformity, snapshot: last!.id, acta: last!.actaId }));
  }
}

/** The amendment of a loop is filed before 13 Sí. */
async function fileAmendments(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'correspondencia', dayOf(one, 12));
  const filings = new Set(
    (await commitmentsOf(ctx, one.id)).filter((c) => c.round > 0 && c.filingId).map((c) => c.filingId!),
  );
  for (const filing of filings) {
    const filedOn = bogotaDay(ctx.now);
    await enterFilingNumber(ctx, { filing, number: radicado(filing, filedOn), filedOn });
  }
}
