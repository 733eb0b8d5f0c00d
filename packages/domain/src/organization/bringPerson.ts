import { eq } from 'drizzle-orm';
import { findOrCreatePerson, isOfTheTeam, person } from '../identity/index.ts';
import { type Ctx, Forbidden, type Outcome, transact } from '../platform/index.ts';
import { join } from './addMember.ts';
import type { BringPerson } from './inputs.ts';
import { NOBODY, newcomersAt } from './newcomer.ts';
import { mayBringPerson } from './policy.ts';
import { lockOrganization } from './rows.ts';
import { decideBringing, mustNotBeOfTheTeam } from './rules.ts';

/**
 * Somebody whom the team knows acts for a registered organization, without another alliance: by their address, which may be
 * of an account that there is. They are told, and so are those who represent it and who answers for its cases. Refuses who
 * acts for it already, who is of the team, an account that was closed, a registration that was merged, and, of an organization that has or had
 * its people or was refused to somebody, until it is said how it was verified.
 */
export async function bringPerson(outer: Ctx, input: BringPerson): Promise<Outcome> {
  if (!mayBringPerson(outer.actor)) throw new Forbidden('bringPerson');
  return transact(outer, async (ctx) => {
    const { organization: id, name, email, samePerson, phone, role, position, verifiedHow, isOrganization } = input;
    const organization = await lockOrganization(ctx, id);
    const outside = mustNotBeOfTheTeam(await isOfTheTeam(ctx, email));
    if (!outside.ok) return outside;
    const found = await findOrCreatePerson(ctx, { name, email, samePerson, phone });
    if (!found.ok) return found;
    const { id: who } = found.value;
    const [account] = await ctx.db.select({ closedAt: person.disabledAt }).from(person).where(eq(person.id, who));
    const acting = (await newcomersAt(ctx, [id], email)).get(id) ?? NOBODY;
    const decided = decideBringing(organization, acting, { isClosed: account?.closedAt != null, verifiedHow });
    if (!decided.ok) return decided;
    return join(ctx, {
      ...{ organization: id, person: who, role, position, isOrganization, acting },
      ...{ verifiedHow: decided.value, isBrought: true },
    });
  });
}
