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

/** A line as it stands now. */
export type StandingLine = LedgerLine & {
  /** It corrects a verified line that goes on counting */
  beside: boolean;
};

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
 * reason to be apart; after it, what the cut kept, and whatever came or changed since is a later correction. What corrects
 * a line that goes on counting is told apart once the cut is there, and before it waits in its case.
 */
export function tell(now: readonly StandingLine[], cut: LedgerCut | null): Told {
  const counting = now.filter((line) => line.apartReason === null && !line.beside).map(toldLine);
  const counted = cut ? (cut.lines ?? asOf(counting, cut.at)) : counting;
  const states = new Map(counted.map((line) => [line.id, line.state]));
  const others = now.filter((line) => states.get(line.id) !== line.state && (cut || line.apartReason !== null));
  return { counted: [...counted], apart: others.map(toldLine) };
}

function toldLine({ beside: _, ...line }: StandingLine): LedgerLine {
  return line;
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
