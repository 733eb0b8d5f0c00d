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
    /** Of a pact: who accepted its three principles, when, and the hash of the sentences accepted */
    principlesAcceptedAt: instant('principles_accepted_at'),
    principlesAcceptedBy: uuid('principles_accepted_by'),
    principlesSha256: text('principles_sha256'),
  },
  (t) => [
    uniqueIndex('party_once').on(t.allianceId, t.organizationId),
    index('party_organization').on(t.organizationId, t.allianceId),
    check('party_answer_known', sql`${t.activePart} in ('yes','no')`),
    check(
      'party_answer_whole',
      sql`num_nonnulls(${t.activePart}, ${t.activePartReason}, ${t.activePartAt}, ${t.activePartBy}) in (0, 4)`,
    ),
    check(
      'party_principles_whole',
      sql`num_nonnulls(${t.principlesAcceptedAt}, ${t.principlesAcceptedBy}, ${t.principlesSha256}) in (0, 3)`,
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

/**
 * The turns of a case outside its path, and back on it: who, when and why. Append only; the events say that it
 * happened, this says the reason. An organization that was taken out of it has its own. A step taken back keeps here, in `kept`, what its record and its visit had said.
 */
export const allianceTurn = pgTable(
  'alliance_turn',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    act: text('act').notNull(),
    /** The activity where it stood; of a step taken back, the one that is open again */
    activity: integer('activity').notNull(),
    /** Whom a turn takes out of the case; the others are of all of it */
    organizationId: uuid('organization_id'),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
    kept: jsonb('kept'),
  },
  (t) => [
    index('alliance_turn_alliance').on(t.allianceId, t.at),
    check(
      'alliance_turn_act_known',
      sql`${t.act} in ('suspended','resumed','withdrawn','endedEarly','undone','partyRemoved')`,
    ),
    check('alliance_turn_of_party', sql`(${t.act} = 'partyRemoved') = (${t.organizationId} is not null)`),
    check('alliance_turn_kept_whole', sql`(${t.act} = 'undone') = (${t.kept} is not null)`),
  ],
);

/** An act that gave cases of one professional to another, with its reason: a row a case. Append only. */
export const handover = pgTable(
  'handover',
  {
    /** Of the act: the same for all of its cases */
    id: uuid('id').notNull(),
    allianceId: uuid('alliance_id').notNull(),
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.allianceId] }),
    index('handover_alliance').on(t.allianceId, t.at),
    check('handover_to_another', sql`${t.fromId} <> ${t.toId}`),
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

/** The methodologies under which a pact may be carried out: "Pactando" of the IDPAC, o lo que haga sus veces. */
export const pactMethodology = pgTable(
  'pact_methodology',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    owner: text('owner').notNull(),
    description: text('description').notNull().default(''),
    addedAt: instant('added_at').notNull(),
    /** Null for the one that the procedure itself names */
    addedBy: uuid('added_by'),
    retiredAt: instant('retired_at'),
  },
  (t) => [uniqueIndex('pact_methodology_name').on(t.name)],
);

/** A space of diálogo, escucha, concertación or resolución de conflictos of a pact, kept as it was told. */
export const dialogueSpace = pgTable(
  'dialogue_space',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    kind: text('kind').notNull(),
    heldOn: date('held_on').notNull(),
    place: text('place').notNull(),
    citizens: text('citizens').notNull(),
    institutions: text('institutions').notNull(),
    agreements: text('agreements').notNull(),
    disagreements: text('disagreements').notNull().default(''),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (t) => [
    index('dialogue_space_alliance').on(t.allianceId, t.heldOn, t.id),
    check('dialogue_space_kind_known', sql`${t.kind} in ('dialogue','listening','agreement','conflictResolution')`),
  ],
);

/** An input of the provider process that the proposal cites: taken out, it stays with its mark. */
export const proposalInput = pgTable(
  'proposal_input',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    mode: text('mode'),
    citedAt: instant('cited_at').notNull(),
    citedBy: uuid('cited_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('proposal_input_alliance').on(t.allianceId, t.id),
    check('proposal_input_kind_known', sql`${t.kind} in ('strategy','course')`),
    check('proposal_input_mode_known', sql`${t.mode} in ('onSite','virtual')`),
    check('proposal_input_course_mode', sql`(${t.kind} = 'course') = (${t.mode} is not null)`),
  ],
);

export const proposalInputFile = pgTable(
  'proposal_input_file',
  { inputId: uuid('input_id').notNull(), fileId: uuid('file_id').notNull() },
  (t) => [primaryKey({ columns: [t.inputId, t.fileId] }), index('proposal_input_file_file').on(t.fileId)],
);
