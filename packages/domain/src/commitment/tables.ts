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
    /** The commitment that it replaces; of one born of decision 13 No, with the round that begot it */
    parentId: uuid('parent_id'),
    round: integer('round').notNull().default(0),
    proposedAt: instant('proposed_at').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    /** Whose people wrote it: who may take it back while nobody has accepted it */
    proposedSide: text('proposed_side').notNull().default('team'),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
    answerNote: text('answer_note'),
    /** The team answers an objection by keeping it as it is: when, by whom and why */
    keptAt: instant('kept_at'),
    keptBy: uuid('kept_by'),
    keepReason: text('keep_reason'),
    /** How the ally accepted: by e-mail or by a formal document, as agreed with it */
    evidenceForm: text('evidence_form'),
    evidenceFileId: uuid('evidence_file_id'),
    /** Of what came by e-mail or on paper, the day on which it was accepted: when it was kept, `answered_at` says */
    acceptedOn: date('accepted_on'),
    filingId: uuid('filing_id'),
    /** Withdrawn, or replaced by another before it was filed: when, by whom and why */
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by'),
    endReason: text('end_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('commitment_number').on(t.allianceId, t.number),
    index('commitment_due').on(t.state, t.dueOn, t.id),
    index('commitment_filing').on(t.filingId),
    index('commitment_evidence_file').on(t.evidenceFileId).where(sql`${t.evidenceFileId} is not null`),
    check('commitment_state_known', sql`${t.state} in ('proposed','returned','accepted','met','replaced','withdrawn')`),
    check('commitment_side_known', sql`${t.proposedSide} in ('team','organization')`),
    check('commitment_form_known', sql`${t.evidenceForm} in ('email','document','electronic')`),
    check(
      'commitment_accepted_on_paper',
      sql`${t.acceptedOn} is null or (${t.answeredAt} is not null and coalesce(${t.evidenceForm} in ('email','document'), false)
        and ${t.acceptedOn} between (${t.proposedAt} at time zone 'America/Bogota')::date and (${t.answeredAt} at time zone 'America/Bogota')::date)`,
    ),
    check('commitment_loop_whole', sql`${t.round} = 0 or ${t.parentId} is not null`),
    check('commitment_ended_whole', sql`num_nonnulls(${t.endedAt}, ${t.endedBy}, ${t.endReason}) in (0, 3)`),
    check('commitment_ended_while_out', sql`${t.endedAt} is null or ${t.state} in ('replaced','withdrawn')`),
    check('commitment_withdrawn_whole', sql`${t.state} <> 'withdrawn' or ${t.endedAt} is not null`),
    check('commitment_kept_whole', sql`num_nonnulls(${t.keptAt}, ${t.keptBy}, ${t.keepReason}) in (0, 3)`),
    check('commitment_accepted_whole', sql`${t.state} <> 'accepted' or ${t.answeredAt} is not null`),
  ],
);
