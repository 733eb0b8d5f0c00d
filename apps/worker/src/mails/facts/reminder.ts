import { storedRequest } from '@alianzas/domain/intake';
import { invitationFacts, membersOf, personFacts, reminderFacts, requestFacts } from '@alianzas/domain/notification';
import { type Desk, type MailJob, need, type Read } from '../desk.ts';
import type { DigestFacts } from '../words/reminder.ts';

/** Everything of one person, as of one organization or of the team, that is due soon, at once or already; nothing once it was met, answered or moved. */
export const digest: Read<DigestFacts> = async (desk, job) => {
  const reader = await readerOf(desk, job);
  const things = await reminderFacts(desk.ctx, job.reminders ?? []);
  if (!reader || things.length === 0) return null;
  return { reader, things, today: need(job.day, 'day') };
};

/** Who the digest is for; null when nobody is there to read it any more. */
async function readerOf(desk: Desk, job: MailJob): Promise<DigestFacts['reader'] | null> {
  if (job.request) {
    const { content } = await requestFacts(desk.ctx, job.request);
    const contact = storedRequest.read(content).contact;
    return contact ? { name: contact.name ?? '', email: contact.email ?? '', side: 'applicant' } : null;
  }
  if (!job.person) {
    const { invitation } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
    return { name: invitation.contactName, email: invitation.contactEmail, side: 'applicant' };
  }
  const found = await personFacts(desk.ctx, job.person);
  if (!found || found.disabled || !(await isOfIt(desk, job, job.person))) return null;
  // Jobs of earlier releases held all of a person, whatever their organizations
  const side = found.staff && !job.organization ? 'staff' : 'organization';
  if (side === 'staff' && !found.answers) return null;
  return { name: found.name, email: found.email, side };
}

/** What is of an organization is told to its people of today. */
async function isOfIt({ ctx }: Desk, { organization }: MailJob, person: string): Promise<boolean> {
  return !organization || (await membersOf(ctx, organization, { only: person })).length > 0;
}
