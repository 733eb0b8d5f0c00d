import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person } from '../identity/index.ts';
import { actsToday, membership, organization, organizationMerge } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Recipient } from './people.ts';

const [joined, kept] = [alias(organization, 'joined'), alias(organization, 'kept')];
const [merger, parter] = [alias(person, 'merger'), alias(person, 'parter')];

interface Act {
  by: { name: string; email: string };
  reason: string;
  at: Date;
}

export interface MergeReader extends Recipient {
  organization: { id: string; name: string };
}

export interface MergeFacts {
  /** The people of both registrations today, once each, with the registration that is theirs */
  people: MergeReader[];
  joined: { id: string; name: string };
  kept: { id: string; name: string };
  merged: Act;
  /** Null while they are one */
  parted: Act | null;
}

/** Two registrations that became one, and, when it was a mistake, two again: who did it, why, and whom it concerns. */
export async function mergeFacts(ctx: Ctx, id: string): Promise<MergeFacts> {
  const { reason, at, partReason, partedAt } = organizationMerge;
  const [row] = await ctx.db
    .select({
      joined: { id: joined.id, name: joined.name },
      kept: { id: kept.id, name: kept.name },
      merged: { name: merger.name, email: merger.email, reason, at },
      parted: { name: parter.name, email: parter.email, reason: partReason, at: partedAt },
    })
    .from(organizationMerge)
    .innerJoin(joined, eq(joined.id, organizationMerge.organizationId))
    .innerJoin(kept, eq(kept.id, organizationMerge.intoId))
    .innerJoin(merger, eq(merger.id, organizationMerge.by))
    .leftJoin(parter, eq(parter.id, organizationMerge.partedBy))
    .where(eq(organizationMerge.id, id));
  if (!row) throw new NotFound('organizationMerge');
  const people = await ctx.db
    .selectDistinctOn([person.email], {
      ...{ name: person.name, email: person.email },
      organization: { id: organization.id, name: organization.name },
    })
    .from(membership)
    .innerJoin(organization, eq(organization.id, membership.organizationId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(inArray(membership.organizationId, [row.joined.id, row.kept.id]), actsToday))
    .orderBy(asc(person.email));
  return { people, joined: row.joined, kept: row.kept, merged: actOf(row.merged)!, parted: actOf(row.parted) };
}

interface Row {
  name: string | null;
  email: string | null;
  reason: string | null;
  at: Date | null;
}

function actOf(row: Row | null): Act | null {
  if (!row?.name || !row.email || !row.reason || !row.at) return null;
  return { by: { name: row.name, email: row.email }, reason: row.reason, at: row.at };
}
