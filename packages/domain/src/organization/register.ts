import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  inTurn,
  isTaken,
  newId,
  type Outcome,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import { recordDoubt } from './doubt.ts';
import type { OrganizationFacts, RegisterOrganization } from './inputs.ts';
import { mayRegisterOrganization } from './policy.ts';
import { similarOrganizations } from './queries.ts';
import { admit, mayBeAnother } from './rules.ts';
import { organization } from './tables.ts';

const NITS = ['organization_nit', 'organization_public_nit'];

/**
 * Registers a body that may become an ally, as a prospect. Returns its id; a repeated key registers nothing again.
 * Refuses natural persons, who reads like one and was not said to be an organization, a NIT that does not fit its
 * kind or its check digit, one that is already registered, and a name like those of organizations not yet seen.
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
  const { signs, ...kept } = admitted.value;
  // Two at once, of one or of two people, would each see nothing like theirs
  await inTurn(ctx, 'organization');
  const like = await similarOrganizations(ctx, { name: facts.name, nit: kept.nit });
  const another = mayBeAnother(like, facts.seen ?? []);
  if (!another.ok) return another;
  await ctx.db.insert(organization).values({
    ...kept,
    id,
    name: facts.name,
    locality: facts.locality ?? null,
    neighbourhood: facts.neighbourhood || null,
    standing: 'prospect',
    doubtedAt: signs.length > 0 ? ctx.now : null,
    createdAt: ctx.now,
  });
  const { sector, kind, needsLegalReview } = kept;
  await record(ctx, {
    name: 'organization.registered',
    stream: { kind: 'organization', id },
    audience: 'staff',
    data: { sector, kind, needsLegalReview },
  });
  if (signs.length > 0) await recordDoubt(ctx, id, signs);
  return allow({ id });
}

async function unlessKnown<T>(registers: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await registers();
  } catch (error) {
    if (NITS.some((index) => isTaken(error, index))) return refuse('organization.alreadyRegistered');
    throw error;
  }
}
