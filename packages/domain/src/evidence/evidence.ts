import type { DomainEvent, EventsOf } from '../platform/event.ts';

interface Told {
  id: string;
  allianceId: string;
  planActivityId: string;
  number: number;
  /** Null when the secretariat reports its own execution */
  partyId: string | null;
  executedOn: string;
  /** The cycle to which it belongs: of the year of its execution */
  cycleId: string;
  showsMinors: boolean;
  submittedBy: string;
  submittedAt: Date;
  version: number;
}

export interface Reviewed {
  at: Date;
  by: string;
}

/**
 * The record of activity 11, of one plan activity. One that was returned is kept; another takes its place. One that its own
 * side withdrew is kept too, and counts nowhere as received, as one that was accepted and corrected since. What was told of it, of its review and of its withdrawal is not
 * read with it: it may be withheld from who reads the rest.
 */
export type Evidence = Told &
  (
    | { state: 'received' }
    | { state: 'accepted'; reviewed: Reviewed }
    | { state: 'corrected'; reviewed: Reviewed; corrected: { at: Date; by: string } }
    | { state: 'returned'; reviewed: Reviewed }
    | { state: 'withdrawn'; reviewed: Reviewed | null; withdrawn: { at: Date; by: string } }
  );

export type { FileScan, KeptFile } from '../platform/kept.ts';

type About = { evidence: string; number: number; planActivity: string; organization: string | null };

export type EvidenceEvent =
  | DomainEvent<
      'evidence.received',
      About & {
        files: readonly string[];
        cycle?: string;
        apart?: boolean;
        receipt?: string;
        receiptSha256?: string;
        /** The evidence of the same activity that had been sent back before */
        earlier?: string;
      }
    >
  | DomainEvent<'evidence.accepted' | 'evidence.returned' | 'evidence.corrected', About>
  | DomainEvent<'evidence.withdrawn', About & { receipt: string; receiptSha256: string }>
  | DomainEvent<
      'files.kept',
      { files: readonly string[]; sha256: readonly string[]; organization: string | null; scan?: 'pending' }
    >
  | DomainEvent<'file.scanned', { file: string; verdict: 'clean' | 'infected' }>
  | DomainEvent<'execution.concluded', { visit: number; accepted: number; minutesUsed?: number }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<EvidenceEvent> {}
}
