import { bigint, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * One row: what this database is (the mark `demonstration`), how far its demonstration clock was moved, and how many of
 * its rows had no file when the worker last looked.
 */
export const installation = pgTable('installation', {
  id: integer('id').primaryKey(),
  mark: text('mark'),
  clockOffsetMs: bigint('clock_offset_ms', { mode: 'number' }).notNull().default(0),
  createdAt: instant('created_at').notNull(),
  filesCheckedAt: instant('files_checked_at'),
  filesMissing: integer('files_missing').notNull().default(0),
});

/** The audit trail and the timelines: append only, chained by hash within each stream by a trigger. */
export const event = pgTable(
  'event',
  {
    id: uuid('id').primaryKey(),
    streamKind: text('stream_kind').notNull(),
    streamId: uuid('stream_id').notNull(),
    seq: integer('seq').notNull().default(0),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    name: text('name').notNull(),
    audience: text('audience').notNull(),
    /** Canonical JSON, exactly as hashed */
    data: text('data').notNull(),
    cause: uuid('cause'),
    requestId: text('request_id').notNull(),
    /** By which form of the chain's text it was hashed: 2 covers the request too */
    chain: integer('chain').notNull().default(1),
    previousHash: text('previous_hash').notNull().default(''),
    hash: text('hash').notNull().default(''),
  },
  (t) => [
    unique('event_stream_seq').on(t.streamKind, t.streamId, t.seq),
    index('event_at').on(t.at, t.id),
    index('event_cause').on(t.cause),
  ],
);

export const eventSubject = pgTable(
  'event_subject',
  {
    eventId: uuid('event_id').notNull(),
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.kind, t.subjectId] }),
    index('event_subject_by_subject').on(t.kind, t.subjectId, t.eventId),
  ],
);

/** The head of each stream: its row is the lock under which the trigger draws the sequence. */
export const streamHead = pgTable(
  'stream_head',
  {
    streamKind: text('stream_kind').notNull(),
    streamId: uuid('stream_id').notNull(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.streamKind, t.streamId] })],
);

/** The last number given to each kind of code in a year; taken last in a transaction, gaps allowed. */
export const counter = pgTable(
  'counter',
  {
    kind: text('kind').notNull(),
    year: integer('year').notNull(),
    value: integer('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.year] })],
);

/**
 * The submission key of every create form, kept for ever: a repeat lands on the first result. Beside them, of kind `act`,
 * the mark of each other act that was done, for two hours.
 */
export const submission = pgTable(
  'submission',
  {
    key: uuid('key').primaryKey(),
    holder: text('holder').notNull(),
    kind: text('kind').notNull(),
    resultId: uuid('result_id').notNull(),
    /** A keyed digest of what was typed under the key, or of what was sent; null where nothing is */
    content: text('content'),
    at: instant('at').notNull(),
  },
  (t) => [index('submission_typed').on(t.holder, t.content, t.at)],
);

/** A stored file: written to storage before this row is committed, served only through an authorised route. */
export const file = pgTable(
  'file',
  {
    id: uuid('id').primaryKey(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    scan: text('scan').notNull(),
    /** Whose it is, for row security: an organization's or an alliance's; null when only staff see it */
    organizationId: uuid('organization_id'),
    allianceId: uuid('alliance_id'),
    requestId: uuid('request_id'),
    width: integer('width'),
    height: integer('height'),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  (t) => [
    uniqueIndex('file_key').on(t.key),
    index('file_alliance').on(t.allianceId, t.id),
    index('file_organization').on(t.organizationId, t.id),
    index('file_request').on(t.requestId, t.id),
    index('file_sum').on(t.sha256),
  ],
);

/** Counted attempts, for limits that slow down and never lock (sign-in, codes, invitations, uploads). */
export const attempt = pgTable(
  'attempt',
  {
    bucket: text('bucket').notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.windowStart] })],
);

/** The living worker processes, each with the ids that its locked jobs carry. Its instants are the database's own clock. */
export const workerHeartbeat = pgTable('worker_heartbeat', {
  process: uuid('process').primaryKey(),
  workers: text('workers').array().notNull(),
  seenAt: instant('seen_at').notNull(),
});
