import {
  balanceFacts,
  continuityFacts,
  type Reader,
  readersOfCases,
  recognitionFacts,
} from '@alianzas/domain/notification';
import type { Ctx } from '@alianzas/domain/platform';
import { need, type Read } from '../desk.ts';
import type { BalanceFacts, ContinuityFacts, RecognitionFacts } from '../words/outcome.ts';

export const recognition: Read<RecognitionFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const { recognition, edition } = await recognitionFacts(ctx, alliance, organization);
  return { ...recognition, edition, readers: await readersOnce(ctx, alliance, organization) };
};

export const continuity: Read<ContinuityFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  return {
    ...(await continuityFacts(ctx, alliance, organization)),
    readers: await readersOnce(ctx, alliance, organization),
  };
};

/** The people of a body that is a party by two registrations hear of its one answer once, by the first of them. */
async function readersOnce(ctx: Ctx, alliance: string, organization: string): Promise<Reader[]> {
  return (await readersOfCases(ctx, [alliance])).filter((reader) => reader.organization.id === organization);
}

export const balance: Read<BalanceFacts> = async ({ ctx }, job) => {
  const alliance = need(job.alliance, 'alliance');
  const { number, filedOn, ...facts } = await balanceFacts(ctx, need(job.cycle, 'cycle'), alliance);
  return number && filedOn ? { ...facts, number, filedOn, readers: await readersOfCases(ctx, [alliance]) } : null;
};
