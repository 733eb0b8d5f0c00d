import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** A natural person: staff, or who acts for an organization; never an ally. */
export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    createdAt: instant('created_at').notNull(),
    disabledAt: instant('disabled_at'),
    /** When what names this person was blanked, by the only door that changes what is closed; its event says who by */
    blankedAt: instant('blanked_at'),
  },
  (t) => [uniqueIndex('person_email').on(t.email), check('person_email_folded', sql`${t.email} = lower(${t.email})`)],
);

export const staffMember = pgTable('staff_member', {
  personId: uuid('person_id').primaryKey(),
  position: text('position').notNull(),
  since: instant('since').notNull(),
});

export const staffRole = pgTable(
  'staff_role',
  { personId: uuid('person_id').notNull(), role: text('role').notNull() },
  (t) => [
    primaryKey({ columns: [t.personId, t.role] }),
    check(
      'staff_role_known',
      sql`${t.role} in ('professional','lead','director','undersecretary','correspondence','observatory','quality','dataOfficer','auditor','administrator')`,
    ),
  ],
);

/** Why an account was closed or opened again, and by whom; rows are only ever added. */
export const accountChange = pgTable(
  'account_change',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').notNull(),
    enabled: boolean('enabled').notNull(),
    reason: text('reason').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [index('account_change_person').on(t.personId)],
);

/**
 * Only the hash of a session's id is stored; limits are counted from `last_seen_at` and `absolute_expires_at`. Browser,
 * system and network (never the whole address) are for its own person to recognise it.
 */
export const session = pgTable(
  'session',
  {
    idHash: text('id_hash').primaryKey(),
    handle: uuid('handle').notNull(),
    app: text('app').notNull(),
    personId: uuid('person_id').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
    userAgentHash: text('user_agent_hash').notNull(),
    browser: text('browser'),
    system: text('system'),
    network: text('network'),
    demonstration: boolean('demonstration').notNull().default(false),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('session_person').on(t.personId),
    uniqueIndex('session_handle').on(t.handle),
    check('session_app_known', sql`${t.app} in ('portal','backoffice')`),
  ],
);

/** Staff's factors: the password's argon2id hash, the TOTP seed sealed with DATA_KEY, the last TOTP step used. */
export const credential = pgTable('credential', {
  personId: uuid('person_id').primaryKey(),
  passwordHash: text('password_hash'),
  totpSealed: text('totp_sealed'),
  totpConfirmedAt: instant('totp_confirmed_at'),
  totpLastStep: integer('totp_last_step').notNull().default(0),
  changedAt: instant('changed_at').notNull(),
});

export const recoveryCode = pgTable(
  'recovery_code',
  { personId: uuid('person_id').notNull(), codeHash: text('code_hash').notNull(), usedAt: instant('used_at') },
  (t) => [primaryKey({ columns: [t.personId, t.codeHash] })],
);

/** Capability links: only the SHA-256 of their 32 random bytes is stored. */
export const token = pgTable(
  'token',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose').notNull(),
    subject: uuid('subject').notNull(),
    email: text('email'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
    createdBy: text('created_by').notNull(),
  },
  (t) => [
    index('token_subject').on(t.subject, t.purpose),
    index('token_email').on(t.email, t.purpose).where(sql`${t.email} is not null`),
    check(
      'token_purpose_known',
      sql`${t.purpose} in ('request','invitation','signInLink','staffActivation','passwordReset','secondFactor')`,
    ),
  ],
);

/** A sign-in under way, of several at once: its eight-digit code is valid only in the browser that asked. */
export const signInChallenge = pgTable(
  'sign_in_challenge',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    browserHash: text('browser_hash').notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    tries: integer('tries').notNull().default(0),
    endedAt: instant('ended_at'),
  },
  (t) => [index('sign_in_challenge_email').on(t.email), index('sign_in_challenge_browser').on(t.browserHash)],
);

/**
 * What a person had written when the session ended, sealed with DATA_KEY, for the browser that holds the token of its
 * hash and for that person alone. It lives an hour.
 */
export const keptForm = pgTable(
  'kept_form',
  {
    tokenHash: text('token_hash').primaryKey(),
    app: text('app').notNull(),
    personId: uuid('person_id').notNull(),
    path: text('path').notNull(),
    sealed: text('sealed').notNull(),
    keptAt: instant('kept_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('kept_form_expires').on(t.expiresAt),
    index('kept_form_person').on(t.personId),
    check('kept_form_app_known', sql`${t.app} in ('portal','backoffice')`),
  ],
);

/**
 * What somebody typed in a form and saved without sending it, sealed: one a form of a page, until it is sent, discarded or
 * forgotten. No role reads or writes it: doors do.
 */
export const draft = pgTable(
  'draft',
  {
    /** Who acts, or the link that they hold */
    holder: text('holder').notNull(),
    app: text('app').notNull(),
    path: text('path').notNull(),
    /** Which form of the page: what its button asks for and of which thing; '' where the page has one */
    form: text('form').notNull(),
    sealed: text('sealed').notNull(),
    savedAt: instant('saved_at').notNull(),
    /** The keys of its files, which stay as long as it does */
    files: text('files').array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.holder, t.app, t.path, t.form] }),
    index('draft_saved').on(t.savedAt),
    check('draft_app_known', sql`${t.app} in ('portal','backoffice')`),
  ],
);
