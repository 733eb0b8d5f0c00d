import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';
import {
  betweenDays,
  crossed,
  day,
  id,
  line,
  meetingDay,
  months,
  optional,
  orEmpty,
  place,
  text,
  version,
} from '../platform/inputs.ts';
import { mustLast } from './rules.ts';

export { dueDifferences } from './dueDates.ts';
export { mayEndOn } from './editRules.ts';
export { dueAfterEnd, type FollowUpStanding, followUpStanding, goingOf, inForce, isLate, isOwed } from './rules.ts';

/** What one party can do, and how far its execution reaches: both are needed to approve, not to save. */
export const partyCapacity = z.strictObject({
  party: z.union([id, z.literal('secretariat')]),
  capacity: orEmpty(text(2000)),
  scope: orEmpty(text(2000)),
});
export type PartyCapacity = z.infer<typeof partyCapacity>;

export const savePlanSection = crossed(
  z.strictObject({
    alliance: id,
    /** 0 when it is written for the first time */
    version,
    startsOn: day('planned'),
    /** Six by default, or what the parties agreed */
    termMonths: months(1, 60).default(6),
    /** Only where the parties agreed on another day than the last of the term */
    endsOn: optional(day('planned')),
    followUpMechanisms: orEmpty(text(4000)),
    capacityStatement: optional(text(2000)),
    /** The mesa inicial de articulación in which it is born: the last one recorded, unless another is said */
    meeting: id.optional(),
    /** What each party can do and how far it reaches, the secretariat included; as it was, when absent */
    capacities: z.array(partyCapacity).max(60).optional(),
  }),
  betweenDays('startsOn', 'endsOn', mustLast),
);
export type SavePlanSection = z.infer<typeof savePlanSection>;

export const addPlanAction = z.strictObject({
  key: id,
  alliance: id,
  commitment: id,
  title: line(500),
  /** How it includes corresponsabilidad and cooperación */
  coresponsibility: text(2000),
});
export type AddPlanAction = z.infer<typeof addPlanAction>;

export const addPlanActivity = crossed(
  z.strictObject({
    key: id,
    action: id,
    title: line(500),
    /** The side that answers for it: an organization of the alliance, or the secretariat */
    organization: z.union([id, z.literal('secretariat')]),
    /** The person or post that answers for it on that side */
    responsible: line(200),
    startsOn: day('planned'),
    endsOn: day('planned'),
    place: orEmpty(place),
  }),
  betweenDays('startsOn', 'endsOn'),
);
export type AddPlanActivity = z.infer<typeof addPlanActivity>;

export const editPlanActivity = crossed(
  z.strictObject({
    activity: id,
    version,
    title: line(500),
    organization: z.union([id, z.literal('secretariat')]),
    responsible: line(200),
    startsOn: day('planned'),
    endsOn: day('planned'),
    place: orEmpty(place),
    /** Why it changes: asked once the plan is approved */
    reason: optional(text(1000)),
  }),
  betweenDays('startsOn', 'endsOn'),
);
export type EditPlanActivity = z.infer<typeof editPlanActivity>;

/** `version` is `actionReadAs` what was read: the action goes with the activities that it had then. */
export const removePlanAction = z.strictObject({ action: id, version });
export type RemovePlanAction = z.infer<typeof removePlanAction>;

export const removePlanActivity = z.strictObject({ activity: id, version });
export type RemovePlanActivity = z.infer<typeof removePlanActivity>;

export const addFollowUpDate = z.strictObject({ alliance: id, onDay: meetingDay() });
export type AddFollowUpDate = z.infer<typeof addFollowUpDate>;

export const removeFollowUpDate = z.strictObject({ alliance: id, date: id });
export type RemoveFollowUpDate = z.infer<typeof removeFollowUpDate>;

/** `version` is `planReadAs` what was read. */
export const approvePlan = z.strictObject({ alliance: id, version, minutesUsed });
export type ApprovePlan = z.infer<typeof approvePlan>;

export const planCompliance = z.enum(['met', 'underWay', 'partly', 'notMet']);
