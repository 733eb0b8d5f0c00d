import { sql } from 'drizzle-orm';
import { check, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** Activity 15, per party and alliance: who continues, and why. */
export const continuity = pgTable(
  'continuity',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    outcome: text('outcome').notNull(),
    reason: text('reason').notNull(),
    actaId: uuid('acta_id').notNull(),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: uuid('decided_by').notNull(),
  },
  (t) => [
    uniqueIndex('continuity_once').on(t.allianceId, t.organizationId),
    check('continuity_outcome_known', sql`${t.outcome} in ('continues','continuesAdjusted','pauses','ends')`),
  ],
);
