import * as z from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);

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

/** What an ally gave, told by its people or by staff: with a rate and its source, or with the reason why it has no value. */
export const declareContribution = z.strictObject({
  key: z.uuid(),
  alliance: z.uuid(),
  organization: z.uuid(),
  initiative: z.uuid(),
  category: z.enum(categories),
  description: text(1000),
  quantity: text(30),
  unit: text(60),
  deliveredOn: z.iso.date(),
  monetizable: z.enum(['yes', 'no']),
  method: z.enum(methods).optional(),
  rate: z.string().trim().max(30).optional(),
  rateSource: z.string().trim().max(300).optional(),
  notMonetizableReason: z.string().trim().max(500).optional(),
  apartReason: z.string().trim().max(500).optional(),
});
export type DeclareContribution = z.infer<typeof declareContribution>;

export const verifyContribution = z.strictObject({ contribution: z.uuid() });
export type VerifyContribution = z.infer<typeof verifyContribution>;
