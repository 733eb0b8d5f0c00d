import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** The case file. `step` and `rounds` are caches of the fold of its events; `record` is their only writer. */
export const alliance = pgTable(
  'alliance',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    cycleId: uuid('cycle_id').notNull(),
    procedureVersion: integer('procedure_version').notNull(),
    door: text('door').notNull(),
    state: text('state').notNull(),
    step: integer('step'),
    rounds: integer('rounds').notNull().default(0),
    kind: text('kind'),
    professionalId: uuid('professional_id').notNull(),
    methodology: text('methodology'),
    openedAt: instant('opened_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('alliance_code').on(t.code),
    index('alliance_cycle_step').on(t.cycleId, t.state, t.step, t.id),
    index('alliance_professional').on(t.professionalId, t.state, t.id),
    check('alliance_door_known', sql`${t.door} in ('request','invitation')`),
    check(
      'alliance_state_known',
      sql`${t.state} in ('running','suspended','withdrawn','endedEarly','carriedOver','closed')`,
    ),
    check('alliance_kind_known', sql`${t.kind} in ('loyalty','adoption','pact','support')`),
    check('alliance_step_known', sql`${t.step} between 2 and 16`),
    check(
      'alliance_ended_whole',
      sql`(${t.state} in ('withdrawn','endedEarly','closed')) = (${t.endedAt} is not null)`,
    ),
    check('alliance_ended_has_no_step', sql`(${t.endedAt} is null) = (${t.step} is not null)`),
  ],
);

/** An organization in an alliance; the secretariat is a party of every alliance and has no row. */
export const party = pgTable(
  'party',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    position: integer('position').notNull(),
    joinedAt: instant('joined_at').notNull(),
    /** Activity 3: what the ally can do and whom it reaches */
    capacity: text('capacity'),
    influenceCircle: text('influence_circle'),
    interestGroups: text('interest_groups'),
    /** Activity 4 */
    activePartAnalysis: text('active_part_analysis'),
    solutionAnalysis: text('solution_analysis'),
    /** Decision 5 */
    activePart: text('active_part'),
    activePartReason: text('active_part_reason'),
    activePartAt: instant('active_part_at'),
    activePartBy: uuid('active_part_by'),
    /** Activity 6: its row in the database of the Red, new or confirmed by this alliance */
    networkEntryId: uuid('network_entry_id'),
    /** Activity 8: who manages the alliance for the organization */
    liaisonPersonId: uuid('liaison_person_id'),
    liaisonPosition: text('liaison_position'),
  },
  (t) => [
    uniqueIndex('party_once').on(t.allianceId, t.organizationId),
    index('party_organization').on(t.organizationId, t.allianceId),
    check('party_answer_known', sql`${t.activePart} in ('yes','no')`),
    check(
      'party_answer_whole',
      sql`num_nonnulls(${t.activePart}, ${t.activePartReason}, ${t.activePartAt}, ${t.activePartBy}) in (0, 4)`,
    ),
  ],
);

export const allianceInitiative = pgTable(
  'alliance_initiative',
  { allianceId: uuid('alliance_id').notNull(), initiativeId: uuid('initiative_id').notNull() },
  (t) => [primaryKey({ columns: [t.allianceId, t.initiativeId] }), index('alliance_by_initiative').on(t.initiativeId)],
);

/** What happened to each activity: when it began and ended, who closed it, the effort. Written by `record` only. */
export const visit = pgTable(
  'visit',
  {
    allianceId: uuid('alliance_id').notNull(),
    activity: integer('activity').notNull(),
    visit: integer('visit').notNull(),
    state: text('state').notNull(),
    answer: text('answer'),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
    minutesUsed: integer('minutes_used'),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.activity, t.visit] }),
    check('visit_state_known', sql`${t.state} in ('open','closed','notApplicable')`),
    check('visit_closed_whole', sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
    check('visit_one_answer', sql`${t.answer} is null or (${t.answer} in ('yes','no') and ${t.activity} in (5, 13))`),
  ],
);

/** Activity 2. The fields of each kind stand in `kind_fields`, checked by its own schema. */
export const proposal = pgTable(
  'proposal',
  {
    allianceId: uuid('alliance_id').primaryKey(),
    state: text('state').notNull(),
    kind: text('kind').notNull(),
    purposes: text('purposes').array().notNull(),
    otherPurpose: text('other_purpose'),
    problem: text('problem').notNull(),
    objective: text('objective').notNull(),
    actions: text('actions').array().notNull(),
    strategy: text('strategy').notNull(),
    technicalDocument: text('technical_document').notNull(),
    network: text('network').notNull(),
    kindFields: jsonb('kind_fields').notNull(),
    tentativeStart: date('tentative_start'),
    tentativeEnd: date('tentative_end'),
    savedAt: instant('saved_at').notNull(),
    savedBy: uuid('saved_by').notNull(),
    approvedAt: instant('approved_at'),
    approvedBy: uuid('approved_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('proposal_state_known', sql`${t.state} in ('draft','approved')`),
    check('proposal_kind_known', sql`${t.kind} in ('loyalty','adoption','pact','support')`),
    check('proposal_approved_whole', sql`(${t.state} = 'approved') = (${t.approvedAt} is not null)`),
  ],
);
