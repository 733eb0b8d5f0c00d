import * as z from 'zod';

/** A delivery as the matrix and the quantification tell it, and as the confirmed balance keeps it. Pesos are text. */
export const ledgerLine = z.object({
  id: z.string(),
  alliance: z.string(),
  organizationId: z.string(),
  organization: z.string(),
  origin: z.enum(['private', 'public', 'mixed', 'community']),
  initiativeId: z.string(),
  initiative: z.string(),
  category: z.string(),
  description: z.string(),
  quantity: z.string(),
  unit: z.string(),
  deliveredOn: z.string(),
  monetizable: z.boolean(),
  reason: z.string().nullable(),
  method: z.string().nullable(),
  rate: z.string().nullable(),
  rateSource: z.string().nullable(),
  value: z.string().nullable(),
  state: z.enum(['delivered', 'verified']),
  declaredAt: z.string(),
  verifier: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  apartReason: z.string().nullable(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

/** What counts of a cycle, and what is told apart from it. */
export interface Told {
  counted: LedgerLine[];
  /** Outside the life of its alliance, or after the cut: it adds to no figure */
  apart: LedgerLine[];
}

/** What was cut: its lines, or the moment of the cut where they were not kept with it. */
export interface LedgerCut {
  lines: readonly LedgerLine[] | null;
  at: string;
}

/**
 * Of the deliveries of a cycle as they stand now, what counts and what is told apart. Before the cut it is what has no
 * reason to be apart; after it, what the cut kept, and whatever came or changed since is a later correction.
 */
export function tell(now: readonly LedgerLine[], cut: LedgerCut | null): Told {
  const counting = now.filter((line) => line.apartReason === null);
  const counted = cut ? (cut.lines ?? asOf(counting, cut.at)) : counting;
  const states = new Map(counted.map((line) => [line.id, line.state]));
  return { counted: [...counted], apart: now.filter((line) => states.get(line.id) !== line.state) };
}

/** The lines as they stood at a moment, for a cut that did not keep its own. */
function asOf(lines: readonly LedgerLine[], at: string): LedgerLine[] {
  const then = Date.parse(at);
  return lines
    .filter((line) => Date.parse(line.declaredAt) <= then)
    .map((line) =>
      line.verifiedAt !== null && Date.parse(line.verifiedAt) > then
        ? { ...line, state: 'delivered', verifier: null, verifiedAt: null }
        : line,
    );
}
