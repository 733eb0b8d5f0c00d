import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { alliance, party } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { membership, organization, registrationsOf } from '../organization/index.ts';
import type { Ctx, OrganizationRole } from '../platform/index.ts';
import { allianceFacts } from './cases.ts';
import { type CaseName, membersOf, type Recipient, staffOfCase, staffWith } from './people.ts';

const ender = alias(person, 'ender');

/** By name, whose act the joining was. */
const joinedBy = sql<string | null>`(select p.name from event e
  join person p on p.id = case when e.actor ~ '^(staff|person):' then split_part(e.actor, ':', 2)::uuid end
  where e.stream_kind = 'organization' and e.stream_id = ${membership.organizationId} and e.name = 'membership.added'
    and e.data::json ->> 'person' = ${membership.personId}::text order by e.seq desc limit 1)`;

/** Whether the team brought them in by its act alone. */
const brought = sql<boolean>`coalesce((select (e.data::json ->> 'brought')::boolean from event e
  where e.stream_kind = 'organization' and e.stream_id = ${membership.organizationId} and e.name = 'membership.added'
    and e.data::json ->> 'person' = ${membership.personId}::text order by e.seq desc limit 1), false)`;

export interface MemberFacts {
  organization: { id: string; name: string };
  who: Recipient & { role: string };
  since: Date;
  /** Who of the team or the organization brought them in; null of who came by the link of an invitation */
  joinedBy: string | null;
  /** The team brought them in, and nothing else told them of it */
  brought: boolean;
  /** Null while they act for it */
  ended: { at: Date; by: Recipient; reason: string } | null;
  /** Whether anybody besides them represents it today */
  represented: boolean;
  /** Those who represent it today besides; all of its other people when nobody does */
  people: Recipient[];
  /** Who answers for its cases that go on, and whether they may take a person out themselves */
  team: (Recipient & { takesOut: boolean })[];
}

/** Who joined an organization, or was taken out of it, and who hears of it; null when it is not theirs any more, or is again. */
export async function memberFacts(
  ctx: Ctx,
  of: { organization: string; person: string },
  act: 'joined' | 'ended',
): Promise<MemberFacts | null> {
  const [row] = await ctx.db
    .select({
      organization: { id: organization.id, name: organization.name },
      who: { name: person.name, email: person.email, role: membership.role },
      since: membership.since,
      joinedBy,
      brought,
      until: membership.until,
      by: { name: ender.name, email: ender.email },
      reason: membership.endReason,
    })
    .from(membership)
    .innerJoin(organization, eq(organization.id, membership.organizationId))
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(ender, eq(ender.id, membership.endedBy))
    .where(and(eq(membership.organizationId, of.organization), eq(membership.personId, of.person)))
    .orderBy(desc(membership.since), desc(membership.id))
    .limit(1);
  if (!row || (row.until !== null) !== (act === 'ended')) return null;
  const { until, by, reason, ...told } = row;
  return {
    ...told,
    ended: until && by && reason !== null ? { at: until, by, reason } : null,
    represented: (await representativesBut(ctx, of.organization, row.who.email)).length > 0,
    people: await representing(ctx, of.organization, row.who.email),
    team: await teamOf(ctx, of.organization),
  };
}

export interface LiaisonFacts {
  who: Recipient;
  organization: { id: string; name: string };
  alliance: CaseName & { professional: string; professionalEmail: string };
}

/** For which organizations of a case the person is its enlace, as long as they act for them. */
export async function liaisonFacts(ctx: Ctx, of: { alliance: string; person: string }): Promise<LiaisonFacts[]> {
  const about = await allianceFacts(ctx, of.alliance);
  const named = await ctx.db
    .select({ id: organization.id, name: organization.name })
    .from(party)
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .where(and(eq(party.allianceId, of.alliance), eq(party.liaisonPersonId, of.person)))
    .orderBy(party.position);
  const told: LiaisonFacts[] = [];
  for (const one of named)
    for (const who of await membersOf(ctx, one.id, { only: of.person }))
      told.push({ who, organization: one, alliance: about });
  return told;
}

const REPRESENTS: readonly OrganizationRole[] = ['representative'];

/** Those who represent the organization today, but one; all of its people but that one when nobody does. */
export async function representing(ctx: Ctx, organizationId: string, but: string): Promise<Recipient[]> {
  const representatives = await representativesBut(ctx, organizationId, but);
  if (representatives.length > 0) return representatives;
  return (await membersOf(ctx, organizationId, {})).filter(({ email }) => email !== but);
}

async function representativesBut(ctx: Ctx, organizationId: string, but: string): Promise<Recipient[]> {
  return (await membersOf(ctx, organizationId, { roles: REPRESENTS })).filter(({ email }) => email !== but);
}

/** Who answers for each case of the organization that goes on, once. */
async function teamOf(ctx: Ctx, organizationId: string): Promise<MemberFacts['team']> {
  const own = (await registrationsOf(ctx, [organizationId])).map(({ id }) => id);
  const cases = await ctx.db
    .selectDistinct({ id: alliance.id, professional: alliance.professionalId })
    .from(party)
    .innerJoin(alliance, eq(alliance.id, party.allianceId))
    .where(and(inArray(party.organizationId, own), isNull(alliance.endedAt)));
  const team = new Map<string, Recipient>();
  for (const { id } of new Map(cases.map((one) => [one.professional, one])).values())
    for (const one of await staffOfCase(ctx, id)) team.set(one.email, one);
  const deciding = new Set((await staffWith(ctx, ['lead', 'director'])).map(({ email }) => email));
  return [...team.values()].map((one) => ({ ...one, takesOut: deciding.has(one.email) }));
}
