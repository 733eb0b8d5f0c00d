import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { alliance, handover } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

const [giver, receiver, decider] = [alias(person, 'giver'), alias(person, 'receiver'), alias(person, 'decider')];

/** An act that gave cases to another professional: who gave, who received, who decided it and why, and the cases. */
export async function handoverFacts(ctx: Ctx, id: string) {
  const rows = await ctx.db
    .select({
      from: { id: giver.id, name: giver.name, email: giver.email, disabledAt: giver.disabledAt },
      to: { id: receiver.id, name: receiver.name, email: receiver.email, disabledAt: receiver.disabledAt },
      by: { id: decider.id, name: decider.name },
      reason: handover.reason,
      at: handover.at,
      case: { id: alliance.id, code: alliance.code, title: alliance.title, professionalId: alliance.professionalId },
    })
    .from(handover)
    .innerJoin(alliance, eq(alliance.id, handover.allianceId))
    .innerJoin(giver, eq(giver.id, handover.fromId))
    .innerJoin(receiver, eq(receiver.id, handover.toId))
    .innerJoin(decider, eq(decider.id, handover.by))
    .where(eq(handover.id, id))
    .orderBy(asc(alliance.code));
  const [first] = rows;
  if (!first) throw new NotFound('handover');
  const { case: _, ...act } = first;
  return { ...act, cases: rows.map((row) => row.case) };
}
