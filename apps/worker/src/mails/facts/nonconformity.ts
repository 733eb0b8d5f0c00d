import { allianceFacts, proposedFacts, staffOfCase } from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { ProposedFacts } from '../words/nonconformity.ts';

/** To whoever answers for the case, unless that very person's act proposed it. */
export const proposed: Read<ProposedFacts> = async ({ ctx }, job) => {
  const found = await proposedFacts(ctx, need(job.nonconformity, 'nonconformity'));
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  if (found.by?.id === alliance.professionalId) return null;
  return { ...found, alliance, people: await staffOfCase(ctx, alliance.id) };
};
