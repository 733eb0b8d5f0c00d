import { allianceFacts, invitationFacts, staffOfCase } from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { InvitationFacts, InvitationToldFacts } from '../words/invitation.ts';
import { enabled } from './staff.ts';

export const invitation: Read<InvitationFacts> = async (desk, job) => {
  const { invitation: row, ...said } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
  // Until when this very link serves: one sent again has another
  const expiresAt = job.expiresAt ? new Date(job.expiresAt) : row.expiresAt;
  return { ...row, ...said, expiresAt, url: need(desk.unseal(job).url, 'url') };
};

/** The invitation without its link, which only the mail that invites holds. */
export const invitationTold: Read<InvitationToldFacts> = async (desk, job) => {
  const { invitation: row, ...said } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
  const alliance = await allianceFacts(desk.ctx, row.allianceId);
  return { ...row, ...said, alliance, team: [] };
};

export const answeredInvitation: Read<InvitationToldFacts> = async (desk, job) => {
  const facts = await invitationTold(desk, job);
  return facts && { ...facts, team: await staffOfCase(desk.ctx, facts.allianceId) };
};

/** To whoever answers for the case, unless that very person revoked it. */
export const revokedForTeam: Read<InvitationToldFacts> = async (desk, job) => {
  const { invitation: row } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
  const facts = await answeredInvitation(desk, job);
  return facts && row.revokedBy !== facts.alliance.professionalId ? facts : null;
};

/** To who invited; when that account is closed, to whoever answers for the case. */
export const renewalAsked: Read<InvitationToldFacts> = async (desk, job) => {
  const facts = await answeredInvitation(desk, job);
  const inviter = facts && (await enabled(desk, facts.invitedBy));
  return facts && (inviter ? { ...facts, team: [inviter] } : facts);
};
