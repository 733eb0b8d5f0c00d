export { addPlanAction } from './addAction.ts';
export { addPlanActivity } from './addActivity.ts';
export { addFollowUpDate } from './addFollowUpDate.ts';
export { approvePlan } from './approve.ts';
export { editPlanActivity } from './editActivity.ts';
export { asksReason } from './editRules.ts';
export { facts, reactions } from './events.ts';
export { type FollowedActivity, keepFollowUp } from './keepFollowUp.ts';
export { offersEdit } from './offers.ts';
export type { Compliance, FollowUpDate, Plan, PlanAction, PlanActivity, PlanEvent, PlanSection } from './plan.ts';
export {
  activitiesFollowedBy,
  type FollowedPlanActivity,
  type NetworkPlanFilter,
  networkPlan,
  planOf,
  replacedByActivity,
  snapshotsOf,
  standingBefore,
  standsInPlaceOf,
} from './queries.ts';
export { actionReadAs, planReadAs } from './readAs.ts';
export type { PlanRefusals } from './refusals.ts';
export { removeFollowUpDate, removePlanAction, removePlanActivity } from './remove.ts';
export { addRenewedActivity, mendRenewedActivity, type RenewedCommitment } from './renew.ts';
export { readActivity } from './rows.ts';
export { followUpsGoingWith, inForce, isLate, isOwed, missingForPlan } from './rules.ts';
export { savePlanSection } from './saveSection.ts';
export { canonicalJson, type PlanState } from './state.ts';
export { storedCapacities, storedState } from './stored.ts';
export { followUpDate, planAction, planActivity, planActivityChange, planSection, planSnapshot } from './tables.ts';
export { reopenPlan, restoreActivity, type TakenFollowUps, takeBackFollowUps } from './takeBack.ts';
