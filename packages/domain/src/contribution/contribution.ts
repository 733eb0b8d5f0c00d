import type { DomainEvent, EventsOf } from '../platform/event.ts';

/** `withdrawn`: taken back by who declared it, before anybody verified it; it adds to nothing and stays readable. */
export type ContributionState = 'offered' | 'committed' | 'delivered' | 'verified' | 'withdrawn';
export type Origin = 'private' | 'public' | 'mixed' | 'community';

export interface Contribution {
  id: string;
  allianceId: string;
  partyId: string;
  organizationId: string;
  initiativeId: string;
  cycleId: string;
  origin: Origin;
  category: string;
  description: string;
  /** Decimal text, four places at most */
  quantity: string;
  unit: string;
  /** Whole pesos; null with its reason when it cannot be monetised */
  value: bigint | null;
  notMonetizableReason: string | null;
  state: ContributionState;
  deliveredOn: string | null;
  /** Why it is told apart and adds to no figure; null of what counts */
  apartReason: string | null;
  declaredBy: string;
  verifiedBy: string | null;
  method: string | null;
  /** Decimal text */
  rate: string | null;
  rateSource: string | null;
  /** Why it was withdrawn; null unless it was */
  withdrawReason: string | null;
  /** The line that this one puts right: withdrawn with it, or verified */
  correctsId: string | null;
  /** Why, of a correction of a verified line; it waits beside that line until another person verifies it */
  correctReason: string | null;
  version: number;
}

export type ContributionEvent =
  | DomainEvent<
      'contribution.declared',
      {
        contribution: string;
        state: ContributionState;
        monetizable: boolean;
        value: string | null;
        cycle?: string;
        apart?: boolean;
        /** The line that it puts right: withdrawn with it, or, where it says so, verified */
        corrects?: string;
        ofVerified?: boolean;
        organization?: string;
        receipt?: string;
        receiptSha256?: string;
      }
    >
  | DomainEvent<
      'contribution.withdrawn',
      {
        contribution: string;
        value: string | null;
        correctedBy?: string;
        /** The verified line that it was to put right, which goes on as it is */
        corrects?: string | null;
        receipt?: string;
        receiptSha256?: string;
      }
    >
  | DomainEvent<
      'contribution.verified',
      {
        contribution: string;
        value: string | null;
        organization?: string | null;
        /** The verified line that it puts right */
        corrects?: string | null;
      }
    >;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<ContributionEvent> {}
}
