import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import {
  type Actor,
  type Ctx,
  enqueue,
  ofEvent,
  type Pool,
  type RecordEvent,
  type StaffRole,
} from '../platform/index.ts';
import { contextOf, staffActor, type TestDatabase } from '../testing.ts';
import { createStaff } from './createStaff.ts';
import { reactions } from './events.ts';

/** What the tests of this concept share: a moment, an invented visitor, staff made by the real verb. */
export const now = new Date('2026-03-02T15:00:00Z');
export const visitor: Actor = { kind: 'visitor', browser: null };
export const commandLine: Actor = { kind: 'job', name: 'staff:create' };

/** Keeps the event and enqueues the jobs of this concept's reactions. */
const composed: RecordEvent = async (ctx, event) => {
  if (!ctx.pending) throw new Error('recorded outside a transaction');
  for (const job of ofEvent(reactions, event)?.(ctx.now) ?? []) await enqueue(ctx, job);
  ctx.pending.push(event);
};

export function at(pool: Pool, actor: Actor = visitor, moment = now): Ctx {
  return { ...contextOf(pool, actor, moment), composed };
}

export function hash(): string {
  return randomBytes(32).toString('hex');
}

export function address(): string {
  return `${randomUUID()}@entidad.org`;
}

/** A staff person with these roles, not yet activated. */
export async function newStaff(
  database: TestDatabase,
  ...roles: StaffRole[]
): Promise<{ id: string; email: string; actor: Actor }> {
  const email = address();
  const made = await createStaff(at(database.backoffice, commandLine), {
    email,
    name: 'Persona de prueba',
    position: 'Cargo de prueba',
    roles,
    activation: { tokenHash: hash(), sealed: null },
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return { id: made.value.id, email, actor: staffActor(made.value.id, ...roles) };
}

export interface OpenedRow extends Record<string, unknown> {
  person: string | null;
  roles: string[];
  handle: string | null;
  demonstration: boolean;
}

/** What `open_request`, the request's only session check, answers to a session at a moment. */
export async function openedBy(
  pool: Pool,
  app: 'portal' | 'backoffice',
  sessionHash: string,
  moment = now,
): Promise<OpenedRow> {
  const rows = await pool.db.execute<OpenedRow>(
    sql`select * from app.open_request(${sessionHash}, ${app}, ${moment.toISOString()}::timestamptz, null, null)`,
  );
  return rows[0]!;
}
