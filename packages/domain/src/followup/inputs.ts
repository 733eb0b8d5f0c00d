import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';
import { amendCommitment, renewal, replaceCommitment } from '../commitment/inputs.ts';
import { planCompliance } from '../plan/inputs.ts';
import { day, id, leftEmpty, leftUnchosen, optional, orEmpty, text, version } from '../platform/inputs.ts';
import { renewalOfYes } from './rules.ts';

/** What an acta says of activity 12 about one alliance: each activity of its plan in force, once. */
export const followUpContent = z.strictObject({
  activities: z
    .array(
      z.strictObject({
        activity: id,
        compliance: planCompliance,
        /** Compulsory where it was not met, and where it was met without accepted evidence */
        observation: orEmpty(text(2000)),
        /** By when it is corrected: compulsory where it opens a salida no conforme, as it is for who opens one by hand */
        dueOn: optional(day('planned')),
      }),
    )
    .min(1)
    .max(500),
});
export type FollowUpContent = z.infer<typeof followUpContent>;

/** Which visit of activity 13 is answered: the one that was read. */
const asked = { alliance: id, version };

/** Why an activity was not met. */
const cause = z.enum(['ally', 'secretariat', 'external']);

/** What a Sí says of a new commitment: nothing. What is typed or chosen of one is told, and not left out in silence. */
const noRenewal = z.strictObject({
  action: leftEmpty(renewal.shape.action, renewalOfYes),
  deliverable: leftEmpty(renewal.shape.deliverable, renewalOfYes),
  dueOn: leftEmpty(renewal.shape.dueOn, renewalOfYes),
});

export const decideCompliance = z.discriminatedUnion('answer', [
  z.strictObject({
    ...{ answer: z.literal('yes'), ...asked, reason: text(2000), minutesUsed },
    planActivity: leftUnchosen(id, renewalOfYes),
    cause: leftUnchosen(cause, renewalOfYes),
    renewal: noRenewal.optional(),
  }),
  z.strictObject({
    answer: z.literal('no'),
    ...asked,
    reason: text(2000),
    /** The activity to be met */
    planActivity: id,
    cause,
    /** The new commitment */
    renewal,
    minutesUsed,
  }),
]);
export type DecideCompliance = z.infer<typeof decideCompliance>;

/** What a 13 No asked for, as it should have been written. */
export const correctRenewal = amendCommitment;
export type CorrectRenewal = z.infer<typeof correctRenewal>;

/** What takes the place of what it asked for, and why. */
export const renewAgain = replaceCommitment;
export type RenewAgain = z.infer<typeof renewAgain>;

export const confirmNonconformity = z.strictObject({
  nonconformity: id,
  reason: text(2000),
  /** The person or post that answers for its correction */
  responsible: text(200),
  /** By when */
  dueOn: day('planned'),
});
export type ConfirmNonconformity = z.infer<typeof confirmNonconformity>;

/** `version` is `nonconformityReadAs` what was read. */
export const dismissNonconformity = z.strictObject({ nonconformity: id, version, reason: text(2000) });
export type DismissNonconformity = z.infer<typeof dismissNonconformity>;

export const correctNonconformity = z.strictObject({
  nonconformity: id,
  /** One of the two of section 7 */
  correction: z.enum(['adjust', 'carryOut']),
  note: text(2000),
});
export type CorrectNonconformity = z.infer<typeof correctNonconformity>;

export const closeNonconformity = z.strictObject({
  nonconformity: id,
  /** The Plan de trabajo RED con seguimiento of a later follow-up */
  snapshot: id.optional(),
  /** The acta de reunión of the same follow-up */
  acta: id.optional(),
});
export type CloseNonconformity = z.infer<typeof closeNonconformity>;
