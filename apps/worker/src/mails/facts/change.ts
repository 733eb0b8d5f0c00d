import { allianceFacts, filingFacts, readersOfCases, staffOfCase } from '@alianzas/domain/notification';
import { type MailJob, need, type Read } from '../desk.ts';
import type { CorrectedFacts, CorrectedForTeamFacts } from '../words/change.ts';

async function entriesOf({ ctx }: Parameters<Read<unknown>>[0], job: MailJob) {
  const { kind, entries } = await filingFacts(ctx, need(job.filing, 'filing'));
  // The newest stands first; an entry has the place in which it was typed
  const at = (entries?.length ?? 0) - 1 - (job.correction ?? 0);
  const [now, before] = [entries?.[at], entries?.[at + 1]];
  return now && before ? { kind, now, before } : null;
}

export const corrected: Read<CorrectedFacts> = async (desk, job) => {
  const entries = await entriesOf(desk, job);
  return entries && { ...entries, readers: await readersOfCases(desk.ctx, [need(job.alliance, 'alliance')]) };
};

/** To whoever answers for the case, unless that very person corrected it. */
export const correctedForTeam: Read<CorrectedForTeamFacts> = async (desk, job) => {
  const entries = await entriesOf(desk, job);
  const alliance = await allianceFacts(desk.ctx, need(job.alliance, 'alliance'));
  if (!entries || alliance.professionalId === job.person) return null;
  return { ...entries, alliance, people: await staffOfCase(desk.ctx, alliance.id) };
};
