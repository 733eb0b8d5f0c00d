import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  newId,
  type Outcome,
  record,
  refuse,
  sqlState,
  transact,
} from '../platform/index.ts';
import type { OrganizationFacts, RegisterOrganization } from './inputs.ts';
import { mayRegisterOrganization } from './policy.ts';
import { admit } from './rules.ts';
import { organization } from './tables.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Registers a body that may become an ally, as a prospect. Returns its id; a repeated key registers nothing again.
 * Refuses natural persons, a NIT that does not fit its kind or its check digit, and one that is already
 * registered.
 */
export async function registerOrganization(outer: Ctx, input: RegisterOrganization): Promise<Outcome<{ id: string }>> {
  if (!mayRegisterOrganization(outer.actor)) throw new Forbidden('registerOrganization');
  const { key: _, ...facts } = input;
  return unlessKnown(() =>
    transact(outer, async (ctx) => {
      const claimed = await claim(ctx, input, 'organization', newId(ctx.now));
      return claimed.first ? enter(ctx, claimed.id, facts) : allow({ id: claimed.id });
    }),
  );
}

/** The same within the verb of another door, whose own key keeps it from happening twice. */
export async function enterOrganization(outer: Ctx, facts: OrganizationFacts): Promise<Outcome<{ id: string }>> {
  if (!mayRegisterOrganization(outer.actor)) throw new Forbidden('registerOrganization');
  return unlessKnown(() => transact(outer, (ctx) => enter(ctx, newId(ctx.now), facts)));
}

async function enter(ctx: Ctx, id: string, facts: OrganizationFacts): Promise<Outcome<{ id: string }>> {
  const admitted = admit(facts);
  if (!admitted.ok) return admitted;
  await ctx.db.insert(organization).values({
    ...admitted.value,
    id,
    name: facts.name,
    locality: facts.locality ?? null,
    neighbourhood: facts.neighbourhood || null,
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
}

async function unlessKnown<T>(registers: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await registers();
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return refuse('organization.alreadyRegistered');
    throw error;
  }
}
