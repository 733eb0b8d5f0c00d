import type { DomainEvent, EventsOf } from '../platform/event.ts';

export type CommitmentState = 'proposed' | 'returned' | 'accepted' | 'met' | 'replaced' | 'withdrawn';

/** Whose people wrote a commitment: the team's or its organization's. */
export type CommitmentSide = 'team' | 'organization';

/** How the ally accepted: by e-mail or formal document, as agreed with it, or electronically in the portal. */
export type EvidenceForm = 'email' | 'document' | 'electronic';

/** Sent back or objected to. Instants are ISO text. */
export interface CommitmentAnswer {
  note: string;
  at: string;
  /** The team's answer to the objection: it is kept as it is, and why */
  kept: { reason: string; at: string } | null;
}

export interface Commitment {
  id: string;
  allianceId: string;
  number: number;
  /** Null for the secretariat's own */
  partyId: string | null;
  action: string;
  deliverable: string;
  dueOn: string;
  state: CommitmentState;
  proposedSide: CommitmentSide;
  proposedBy: string;
  /** Who accepted it, sent it back or objected to it last; who kept the acceptance, where it came on paper */
  answeredBy: string | null;
  /** Whose people wrote its words as they stand */
  wordedSide: CommitmentSide;
  /** The commitment in whose place this one stands */
  parentId: string | null;
  /** 0 when agreed at formalisation; otherwise the round of the loop that begot it, in force from the start */
  round: number;
  evidenceForm: EvidenceForm | null;
  /** The day on which its words were written as they stand */
  wordedOn: string;
  filingId: string | null;
  /** Its packet or amendment has its number */
  filed: boolean;
  /** What its organization wrote when it sent it back or objected to it, and what the team answered; null of what was accepted */
  answer: CommitmentAnswer | null;
  /** An objection to it stands that the team has not answered */
  objected: boolean;
  /** Evidence of its activity waits or was accepted, or a follow-up found it met */
  reported: boolean;
  /** Why it was withdrawn, or replaced before it was filed */
  endReason: string | null;
  version: number;
}

/** What was done, word for word, and its hash; events of before receipts were kept lack them. */
type Receipted = { receipt?: string; receiptSha256?: string };

/** Of a commitment of an organization that somebody changes: whose it is, and the person who did it. */
type Changed = { commitment: string; number: number; organization?: string | null; by?: string } & Receipted;

export type CommitmentEvent =
  | DomainEvent<'commitment.proposed', Changed & { party: string | null; dueOn: string; side?: CommitmentSide }>
  | DomainEvent<'commitments.sentToAccept', { organizations: readonly string[] }>
  | DomainEvent<
      'commitment.accepted',
      {
        commitment: string;
        number: number;
        form: EvidenceForm;
        contentHash: string;
        organization?: string;
        /** Of what came by e-mail or on paper: what is kept of before does not say it */
        acceptedOn?: string;
      } & Receipted
    >
  | DomainEvent<
      'commitment.returned',
      {
        commitment: string;
        number: number;
        contentHash?: string;
        organization?: string;
        isObjection?: boolean;
      } & Receipted
    >
  | DomainEvent<'commitment.kept', Changed>
  | DomainEvent<'commitment.amended', Changed & { dueOn: string }>
  | DomainEvent<'commitment.withdrawn', Changed>
  | DomainEvent<'commitment.replaced', Changed & { replaced: string; replacedNumber: number; dueOn: string }>
  | DomainEvent<
      'commitment.renewed',
      {
        commitment: string;
        number: number;
        parent: string;
        round: number;
        dueOn: string;
        organization: string | null;
      } & Receipted
    >
  | DomainEvent<'commitment.met', { commitment: string; number: number }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<CommitmentEvent> {}
}
