import { mergeFacts } from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { MergedFacts } from '../words/merge.ts';

/** Nobody is told of a merge that was taken back meanwhile. */
export const merged: Read<MergedFacts> = async ({ ctx }, job) => {
  const { merged: act, parted, ...facts } = await mergeFacts(ctx, need(job.merge, 'merge'));
  return parted ? null : { ...facts, ...act };
};

export const parted: Read<MergedFacts> = async ({ ctx }, job) => {
  const { merged: _, parted: act, ...facts } = await mergeFacts(ctx, need(job.merge, 'merge'));
  return act && { ...facts, ...act };
};
