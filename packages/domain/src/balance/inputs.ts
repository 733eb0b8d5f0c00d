import * as z from 'zod';
import { filingNumber } from '../filing/inputs.ts';

const phase = z.string().trim().min(1).max(1500);
const text = (max: number) => z.string().trim().min(1).max(max);

/** "Conciso y breve": the length limit of the whole balance's words, in characters. */
export const NARRATIVE_LIMIT = 4000;

export const saveBalance = z.strictObject({
  cycle: z.uuid(),
  version: z.coerce.number().int().min(0),
  narrative: z.strictObject({ P: phase, H: phase, V: phase, A: phase }),
});
export type SaveBalance = z.infer<typeof saveBalance>;

export const proposeImprovement = z.strictObject({
  key: z.uuid(),
  cycle: z.uuid(),
  activity: z.coerce.number().int().min(1).max(16),
  finding: text(1000),
  action: text(1000),
  responsible: text(160),
  dueOn: z.iso.date(),
});
export type ProposeImprovement = z.infer<typeof proposeImprovement>;

export const carryOverAlliance = z.strictObject({ alliance: z.uuid(), to: z.uuid(), reason: text(2000) });
export type CarryOverAlliance = z.infer<typeof carryOverAlliance>;

export const fileBalance = z.strictObject({ cycle: z.uuid(), number: filingNumber, filedOn: z.iso.date() });
export type FileBalance = z.infer<typeof fileBalance>;
