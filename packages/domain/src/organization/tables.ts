import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** A body that is or may become an ally: never a natural person (section 6, R-252). */
export const organization = pgTable(
  'organization',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    sector: text('sector').notNull(),
    kind: text('kind').notNull(),
    nit: text('nit'),
    dv: text('dv'),
    /** Public bodies share a NIT: the dependency tells them apart */
    dependency: text('dependency'),
    locality: text('locality'),
    neighbourhood: text('neighbourhood'),
    standing: text('standing').notNull(),
    /** A collective without legal personality is admitted only after a legal check */
    needsLegalReview: boolean('needs_legal_review').notNull().default(false),
    legalFileId: uuid('legal_file_id'),
    verifiedBy: uuid('verified_by'),
    verifiedAt: instant('verified_at'),
    /** Since when it goes on although its name or NIT reads like a natural person's; what staff found of it, and who */
    doubtedAt: instant('doubted_at'),
    doubtSettledBy: uuid('doubt_settled_by'),
    doubtSettledAt: instant('doubt_settled_at'),
    doubtReason: text('doubt_reason'),
    mergedInto: uuid('merged_into'),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('organization_nit').on(t.nit).where(sql`${t.sector} <> 'public' and ${t.mergedInto} is null`),
    uniqueIndex('organization_public_nit')
      .on(t.nit, t.dependency)
      .where(sql`${t.sector} = 'public' and ${t.mergedInto} is null`),
    index('organization_sought_nit').on(t.nit),
    index('organization_like').using('gin', sql`app.fold(${t.name}) gin_trgm_ops`),
    index('organization_standing').on(t.standing, t.id),
    index('organization_body').on(sql`coalesce(${t.mergedInto}, ${t.id})`),
    check('organization_sector_known', sql`${t.sector} in ('private','public','mixed','community')`),
    check('organization_standing_known', sql`${t.standing} in ('prospect','articulating','member','inactive')`),
    check('organization_nit_with_dv', sql`(${t.nit} is null) = (${t.dv} is null)`),
    check('organization_nit_expected', sql`${t.nit} is not null or ${t.sector} = 'community' or ${t.kind} = 'ORG_INT'`),
    // A natural person is never an ally, by any route (section 6)
    check('organization_not_a_person', sql`${t.kind} <> 'PERSONA_NATURAL'`),
    index('organization_doubted')
      .on(t.doubtedAt)
      .where(sql`${t.doubtedAt} is not null and ${t.doubtSettledAt} is null`),
    check(
      'organization_doubt_whole',
      sql`num_nonnulls(${t.doubtSettledBy}, ${t.doubtSettledAt}, ${t.doubtReason}) in (0, 3) and (${t.doubtSettledAt} is null or ${t.doubtedAt} is not null)`,
    ),
    check('organization_verified_whole', sql`(${t.verifiedBy} is null) = (${t.verifiedAt} is null)`),
  ],
);

/** Two registrations that are one body: which went into which, who found it and why; and who parted them again, and why. */
export const organizationMerge = pgTable(
  'organization_merge',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id').notNull(),
    intoId: uuid('into_id').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
    partedAt: instant('parted_at'),
    partedBy: uuid('parted_by'),
    partReason: text('part_reason'),
  },
  (t) => [
    uniqueIndex('organization_merge_live').on(t.organizationId).where(sql`${t.partedAt} is null`),
    index('organization_merge_into').on(t.intoId),
    check('organization_merge_of_two', sql`${t.organizationId} <> ${t.intoId}`),
    check(
      'organization_merge_parted_whole',
      sql`num_nonnulls(${t.partedAt}, ${t.partedBy}, ${t.partReason}) in (0, 3)`,
    ),
  ],
);

export const membership = pgTable(
  'membership',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    role: text('role').notNull(),
    position: text('position'),
    since: instant('since').notNull(),
    /** How the team verified that who came from outside acts for it; null of who it knew */
    verifiedHow: text('verified_how'),
    until: instant('until'),
    endedBy: uuid('ended_by'),
    endReason: text('end_reason'),
  },
  (t) => [
    uniqueIndex('membership_live').on(t.personId, t.organizationId).where(sql`${t.until} is null`),
    index('membership_organization').on(t.organizationId),
    check('membership_role_known', sql`${t.role} in ('representative','delegate','liaison','collaborator')`),
    check(
      'membership_ended_whole',
      sql`num_nonnulls(${t.endedBy}, ${t.endReason}) in (0, 2) and (${t.endedBy} is null or ${t.until} is not null)`,
    ),
  ],
);

/** Consent is an event with its text: each text is its own row, a new version a new one; revoking fills one column. */
export const consent = pgTable(
  'consent',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id'),
    requestId: uuid('request_id'),
    textId: text('text_id').notNull(),
    textVersion: text('text_version').notNull(),
    textSha256: text('text_sha256').notNull(),
    purposes: text('purposes').array().notNull(),
    channel: text('channel').notNull(),
    givenAt: instant('given_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('consent_person').on(t.personId),
    index('consent_request').on(t.requestId),
    check('consent_of_somebody', sql`${t.personId} is not null or ${t.requestId} is not null`),
  ],
);

/**
 * Each time that somebody of the team said that they saw what proves the legal nature of an organization, and each
 * time that this was taken back with its reason. Only added to; the organization holds what stands.
 */
export const legalNature = pgTable(
  'legal_nature',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id').notNull(),
    act: text('act').notNull(),
    fileId: uuid('file_id'),
    reason: text('reason'),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
  },
  (t) => [
    index('legal_nature_organization').on(t.organizationId, t.at),
    index('legal_nature_file').on(t.fileId),
    check('legal_nature_act_known', sql`${t.act} in ('verified','withdrawn')`),
    check('legal_nature_withdrawn_reasoned', sql`(${t.act} = 'withdrawn') = (${t.reason} is not null)`),
  ],
);
