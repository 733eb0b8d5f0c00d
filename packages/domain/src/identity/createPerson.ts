import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, newId, type Outcome, openSignInDoor, transact } from '../platform/index.ts';
import type { CreatePerson } from './inputs.ts';
import { mayCreatePerson } from './policy.ts';
import { tell } from './rows.ts';
import { foldEmail } from './rules.ts';
import { askSamePerson } from './samePerson.ts';
import { person } from './tables.ts';

/**
 * Takes down a natural person by e-mail, or finds the one who has it (`first: false`), whose data stay as they are. Refuses an
 * address that an account has under another name, until it is said that it is the same person.
 */
export async function createPerson(outer: Ctx, input: CreatePerson): Promise<Outcome<{ id: string; first: boolean }>> {
  if (!mayCreatePerson(outer.actor)) throw new Forbidden('createPerson');
  return transact(outer, (ctx) => findOrCreatePerson(ctx, input));
}

/** The same within the caller's transaction: the intake's doors have their own policy. */
export async function findOrCreatePerson(
  ctx: Ctx,
  input: CreatePerson,
): Promise<Outcome<{ id: string; first: boolean }>> {
  await openSignInDoor(ctx);
  const email = foldEmail(input.email);
  const [created] = await ctx.db
    .insert(person)
    .values({ id: newId(ctx.now), email, name: input.name, phone: input.phone || null, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: person.id });
  if (created) {
    await tell(ctx, created.id, { name: 'person.created', data: {} });
    return allow({ id: created.id, first: true });
  }
  const same = await askSamePerson(ctx, input);
  if (!same.ok) return same;
  const [found] = await ctx.db.select({ id: person.id }).from(person).where(eq(person.email, email));
  return allow({ id: found!.id, first: false });
}
