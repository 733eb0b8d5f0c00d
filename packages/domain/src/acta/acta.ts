import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { ItemContent, UnfinishedContent } from './inputs.ts';

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
export interface ActaItem extends Place {
  content: ItemContent;
}

/** What somebody began to write there: it is as if it were not said, until it is whole. */
export interface UnfinishedItem extends Place {
  content: UnfinishedContent;
}

/** What the row of an acta holds. */
export type KeptItem = ActaItem | UnfinishedItem;

interface Place {
  position: number;
  allianceId: string | null;
  organizationId: string | null;
  internal: boolean;
}

export type ActaEvent =
  | DomainEvent<'acta.drafted', { acta: string; code: string; meeting: string }>
  | DomainEvent<'acta.submitted', { acta: string; code: string }>
  | DomainEvent<'acta.saved', { acta: string; code: string }>
  | DomainEvent<'acta.reopened', { acta: string; code: string; reopening?: string }>
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

declare module '../platform/event.ts' {
  interface Events extends EventsOf<ActaEvent> {}
}
