import type { RequestState } from '@alianzas/domain/intake';
import type { CompleteRequest, RequestDraft } from '@alianzas/domain/intake/inputs';
import type { CaseName, Recipient } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { formatNit } from '@alianzas/domain/platform/inputs';
import { authorisedPage, longDay, organizationKindWord, requestPages } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { draft, moment, titled, toAll, type Write } from '../draft.ts';

const WAY_FORWARD =
  'Puede presentar otra solicitud cuando cambien las condiciones, o participar con una organización que ya haga parte de la Red Distrital de Cultura Ciudadana y Democrática.';

const OPENS = 'Se abre con el vínculo que llegó al correo con que se envió.';

/** How the one that is repeated goes on when the mail is written; of any other state only where to read it. */
const OTHER_GOES_ON: Partial<Record<RequestState, string>> = {
  sent: `No tiene que hacer nada: esa otra solicitud sigue su trámite y se responde en su plazo. ${OPENS}`,
  reviewing: `No tiene que hacer nada: esa otra solicitud sigue su trámite y se responde en su plazo. ${OPENS}`,
  incomplete: `Esa otra solicitud sigue su trámite cuando quien la envió complete lo que le pedimos. ${OPENS}`,
  accepted: `Esa otra solicitud ya fue aceptada. ${OPENS}`,
};
const OTHER_TELLS = `Para saber en qué quedó, mire esa otra solicitud. ${OPENS}`;

interface About {
  name: string;
  email: string;
  organization: string;
  code: string;
}
interface Case extends CaseName {
  professionalId: string;
  professional: string;
  professionalEmail: string;
}

export interface SentFacts extends About {
  content: CompleteRequest;
  documents: readonly string[];
  initiative: string | null;
  sha256: string;
  sentAt: Date;
  /** The day as of which it counts: of what comes late, the next business day */
  receivedOn: string;
  dueOn: string;
  url: string;
}
export type ArrivedFacts = Omit<SentFacts, 'url'> & {
  /** It had been returned, and came back */
  again: boolean;
  people: readonly Recipient[];
};
export interface ReturnedFacts extends About {
  note: string;
  /** The last day that the organization has to complete what was asked */
  completedBy: string;
  url: string;
}
export interface AnsweredRequestFacts extends About {
  note: string;
  /** Why it was closed: it does not proceed, another request already says the same, or it was not completed in its term */
  ended: 'declined' | 'duplicate' | 'lapsed';
  /** That one, as it stands; null of those that were marked before it was kept */
  other: { code: string; state: RequestState } | null;
  /** Of a link that was asked for; null of the others, and of one that an earlier release queued */
  expiresAt: Date | null;
  url: string;
}
export interface WithdrawnFacts extends About {
  people: readonly Recipient[];
  content: RequestDraft;
  documents: readonly string[];
  initiative: string | null;
  /** Of what was sent last; null where it was sent before each text was kept */
  sha256: string | null;
  at: Date;
}
export interface AcceptedRequestFacts extends About {
  organizationId: string | null;
  alliance: Case;
  at: Date;
  by: string;
  team: readonly Recipient[];
  /** Whether who wrote it enters the portal for the organization */
  enters: boolean;
  /** Whether anybody acts for it */
  attended: boolean;
}

export const requestReceived: Write<SentFacts> = (facts) => [
  draft('requestReceived', facts.email, {
    ...whom(facts),
    ...moment(facts.sentAt),
    received: longDay(facts.receivedOn),
    due: longDay(facts.dueOn),
    sent: [
      ...requestPages(facts.content, facts.initiative, facts.documents, formatNit),
      ...authorisedPage(facts.content),
    ],
    sha256: facts.sha256,
    url: facts.url,
  }),
];

export const staffRequestArrived: Write<ArrivedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'staffRequestArrived',
    () => ({
      organization: facts.organization,
      code: facts.code,
      kind: organizationKindWord(facts.content.organization.kind),
      initiative: facts.initiative,
      again: facts.again,
      ...moment(facts.sentAt),
      due: longDay(facts.dueOn),
      url: links.backoffice(backoffice.request(facts.code)),
    }),
    {},
  );

export const requestIncomplete: Write<ReturnedFacts> = (facts) => [
  draft('requestIncomplete', facts.email, {
    ...whom(facts),
    missing: facts.note,
    due: longDay(facts.completedBy),
    url: facts.url,
  }),
];

export const requestDeclined: Write<AnsweredRequestFacts> = (facts) => [
  draft('requestDeclined', facts.email, {
    ...whom(facts),
    reason: facts.note,
    wayForward: WAYS_FORWARD[facts.ended](facts),
    ...{ ended: facts.ended, other: facts.other?.code ?? null },
    url: facts.url,
  }),
];

export const requestLink: Write<AnsweredRequestFacts> = (facts) => [
  draft('requestLink', facts.email, {
    ...{ ...whom(facts), url: facts.url },
    expires: facts.expiresAt && longDay(bogotaDay(facts.expiresAt)),
  }),
];

export const withdrawalReceipt: Write<WithdrawnFacts> = (facts, links) => {
  const { content, at, email, code, initiative, documents, sha256 } = facts;
  const pages = [...requestPages(content, initiative, documents, formatNit), ...authorisedPage(content)];
  const text = pages.map((page) => `${page.title}\n${page.text}`).join('\n\n');
  return [
    draft('receipt', email, {
      name: facts.name,
      organization: facts.organization,
      act: 'requestWithdrawn',
      about: code,
      items: [{ title: `Solicitud ${code}`, text: text || code, sha256 }],
      by: holderWords(facts.name),
      ...moment(at),
      url: links.portal(portal.requestLink()),
    }),
  ];
};

export const requestWithdrawn: Write<WithdrawnFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      act: 'requestWithdrawn',
      about: facts.code,
      organizations: facts.organization,
      what: null,
      note: null,
      by: holderWords(facts.name),
      ...moment(facts.at),
      url: links.backoffice(backoffice.request(facts.code)),
    }),
    {},
  );

export const requestAccepted: Write<AcceptedRequestFacts> = ({ alliance, organizationId, ...facts }, links) => [
  draft(
    'requestAccepted',
    facts.email,
    {
      ...whom(facts),
      alliance: titled(alliance),
      professional: alliance.professional,
      professionalEmail: alliance.professionalEmail,
      enters: facts.enters,
      attended: facts.attended,
      url: links.portal(facts.enters ? portal.alliance(alliance.code) : portal.howItWorks()),
    },
    { organizationId, allianceId: alliance.id },
  ),
];

export const caseGiven: Write<AcceptedRequestFacts> = ({ alliance, team, organization, at, by }, links) =>
  toAll(
    team,
    'teamTold',
    () => ({
      act: 'caseGiven',
      about: titled(alliance),
      organizations: organization,
      what: null,
      note: null,
      by,
      ...moment(at),
      url: links.backoffice(backoffice.alliance(alliance.code)),
    }),
    { allianceId: alliance.id },
  );

/** Who took a request back: whoever holds its link, and no account says who that is. */
function holderWords(name: string): string {
  return name ? `quien tiene el vínculo que recibió ${name}` : 'quien tiene el vínculo de la solicitud';
}

const WAYS_FORWARD: { readonly [ended in AnsweredRequestFacts['ended']]: (facts: AnsweredRequestFacts) => string } = {
  declined: () => WAY_FORWARD,
  duplicate: otherGoesOn,
  lapsed: () =>
    'Puede presentar otra solicitud cuando quiera. Contra el acto que declaró el desistimiento procede el recurso de reposición, como lo dice su notificación.',
};

function otherGoesOn({ other }: AnsweredRequestFacts): string {
  return (other && OTHER_GOES_ON[other.state]) ?? OTHER_TELLS;
}

function whom({ name, organization, code }: About) {
  return { name, organization, code };
}
