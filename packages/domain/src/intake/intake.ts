import type { DomainEvent } from '../platform/event.ts';

export type RequestState =
  | 'draft'
  | 'sent'
  | 'reviewing'
  | 'incomplete'
  | 'accepted'
  | 'declined'
  | 'duplicate'
  | 'withdrawn';

export type InvitationState = 'sent' | 'accepted' | 'declined' | 'expired' | 'revoked';

export interface Request {
  id: string;
  code: string | null;
  state: RequestState;
  content: unknown;
  startedAt: Date;
  sentAt: Date | null;
  dueOn: string | null;
  answerNote: string | null;
  organizationId: string | null;
  allianceId: string | null;
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
  expiresAt: Date;
  version: number;
}

export type IntakeEvent =
  | DomainEvent<'request.started', Record<string, never>>
  | DomainEvent<'request.sent', { code: string; receivedOn: string; dueOn: string; again: boolean }>
  | DomainEvent<'request.returned', { code: string }>
  | DomainEvent<'request.accepted', { code: string; alliance: string; organization: string }>
  | DomainEvent<'request.declined', { code: string; outcome: 'declined' | 'duplicate' }>
  | DomainEvent<'request.withdrawn', Record<string, never>>
  | DomainEvent<
      'invitation.sent',
      { code: string; alliance: string; initiatives: readonly string[]; expiresAt: string }
    >
  | DomainEvent<'invitation.accepted', { code: string; alliance: string; person: string }>
  | DomainEvent<'invitation.declined', { code: string; alliance: string }>
  | DomainEvent<'invitation.revoked', { code: string; alliance: string }>;
