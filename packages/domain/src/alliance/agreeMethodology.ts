import { and, eq } from 'drizzle-orm';
import { findOrCreatePerson } from '../identity/index.ts';
import { join, mayBeLinked, organizationsIn } from '../organization/index.ts';
import {
  allow,
  allowUnless,
  type Ctx,
  Forbidden,
  type Outcome,
  type Refusal,
  record,
  refusalsIn,
  transact,
} from '../platform/index.ts';
import type { Methodology } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { mustAgreeOnce, mustBeAt, mustCoverParties } from './rules.ts';
import { alliance as allianceTable, party } from './tables.ts';

/**
 * Closes activity 8 with the acta of the working table: the methodology, and each organization's enlace (R-160, R-161,
 * Both branches of 5 come through here to work for the initiatives: refuses an organization whose legal nature
 * nobody verified.
 */
export async function agreeMethodology(
  outer: Ctx,
  allianceId: string,
  acta: string,
  agreed: ReadonlyMap<string, Methodology>,
  minutesUsed?: number,
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('agreeMethodology');
    const open = mustBeAt(alliance, 8);
    if (!open.ok) return open;
    const covered = mustCoverParties(await partiesOf(ctx, allianceId), agreed);
    if (!covered.ok) return covered;
    const once = mustAgreeOnce(agreed);
    if (!once.ok) return once;
    const linked = mayBeLinked(await organizationsIn(ctx, [...agreed.keys()]));
    if (!linked.ok) return linked;
    const found = await liaisonsOf(ctx, agreed);
    if (!found.ok) return found;
    const liaisons: string[] = [];
    for (const [organizationId, { liaison }] of agreed) {
      const person = found.value.get(organizationId)!;
      // The acta names a person of a party that stands already: one that no door asked goes on flagged, for staff to settle.
      const joined = await join(ctx, {
        ...{ organization: organizationId, person, role: 'liaison', position: liaison.position },
        ...{ isOrganization: 'yes', verifiedHow: null },
      });
      if (!joined.ok) return joined;
      await ctx.db
        .update(party)
        .set({ liaisonPersonId: person, liaisonPosition: liaison.position })
        .where(and(eq(party.allianceId, allianceId), eq(party.organizationId, organizationId)));
      liaisons.push(person);
    }
    const [first] = agreed.values();
    await ctx.db.update(allianceTable).set({ methodology: first!.methodology }).where(eq(allianceTable.id, allianceId));
    await record(ctx, {
      name: 'methodology.agreed',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, liaisons, minutesUsed },
    });
    return allow();
  });
}

/** Whom it names of each organization; of all of them at once, those whose address is somebody's of another name. */
async function liaisonsOf(ctx: Ctx, agreed: ReadonlyMap<string, Methodology>): Promise<Outcome<Map<string, string>>> {
  const people = new Map<string, string>();
  const refused: Refusal[] = [];
  for (const [organization, { liaison }] of agreed) {
    const found = await findOrCreatePerson(ctx, liaison);
    if (found.ok) people.set(organization, found.value.id);
    refused.push(...refusalsIn([found]).map((one) => ({ ...one, organizations: [organization] })));
  }
  const all = allowUnless(refused);
  return all.ok ? allow(people) : all;
}
