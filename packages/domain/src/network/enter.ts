import { and, eq, sql } from 'drizzle-orm';
import { lockAlliances, mayDrive, partiesOf, party, pathOf } from '../alliance/index.ts';
import { lockOrganization, mayBeLinked, raiseStanding } from '../organization/index.ts';
import { allow, type Ctx, Forbidden, newId, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { EnterNetwork } from './inputs.ts';
import { decideEntry } from './rules.ts';
import { storedRelevant } from './stored.ts';
import { networkEntry } from './tables.ts';

/**
 * Activity 6: the organization's row in the Base de datos de la Red, with its name and relevant information.
 * It becomes Miembro de la Red; the last one of the alliance closes the activity.
 * One that another alliance brought in keeps its row, brought up to date; one that was withdrawn enters anew. Refuses before SI in 5, a second time, and an organization whose legal nature nobody verified.
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
    const [kept] = await ctx.db
      .insert(networkEntry)
      .values({
        id: newId(ctx.now),
        organizationId: organization.id,
        allianceId: alliance.id,
        name,
        relevant,
        enteredAt: ctx.now,
        enteredBy: personOf(ctx.actor)!,
      })
      .onConflictDoUpdate({
        target: networkEntry.organizationId,
        set: {
          ...{ name, relevant, withdrawnAt: null },
          allianceId: ifWithdrawn('alliance_id'),
          enteredAt: ifWithdrawn('entered_at'),
          enteredBy: ifWithdrawn('entered_by'),
        },
      })
      .returning({ id: networkEntry.id });
    const entry = kept!.id;
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
        minutesUsed: input.minutesUsed,
      },
      subjects: [{ kind: 'organization', id: organization.id }],
    });
    return allow();
  });
}

/** A withdrawn row enters anew, by who and with which alliance enters it now; a standing one keeps how it came in. */
function ifWithdrawn(column: 'alliance_id' | 'entered_at' | 'entered_by') {
  const [kept, given] = [sql.raw(`network_entry.${column}`), sql.raw(`excluded.${column}`)];
  return sql`case when ${networkEntry.withdrawnAt} is null then ${kept} else ${given} end`;
}
