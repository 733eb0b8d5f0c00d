import { sql } from 'drizzle-orm';
import { record } from './compose.ts';
import {
  type Actor,
  type BearerPurpose,
  type Ctx,
  type Database,
  lockWaitOf,
  type OrganizationRole,
  type StaffRole,
} from './platform/index.ts';

export type App = 'portal' | 'backoffice';

/** What a request brings: hashes only, never a clear session id or token. `browser` tells two visitors apart. */
export interface Marks {
  sessionHash: string | null;
  bearerHash: string | null;
  browser: string | null;
  requestId: string;
}

export interface MembershipOf {
  organization: string;
  role: OrganizationRole;
  name: string;
}

/** Who makes the request, as the database says now. */
export interface Who {
  person: { id: string; name: string } | null;
  session: { handle: string; lastSeenAt: Date; demonstration: boolean } | null;
  roles: readonly StaffRole[];
  memberships: readonly MembershipOf[];
  /** The invitation whose answer the presented link shows, past its days: it reads that, and does nothing more */
  answered: string | null;
  /** Whether this database is the demonstration */
  demonstration: boolean;
}

export interface Page {
  ctx: Ctx;
  who: Who;
}

interface Row extends Record<string, unknown> {
  person: string | null;
  name: string | null;
  handle: string | null;
  last_seen_at: string | null;
  demonstration: boolean;
  roles: StaffRole[] | null;
  memberships: MembershipOf[] | null;
  bearer_purpose: BearerPurpose | null;
  bearer_subject: string | null;
  answered: string | null;
  mark: string | null;
  clock_offset_ms: string | null;
}

const LOCK_WAIT = lockWaitOf({ kind: 'visitor', browser: null });

/** What the request is for: to read, to write, or to rehearse for a page that is only read, which waits for nobody. */
type Mode = 'read' | 'write' | 'rehearse';

/** The shortest wait that Postgres knows: 0 would be for ever. */
const NO_WAIT = '1ms';

/**
 * The first statement of every request: checks the session, reads person, roles and memberships, and tells row security
 * what the open transaction may see. A bearer's link goes before a session: its pages are the link's. `read` makes the
 * transaction read-only by the same statement, from which there is no way back.
 */
export async function openRequest(db: Database, app: App, marks: Marks, mode: Mode = 'write'): Promise<Page> {
  const moment = new Date();
  const [row] = await db.execute<Row>(
    sql`select opened.*, set_config('transaction_read_only', ${mode === 'read' ? 'on' : 'off'}, true), set_config('lock_timeout', ${mode === 'rehearse' ? NO_WAIT : LOCK_WAIT}, true), set_config('app.day', ((${moment.toISOString()}::timestamptz + coalesce(opened.clock_offset_ms, 0) * interval '1 millisecond') at time zone 'America/Bogota')::date::text, true) from app.open_request(${marks.sessionHash}, ${app}, ${moment.toISOString()}::timestamptz, ${marks.bearerHash}, ${marks.browser}) opened`,
  );
  const who = whoOf(row!);
  const now = new Date(moment.getTime() + Number(row!.clock_offset_ms ?? 0));
  const actor = actorOf(app, row!, who, marks);
  return {
    who,
    ctx: { db, actor, now, requestId: marks.requestId, composed: record, contentKey: null, pending: null },
  };
}

function whoOf(row: Row): Who {
  return {
    person: row.person ? { id: row.person, name: row.name ?? '' } : null,
    session:
      row.handle && row.last_seen_at
        ? { handle: row.handle, lastSeenAt: new Date(row.last_seen_at), demonstration: row.demonstration }
        : null,
    roles: row.roles ?? [],
    memberships: row.memberships ?? [],
    answered: row.answered,
    demonstration: row.mark === 'demonstration',
  };
}

function actorOf(app: App, row: Row, who: Who, marks: Marks): Actor {
  if (row.bearer_purpose && row.bearer_subject) {
    return { kind: 'bearer', purpose: row.bearer_purpose, subject: row.bearer_subject };
  }
  if (!who.person) return { kind: 'visitor', browser: marks.browser };
  if (app === 'backoffice') return { kind: 'staff', person: who.person.id, roles: who.roles };
  return { kind: 'person', person: who.person.id, memberships: who.memberships };
}
