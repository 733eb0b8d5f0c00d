import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type Alliance,
  alliance as allianceTable,
  answering,
  lockAlliance,
  mayDrive,
  partiesOf,
  party,
  pathOf,
} from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { actsToday, membership, organization, registrationsOf } from '../organization/index.ts';
import {
  allow,
  among,
  bogotaDay,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  sha256Of,
  transact,
} from '../platform/index.ts';
import type { NotifyInclusion } from './inputs.ts';
import { type NoticeFacts, noticeReadAs, noticeText } from './noticeText.ts';
import { decideChannel, decideNotice } from './rules.ts';
import { inRedSince } from './standing.ts';
import { inclusionNotice, networkEntry } from './tables.ts';

/**
 * Activity 7: tells the organization that it is in the database of the Red, by e-mail (sent from here) or by letter, and
 * keeps the text as sent, its date and its addressee: of an e-mail, the organization for which its readers act (R-151,
 * The last one of the alliance closes the activity. Refuses an e-mail where nobody acts for the organization.
 * Throws Stale when its words or its readers are not those that were read.
 */
export async function notifyInclusion(outer: Ctx, input: NotifyInclusion): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('notifyInclusion');
    const known = await ctx.db
      .select({ id: inclusionNotice.organizationId })
      .from(inclusionNotice)
      .where(eq(inclusionNotice.allianceId, alliance.id));
    const parties = await partiesOf(ctx, alliance.id);
    const decided = decideNotice(
      alliance,
      await pathOf(ctx, alliance.id),
      parties,
      input.organization,
      new Set(known.map((row) => row.id)),
    );
    if (!decided.ok) return decided;
    const { facts, text, readers, version } = await composed(ctx, alliance, input.organization);
    const channel = decideChannel(input.channel, readers.length > 0);
    if (!channel.ok) return channel;
    if (input.version !== version)
      throw new Stale('notice', {
        stream: { kind: 'organization', id: input.organization },
        names: ['membership.', ''],
      });
    const sha256 = sha256Of(text);
    await ctx.db.insert(inclusionNotice).values({
      id: newId(ctx.now),
      allianceId: alliance.id,
      organizationId: input.organization,
      channel: input.channel,
      addressee: input.channel === 'letter' ? input.addressee : facts.organization,
      text,
      sha256,
      sentAt: ctx.now,
      sentBy: personOf(ctx.actor)!,
    });
    await record(ctx, {
      name: 'inclusion.notified',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        organization: input.organization,
        channel: input.channel,
        completes: decided.value.completes,
        sha256,
        since: facts.since ?? undefined,
        minutesUsed: input.minutesUsed,
      },
      subjects: [{ kind: 'organization', id: input.organization }],
    });
    return allow();
  });
}

/** What a communication would say now, whom its e-mail would reach, and the version of both. */
async function composed(ctx: Ctx, alliance: Pick<Alliance, 'id'>, organizationId: string) {
  const facts = await factsFor(ctx, alliance, organizationId);
  const [text, readers] = [noticeText(facts), await readersOf(ctx, organizationId)];
  return { facts, text, readers, version: noticeReadAs(text, readers) };
}

/** The version of a communication as it would be sent now, for who sends it as they read it. */
export async function noticeVersion(ctx: Ctx, asked: { alliance: string; organization: string }): Promise<number> {
  return (await composed(ctx, { id: asked.alliance }, asked.organization)).version;
}

/** The addresses that an e-mail to the organization reaches: of who acts for it today, by whichever of its registrations. */
async function readersOf(ctx: Ctx, organizationId: string): Promise<string[]> {
  const registrations = (await registrationsOf(ctx, [organizationId])).map(({ id }) => id);
  const readers = await ctx.db
    .selectDistinct({ email: person.email })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(among(membership.organizationId, registrations), actsToday));
  return readers.map(({ email }) => email);
}

/** The day of the validation is that of the answer to 5 which the organization got. */
async function factsFor(ctx: Ctx, alliance: Pick<Alliance, 'id'>, organizationId: string): Promise<NoticeFacts> {
  const [told] = await ctx.db
    .select({ organization: organization.name, validatedAt: party.activePartAt, entry: networkEntry })
    .from(party)
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .leftJoin(networkEntry, eq(networkEntry.id, party.networkEntryId))
    .where(and(eq(party.allianceId, alliance.id), eq(party.organizationId, organizationId)));
  const a = alias(allianceTable, 'a');
  const [contact] = await ctx.db
    .select({ professional: person.name, email: person.email })
    .from(a)
    .innerJoin(person, eq(person.id, answering))
    .where(eq(a.id, alliance.id));
  return {
    organization: told!.organization,
    validated: bogotaDay(told!.validatedAt!),
    since: inRedSince(told!.entry, alliance.id),
    ...contact!,
  };
}
