import type { DomainEvent } from '../platform/event.ts';
import type { ItemContent } from './inputs.ts';

export type ActaState = 'draft' | 'inReview' | 'approved' | 'annulled';

export interface Acta {
  id: string;
  code: string;
  meetingId: string;
  state: ActaState;
  development: string;
  internalNote: string;
  draftedBy: string;
  /** Who sent it to review; null while nobody did */
  submittedBy: string | null;
  /** Who changed its text or its items last; null while nobody did */
  writtenBy: string | null;
  version: number;
}

/** What the acta decides or records of one activity, about one alliance and, where it speaks of one, one organization. */
export interface ActaItem {
  position: number;
  allianceId: string | null;
  organizationId: string | null;
  internal: boolean;
  content: ItemContent;
}

export type ActaEvent =
  | DomainEvent<'acta.drafted', { acta: string; code: string; meeting: string }>
  | DomainEvent<'acta.submitted', { acta: string; code: string }>
  | DomainEvent<'acta.saved', { acta: string; code: string }>
  | DomainEvent<'acta.reopened', { acta: string; code: string }>
  | DomainEvent<
      'acta.approved',
      {
        acta: string;
        code: string;
        sha256: string;
        activities: readonly number[];
        /** In the cycle's: with it go the hashes of who came */
        meeting?: string;
      }
    >
  | DomainEvent<'acta.annulled', { acta: string; code: string }>;
