import { asSent, completedBy, type RequestState, requestHash, storedRequest } from '@alianzas/domain/intake';
import {
  allianceFacts,
  initiativeName,
  membersOf,
  personFacts,
  requestFacts,
  staffOfCase,
  staffOfRequest,
} from '@alianzas/domain/notification';
import { type Desk, endAsTold, type MailJob, need, type Read } from '../desk.ts';
import type {
  AcceptedRequestFacts,
  AnsweredRequestFacts,
  ArrivedFacts,
  ReturnedFacts,
  SentFacts,
  WithdrawnFacts,
} from '../words/intake.ts';

const ENDED = ['declined', 'duplicate', 'lapsed'] as const;

async function sentRequest(desk: Desk, job: MailJob) {
  const { documents, ...row } = await requestFacts(desk.ctx, need(job.request, 'request'), job.sending);
  const content = asSent({ content: storedRequest.read(row.content) });
  const { name, email } = content.contact;
  const about = { name, email, organization: content.organization.name, code: row.code ?? '' };
  return { row, content, documents, about };
}

/** The link that follows it from any browser: only the mail holds its token. */
const linkOf = (desk: Desk, job: MailJob) => need(desk.unseal(job).url, 'url');

async function sentFacts(desk: Desk, job: MailJob): Promise<Omit<ArrivedFacts, 'people'>> {
  const { row, content, documents, about } = await sentRequest(desk, job);
  const chosen = content.wish.initiative;
  return {
    ...about,
    content,
    documents,
    again: row.sentAgain,
    initiative: chosen === 'unsure' ? null : await initiativeName(desk.ctx, chosen),
    sha256: row.sentSha256 ?? requestHash(content),
    sentAt: row.sentAt ?? row.startedAt,
    receivedOn: need(row.receivedOn ?? undefined, 'receivedOn'),
    dueOn: need(row.dueOn ?? undefined, 'dueOn'),
  };
}

export const sent: Read<SentFacts> = async (desk, job) => ({
  ...(await sentFacts(desk, job)),
  url: linkOf(desk, job),
});

export const arrived: Read<ArrivedFacts> = async (desk, job) => ({
  ...(await sentFacts(desk, job)),
  people: await inHand(desk, job),
});

export const answered: Read<AnsweredRequestFacts> = async (desk, job) => {
  const { row, about } = await sentRequest(desk, job);
  const other = row.repeatsId ? await standingOf(desk, row.repeatsId) : null;
  return {
    ...{ ...about, note: row.answerNote ?? '—' },
    ...{ ended: endedAs(row.state), other, url: linkOf(desk, job) },
    expiresAt: job.expiresAt ? endAsTold(desk, job.expiresAt) : null,
  };
};

/** What was asked of that sending, and until when. */
export const returned: Read<ReturnedFacts> = async (desk, job) => {
  const { row, about } = await sentRequest(desk, job);
  const at = row.returned?.at ?? row.answeredAt;
  if (!at) throw new Error('the request was not returned');
  const note = row.returned?.note ?? row.answerNote ?? '—';
  return { ...about, note, completedBy: completedBy(at), url: linkOf(desk, job) };
};

/** How it was closed; that of any other state is not told by the mails that say it. */
const endedAs = (state: string) => ENDED.find((one) => one === state) ?? 'declined';

async function standingOf({ ctx }: Desk, id: string) {
  const { code, state } = await requestFacts(ctx, id);
  return { code: need(code ?? undefined, 'code'), state: state as RequestState };
}

/** One that was returned may have been half rewritten: what it holds is told, whatever is missing. */
const withdrawn: Read<Omit<WithdrawnFacts, 'people'>> = async ({ ctx }, job) => {
  const row = await requestFacts(ctx, need(job.request, 'request'));
  if (!row.code || !row.contactEmail || !row.withdrawnAt) return null;
  const content = storedRequest.read(row.content);
  const chosen = content.wish?.initiative;
  return {
    code: row.code,
    email: row.contactEmail,
    name: content.contact?.name ?? row.organizationName ?? '',
    organization: row.organizationName ?? '',
    ...{ content, documents: row.documents, sha256: row.sentSha256, at: row.withdrawnAt },
    initiative: !chosen || chosen === 'unsure' ? null : await initiativeName(ctx, chosen),
  };
};

export const withdrawnForApplicant: Read<WithdrawnFacts> = async (desk, job) => {
  const facts = await withdrawn(desk, job);
  return facts && { ...facts, people: [] };
};

/** Whoever of the team has it in hand, or had it when it was returned. */
async function inHand({ ctx }: Desk, job: MailJob) {
  const { reviewerId } = await requestFacts(ctx, need(job.request, 'request'));
  return staffOfRequest(ctx, reviewerId);
}

export const withdrawnForTeam: Read<WithdrawnFacts> = async (desk, job) => {
  const facts = await withdrawn(desk, job);
  if (!facts) return null;
  return { ...facts, people: await inHand(desk, job) };
};

export const acceptedRequest: Read<AcceptedRequestFacts> = async (desk, job) => {
  const { row, about } = await sentRequest(desk, job);
  if (!row.answeredAt) throw new Error('the request was not answered');
  const alliance = await allianceFacts(desk.ctx, need(row.allianceId ?? undefined, 'alliance'));
  const people = row.organizationId ? await membersOf(desk.ctx, row.organizationId, {}) : [];
  return {
    ...about,
    organizationId: row.organizationId,
    alliance,
    at: row.answeredAt,
    by: '',
    team: [],
    enters: people.some((one) => one.email === about.email.toLowerCase()),
    attended: people.length > 0,
  };
};

/** To the professional to whom the case was given, unless that very person accepted the request. */
export const givenCase: Read<AcceptedRequestFacts> = async (desk, job) => {
  const facts = await acceptedRequest(desk, job);
  const { answeredBy } = await requestFacts(desk.ctx, need(job.request, 'request'));
  if (!facts || !answeredBy || answeredBy === facts.alliance.professionalId) return null;
  const by = (await personFacts(desk.ctx, answeredBy))?.name ?? '';
  return { ...facts, by, team: await staffOfCase(desk.ctx, facts.alliance.id) };
};
