import * as z from 'zod';
import { samePerson } from '../identity/inputs.ts';
import {
  betweenDays,
  choices,
  crossed,
  day,
  effort,
  email,
  id,
  ids,
  label,
  line,
  optional,
  personName,
  phone,
  text,
  version,
} from '../platform/inputs.ts';
import { HANDED_AT_ONCE } from './handOverRules.ts';
import { kindFields } from './kindFields.ts';
import { mustNameOther } from './rules.ts';

export { isFirstContact, isStillMinuted } from './ahead.ts';
export { HANDED_AT_ONCE } from './handOverRules.ts';
export { adoptionFields, kindFields, loyaltyFields, pactFields, supportFields } from './kindFields.ts';
export {
  addPactMethodology,
  principlesAccepted,
  recordDialogueSpace,
  retirePactMethodology,
} from './pactInputs.ts';
export { citeInput, withdrawInput } from './proposalInputInputs.ts';
export {
  hasEnded,
  joinAnswers,
  type Minuted,
  mayBeAgreed,
  mayBeFollowedUp,
  mayBeMinuted,
  mayBeOfKind,
  mustBeAt,
  mustBeOpen,
  mustDecideBodiesOnce,
  mustRun,
  mustSpeakOfAll,
} from './rules.ts';

/** Typed in hours, as the norms are, and kept in minutes. */
export const minutesUsed = optional(effort);

export const saveProposal = crossed(
  z.strictObject({
    alliance: id,
    version,
    purposes: choices(z.enum(['voluntaryActions', 'inKindIncentives', 'spaces', 'outreach', 'other'])).min(1),
    otherPurpose: optional(line(500)),
    problem: text(2000),
    objective: text(2000),
    actions: z.array(line(500)).min(1).max(30),
    strategy: line(500),
    technicalDocument: line(500),
    network: line(300),
    fields: kindFields,
    tentativeStart: optional(day('planned')),
    tentativeEnd: optional(day('planned')),
  }),
  { at: 'otherPurpose', rule: mustNameOther },
  betweenDays('tentativeStart', 'tentativeEnd'),
);
export type SaveProposal = z.infer<typeof saveProposal>;

export const addParty = z.strictObject({ key: id, alliance: id, organization: id });
export type AddParty = z.infer<typeof addParty>;

export const removeParty = z.strictObject({ alliance: id, party: id, reason: text(2000) });
export type RemoveParty = z.infer<typeof removeParty>;

export const approveProposal = z.strictObject({ alliance: id, version, minutesUsed });
export type ApproveProposal = z.infer<typeof approveProposal>;

/** What an acta says of activity 3 about one organization. */
export const firstContact = z.strictObject({
  capacity: text(2000),
  influenceCircle: text(2000),
  interestGroups: text(2000),
  actions: z.array(line(500)).min(1).max(30),
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
    name: personName(100),
    email,
    samePerson,
    phone: optional(phone),
    position: label(100),
  }),
});
export type Methodology = z.infer<typeof methodology>;

export const endAlliance = z.strictObject({
  alliance: id,
  /** Of the case, counted with each change of its path and of who answers for it */
  version,
  outcome: z.enum(['withdrawn', 'endedEarly']),
  reason: text(2000),
});
export type EndAlliance = z.infer<typeof endAlliance>;

export const suspendAlliance = z.strictObject({ alliance: id, version, reason: text(2000) });
export type SuspendAlliance = z.infer<typeof suspendAlliance>;

export const resumeAlliance = z.strictObject({ alliance: id, version, reason: text(2000) });
export type ResumeAlliance = z.infer<typeof resumeAlliance>;

export const handOverAlliances = z.strictObject({
  /** Who answers for all of them today, as the page read it */
  from: id,
  to: id,
  alliances: ids().min(1, 'Marque al menos una alianza.').max(HANDED_AT_ONCE),
  reason: text(2000),
});
export type HandOverAlliances = z.infer<typeof handOverAlliances>;
