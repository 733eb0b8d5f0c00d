import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  record,
  refuse,
  sqlState,
  transact,
} from '../platform/index.ts';
import type { RegisterOrganization } from './inputs.ts';
import { mayRegisterOrganization } from './policy.ts';
import { admit } from './rules.ts';
import { organization } from './tables.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Registers a body that may become an ally, as a prospect. Returns its id. Refuses natural persons, a NIT that
 * does not fit its kind or its check digit, and one that is already registered.
 */
export async function registerOrganization(outer: Ctx, input: RegisterOrganization): Promise<Outcome<{ id: string }>> {
  if (!mayRegisterOrganization(outer.actor)) throw new Forbidden('registerOrganization');
  const admitted = admit(input);
  if (!admitted.ok) return admitted;
  try {
    return await transact(outer, async (ctx) => {
      const id = newId(ctx.now);
      await ctx.db.insert(organization).values({
        ...admitted.value,
        id,
        name: input.name,
        locality: input.locality ?? null,
        neighbourhood: input.neighbourhood || null,
        standing: 'prospect',
        createdAt: ctx.now,
      });
      const { sector, kind, needsLegalReview } = admitted.value;
      await record(ctx, {
        name: 'organization.registered',
        stream: { kind: 'organization', id },
        audience: 'staff',
        data: { sector, kind, needsLegalReview },
      });
      return allow({ id });
    });
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return refuse('organization.alreadyRegistered');
    throw error;
  }
}
