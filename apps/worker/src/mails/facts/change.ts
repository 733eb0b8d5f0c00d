import {
  allianceFacts,
  changedFacts,
  filingFacts,
  membersOf,
  readersOfCases,
  staffOfCase,
} from '@alianzas/domain/notification';
import { type MailJob, need, type Read } from '../desk.ts';
import type { ChangedFacts, CorrectedFacts, CorrectedForTeamFacts } from '../words/change.ts';

const ACTS = ['amended', 'withdrawn', 'replaced'] as const;

const changed: Read<ChangedFacts & { alliance: { professionalId: string } }> = async ({ ctx }, job) => {
  const act = ACTS.find((known) => known === job.act) ?? 'amended';
  const [id, person] = [need(job.commitment, 'commitment'), need(job.person, 'person')];
  const facts = await changedFacts(ctx, id, person, act === 'amended');
  if (!facts) return null;
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  return { ...facts, act, alliance, at: new Date(need(job.at, 'at')), readers: [], people: [] };
};

/** To the people of the organization, of what the team did; of the secretariat's own, to those of every party. */
export const changedForAlly: Read<ChangedFacts> = async (desk, job) => {
  const facts = await changed(desk, job);
  if (!facts?.by.staff) return null;
  return { ...facts, readers: await readersOfCases(desk.ctx, [facts.alliance.id], facts.organization?.id) };
};

/** To whoever answers for the case, unless that very person did it. */
export const changedForTeam: Read<ChangedFacts> = async (desk, job) => {
  const facts = await changed(desk, job);
  if (!facts || facts.alliance.professionalId === facts.by.id) return null;
  return { ...facts, people: await staffOfCase(desk.ctx, facts.alliance.id) };
};

/** To who did it for an organization. */
export const changedForAuthor: Read<ChangedFacts> = async (desk, job) => {
  const facts = await changed(desk, job);
  if (!facts || facts.by.staff || !facts.organization) return null;
  return { ...facts, people: await membersOf(desk.ctx, facts.organization.id, { only: facts.by.id }) };
};

async function entriesOf({ ctx }: Parameters<Read<unknown>>[0], job: MailJob) {
  const { kind, entries } = await filingFacts(ctx, need(job.filing, 'filing'));
  const [now, before] = entries ?? [];
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
