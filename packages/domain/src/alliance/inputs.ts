import * as z from 'zod';
import { kindFields } from './kindFields.ts';

export { adoptionFields, kindFields, loyaltyFields, pactFields, supportFields } from './kindFields.ts';
export {
  addPactMethodology,
  principlesAccepted,
  recordDialogueSpace,
  retirePactMethodology,
} from './pactInputs.ts';
export { citeInput, withdrawInput } from './proposalInputInputs.ts';
export { mustBeAt, mustBeOpen, mustCoverParties, mustRun } from './rules.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();
export const minutesUsed = z.coerce.number().int().min(0).max(600_000).optional();

export const saveProposal = z.strictObject({
  alliance: z.uuid(),
  version: z.coerce.number().int().min(0),
  purposes: z.array(z.enum(['voluntaryActions', 'inKindIncentives', 'spaces', 'outreach', 'other'])).min(1),
  otherPurpose: z.string().trim().max(500).optional(),
  problem: text(2000),
  objective: text(2000),
  actions: z.array(text(500)).min(1).max(30),
  strategy: text(500),
  technicalDocument: text(500),
  network: text(300),
  fields: kindFields,
  tentativeStart: day.optional(),
  tentativeEnd: day.optional(),
});
export type SaveProposal = z.infer<typeof saveProposal>;

export const addParty = z.strictObject({ key: z.uuid(), alliance: z.uuid(), organization: z.uuid() });
export type AddParty = z.infer<typeof addParty>;

export const removeParty = z.strictObject({ alliance: z.uuid(), party: z.uuid() });
export type RemoveParty = z.infer<typeof removeParty>;

export const approveProposal = z.strictObject({ alliance: z.uuid(), minutesUsed });
export type ApproveProposal = z.infer<typeof approveProposal>;

/** What an acta says of activity 3 about one organization. */
export const firstContact = z.strictObject({
  capacity: text(2000),
  influenceCircle: text(2000),
  interestGroups: text(2000),
  actions: z.array(text(500)).min(1).max(30),
});
export type FirstContact = z.infer<typeof firstContact>;

/** What an acta says of activity 4 about one organization. */
export const inclusionAnalysis = z.strictObject({ activePart: text(2000), solution: text(2000) });
export type InclusionAnalysis = z.infer<typeof inclusionAnalysis>;

/** What an acta says of decision 5 about one organization. */
export const activePart = z.strictObject({ answer: z.enum(['yes', 'no']), reason: text(2000) });
export type ActivePart = z.infer<typeof activePart>;

/** What an acta says of activity 8: the methodology, and each organization's liaison. */
export const methodology = z.strictObject({
  methodology: text(4000),
  liaison: z.strictObject({
    name: text(160),
    email: z.email().max(254),
    phone: z.string().trim().max(30).optional(),
    position: text(120),
  }),
});
export type Methodology = z.infer<typeof methodology>;

export const endAlliance = z.strictObject({
  alliance: z.uuid(),
  outcome: z.enum(['withdrawn', 'endedEarly']),
  reason: text(2000),
});
export type EndAlliance = z.infer<typeof endAlliance>;

export const suspendAlliance = z.strictObject({ alliance: z.uuid(), reason: text(2000) });
export type SuspendAlliance = z.infer<typeof suspendAlliance>;

export const resumeAlliance = z.strictObject({ alliance: z.uuid(), reason: text(2000) });
export type ResumeAlliance = z.infer<typeof resumeAlliance>;
