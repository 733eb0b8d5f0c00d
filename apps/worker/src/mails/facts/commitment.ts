import { mustNotBeOwn } from '@alianzas/domain/commitment';
import {
  filedCommitments,
  filingFacts,
  newCommitmentFacts,
  planChangeFacts,
  planFacts,
  readersOfCases,
  toAcceptFacts,
} from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { FiledFacts, NewFacts, PlanChangeFacts, PlanFacts, ToAcceptFacts } from '../words/commitment.ts';

export const toAccept: Read<ToAcceptFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const promised = await toAcceptFacts(ctx, alliance, organization);
  const { asked, ...besides } = promised;
  if (asked.length + besides.proposed.length === 0) return null;
  const everybody = await readersOfCases(ctx, [alliance], organization);
  // Nobody is asked to accept what they wrote for the team
  const readers = everybody.map((one) => ({
    ...one,
    asked: asked.filter((commitment) => mustNotBeOwn(commitment, one.person).ok),
  }));
  return { ...besides, readers: readers.filter((one) => one.asked.length + besides.proposed.length > 0) };
};

export const filed: Read<FiledFacts> = async ({ ctx }, job) => {
  const filing = need(job.filing, 'filing');
  const { kind, entries } = await filingFacts(ctx, filing);
  // What was entered then: a correction has its own mail
  const first = entries?.at(-1);
  if (!first) return null;
  const readers = await readersOfCases(ctx, [need(job.alliance, 'alliance')]);
  return { ...first, readers, amended: kind === 'amendment' ? await filedCommitments(ctx, filing) : null };
};

export const renewed: Read<NewFacts> = async ({ ctx }, job) => ({
  ...(await newCommitmentFacts(ctx, { commitment: need(job.commitment, 'commitment'), receipt: job.receipt })),
  readers: await readersOfCases(ctx, [need(job.alliance, 'alliance')], need(job.organization, 'organization')),
});

export const planChange: Read<PlanChangeFacts> = async ({ ctx }, job) => ({
  ...(await planChangeFacts(ctx, need(job.change, 'change'))),
  readers: await readersOfCases(ctx, [need(job.alliance, 'alliance')]),
});

export const plan: Read<PlanFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  return {
    activities: await planFacts(ctx, alliance, organization),
    readers: await readersOfCases(ctx, [alliance], organization),
  };
};
