import { actaStepsFacts, approvalFacts, stepFacts } from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { ActaFacts, StepFacts, ToApproveFacts } from '../words/step.ts';

/** To whoever answers for the case, unless that very person closed the activity. */
export const closed: Read<StepFacts> = async ({ ctx }, job) => {
  if (job.activity === undefined) throw new Error('the mail job lacks activity');
  const at = new Date(need(job.at, 'at'));
  return stepFacts(ctx, { alliance: need(job.alliance, 'alliance'), activity: job.activity, at });
};

/** To whoever answers for its cases, unless that very person approved it. */
export const acta: Read<ActaFacts> = async ({ ctx }, job) => actaStepsFacts(ctx, need(job.acta, 'acta'));

/** To who may approve an acta in review, unless who sent it may. */
export const toApprove: Read<ToApproveFacts> = async ({ ctx }, job) => approvalFacts(ctx, need(job.acta, 'acta'));
