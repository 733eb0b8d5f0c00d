import * as z from 'zod';
import { day, id, line, money, optional, quantity, text, version } from '../platform/inputs.ts';

export const categories = [
  'space',
  'outreach',
  'talent',
  'volunteering',
  'logistics',
  'food',
  'goods',
  'technology',
  'training',
  'incentives',
  'other',
] as const;

export const methods = [
  'actualCost',
  'quotation',
  'publishedRate',
  'marketPrice',
  'appraisal',
  'professionalRate',
  'volunteerHour',
  'declared',
] as const;

const given = {
  alliance: id,
  organization: id,
  initiative: id,
  category: z.enum(categories),
  description: text(1000),
  quantity,
  unit: line(60),
  deliveredOn: day('past'),
  /** Why it is told apart, once the balance of its year was filed or where its day is outside the life of the case */
  apartReason: optional(line(500)),
};

/**
 * What an ally gave, told by its people or by staff: with a rate and its source, or with the reason why it has no value
 * . What was typed for the other answer is left out.
 */
const valued = { monetizable: z.literal('yes'), method: z.enum(methods), rate: money, rateSource: line(300) };
const unvalued = { monetizable: z.literal('no'), notMonetizableReason: line(500) };

export const declareContribution = z.discriminatedUnion('monetizable', [
  z.object({ key: id, ...given, ...valued }),
  z.object({ key: id, ...given, ...unvalued }),
]);
export type DeclareContribution = z.infer<typeof declareContribution>;

export const withdrawContribution = z.strictObject({ contribution: id, reason: text(1000) });
export type WithdrawContribution = z.infer<typeof withdrawContribution>;

/** What was declared, as it should have been, and why the line that it names was not. */
const mended = { key: id, contribution: id, reason: text(1000) };
export const correctContribution = z.discriminatedUnion('monetizable', [
  z.object({ ...mended, ...given, ...valued }),
  z.object({ ...mended, ...given, ...unvalued }),
]);
export type CorrectContribution = z.infer<typeof correctContribution>;

const { alliance: _alliance, organization: _organization, ...delivered } = given;
/** What a verified line should have said, and why; `version`: how many corrections of it were read. */
const corrected = { ...mended, version, ...delivered };
export const correctVerifiedContribution = z.discriminatedUnion('monetizable', [
  z.object({ ...corrected, ...valued }),
  z.object({ ...corrected, ...unvalued }),
]);
export type CorrectVerifiedContribution = z.infer<typeof correctVerifiedContribution>;

export const verifyContribution = z.strictObject({ contribution: id });
export type VerifyContribution = z.infer<typeof verifyContribution>;
