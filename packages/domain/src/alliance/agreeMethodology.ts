import { and, eq } from 'drizzle-orm';
import { findOrCreatePerson } from '../identity/index.ts';
import { join, mayBeLinked, organizationsIn } from '../organization/index.ts';
import {
  allow,
  allowUnless,
  type Ctx,
  Forbidden,
  type Outcome,
  record,
  refusalsIn,
  transact,
} from '../platform/index.ts';
import type { Methodology } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { mustAgreeOnce, mustSpeakOfAll } from './rules.ts';
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
    const parties = await partiesOf(ctx, allianceId);
    const refused = refusalsIn([
      mustSpeakOfAll(alliance, 8, parties, agreed),
      mustAgreeOnce(agreed),
      mayBeLinked(await organizationsIn(ctx, [...agreed.keys()])),
    ]);
    const liaisons: string[] = [];
    for (const { organizationId } of parties) {
      const liaison = agreed.get(organizationId)?.liaison;
      if (!liaison) continue;
      const found = await findOrCreatePerson(ctx, liaison);
      if (!found.ok) {
        refused.push(...refusalsIn([found]).map((one) => ({ ...one, organizations: [organizationId] })));
        continue;
      }
      const person = found.value.id;
      // The acta names a person of a party that stands already: one that no door asked goes on flagged, for staff to settle.
      const joined = await join(ctx, {
        ...{ organization: organizationId, person, role: 'liaison', position: liaison.position },
        ...{ isOrganization: 'yes', verifiedHow: null },
      });
      const whose = { organizations: [organizationId], names: null };
      refused.push(...refusalsIn([joined]).map((one) => ({ ...one, ...whose })));
      await ctx.db
        .update(party)
        .set({ liaisonPersonId: person, liaisonPosition: liaison.position })
        .where(and(eq(party.allianceId, allianceId), eq(party.organizationId, organizationId)));
      liaisons.push(person);
    }
    const whole = allowUnless(refused);
    if (!whole.ok) return whole;
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
