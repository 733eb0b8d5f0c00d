import type { CompleteRequest } from '@alianzas/domain/intake/inputs';
import { allianceFacts, invitationFacts, personFacts, requestFacts, staffWith } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { longDay, organizationKindWord, timeWords } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { type Composer, type Desk, draft, type MailJob, need } from './draft.ts';

const WAY_FORWARD =
  'Puede presentar otra solicitud cuando cambien las condiciones, o participar con una organización que ya haga parte de la Red Distrital de Cultura Ciudadana y Democrática.';

async function request(desk: Desk, job: MailJob) {
  const row = await requestFacts(desk.ctx, need(job.request, 'request'));
  const content = row.content as CompleteRequest;
  const sentAt = row.sentAt ?? row.startedAt;
  return {
    row,
    content,
    to: content.contact.email,
    who: { name: content.contact.name, organization: content.organization.name, code: row.code ?? '' },
    when: { day: longDay(bogotaDay(sentAt)), time: timeWords(sentAt), due: longDay(row.dueOn ?? bogotaDay(sentAt)) },
    /** The link that follows it from any browser: only the mail holds its token */
    url: () => need(desk.unseal(job).url, 'url'),
  };
}

const requestReceived: Composer = async (desk, job) => {
  const { to, who, when, url } = await request(desk, job);
  return [draft('requestReceived', to, { ...who, ...when, url: url() })];
};

const staffRequestArrived: Composer = async (desk, job) => {
  const { who, when, content } = await request(desk, job);
  const url = desk.backoffice(backoffice.request(who.code));
  const props = {
    organization: who.organization,
    code: who.code,
    kind: organizationKindWord(content.organization.kind),
    initiative: null,
    ...when,
    url,
  };
  return (await staffWith(desk.ctx, ['lead'])).map((person) => draft('staffRequestArrived', person.email, props));
};

const requestIncomplete: Composer = async (desk, job) => {
  const { row, to, who, when, url } = await request(desk, job);
  return [draft('requestIncomplete', to, { ...who, missing: row.answerNote ?? '—', due: when.due, url: url() })];
};

const requestAccepted: Composer = async (desk, job) => {
  const { row, to, who } = await request(desk, job);
  const alliance = await allianceFacts(desk.ctx, need(row.allianceId ?? undefined, 'alliance'));
  const { professional, professionalEmail } = alliance;
  const props = {
    ...who,
    alliance: `${alliance.code} · ${alliance.title}`,
    professional,
    professionalEmail,
    url: desk.portal(portal.signIn()),
  };
  return [draft('requestAccepted', to, props, { organizationId: row.organizationId, allianceId: row.allianceId })];
};

const requestLink: Composer = async (desk, job) => {
  const { to, who, url } = await request(desk, job);
  return [draft('requestLink', to, { ...who, url: url() })];
};

const requestDeclined: Composer = async (desk, job) => {
  const { row, to, who, url } = await request(desk, job);
  const props = {
    ...who,
    reason: row.answerNote ?? '—',
    wayForward: WAY_FORWARD,
    url: url(),
  };
  return [draft('requestDeclined', to, props)];
};

const invitation: Composer = async (desk, job) => {
  const facts = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
  const { url } = desk.unseal(job);
  const sent = facts.invitation;
  const props = {
    name: sent.contactName,
    organization: facts.organization,
    inviter: facts.inviter,
    inviterRole: facts.inviterRole ?? 'Dirección de Redes y Acción Colectiva',
    initiatives: facts.initiatives.map(({ name, minutes, at }) => ({
      name,
      minutes,
      day: longDay(bogotaDay(at ?? sent.sentAt)),
    })),
    message: sent.message,
    expires: longDay(bogotaDay(sent.expiresAt)),
    url: need(url, 'url'),
  };
  return [
    draft('invitation', sent.contactEmail, props, { organizationId: sent.organizationId, allianceId: sent.allianceId }),
  ];
};

const invitationAnswered: Composer = async (desk, job) => {
  const { invitation: sent, organization } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
  const alliance = await allianceFacts(desk.ctx, sent.allianceId);
  const at = sent.answeredAt ?? sent.sentAt;
  const props = {
    organization,
    code: alliance.code,
    answer: sent.state === 'accepted' ? ('accepted' as const) : ('declined' as const),
    by: sent.contactName,
    day: longDay(bogotaDay(at)),
    time: timeWords(at),
    reason: sent.answerReason,
    url: desk.backoffice(backoffice.alliance(alliance.code)),
  };
  return [draft('invitationAnswered', alliance.professionalEmail, props, { allianceId: sent.allianceId })];
};

const invitationRevoked: Composer = async (desk, job) => {
  const { invitation: sent, organization } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
  const props = {
    name: sent.contactName,
    organization,
    code: sent.code,
    reason: sent.revokeReason ?? '—',
    url: desk.portal(portal.newRequest()),
  };
  const { organizationId, allianceId } = sent;
  return [draft('invitationRevoked', sent.contactEmail, props, { organizationId, allianceId })];
};

const invitationRenewalAsked: Composer = async (desk, job) => {
  const { invitation: sent, organization } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
  const inviter = need((await personFacts(desk.ctx, sent.invitedBy))?.email, 'inviter');
  const props = {
    organization,
    code: sent.code,
    contact: sent.contactName,
    expired: longDay(bogotaDay(sent.expiresAt)),
    url: desk.backoffice(backoffice.invitation(sent.code)),
  };
  return [draft('invitationRenewalAsked', inviter, props, { allianceId: sent.allianceId })];
};

export const intakeMails = {
  requestReceived,
  staffRequestArrived,
  requestIncomplete,
  requestAccepted,
  requestDeclined,
  requestLink,
  invitation,
  invitationAnswered,
  invitationRevoked,
  invitationRenewalAsked,
};
