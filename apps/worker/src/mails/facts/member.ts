import {
  type LiaisonFacts,
  liaisonFacts,
  type MemberFacts,
  memberFacts,
  representing,
} from '@alianzas/domain/notification';
import { type MailJob, need, type Read } from '../desk.ts';
import type { OwnRequestFacts } from '../words/member.ts';
import { acceptedRequest } from './intake.ts';

const of = (job: MailJob) => ({
  organization: need(job.organization, 'organization'),
  person: need(job.person, 'person'),
});

/** Nobody is told of who was taken out meanwhile, nor of who is back. */
export const joined: Read<MemberFacts> = ({ ctx }, job) => memberFacts(ctx, of(job), 'joined');
export const ended: Read<MemberFacts> = ({ ctx }, job) => memberFacts(ctx, of(job), 'ended');

export const liaison: Read<LiaisonFacts[]> = ({ ctx }, job) =>
  liaisonFacts(ctx, { alliance: need(job.alliance, 'alliance'), person: need(job.person, 'person') });

/** To those who represent the organization whose request somebody from outside wrote. */
export const ownRequest: Read<OwnRequestFacts> = async (desk, job) => {
  const facts = await acceptedRequest(desk, job);
  if (!facts?.organizationId) return null;
  return { ...facts, people: await representing(desk.ctx, facts.organizationId, facts.email) };
};
