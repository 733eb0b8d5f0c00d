import { and, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { person } from '../identity/index.ts';
import { membership, organization } from '../organization/index.ts';
import { type Ctx, personOf } from '../platform/index.ts';
import type { RequestDraft } from './inputs.ts';

/**
 * What is known of an organization, by any of its registrations, and of whoever acts for it, as the first pages of a request: to be read again and
 * corrected there, like anything that was typed. Nothing, for who does not belong to it.
 */
export async function knownOf(ctx: Ctx, id: string): Promise<RequestDraft> {
  const [found] = await ctx.db
    .select({ body: organization, who: person, role: membership.role, position: membership.position })
    .from(membership)
    .innerJoin(organization, eq(organization.id, bodyIdOf(membership.organizationId)))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(organization.id, bodyIdOf(sql`${id}::uuid`)),
        ...[eq(membership.personId, personOf(ctx.actor)!), isNull(membership.until)],
      ),
    );
  if (!found) return {};
  const { body, who, role, position } = found;
  const page = {
    organization: {
      ...{ kind: body.kind, name: body.name, locality: body.locality, dependency: body.dependency },
      ...{ nit: body.nit && `${body.nit}-${body.dv}`, neighbourhood: body.neighbourhood },
    },
    contact: {
      ...{ name: who.name, email: who.email, phone: who.phone, position },
      role: role === 'collaborator' ? null : role,
    },
  };
  return { organization: filled(page.organization), contact: filled(page.contact) } as RequestDraft;
}

/** The registration that stands for one: itself, or the one into which it was merged. */
function bodyIdOf(registration: SQLWrapper): SQL {
  return sql`(select coalesce(r.merged_into, r.id) from organization r where r.id = ${registration})`;
}

/** Only what is known: a page may lack an answer until it is sent. */
function filled(page: Readonly<Record<string, string | null>>): object {
  return Object.fromEntries(Object.entries(page).filter(([, answer]) => answer));
}
