import { readersOfCases, verifiedFacts } from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { VerifiedFacts } from '../words/contribution.ts';

export const verified: Read<VerifiedFacts> = async ({ ctx }, job) => ({
  ...(await verifiedFacts(ctx, need(job.contribution, 'contribution'))),
  readers: await readersOfCases(ctx, [need(job.alliance, 'alliance')], need(job.organization, 'organization')),
});
