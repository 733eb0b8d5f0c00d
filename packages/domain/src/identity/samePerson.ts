import { eq } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, openSignInDoor } from '../platform/index.ts';
import { foldEmail, mustBeSamePerson } from './rules.ts';
import { person } from './tables.ts';

/** A person as somebody writes them. */
export interface WrittenPerson {
  email: string;
  name: string;
  /** The address of which it was said that who has it is who is meant, by whatever name they are written */
  samePerson?: string | undefined;
}

/**
 * Asks of an address that an account has under another name whether that is who is meant, and gives the name that goes on: the
 * account's, where there is one. Only the team is told whose it is. Within the caller's transaction.
 */
export async function askSamePerson(ctx: Ctx, written: WrittenPerson): Promise<Outcome<{ name: string }>> {
  await openSignInDoor(ctx);
  const [found] = await ctx.db
    .select({ name: person.name })
    .from(person)
    .where(eq(person.email, foldEmail(written.email)));
  if (!found) return allow({ name: written.name });
  const isTold = ctx.actor.kind === 'staff' || ctx.actor.kind === 'job';
  const asked = mustBeSamePerson(found, written, isTold);
  return asked.ok ? allow({ name: found.name }) : asked;
}
