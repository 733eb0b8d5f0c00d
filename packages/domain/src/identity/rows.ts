import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { type Ctx, type DomainEvent, NotFound, record } from '../platform/index.ts';
import type { IdentityEvent, Person } from './identity.ts';
import { person, staffMember, staffRole } from './tables.ts';

export function personFromRow(row: typeof person.$inferSelect): Person {
  return { id: row.id, email: row.email, name: row.name, phone: row.phone, disabled: row.disabledAt !== null };
}

/** Locks the person for the transaction: `share` while a session is opened, `update` to change what they may do. */
export async function lockPerson(ctx: Ctx, id: string, strength: 'share' | 'update'): Promise<Person> {
  const [row] = await ctx.db.select().from(person).where(eq(person.id, id)).for(strength);
  if (!row) throw new NotFound('person');
  return personFromRow(row);
}

/** Locks the account of somebody of the team, the only accounts that have a page. Throws `NotFound` for anybody else's. */
export async function lockStaff(ctx: Ctx, id: string): Promise<Person> {
  const found = await lockPerson(ctx, id, 'update');
  await mustBeStaff(ctx, id);
  return found;
}

/** Whether somebody acts for an organization today. Memberships are of a later concept: here they are only looked at. */
export async function actsForOrganization(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ acts: boolean }>(sql`select app.acts_for_organization(${id}) as acts`);
  return row!.acts;
}

/** Throws `NotFound` for who is not of the team. */
export async function mustBeStaff(ctx: Ctx, id: string): Promise<void> {
  const [member] = await ctx.db
    .select({ id: staffMember.personId })
    .from(staffMember)
    .where(eq(staffMember.personId, id));
  if (!member) throw new NotFound('staff');
}

/** Locks the enabled administrators, people and roles, in one order: two who demote or disable each other take turns. */
export async function lockAdministrators(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: staffRole.personId })
    .from(staffRole)
    .innerJoin(person, eq(person.id, staffRole.personId))
    .where(and(eq(staffRole.role, 'administrator'), isNull(person.disabledAt)))
    .orderBy(asc(staffRole.personId))
    .for('update');
  return rows.map((row) => row.id);
}

type Unstreamed<E> = E extends DomainEvent<infer Name, infer Data> ? { name: Name; data: Data } : never;

/** Writes what happened to a person on their own timeline, which only staff read. */
export async function tell(
  ctx: Ctx,
  personId: string,
  event: Unstreamed<IdentityEvent>,
  sealed?: DomainEvent['sealed'],
): Promise<void> {
  await record(ctx, { ...event, stream: { kind: 'person', id: personId }, audience: 'staff', sealed });
}
