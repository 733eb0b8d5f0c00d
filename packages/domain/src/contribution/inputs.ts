import * as z from 'zod';
import { day, id, line, money, optional, quantity, text } from '../platform/inputs.ts';

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
  key: id,
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
export const declareContribution = z.discriminatedUnion('monetizable', [
  z.object({
    ...given,
    monetizable: z.literal('yes'),
    method: z.enum(methods),
    rate: money,
    rateSource: line(300),
  }),
  z.object({ ...given, monetizable: z.literal('no'), notMonetizableReason: line(500) }),
]);
export type DeclareContribution = z.infer<typeof declareContribution>;

export const verifyContribution = z.strictObject({ contribution: id });
export type VerifyContribution = z.infer<typeof verifyContribution>;
