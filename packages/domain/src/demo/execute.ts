import { randomUUID } from 'node:crypto';
import { partiesOf } from '../alliance/index.ts';
import { concludeExecution } from '../asRead.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import { acceptEvidence, keepFiles, returnEvidence, submitEvidence } from '../evidence/index.ts';
import { planOf } from '../plan/index.ts';
import { bogotaDay } from '../platform/index.ts';
import { dayOf, type OnStage, through } from './case.ts';
import { as, must, type Stage } from './stage.ts';

/** The allies report with pictures; the professional accepts, or leaves the last one returned or waiting. */
export async function execute(stage: Stage, one: OnStage, until: 'conclude' | 'returned' | 'received'): Promise<void> {
  const days = dayOf(one, 11);
  const staff = as(stage, 'profesional', days);
  const parties = await partiesOf(staff, one.id);
  const activities = (await planOf(staff, one.id)).actions
    .flatMap((action) => action.activities)
    .filter((a) => !a.replacedAt && a.partyId);
  for (const [index, { id: planActivity, partyId, title }] of activities.entries()) {
    const organization = parties.find((party) => party.id === partyId)!.organizationId;
    const ctx = through(stage, one, organization, days);
    const picture = await stage.picture(title);
    const { ids } = must(
      await keepFiles(ctx, { alliance: one.id, organization, files: [{ ...picture, scan: 'noScanner' }] }),
    );
    const said = {
      description: title,
      executedOn: bogotaDay(ctx.now),
      place: 'Salón comunal',
      peopleReached: 40 + 15 * index,
      showsMinors: 'no' as const,
    };
    const { id: evidence } = must(await submitEvidence(ctx, { key: randomUUID(), planActivity, ...said, files: ids }));
    const last = index === activities.length - 1;
    if (last && until === 'received') return;
    if (last && until === 'returned') {
      must(
        await returnEvidence(staff, {
          evidence,
          reason: 'La foto no deja ver la jornada. Adjunte también el listado de asistencia.',
        }),
      );
      return;
    }
    must(await acceptEvidence(staff, { evidence }));
  }
  await give(stage, one, days);
  must(await concludeExecution(staff, { alliance: one.id, minutesUsed: 200 }));
}

async function give(stage: Stage, one: OnStage, days: number): Promise<void> {
  for (const [index, { id: organization }] of one.organizations.entries()) {
    const ctx = through(stage, one, organization, days);
    const line = {
      key: randomUUID(),
      alliance: one.id,
      organization,
      initiative: one.initiative,
      deliveredOn: bogotaDay(ctx.now),
    };
    const hours = {
      category: 'volunteering' as const,
      description: 'Horas de la comunidad en las jornadas',
      quantity: String(60 + 25 * index),
      unit: 'horas',
    };
    const rate = {
      monetizable: 'yes' as const,
      method: 'volunteerHour' as const,
      rate: '8337.64',
      rateSource: 'Hora del salario mínimo, 210 horas al mes',
    };
    const { id } = must(await declareContribution(ctx, { ...line, ...hours, ...rate }));
    must(await verifyContribution(as(stage, 'lider', days), { contribution: id }));
  }
}
