import * as z from 'zod';
import { type LedgerLine, ledgerLine } from '../contribution/index.ts';
import { storedAs, unchanged } from '../platform/index.ts';
import type { FigureRows, Figures, Narrative } from './balance.ts';
import type { PlannedAlliance } from './plans.ts';

const count = z.number();
const figures = z.object({
  year: count,
  alliances: count,
  outcomes: z.object({ closed: count, withdrawn: count, endedEarly: count, carriedOver: count }),
  members: count,
  articulating: count,
  commitments: z.object({ met: count, replaced: count, total: count }),
  rounds: count,
  evidence: count,
  nonconformities: count,
  recognised: count,
  continuing: count,
  quantification: z.object({
    private: z.string(),
    community: z.string(),
    mixed: z.string(),
    public: z.string(),
    total: z.string(),
    lines: count,
    notMonetizable: count,
  }),
  activities: z.array(z.object({ activity: count, norm: count, visits: count, hours: count, days: count })),
});

const figureRow = z.object({
  name: z.string(),
  alliance: z.string().nullable(),
  activity: z.number().optional(),
  days: z.number().nullish(),
});

const planned = z.object({
  code: z.string(),
  title: z.string(),
  parties: z.array(z.string()),
  state: z.enum(['draft', 'approved']),
  startsOn: z.string(),
  endsOn: z.string(),
  activities: z.array(
    z.object({
      number: count,
      title: z.string(),
      action: z.string(),
      commitment: count,
      party: z.string().nullable(),
      startsOn: z.string(),
      endsOn: z.string(),
      compliance: z.enum(['met', 'underWay', 'partly', 'notMet']).nullable(),
      replaced: z.boolean(),
      evidence: count,
      reported: z.boolean(),
    }),
  ),
});

/** What the confirmation cut: the figures, the rows that they add up and count, and the year's plan. Null where they were not kept. */
export interface Cut extends Figures {
  lines: LedgerLine[] | null;
  rows: FigureRows | null;
  plans: PlannedAlliance[] | null;
}

/** Version 0 kept the figures alone; version 1 the lines of the ledger besides; version 2 the rows of each figure. */
export const storedCut = storedAs<z.ZodType<Cut>>({
  schema: figures.extend({
    lines: z.array(ledgerLine).nullable(),
    rows: z.record(z.string(), z.array(figureRow)).nullable(),
    plans: z.array(planned).nullable(),
  }),
  upcasts: [
    (content) => ({ ...content, lines: null }),
    (content) => ({ ...content, rows: null }),
    (content) => ({ ...content, plans: null }),
  ],
});

const phase = z.string();
export const storedNarrative = storedAs<z.ZodType<Narrative>>({
  schema: z.object({ P: phase, H: phase, V: phase, A: phase }),
  upcasts: [unchanged],
});
