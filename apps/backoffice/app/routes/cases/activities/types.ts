import type { StandingEntry } from '@alianzas/domain/network';
import type { Refusal } from '@alianzas/domain/platform';
import type { Activity } from '@alianzas/domain/procedure';
import type {
  CaseFile,
  CaseRecords,
  CaseRequest,
  CommitmentRow,
  EvidenceRow,
  NoticeLine,
  PartyCandidate,
  PlanPage,
} from '@alianzas/domain/views';
import type { FormState } from '@alianzas/web/actions';

/** The proposal as its form shows it. */
export interface ProposalDraft {
  state: string;
  kind: string;
  version: number;
  purposes: string[];
  otherPurpose: string | null;
  problem: string;
  objective: string;
  actions: string[];
  strategy: string;
  technicalDocument: string;
  network: string;
  fields: { readonly [name: string]: unknown };
  tentativeStart: string | null;
  tentativeEnd: string | null;
}

/** Why a party stays. */
export interface Staying {
  why: string;
  /** Its invitation waits for an answer */
  isInvited: boolean;
}

/** An activity of the plan that was not met, with the salida no conforme that is not settled of it. */
export interface Unmet {
  id: string;
  nonconformity: { code: string; state: string } | null;
}

/** What an activity's screen reads besides the case: each reads only its own. */
export interface ActivityData {
  records?: CaseRecords;
  /** All that it lacks to close, while it is open */
  missing?: readonly Refusal[];
  /** What the request that opened the case said (activities 2 and 6); null for one born of an invitation */
  request?: CaseRequest | null;
  /** What the database of the Red says today of each party that it has, and its version (activity 6) */
  standing?: readonly StandingEntry[];
  /** Organizations that could join, by what was sought (activity 2); absent while nothing was */
  candidates?: PartyCandidate[];
  /** Why each party is not taken out now, null of one that may be (activity 2) */
  staying?: Readonly<Record<string, Staying | null>>;
  sought?: string;
  /** The communications of activity 7, as they were sent or would be sent now */
  notices?: readonly NoticeLine[];
  proposal?: ProposalDraft | null;
  /** Of the proposal, with the organizations that it is of */
  proposalRead?: number;
  /** Those under which a pact may be proposed (activity 2) */
  methodologies?: string[];
  commitments?: CommitmentRow[];
  /** Those that wait for their organization's acceptance (activity 9) */
  awaiting?: string[];
  plan?: PlanPage;
  /** The version of the whole plan, as it was read (activities 10 and 11) */
  planRead?: number;
  /** The version of each of its actions with its activities, as they were read (activity 10) */
  actionsRead?: Readonly<Record<string, number>>;
  /** The activities of the plan that the reader may edit now (activities 10 and 11) */
  editable?: string[];
  evidence?: EvidenceRow[];
  /** Of the evidence, with where its case stands (activity 11) */
  executionRead?: number;
  /** What a Sí to 13 lacks, the activities that a No may name, and the first amendment at the filing desk */
  compliance?: { lacks: readonly Refusal[]; renewable: readonly Unmet[]; amendment: string | null };
  /** The nonconformities that were proposed and wait for a decision (activity 12) */
  proposed?: string[];
}

export interface ScreenProps {
  activity: Activity;
  file: CaseFile;
  data: ActivityData;
  state: FormState | undefined;
  today: string;
  /** The submission key of this page's create form */
  submission: string;
  /** The kind of alliance chosen in the address (activity 2) */
  kind: string;
  canDrive: boolean;
}
