import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** What a party will do. The secretariat's own commitments have no party (idea 8: both sides are held to the plan). */
export const commitment = pgTable(
  'commitment',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    number: integer('number').notNull(),
    partyId: uuid('party_id'),
    action: text('action').notNull(),
    deliverable: text('deliverable').notNull(),
    dueOn: date('due_on').notNull(),
    state: text('state').notNull(),
    /** Born of decision 13 No: the commitment that it replaces, and the round that begot it */
    parentId: uuid('parent_id'),
    round: integer('round').notNull().default(0),
    proposedAt: instant('proposed_at').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
    answerNote: text('answer_note'),
    /** How the ally accepted: by e-mail or by a formal document, as agreed with it */
    evidenceForm: text('evidence_form'),
    evidenceFileId: uuid('evidence_file_id'),
    filingId: uuid('filing_id'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('commitment_number').on(t.allianceId, t.number),
    index('commitment_due').on(t.state, t.dueOn, t.id),
    index('commitment_filing').on(t.filingId),
    index('commitment_evidence_file').on(t.evidenceFileId).where(sql`${t.evidenceFileId} is not null`),
    check('commitment_state_known', sql`${t.state} in ('proposed','returned','accepted','met','replaced')`),
    check('commitment_form_known', sql`${t.evidenceForm} in ('email','document','electronic')`),
    check('commitment_loop_whole', sql`(${t.round} > 0) = (${t.parentId} is not null)`),
    check('commitment_accepted_whole', sql`${t.state} <> 'accepted' or ${t.answeredAt} is not null`),
  ],
);
