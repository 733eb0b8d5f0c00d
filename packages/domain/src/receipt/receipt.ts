import type * as z from 'zod';
import type { contributionTold, evidenceTold, nonconformityTold, promised } from './stored.ts';

export type CommitmentAct =
  | 'commitmentProposed'
  | 'commitmentAmended'
  | 'commitmentWithdrawn'
  | 'commitmentReplaced'
  | 'commitmentAccepted'
  | 'commitmentReturned'
  | 'commitmentObjected'
  | 'commitmentKept';

export type ContributionAct = 'contributionDeclared' | 'contributionWithdrawn';

export type EvidenceAct = 'evidenceReported' | 'evidenceWithdrawn';

/** Of a salida no conforme, by the team. */
export type NonconformityAct = `nonconformity${'Opened' | 'Dismissed' | 'Corrected' | 'Closed'}`;

/** What was done of an alliance. */
export type ReceiptAct = CommitmentAct | 'principlesAccepted' | EvidenceAct | ContributionAct | NonconformityAct;

/** A commitment as it was read and answered, or written. */
export type Promised = z.infer<typeof promised>;
/** Who of an organization accepted by e-mail or on paper, and the day. */
export type Signed = NonNullable<Promised['signed']>;
export type EvidenceTold = z.infer<typeof evidenceTold>;
export type ContributionTold = z.infer<typeof contributionTold>;
export type NonconformityTold = z.infer<typeof nonconformityTold>;

/** What each act keeps, word for word: the principles are their text itself. */
export type Kept =
  | { act: CommitmentAct; content: Promised }
  | { act: 'principlesAccepted'; content: string }
  | { act: EvidenceAct; content: EvidenceTold }
  | { act: ContributionAct; content: ContributionTold }
  | { act: NonconformityAct; content: NonconformityTold };
