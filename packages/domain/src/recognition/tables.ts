import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** An edition of the gala of the semana de cultura ciudadana. */
export const edition = pgTable(
  'edition',
  {
    id: uuid('id').primaryKey(),
    cycleId: uuid('cycle_id').notNull(),
    name: text('name').notNull(),
    technicalDocument: text('technical_document').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('edition_cycle').on(t.cycleId)],
);

/** Activity 14, per organization and edition; not being recognised never stops the alliance. */
export const recognition = pgTable(
  'recognition',
  {
    id: uuid('id').primaryKey(),
    editionId: uuid('edition_id').notNull(),
    allianceId: uuid('alliance_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    recognised: boolean('recognised').notNull(),
    reason: text('reason').notNull(),
    /** Acta or resolución, según corresponda */
    recordKind: text('record_kind').notNull(),
    resolutionNumber: text('resolution_number'),
    actaId: uuid('acta_id').notNull(),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: uuid('decided_by').notNull(),
  },
  (t) => [
    uniqueIndex('recognition_once').on(t.editionId, t.allianceId, t.organizationId),
    index('recognition_alliance').on(t.allianceId),
    check('recognition_record_known', sql`${t.recordKind} in ('minutes','resolution')`),
    check(
      'recognition_resolution_numbered',
      sql`(${t.recordKind} = 'resolution') = (${t.resolutionNumber} is not null)`,
    ),
  ],
);

/** The category of an ally as Agente Ciudadano de Cambio Cultural; its last row is the one in force. */
export const agentCategory = pgTable(
  'agent_category',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id').notNull(),
    involvement: text('involvement').notNull(),
    continuity: text('continuity').notNull(),
    category: text('category').notNull(),
    /** What the facts alone gave, and under which version of the rule */
    computedInvolvement: text('computed_involvement').notNull(),
    computedContinuity: text('computed_continuity').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    reason: text('reason').notNull(),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: uuid('decided_by').notNull(),
  },
  (t) => [
    index('agent_category_organization').on(t.organizationId, t.id),
    check(
      'agent_category_involvement_known',
      sql`${t.involvement} in ('informed','participates','cooperates','jointlyResponsible')`,
    ),
    check('agent_category_continuity_known', sql`${t.continuity} in ('begins','sustains','lasts')`),
    check('agent_category_category_known', sql`${t.category} in ('agent','notYet')`),
  ],
);
