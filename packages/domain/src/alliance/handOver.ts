import { eq, sql } from 'drizzle-orm';
import { person, staffRole } from '../identity/index.ts';
import {
  allow,
  among,
  type Ctx,
  Forbidden,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import { decideHandover, type Receiver } from './handOverRules.ts';
import type { HandOverAlliances } from './inputs.ts';
import { mayHandOver } from './policy.ts';
import { lockAlliances } from './rows.ts';
import { alliance as allianceTable, handover } from './tables.ts';

/**
 * Gives cases of one professional to another, with its reason, in one act and as many statements for one case as for
 * hundreds: whoever receives and whoever gave them are told by mail, and each case keeps it in its history. Returns how
 * many. Refuses who cannot answer for a case, a disabled account, one that was never activated, the same person, a case that ended, and one that
 * somebody else answers for by now.
 */
export async function handOverAlliances(outer: Ctx, input: HandOverAlliances): Promise<Outcome<{ alliances: number }>> {
  if (!mayHandOver(outer.actor)) throw new Forbidden('handOverAlliances');
  return transact(outer, async (ctx) => {
    const cases = await lockAlliances(ctx, input.alliances);
    const to = await receiverOf(ctx, input.to);
    const decided = decideHandover(cases, input.from, to);
    if (!decided.ok) return decided;
    const ids = cases.map((one) => one.id);
    await ctx.db
      .update(allianceTable)
      .set({ professionalId: to.id, version: sql`${allianceTable.version} + 1` })
      .where(among(allianceTable.id, ids));
    const act = { id: newId(ctx.now), fromId: input.from, toId: to.id, reason: input.reason };
    await ctx.db
      .insert(handover)
      .values(ids.map((allianceId) => ({ ...act, allianceId, at: ctx.now, by: personOf(ctx.actor)! })));
    const data = { from: input.from, to: to.id, handover: act.id };
    for (const id of ids) {
      const stream = { kind: 'alliance' as const, id };
      await record(ctx, { name: 'alliance.handedOver', stream, audience: 'parties', data, cause: act.id });
    }
    await record(ctx, {
      name: 'cases.handedOver',
      stream: { kind: 'person', id: to.id },
      subjects: [{ kind: 'person', id: input.from }],
      audience: 'staff',
      data: { ...data, alliances: ids.length },
      cause: act.id,
    });
    return allow({ alliances: ids.length });
  });
}

async function receiverOf(ctx: Ctx, id: string): Promise<Receiver> {
  const rows = await ctx.db
    .select({
      role: staffRole.role,
      disabledAt: person.disabledAt,
      entered: sql<boolean>`app.has_entered(${person.id})`,
    })
    .from(person)
    .leftJoin(staffRole, eq(staffRole.personId, person.id))
    .where(eq(person.id, id));
  if (rows.length === 0) throw new NotFound('person');
  const { disabledAt, entered } = rows[0]!;
  return { id, roles: rows.flatMap(({ role }) => role ?? []), disabled: disabledAt !== null, entered };
}
