import {
  actaFacts,
  allianceFacts,
  commitmentFacts,
  evidenceFacts,
  filingFacts,
  meetingFacts,
  peopleOfAlliance,
  planFacts,
  type Recipient,
} from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { agendaPoints, longDay, timeWords } from '@alianzas/lexicon';
import type { MailName, MailProps } from '@alianzas/mail';
import { backoffice, portal } from '@alianzas/paths';
import { type Composer, type Desk, type Draft, draft, type MailJob, need } from './draft.ts';

const SECRETARIAT = 'Secretaría de Cultura, Recreación y Deporte';

interface Reader extends Recipient {
  organizationName: string;
}

/** The same mail to each of the alliance's people (of one organization, when the job names it), in their own name. */
export async function toParties<Name extends MailName>(
  desk: Desk,
  job: MailJob,
  template: Name,
  props: (reader: Reader, alliance: Awaited<ReturnType<typeof allianceFacts>>) => MailProps<Name> | null,
): Promise<Draft[]> {
  const allianceId = need(job.alliance, 'alliance');
  const alliance = await allianceFacts(desk.ctx, allianceId);
  const people = await peopleOfAlliance(desk.ctx, allianceId, job.organization);
  return people.flatMap((person) => {
    const given = props({ ...person, organizationName: person.organization?.name ?? '' }, alliance);
    return given ? [draft(template, person.email, given, { organizationId: person.organization?.id, allianceId })] : [];
  });
}

export function titled(alliance: { code: string; title: string }): string {
  return `${alliance.code} · ${alliance.title}`;
}

const meetingConvened: Composer = async (desk, job) => {
  const { meeting, convenedBy, attendees } = await meetingFacts(desk.ctx, need(job.meeting, 'meeting'));
  return toParties(desk, job, 'meetingConvened', (reader, alliance) => ({
    name: reader.name,
    topic: meeting.title,
    about: titled(alliance),
    convenedBy,
    day: longDay(bogotaDay(meeting.startsAt)),
    time: `${timeWords(meeting.startsAt)} a ${timeWords(meeting.endsAt)}`,
    place: meeting.place,
    joinUrl: null,
    agenda: agendaPoints(meeting.agenda),
    attendees,
    url: desk.portal(portal.meetings(alliance.code)),
  }));
};

const minutesApproved: Composer = async (desk, job) => {
  const acta = await actaFacts(desk.ctx, need(job.acta, 'acta'));
  return toParties(desk, job, 'minutesApproved', (reader) => ({
    name: reader.name,
    organization: reader.organizationName,
    code: acta.code,
    topic: acta.topic,
    day: longDay(bogotaDay(acta.startsAt)),
    url: desk.portal(portal.acta(need(job.acta, 'acta'))),
  }));
};

const networkInclusion: Composer = (desk, job) =>
  toParties(desk, job, 'networkInclusion', (reader, alliance) => ({
    name: reader.name,
    organization: reader.organizationName,
    alliance: titled(alliance),
    validated: longDay(bogotaDay(desk.ctx.now)),
    professional: alliance.professional,
    professionalEmail: alliance.professionalEmail,
    url: desk.portal(portal.alliance(alliance.code)),
  }));

const notIncluded: Composer = (desk, job) =>
  toParties(desk, job, 'notIncluded', (reader, alliance) => ({
    name: reader.name,
    organization: reader.organizationName,
    alliance: titled(alliance),
    professional: alliance.professional,
    url: desk.portal(portal.alliance(alliance.code)),
  }));

const commitmentsToAccept: Composer = async (desk, job) => {
  const all = (await commitmentFacts(desk.ctx, need(job.alliance, 'alliance'))).filter(
    (one) => one.state !== 'replaced',
  );
  const promises = (organization: string | null) =>
    all
      .filter((one) => one.organizationId === organization)
      .map((one) => ({ text: one.action, due: longDay(one.dueOn), by: one.organization ?? SECRETARIAT }));
  return toParties(desk, job, 'commitmentsToAccept', (reader, alliance) => {
    const commitments = promises(reader.organization?.id ?? '');
    if (commitments.length === 0) return null;
    const url = desk.portal(portal.commitments(alliance.code));
    const organization = reader.organizationName;
    return {
      name: reader.name,
      organization,
      alliance: titled(alliance),
      commitments,
      ofTheSecretariat: promises(null),
      url,
    };
  });
};

const commitmentsAccepted: Composer = async (desk, job) => {
  const allianceId = need(job.alliance, 'alliance');
  const alliance = await allianceFacts(desk.ctx, allianceId);
  const one = (await commitmentFacts(desk.ctx, allianceId)).find((c) => c.id === job.commitment);
  if (!one?.organization) return [];
  const at = one.answeredAt ?? desk.ctx.now;
  const props = {
    organization: one.organization,
    alliance: titled(alliance),
    count: 1,
    by: one.answeredBy ?? one.organization,
    day: longDay(bogotaDay(at)),
    time: timeWords(at),
    url: desk.backoffice(backoffice.allianceCommitments(alliance.code)),
  };
  return [draft('commitmentsAccepted', alliance.professionalEmail, props, { allianceId })];
};

const commitmentsFiled: Composer = async (desk, job) => {
  const { number, filedOn } = await filingFacts(desk.ctx, need(job.filing, 'filing'));
  return toParties(desk, job, 'commitmentsFiled', (reader, alliance) => ({
    name: reader.name,
    organization: reader.organizationName,
    alliance: titled(alliance),
    filingNumber: number ?? '',
    filed: longDay(filedOn ?? ''),
    url: desk.portal(portal.commitments(alliance.code)),
  }));
};

const newCommitment: Composer = async (desk, job) => {
  const one = (await commitmentFacts(desk.ctx, need(job.alliance, 'alliance'))).find((c) => c.id === job.commitment);
  if (!one) return [];
  return toParties(desk, job, 'newCommitment', (reader, alliance) => ({
    name: reader.name,
    alliance: titled(alliance),
    activity: one.action,
    commitment: one.action,
    due: longDay(one.dueOn),
    url: desk.portal(portal.commitments(alliance.code)),
  }));
};

const planReady: Composer = async (desk, job) => {
  const activities = (await planFacts(desk.ctx, need(job.alliance, 'alliance'))).map(
    ({ title, endsOn, responsible }) => ({
      text: title,
      due: longDay(endsOn),
      by: responsible,
    }),
  );
  return toParties(desk, job, 'planReady', (reader, alliance) => ({
    name: reader.name,
    organization: reader.organizationName,
    alliance: titled(alliance),
    activities,
    url: desk.portal(portal.plan(alliance.code)),
  }));
};

const evidenceReceived: Composer = async (desk, job) => {
  const id = need(job.evidence, 'evidence');
  const sent = await evidenceFacts(desk.ctx, id);
  const alliance = await allianceFacts(desk.ctx, sent.allianceId);
  const props = {
    organization: sent.organization ?? SECRETARIAT,
    alliance: titled(alliance),
    activity: sent.activity,
    files: Math.max(sent.files, 1),
    by: sent.by,
    day: longDay(bogotaDay(sent.submittedAt)),
    time: timeWords(sent.submittedAt),
    url: desk.backoffice(backoffice.evidence(id)),
  };
  return [draft('evidenceReceived', alliance.professionalEmail, props, { allianceId: sent.allianceId })];
};

function evidenceAnswered(template: 'evidenceAccepted' | 'evidenceReturned'): Composer {
  return async (desk, job) => {
    const sent = await evidenceFacts(desk.ctx, need(job.evidence, 'evidence'));
    const about = { ...job, alliance: sent.allianceId, organization: sent.organizationId ?? undefined };
    return toParties(desk, about, template, (reader, alliance) => ({
      name: reader.name,
      alliance: titled(alliance),
      activity: sent.activity,
      reason: sent.reason ?? '—',
      url: desk.portal(portal.evidence(alliance.code)),
    }));
  };
}

export const caseMails = {
  meetingConvened,
  minutesApproved,
  networkInclusion,
  notIncluded,
  commitmentsToAccept,
  commitmentsAccepted,
  commitmentsFiled,
  newCommitment,
  planReady,
  evidenceReceived,
  evidenceAccepted: evidenceAnswered('evidenceAccepted'),
  evidenceReturned: evidenceAnswered('evidenceReturned'),
};
