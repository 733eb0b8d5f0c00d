import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** Door one: the solicitud de acompañamiento. A draft may lack anything; what was sent is kept as sent. */
export const request = pgTable(
  'request',
  {
    id: uuid('id').primaryKey(),
    code: text('code'),
    state: text('state').notNull(),
    /** What the organization wrote, page by page: the shape of `requestDraft` in inputs */
    content: jsonb('content').notNull(),
    /** Copied out of the content when sent, for lists and limits */
    organizationName: text('organization_name'),
    contactEmail: text('contact_email'),
    startedAt: instant('started_at').notNull(),
    sentAt: instant('sent_at'),
    /** The day from which the fifteen business days run, and the last of them (Ley 1755 de 2015, art. 14) */
    receivedOn: date('received_on'),
    dueOn: date('due_on'),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
    /** What is missing, why it was declined, why it is the same as the one that it repeats, or the act that declared it withdrawn */
    answerNote: text('answer_note'),
    /** The request that a duplicate repeats; null of those that were marked before it was kept */
    repeatsId: uuid('repeats_id'),
    organizationId: uuid('organization_id'),
    allianceId: uuid('alliance_id'),
    /** Who of the team took it to study it, once it is being reviewed */
    reviewerId: uuid('reviewer_id'),
    withdrawnAt: instant('withdrawn_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('request_code').on(t.code),
    index('request_state').on(t.state, t.sentAt, t.id),
    index('request_alliance').on(t.allianceId).where(sql`${t.allianceId} is not null`),
    index('request_repeats').on(t.repeatsId).where(sql`${t.repeatsId} is not null`),
    index('request_organization').on(t.organizationId).where(sql`${t.organizationId} is not null`),
    check(
      'request_state_known',
      sql`${t.state} in ('draft','sent','reviewing','incomplete','accepted','declined','duplicate','lapsed','withdrawn')`,
    ),
    check(
      'request_sent_whole',
      sql`${t.state} in ('draft','withdrawn') or num_nonnulls(${t.code}, ${t.sentAt}, ${t.receivedOn}, ${t.dueOn}, ${t.organizationName}, ${t.contactEmail}) = 6`,
    ),
    check(
      'request_repeats_another',
      sql`${t.repeatsId} is null or (${t.state} = 'duplicate' and ${t.repeatsId} <> ${t.id})`,
    ),
    check('request_accepted_whole', sql`(${t.state} = 'accepted') = (${t.allianceId} is not null)`),
  ],
);

/** What was sent each time, as it was sent, and what was asked when it came back: a request is sent as often as it takes. */
export const requestSending = pgTable(
  'request_sending',
  {
    requestId: uuid('request_id').notNull(),
    number: integer('number').notNull(),
    /** The shape of `completeRequest` in inputs; null where it was sent before each text was kept */
    content: jsonb('content'),
    sha256: text('sha256'),
    sentAt: instant('sent_at').notNull(),
    receivedOn: date('received_on').notNull(),
    dueOn: date('due_on').notNull(),
    returnedAt: instant('returned_at'),
    returnedBy: uuid('returned_by'),
    returnNote: text('return_note'),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.number] }),
    check(
      'request_sending_returned_whole',
      sql`${t.returnedAt} is not null or num_nonnulls(${t.returnedBy}, ${t.returnNote}) = 0`,
    ),
  ],
);

/** Door two: DRAC invites; silence is never acceptance. Its case is open from the start, waiting for activity 2. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    state: text('state').notNull(),
    allianceId: uuid('alliance_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    contactName: text('contact_name').notNull(),
    contactEmail: text('contact_email').notNull(),
    /** How who invites verified that this address acts for an organization whose people do not have it, a paragraph for each time that it was asked */
    verifiedHow: text('verified_how'),
    message: text('message').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
    /** How its organization was called the day on which it answered, as a trigger writes it; null of what was answered before it did */
    organizationName: text('organization_name'),
    answerReason: text('answer_reason'),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by'),
    revokeReason: text('revoke_reason'),
    /** When the organization asked for another link after this one expired; a new sending clears it */
    renewalAskedAt: instant('renewal_asked_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('invitation_code').on(t.code),
    uniqueIndex('invitation_alliance').on(t.allianceId),
    index('invitation_state').on(t.state, t.sentAt, t.id),
    check('invitation_state_known', sql`${t.state} in ('sent','accepted','declined','expired','revoked')`),
    check('invitation_revoked_whole', sql`(${t.state} = 'revoked') = (${t.revokedAt} is not null)`),
    check('invitation_answered_whole', sql`(${t.state} in ('accepted','declined')) = (${t.answeredAt} is not null)`),
  ],
);

export const invitationInitiative = pgTable(
  'invitation_initiative',
  { invitationId: uuid('invitation_id').notNull(), initiativeId: uuid('initiative_id').notNull() },
  (t) => [primaryKey({ columns: [t.invitationId, t.initiativeId] })],
);
