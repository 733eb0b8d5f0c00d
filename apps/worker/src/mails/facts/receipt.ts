import {
  acceptedFacts,
  allianceFacts,
  answeredFacts,
  correctedFacts,
  isOfLoop,
  membersOf,
  personFacts,
  type Reader,
  type ReceiptFacts,
  readersOfCases,
  receiptFacts,
  reportFacts,
  reviewersOf,
  reviewFacts,
  staffOfCase,
  wasAsked,
} from '@alianzas/domain/notification';
import { isOfCommitment } from '@alianzas/domain/receipt';
import { type Desk, type MailJob, need, type Read } from '../desk.ts';
import type { AcceptedFacts, CorrectedFacts, DoneFacts, OwnReviewFacts, ReviewFacts } from '../words/receipt.ts';

const NOBODY = { answered: null, inForce: false, readers: [], people: [] };

async function withCase(ctx: Parameters<typeof allianceFacts>[0], done: ReceiptFacts): Promise<DoneFacts> {
  return { ...done, alliance: await allianceFacts(ctx, done.alliance), ...NOBODY };
}

const done: Read<DoneFacts> = async ({ ctx }, job) =>
  withCase(ctx, await receiptFacts(ctx, need(job.receipt, 'receipt')));

/** To who did it for an organization. */
export const forAuthor: Read<DoneFacts> = async (desk, job) => {
  const facts = await done(desk, job);
  if (!facts?.organization || facts.by.staff) return null;
  return { ...facts, people: await membersOf(desk.ctx, facts.organization.id, { only: facts.by.id }) };
};

/** To whoever answers for the case, unless that very person did it; of what another person has to answer, to who may. */
export const forTeam: Read<DoneFacts> = async (desk, job) => {
  const facts = await done(desk, job);
  if (!facts) return null;
  if (await asksAnother(desk, facts))
    return { ...facts, people: await reviewersOf(desk.ctx, facts.alliance.id, facts.by.id) };
  if (facts.alliance.professionalId === facts.by.id) return null;
  return { ...facts, people: await staffOfCase(desk.ctx, facts.alliance.id) };
};

/** Nobody answers for the team what they did for an organization, nor accepts alone what they reported for the secretariat. */
async function asksAnother({ ctx }: Desk, { kept, organization, by }: DoneFacts): Promise<boolean> {
  if (!organization) return kept.act === 'evidenceReported';
  return (await membersOf(ctx, organization.id, { only: by.id })).length > 0;
}

/**
 * To the people of the organization, of what the team did; of the secretariat's own, to those of every party. Of what one of
 * its own people did, to the others who were asked to accept it.
 */
export const forAlly: Read<DoneFacts> = async (desk, job) => {
  const facts = await done(desk, job);
  if (!facts) return null;
  if (!facts.by.staff) return forAsked(desk, job, facts);
  const answered = await answeredFacts(desk.ctx, { ...facts, alliance: facts.alliance.id });
  const inForce = isOfCommitment(facts.kept) && (await isOfLoop(desk.ctx, facts.about));
  return {
    ...facts,
    answered,
    inForce,
    readers: await readersOfCases(desk.ctx, [facts.alliance.id], facts.organization?.id),
  };
};

const forAsked = async ({ ctx }: Desk, job: MailJob, facts: DoneFacts): Promise<DoneFacts | null> => {
  const { organization, alliance, by } = facts;
  if (!organization || !(await wasAsked(ctx, need(job.receipt, 'receipt')))) return null;
  const commit = await membersOf(ctx, organization.id, { roles: ['representative', 'delegate'] });
  const readers = await readersOfCases(ctx, [alliance.id], organization.id);
  const isAsked = (reader: Reader) => reader.person !== by.id && commit.some(({ email }) => email === reader.email);
  return { ...facts, readers: readers.filter(isAsked) };
};

const acceptance: Read<Omit<AcceptedFacts, 'people'>> = async ({ ctx }, job) => {
  const [id, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const { accepted, waiting, next } = await acceptedFacts(ctx, id, organization, new Date(need(job.at, 'at')));
  const [first] = accepted;
  if (!first?.organization) return null;
  const alliance = await allianceFacts(ctx, id);
  return { accepted, waiting, next, alliance, organization: first.organization, by: first.by, at: first.at };
};

/** To whoever answers for the case, unless that very person registered it. */
export const acceptedForTeam: Read<AcceptedFacts> = async (desk, job) => {
  const facts = await acceptance(desk, job);
  if (!facts || facts.alliance.professionalId === facts.by.id) return null;
  return { ...facts, people: await staffOfCase(desk.ctx, facts.alliance.id) };
};

/** To who accepted; of one that staff registered, to who may commit the organization. */
export const acceptedForAlly: Read<AcceptedFacts> = async (desk, job) => {
  const facts = await acceptance(desk, job);
  if (!facts) return null;
  const whom = facts.by.staff ? { roles: ['representative', 'delegate'] as const } : { only: facts.by.id };
  return { ...facts, people: await membersOf(desk.ctx, facts.organization.id, whom) };
};

/** Of the secretariat's own evidence, to who reported it, unless that very person sent it back. */
export const ownReview: Read<OwnReviewFacts> = async ({ ctx }, job) => {
  const id = need(job.evidence, 'evidence');
  const { kept, alliance, by } = await reportFacts(ctx, id);
  const { state, reason, reviewer, at } = await reviewFacts(ctx, id);
  const reporter = await personFacts(ctx, by.id);
  if (kept.act !== 'evidenceReported' || !reviewer || !at || reviewer.id === by.id || !reporter) return null;
  return {
    ...{ id, isAccepted: state === 'accepted', reason, by: reviewer.name, at },
    activity: kept.content.activity,
    alliance: await allianceFacts(ctx, alliance),
    people: reporter.disabled ? await staffOfCase(ctx, alliance) : [reporter],
  };
};

/** What was reported, as it was sent, and what its review said. */
export const review: Read<ReviewFacts> = async ({ ctx }, job) => {
  const id = need(job.evidence, 'evidence');
  const { kept, organization, alliance } = await reportFacts(ctx, id);
  if (kept.act !== 'evidenceReported' || !organization) return null;
  return {
    ...(await reviewFacts(ctx, id)),
    activity: kept.content.activity,
    alliance: await allianceFacts(ctx, alliance),
    readers: await readersOfCases(ctx, [alliance], organization.id),
  };
};

/** Of an accepted evidence that counts no more: to its organization, and to whoever answers for the case or reported the secretariat's own, unless that very person says so. */
export const correction: Read<CorrectedFacts> = async ({ ctx }, job) => {
  const id = need(job.evidence, 'evidence');
  const { kept, organization, alliance, by: reporter } = await reportFacts(ctx, id);
  if (kept.act !== 'evidenceReported') return null;
  const { by, at, reason } = await correctedFacts(ctx, id);
  const facts = await allianceFacts(ctx, alliance);
  const mine = organization ? null : await personFacts(ctx, reporter.id);
  const team = facts.professionalId === by.id ? [] : await staffOfCase(ctx, alliance);
  const isElse = mine && !mine.disabled && team.every(({ email }) => email !== mine.email);
  const people = isElse ? [...team, mine] : team;
  return {
    ...{ id, at, reason, by: by.name, alliance: facts, people, organization: organization?.name ?? null },
    activity: kept.content.activity,
    readers: organization ? await readersOfCases(ctx, [alliance], organization.id) : [],
  };
};
