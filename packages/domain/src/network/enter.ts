import { and, eq } from 'drizzle-orm';
import { lockAlliances, mayDrive, partiesOf, party, pathOf } from '../alliance/index.ts';
import { lockOrganization, mayBeLinked, raiseStanding } from '../organization/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import type { EnterNetwork } from './inputs.ts';
import { decideEntry } from './rules.ts';
import { changedIn, type Entry, inRedSince, lastChange, lockEntry, saidBefore, versionOf } from './standing.ts';
import { storedRelevant } from './stored.ts';
import { networkEntry } from './tables.ts';

/**
 * Activity 6: the organization's row in the Base de datos de la Red, with its name and relevant information.
 * It becomes Miembro de la Red; the last one of the alliance closes the activity.
 * One that another alliance brought in keeps its row, brought up to date, and what it said before stays beside it; one that
 * was withdrawn enters anew. Refuses before SI in 5, a second time, and an organization whose legal nature nobody verified
 * . Throws Stale where the row says something else than what was read.
 */
export async function enterNetwork(outer: Ctx, input: EnterNetwork): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const [alliance] = await lockAlliances(ctx, [input.alliance], [input.organization]);
    if (!alliance || !mayDrive(ctx.actor, alliance)) throw new Forbidden('enterNetwork');
    const decided = decideEntry(
      alliance,
      await pathOf(ctx, alliance.id),
      await partiesOf(ctx, alliance.id),
      input.organization,
    );
    if (!decided.ok) return decided;
    const organization = await lockOrganization(ctx, input.organization);
    const linked = mayBeLinked([organization]);
    if (!linked.ok) return linked;
    const { name } = organization;
    const relevant = storedRelevant.write(input.relevant);
    const found = await lockEntry(ctx, organization.id);
    if (versionOf(found) !== input.version) throw new Stale('networkEntry', await lastChange(ctx, found, alliance.id));
    const changed = changedIn(found, { name, relevant });
    const entry = found
      ? await update(ctx, found, { name, relevant, alliance: alliance.id })
      : await insert(ctx, { name, relevant, alliance: alliance.id, organization: organization.id });
    await ctx.db
      .update(party)
      .set({ networkEntryId: entry })
      .where(and(eq(party.allianceId, alliance.id), eq(party.organizationId, organization.id)));
    await raiseStanding(ctx, organization.id, 'member');
    await record(ctx, {
      name: 'network.entered',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        organization: organization.id,
        entry,
        completes: decided.value.completes,
        changed: changed.length > 0 ? changed : undefined,
        since: inRedSince(found, alliance.id) ?? undefined,
        minutesUsed: input.minutesUsed,
      },
      subjects: [{ kind: 'organization', id: organization.id }],
    });
    return allow();
  });
}

interface Said {
  name: string;
  relevant: unknown;
  alliance: string;
}

async function insert(ctx: Ctx, { alliance, organization, ...said }: Said & { organization: string }): Promise<string> {
  const id = newId(ctx.now);
  const from = { organizationId: organization, allianceId: alliance, enteredBy: personOf(ctx.actor)! };
  await ctx.db.insert(networkEntry).values({ id, ...said, ...from, enteredAt: ctx.now });
  return id;
}

/** A withdrawn row enters anew, by who and with which alliance enters it now; a standing one keeps how it came in, and is left as it is where it would say the same. */
async function update(ctx: Ctx, found: Entry, { alliance, ...said }: Said): Promise<string> {
  const by = personOf(ctx.actor)!;
  const anew = { allianceId: alliance, enteredAt: ctx.now, enteredBy: by, withdrawnAt: null };
  const earlier = saidBefore(found, said, { at: ctx.now.toISOString(), by, alliance });
  const change = { ...(earlier !== null && { ...said, earlier }), ...(found.withdrawnAt && anew) };
  if (Object.keys(change).length === 0) return found.id;
  await ctx.db
    .update(networkEntry)
    .set({ ...change, version: found.version + 1 })
    .where(eq(networkEntry.id, found.id));
  return found.id;
}
