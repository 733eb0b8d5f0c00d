import { conditionsAt } from '@alianzas/domain/intake';
import type { CaseName, Recipient } from '@alianzas/domain/notification';
import { bogotaDay, sha256Of } from '@alianzas/domain/platform';
import { invitationAnswerer, invitationTexts, longDay } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { draft, moment, titled, toAll, type Write } from '../draft.ts';

export interface InvitationFacts {
  organization: string;
  organizationId: string;
  allianceId: string;
  code: string;
  state: string;
  contactName: string;
  contactEmail: string;
  message: string;
  inviter: string;
  inviterRole: string | null;
  initiatives: readonly { name: string; minutes: string; at: Date | null }[];
  sentAt: Date;
  expiresAt: Date;
  url: string;
}
export interface InvitationToldFacts extends Omit<InvitationFacts, 'url'> {
  /** `step` is null once it ended: else it goes on without who declined, or had its invitation revoked */
  alliance: CaseName & { professionalId: string; step: number | null };
  invitedBy: string;
  answeredAt: Date | null;
  answeredBy: string | null;
  answerReason: string | null;
  revokedAt: Date | null;
  revokedBy: string | null;
  revokeReason: string | null;
  team: readonly Recipient[];
}

export const invitation: Write<InvitationFacts> = (facts) => [
  draft(
    'invitation',
    facts.contactEmail,
    {
      name: facts.contactName,
      organization: facts.organization,
      code: facts.code,
      inviter: facts.inviter,
      inviterRole: facts.inviterRole ?? 'Dirección de Redes y Acción Colectiva',
      initiatives: cited(facts),
      message: facts.message,
      expires: longDay(bogotaDay(facts.expiresAt)),
      url: facts.url,
    },
    facts,
  ),
];

export const invitationAnswered: Write<InvitationToldFacts> = (facts, links) =>
  toAll(
    facts.team,
    'invitationAnswered',
    () => ({
      organization: facts.organization,
      code: facts.alliance.code,
      answer: answerOf(facts),
      goesOn: facts.alliance.step !== null,
      by: invitationAnswerer(facts.answeredBy, facts.contactName),
      ...moment(facts.answeredAt ?? facts.sentAt),
      reason: facts.answerReason,
      url: links.backoffice(backoffice.alliance(facts.alliance.code)),
    }),
    { allianceId: facts.allianceId },
  );

/** To the mailbox that the invitation reached, which whoever answered proved to hold. */
export const invitationReceipt: Write<InvitationToldFacts> = (facts, links) => {
  const hasAccepted = answerOf(facts) === 'accepted';
  const props = {
    name: facts.answeredBy ?? facts.contactName,
    organization: facts.organization,
    act: hasAccepted ? ('invitationAccepted' as const) : ('invitationDeclined' as const),
    about: hasAccepted ? titled(facts.alliance) : facts.code,
    items: invitationTexts({ ...facts, agreed: hasAccepted ? agreedOn(facts) : [] }).map((one) => ({
      ...one,
      sha256: sha256Of(one.text),
    })),
    by: invitationAnswerer(facts.answeredBy, facts.contactName),
    ...moment(facts.answeredAt ?? facts.sentAt),
    url: links.portal(hasAccepted ? portal.history(facts.alliance.code) : portal.howItWorks()),
  };
  return [draft('receipt', facts.contactEmail, props, facts)];
};

export const invitationRevoked: Write<InvitationToldFacts> = (facts, links) => [
  draft(
    'invitationRevoked',
    facts.contactEmail,
    {
      name: facts.contactName,
      organization: facts.organization,
      code: facts.code,
      reason: facts.revokeReason ?? '—',
      url: links.portal(portal.newRequest()),
    },
    facts,
  ),
];

export const invitationWithdrawn: Write<InvitationToldFacts> = (facts, links) =>
  toAll(
    facts.team,
    'teamTold',
    () => ({
      act: facts.alliance.step === null ? 'invitationRevoked' : 'invitationRevokedAlone',
      about: titled(facts.alliance),
      organizations: facts.organization,
      what: null,
      note: facts.revokeReason,
      by: facts.revokedBy ?? facts.inviter,
      ...moment(facts.revokedAt ?? facts.sentAt),
      url: links.backoffice(backoffice.alliance(facts.alliance.code)),
    }),
    { allianceId: facts.allianceId },
  );

export const invitationRenewalAsked: Write<InvitationToldFacts> = (facts, links) =>
  toAll(
    facts.team,
    'invitationRenewalAsked',
    () => ({
      organization: facts.organization,
      code: facts.code,
      contact: facts.contactName,
      expired: longDay(bogotaDay(facts.expiresAt)),
      url: links.backoffice(backoffice.invitation(facts.code)),
    }),
    { allianceId: facts.allianceId },
  );

/** What an acceptance agreed to. What the person authorised of their own data stands on the page of the link alone. */
function agreedOn({ answeredAt, sentAt }: InvitationToldFacts) {
  return conditionsAt(answeredAt ?? sentAt);
}

function answerOf({ state }: InvitationToldFacts): 'accepted' | 'declined' {
  return state === 'accepted' ? 'accepted' : 'declined';
}

function cited({ initiatives, sentAt }: Pick<InvitationFacts, 'initiatives' | 'sentAt'>) {
  return initiatives.map(({ name, minutes, at }) => ({ name, minutes, day: longDay(bogotaDay(at ?? sentAt)) }));
}
