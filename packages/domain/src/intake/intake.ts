import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { RequestDraft, RequestPage } from './inputs.ts';

export type RequestState =
  | 'draft'
  | 'sent'
  | 'reviewing'
  | 'incomplete'
  | 'accepted'
  | 'declined'
  | 'duplicate'
  | 'lapsed'
  | 'withdrawn';

/** The request that another is said to repeat. */
export type Repeated = Pick<Request, 'id' | 'state' | 'sentAt'> & { code: string; name: string | null };

export type InvitationState = 'sent' | 'accepted' | 'declined' | 'expired' | 'revoked';

/** The link of a mail about a request or an invitation: its token's hash for the database, the link sealed for the job. */
export interface MailedLink {
  tokenHash: string;
  sealedToken: string;
}

/** How many documents a request carries at most. */
export const REQUEST_FILES = 10;

export interface Request {
  id: string;
  code: string | null;
  state: RequestState;
  content: RequestDraft;
  startedAt: Date;
  sentAt: Date | null;
  dueOn: string | null;
  answeredAt: Date | null;
  answerNote: string | null;
  organizationId: string | null;
  allianceId: string | null;
  reviewerId: string | null;
  version: number;
}

export interface Invitation {
  id: string;
  code: string;
  state: InvitationState;
  allianceId: string;
  organizationId: string;
  contactName: string;
  contactEmail: string;
  /** How it was verified that its address acts for an organization whose people do not have it, a paragraph for each time */
  verifiedHow: string | null;
  expiresAt: Date;
  version: number;
}

/** Of the case that an invitation opened, all that its answer depends on. */
export interface InvitedIn {
  state: string;
  /** Null once it has ended */
  step: number | null;
  /** Whether the invited organization is of it still, and the only one */
  isParty: boolean;
  isOnly: boolean;
  /** Decision 5 said SI of it, and 6 or 7 is open */
  isIncluding: boolean;
}

/** What may have become of who was invited since the invitation was last sent. */
export interface Invited {
  /** They were taken out of the organization, and did not come back */
  takenOut: boolean;
  /** They are of the team by now */
  ofTheTeam: boolean;
}

/** What becomes of the case once its invitation is declined or revoked. */
export type Leaving = 'caseEnds' | 'partyLeaves' | 'nothing';

export type IntakeEvent =
  | DomainEvent<'request.started', Record<string, never>>
  | DomainEvent<'request.saved', { page: RequestPage }>
  | DomainEvent<
      'request.sent',
      {
        code: string;
        receivedOn: string;
        dueOn: string;
        again: boolean;
        contentHash?: string;
        sending?: number;
        /** The sum of each thing that was authorised; in events of earlier releases `consents`, which says them */
        consentSums?: readonly string[];
        consents?: readonly string[];
        /** False where its receipt is on the page alone: so many mails went to that address */
        mailed?: false;
      }
    >
  | DomainEvent<'request.reviewing', { code: string; reviewer: string }>
  | DomainEvent<'request.returned', { code: string; sending?: number; noteSha256?: string }>
  | DomainEvent<
      'request.accepted',
      {
        code: string;
        alliance: string;
        organization: string;
        /** Who asked does not enter the organization, which is in other hands */
        staysOut?: true;
        /** No initiative of the year serves what was asked for */
        unattended?: true;
      }
    >
  | DomainEvent<
      'request.declined',
      {
        code: string;
        outcome: 'declined' | 'duplicate' | 'lapsed';
        /** The code of the one that a duplicate repeats; not of those that were marked before it was kept */
        repeats?: string;
        noteSha256?: string;
      }
    >
  | DomainEvent<'request.withdrawn', { code?: string; mailed?: false }>
  | DomainEvent<'request.linkSent', { code: string; expiresAt?: string }>
  | DomainEvent<'request.fileKept', { file: string; sha256: string; scan?: 'pending' }>
  | DomainEvent<'request.fileRemoved', { file: string }>
  | DomainEvent<'request.abandoned', { files: number }>
  | DomainEvent<
      'invitation.sent',
      { code: string; alliance: string; initiatives: readonly string[]; expiresAt: string }
    >
  | DomainEvent<'invitation.sentAgain', { code: string; alliance: string; expiresAt: string }>
  | DomainEvent<'invitation.renewalAsked', { code: string; alliance: string }>
  | DomainEvent<
      'invitation.accepted',
      {
        code: string;
        alliance: string;
        person: string;
        sha256?: string;
        /** The sum of each thing that was authorised; in events of earlier releases `consents`, which says them */
        consentSums?: readonly string[];
        consents?: readonly string[];
        /** The texts that were read with it: name, version and hash of each */
        conditions?: readonly string[];
      }
    >
  | DomainEvent<'invitation.declined', { code: string; alliance: string }>
  | DomainEvent<'invitation.expired', { code: string; alliance: string }>
  | DomainEvent<'invitation.revoked', { code: string; alliance: string }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<IntakeEvent> {}
}
