import * as z from 'zod';
import { activePart, firstContact, inclusionAnalysis, methodology, minutesUsed } from '../alliance/inputs.ts';
import { setInitiatives } from '../cycle/inputs.ts';
import { followUpContent } from '../followup/inputs.ts';
import { id, optional, orEmpty, text, version } from '../platform/inputs.ts';
import { recognitionDecision } from '../recognition/inputs.ts';
import { continuityDecision } from '../sustainment/inputs.ts';

const effort = { minutesUsed };

/** What an acta may say of each activity: its own shape, checked when saved and again when approved. */
export const itemContent = z.discriminatedUnion('activity', [
  z.strictObject({ activity: z.literal(1), ...setInitiatives.shape }),
  z.strictObject({ activity: z.literal(3), ...firstContact.shape, ...effort }),
  z.strictObject({ activity: z.literal(4), ...inclusionAnalysis.shape, ...effort }),
  z.strictObject({ activity: z.literal(5), ...activePart.shape }),
  z.strictObject({ activity: z.literal(8), ...methodology.shape, ...effort }),
  z.strictObject({ activity: z.literal(9), agreement: text(4000) }),
  z.strictObject({ activity: z.literal(12), ...followUpContent.shape, ...effort }),
  z.strictObject({ activity: z.literal(14), ...recognitionDecision.shape }),
  z.strictObject({ activity: z.literal(15), ...continuityDecision.shape }),
]);
export type ItemContent = z.infer<typeof itemContent>;

/** Any of its words: what they mean is asked once the item is whole. */
const typed = optional(text(20_000));

/**
 * What somebody began to write of an activity, by the names of its fields, as its form gives it back: kept until it is whole,
 * which the acta is asked for when it goes to review.
 */
export const unfinishedContent = z.strictObject({
  activity: z.literal(itemContent.options.map(({ shape }) => shape.activity.value)),
  unfinished: z.literal(true),
  ...{ committee: typed, initiatives: z.array(text(200)).max(500).optional() },
  ...{ capacity: typed, influenceCircle: typed, interestGroups: typed },
  ...{ actions: z.array(text(20_000)).max(500).optional(), activePart: typed, solution: typed },
  ...{ answer: typed, recognised: typed, outcome: typed, reason: typed, recordKind: typed, resolutionNumber: typed },
  /** What was asked of it once and is meant */
  asWritten: z.array(text(200)).max(500).optional(),
  methodology: typed,
  liaison: z.strictObject({ name: typed, position: typed, email: typed, samePerson: typed, phone: typed }).optional(),
  ...{ agreement: typed, minutesUsed: typed },
  activities: z
    .array(z.strictObject({ activity: id, compliance: typed, observation: typed, dueOn: typed }))
    .max(500)
    .optional(),
});
export type UnfinishedContent = z.infer<typeof unfinishedContent>;

/** About whom an acta says one thing of each activity: the whole cycle, an alliance, or an organization of an alliance. */
const SPOKEN_OF: { readonly [N in ItemContent['activity']]: 'cycle' | 'alliance' | 'organization' } = {
  1: 'cycle',
  3: 'organization',
  4: 'organization',
  5: 'organization',
  8: 'organization',
  9: 'alliance',
  12: 'alliance',
  14: 'organization',
  15: 'organization',
};

export function spokenOf(activity: ItemContent['activity']): 'cycle' | 'alliance' | 'organization' {
  return SPOKEN_OF[activity];
}

/** Where an item stands in its acta: two of one slot say two things of the same, and the acta holds one. */
export function slotOf(activity: number, allianceId: string | null, organizationId: string | null): string {
  return [activity, allianceId ?? '', organizationId ?? ''].join('/');
}

export const actaItem = z.strictObject({
  alliance: id.nullable(),
  organization: id.nullable(),
  internal: z.boolean().default(false),
  content: itemContent,
});

export const unfinishedItem = actaItem.extend({ content: unfinishedContent });

export const saveActa = z.strictObject({
  acta: id,
  version,
  development: orEmpty(text(20_000)),
  internalNote: orEmpty(text(5000)),
  items: z.array(actaItem).max(1000),
  unfinished: z.array(unfinishedItem).max(1000).optional(),
  /** Of one in review, which goes back to draft: what is wrong with it */
  correction: optional(text(2000)),
});
export type SaveActa = z.infer<typeof saveActa>;

/** `version`: of the acta that was read, here and where it is annulled; `attendance`: of its meeting, with who came */
export const approveActa = z.strictObject({ acta: id, version, attendance: version });
export type ApproveActa = z.infer<typeof approveActa>;

export const annulActa = z.strictObject({ acta: id, version, reason: text(2000) });
export type AnnulActa = z.infer<typeof annulActa>;
