import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';

export { dueAfterEnd, inForce, isPending } from './rules.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();

/** What one party can do, and how far its execution reaches: both are needed to approve, not to save. */
export const partyCapacity = z.strictObject({
  party: z.union([z.uuid(), z.literal('secretariat')]),
  capacity: z.string().trim().max(2000).default(''),
  scope: z.string().trim().max(2000).default(''),
});
export type PartyCapacity = z.infer<typeof partyCapacity>;

export const savePlanSection = z.strictObject({
  alliance: z.uuid(),
  /** 0 when it is written for the first time */
  version: z.coerce.number().int().min(0),
  startsOn: day,
  /** Six by default, or what the parties agreed */
  termMonths: z.coerce.number().int().min(1).max(60).default(6),
  /** Only where the parties agreed on another day than the last of the term */
  endsOn: day.optional(),
  followUpMechanisms: z.string().trim().max(4000).default(''),
  capacityStatement: z.string().trim().max(2000).optional(),
  /** The mesa inicial de articulación in which it is born: the last one recorded, unless another is said */
  meeting: z.uuid().optional(),
  /** What each party can do and how far it reaches, the secretariat included; as it was, when absent */
  capacities: z.array(partyCapacity).max(60).optional(),
});
export type SavePlanSection = z.infer<typeof savePlanSection>;

export const addPlanAction = z.strictObject({
  key: z.uuid(),
  alliance: z.uuid(),
  commitment: z.uuid(),
  title: text(500),
  /** How it includes corresponsabilidad and cooperación */
  coresponsibility: text(2000),
});
export type AddPlanAction = z.infer<typeof addPlanAction>;

export const addPlanActivity = z.strictObject({
  key: z.uuid(),
  action: z.uuid(),
  title: text(500),
  /** The side that answers for it: an organization of the alliance, or the secretariat */
  organization: z.union([z.uuid(), z.literal('secretariat')]),
  /** The person or post that answers for it on that side */
  responsible: text(200),
  startsOn: day,
  endsOn: day,
  place: z.string().trim().max(300).default(''),
});
export type AddPlanActivity = z.infer<typeof addPlanActivity>;

export const addFollowUpDate = z.strictObject({ alliance: z.uuid(), onDay: day });
export type AddFollowUpDate = z.infer<typeof addFollowUpDate>;

export const approvePlan = z.strictObject({ alliance: z.uuid(), minutesUsed });
export type ApprovePlan = z.infer<typeof approvePlan>;

export const planCompliance = z.enum(['met', 'underWay', 'partly', 'notMet']);
