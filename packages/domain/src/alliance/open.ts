import { and, eq, sql } from 'drizzle-orm';
import { initiativesOf, lockCycle, mayCite, mayReceiveAlliances } from '../cycle/index.ts';
import { person } from '../identity/index.ts';
import { mayBeChosen, type Organization, raiseStanding } from '../organization/index.ts';
import { allow, bogotaDay, type Ctx, newId, nextCode, type Outcome, record, refuse } from '../platform/index.ts';
import type { Door } from './alliance.ts';
import { receivesCases } from './drives.ts';
import { alliance, allianceInitiative, party } from './tables.ts';

export interface OpenAlliance {
  title: string;
  cycle: string;
  door: Door;
  organization: Organization;
  professional: string;
  initiatives: readonly string[];
}

/**
 * Opens a case that waits for activity 2, whichever the door. Runs within the door's own transaction and
 * after its policy. Refuses a cycle whose activity 1 is not closed, initiatives that are not prioritised, an organization that was merged into another, and to be
 * left without a person of DRAC who answers for it.
 */
export async function openAlliance(ctx: Ctx, input: OpenAlliance): Promise<Outcome<{ id: string; code: string }>> {
  const cycle = await lockCycle(ctx, input.cycle, 'share');
  const receives = mayReceiveAlliances(cycle);
  if (!receives.ok) return receives;
  const cites = mayCite(cycle, await initiativesOf(ctx, cycle.id), input.initiatives);
  if (!cites.ok) return cites;
  const chosen = mayBeChosen(input.organization);
  if (!chosen.ok) return chosen;
  if (!(await mayReceive(ctx, input.professional))) return refuse('alliance.professionalNotOfTeam');
  await raiseStanding(ctx, input.organization.id, 'prospect');
  const id = newId(ctx.now);
  const code = await nextCode(ctx, 'ALZ', Number(bogotaDay(ctx.now).slice(0, 4)));
  await ctx.db.insert(alliance).values({
    id,
    code,
    title: input.title,
    cycleId: cycle.id,
    procedureVersion: cycle.procedureVersion,
    door: input.door,
    state: 'running',
    step: 2,
    professionalId: input.professional,
    openedAt: ctx.now,
  });
  await ctx.db.insert(party).values({
    id: newId(ctx.now),
    allianceId: id,
    organizationId: input.organization.id,
    position: 1,
    joinedAt: ctx.now,
  });
  await ctx.db
    .insert(allianceInitiative)
    .values(input.initiatives.map((initiativeId) => ({ allianceId: id, initiativeId })));
  await record(ctx, {
    name: 'alliance.opened',
    stream: { kind: 'alliance', id },
    audience: 'parties',
    data: {
      code,
      cycle: cycle.id,
      door: input.door,
      procedureVersion: cycle.procedureVersion,
      organization: input.organization.id,
      professional: input.professional,
    },
    subjects: [{ kind: 'organization', id: input.organization.id }],
  });
  return allow({ id, code });
}

async function mayReceive(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, id), receivesCases(sql`${person.id}`)));
  return rows.length > 0;
}
