import * as z from 'zod';
import { type Stored, storedAs } from '../platform/index.ts';
import type { Kept, NonconformityAct, Promised, ReceiptAct, Signed } from './receipt.ts';

const words = { number: z.number(), action: z.string(), deliverable: z.string(), dueOn: z.string() };

export const promised = z.object({
  ...words,
  /** How it was accepted */
  form: z.string().nullable(),
  /** What was written besides: what the answer would change, or why it is withdrawn or replaced */
  note: z.string().nullable(),
  /** What stands in its place */
  successor: z.object(words).nullable(),
  /** Who accepted it by e-mail or on paper, and the day; null of what was kept before it was asked */
  signed: z.object({ by: z.string(), position: z.string(), on: z.string() }).nullable().default(null),
});

export const evidenceTold = z.object({
  number: z.number(),
  /** Number and name of the plan activity, as its plan said it then */
  activity: z.string(),
  description: z.string(),
  executedOn: z.string(),
  place: z.string(),
  peopleReached: z.number().nullable(),
  showsMinors: z.boolean(),
  apartReason: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** The one of the same activity that had been sent back before, and why */
  earlier: z.object({ number: z.number(), reason: z.string() }).nullable(),
  /** Why it was withdrawn */
  note: z.string().nullable().default(null),
});

export const contributionTold = z.object({
  initiative: z.string(),
  category: z.string(),
  description: z.string(),
  quantity: z.string(),
  unit: z.string(),
  deliveredOn: z.string(),
  method: z.string().nullable(),
  rate: z.string().nullable(),
  rateSource: z.string().nullable(),
  /** Whole pesos; null with its reason of what cannot be monetised */
  value: z.string().nullable(),
  notMonetizableReason: z.string().nullable(),
  apartReason: z.string().nullable(),
  /** Why it was withdrawn */
  note: z.string().nullable().default(null),
  /** What the line that it puts right said, and why that was withdrawn */
  corrects: z.object({ description: z.string(), reason: z.string() }).nullable().default(null),
});

export const nonconformityTold = z.object({
  code: z.string(),
  /** Number and name of the plan activity, as its plan said it then */
  activity: z.string(),
  description: z.string(),
  /** Why it is one, why it is none, or how it was corrected; null where nothing was written */
  note: z.string().nullable(),
  responsible: z.string().nullable(),
  dueOn: z.string().nullable(),
  correction: z.string().nullable(),
});

/** Version 0 is the bare list of a commitment's words, as what was accepted before receipts were kept was hashed. */
const storedPromised = storedAs({
  schema: promised,
  upcasts: [
    (list) => {
      const [number, action, deliverable, dueOn] = Object.values(list);
      return { number, action, deliverable, dueOn, form: null, note: null, successor: null, signed: null };
    },
  ],
});
const storedEvidence = storedAs({ schema: evidenceTold, upcasts: [(content) => content] });
const storedNonconformity = storedAs({ schema: nonconformityTold, upcasts: [(content) => content] });
const storedContribution = storedAs({ schema: contributionTold, upcasts: [(content) => content] });

function storedOf(act: Exclude<ReceiptAct, 'principlesAccepted'>): Stored<z.ZodType> {
  if (act.startsWith('evidence')) return storedEvidence;
  if (act.startsWith('contribution')) return storedContribution;
  return act.startsWith('nonconformity') ? storedNonconformity : storedPromised;
}

/** The exact text of which a receipt keeps the hash. */
export function textOf({ act, content }: Kept): string {
  return act === 'principlesAccepted' ? content : JSON.stringify(storedOf(act).write(content));
}

/** What was done, from the text that was kept of it. */
export function keptFrom(act: ReceiptAct, text: string): Kept {
  if (act === 'principlesAccepted') return { act, content: text };
  return { act, content: storedOf(act).read(JSON.parse(text)) } as Kept;
}

/** Whether it is something done to a salida no conforme. */
export function isOfNonconformity(kept: Kept): kept is Extract<Kept, { act: NonconformityAct }> {
  return kept.act.startsWith('nonconformity');
}

/** Whether it is something done to a commitment. */
export function isOfCommitment(kept: Kept): kept is Extract<Kept, { content: Promised }> {
  return kept.act.startsWith('commitment');
}

/** Who accepted by e-mail or on paper, as the newest of these acts says it; null where none does. */
export function signerIn(acts: readonly Kept[]): Signed | null {
  const signed = acts.flatMap((kept) => (isOfCommitment(kept) && kept.content.signed ? [kept.content.signed] : []));
  return signed.at(-1) ?? null;
}
