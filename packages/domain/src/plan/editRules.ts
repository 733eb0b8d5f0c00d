import { mustBeAt } from '../alliance/inputs.ts';
import { mustEndAfterStart } from '../platform/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { EditPlanActivity } from './inputs.ts';
import type { PlanActivity, PlanSection } from './plan.ts';

/** What of a plan activity may be edited. */
export type Editable = Pick<PlanActivity, 'title' | 'partyId' | 'responsible' | 'startsOn' | 'endsOn' | 'place'>;

const FIELDS = ['title', 'partyId', 'responsible', 'startsOn', 'endsOn', 'place'] as const;

/** The evidence that an activity has, by what became of it. */
export interface Proven {
  accepted: number;
  received: number;
}

type OfCase = Parameters<typeof mustBeAt>[0];
type Standing = Pick<PlanActivity, 'number' | 'replacedAt' | 'compliance'>;

/** While its plan is written or carried out, unless the loop put another in its place or a follow-up found it met. */
export function mayBeEdited(alliance: OfCase, activity: Standing): Outcome {
  const open = asksReason(alliance) ? mustBeAt(alliance, 11) : mustBeAt(alliance, 10);
  if (!open.ok) return open;
  if (activity.replacedAt) return refuse('plan.activityReplaced', { number: activity.number });
  return activity.compliance === 'met' ? refuse('plan.activityMet', { number: activity.number }) : allow();
}

/** An approved plan changes with the reason, which its organizations are told. */
export const asksReason = (alliance: Pick<OfCase, 'step'>): boolean => alliance.step === 11;

const changedFields = (before: Editable, after: Editable) => FIELDS.filter((field) => before[field] !== after[field]);

/**
 * A plan activity is edited: in a draft freely, in an approved plan with the reason, by the side that answers for it,
 * within the term and not into the past. What evidence already shows stays: which side once there is some, and what it was
 * and since when once it was accepted. A draft whose term nobody wrote yet has activities already: only an approved one has it.
 */
export function decideEdit(
  alliance: OfCase,
  activity: Standing & Editable,
  after: Editable & Pick<EditPlanActivity, 'reason'>,
  {
    proven,
    section,
    today,
  }: { proven: Proven; section: Pick<PlanSection, 'startsOn' | 'endsOn'> | null; today: string },
): Outcome<{ fields: string[]; approved: boolean }> {
  const editable = mayBeEdited(alliance, activity);
  if (!editable.ok) return editable;
  const dates = mustEndAfterStart(after.startsOn, after.endsOn);
  if (!dates.ok) return dates;
  const { number } = activity;
  const fields = changedFields(activity, after);
  if (fields.length === 0) return refuse('plan.nothingChanges', { number });
  const has = (...some: (typeof FIELDS)[number][]) => some.some((field) => fields.includes(field));
  if (proven.accepted > 0 && has('title', 'partyId', 'startsOn')) return refuse('plan.activityExecuted', { number });
  if (proven.received > 0 && has('partyId')) return refuse('plan.activityReported', { number });
  const approved = asksReason(alliance);
  if (!approved) return allow({ fields, approved });
  if (!after.reason) return refuse('plan.reasonMissing');
  if (has('partyId')) return refuse('plan.sideAgreed', { number });
  if (has('endsOn') && after.endsOn < today) return refuse('plan.endInThePast', { onDay: after.endsOn });
  const isOutside = section !== null && (after.startsOn < section.startsOn || after.endsOn > section.endsOn);
  if (has('startsOn', 'endsOn') && isOutside) return refuse('plan.activityOutsideTerm', { numbers: [String(number)] });
  return allow({ fields, approved });
}

/** Whether nothing but the day on which an activity ends may be changed to that one: what a page offers as one press. */
export function mayEndOn(
  alliance: OfCase,
  activity: Standing & Pick<Editable, 'startsOn' | 'endsOn'>,
  endsOn: string,
  { section, today }: { section: Pick<PlanSection, 'startsOn' | 'endsOn'> | null; today: string },
): Outcome {
  const same = { title: '', partyId: null, responsible: '', place: '', startsOn: activity.startsOn };
  const asked = { proven: { accepted: 0, received: 0 }, section, today };
  const decided = decideEdit(alliance, { ...activity, ...same }, { ...same, endsOn, reason: 'x' }, asked);
  return decided.ok ? allow() : decided;
}
