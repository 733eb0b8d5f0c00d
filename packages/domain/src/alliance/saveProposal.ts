import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import type { SaveProposal } from './inputs.ts';
import { methodologiesInForce } from './pactMethodologies.ts';
import { decideMethodology } from './pactRules.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf, proposalTrail } from './rows.ts';
import { decideProposal } from './rules.ts';
import { storedFields } from './stored.ts';
import { proposal } from './tables.ts';

function methodologyOf(fields: unknown): string {
  const { kind, methodology } = (fields ?? {}) as { kind?: string; methodology?: string };
  return kind === 'pact' ? (methodology ?? '') : '';
}

/**
 * Saves the draft of the proposal (activity 2). `version` is the one it was read at, 0 for the first; throws Stale when
 * somebody saved meanwhile, so that nothing typed is lost. Returns the new version.
 */
export async function saveProposal(outer: Ctx, input: SaveProposal): Promise<Outcome<{ version: number }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('saveProposal');
    const decided = decideProposal(alliance, await partiesOf(ctx, alliance.id), input);
    if (!decided.ok) return decided;
    const [saved] = await ctx.db
      .select({ version: proposal.version, fields: proposal.kindFields })
      .from(proposal)
      .where(eq(proposal.allianceId, alliance.id));
    if ((saved?.version ?? 0) !== input.version) throw new Stale('proposal', proposalTrail(alliance));
    const chosen = methodologyOf(input.fields);
    const methodology = decideMethodology(
      chosen,
      await methodologiesInForce(ctx),
      methodologyOf(saved && storedFields.read(saved.fields)),
    );
    if (!methodology.ok) return methodology;
    const { alliance: allianceId, fields, version, ...rest } = input;
    const values = {
      ...rest,
      allianceId,
      state: 'draft',
      kind: fields.kind,
      otherPurpose: input.otherPurpose ?? null,
      kindFields: storedFields.write(fields),
      tentativeStart: input.tentativeStart ?? null,
      tentativeEnd: input.tentativeEnd ?? null,
      savedAt: ctx.now,
      savedBy: personOf(ctx.actor)!,
      version: version + 1,
    };
    await ctx.db.insert(proposal).values(values).onConflictDoUpdate({ target: proposal.allianceId, set: values });
    await record(ctx, {
      name: 'proposal.saved',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'staff',
      data: { kind: fields.kind, version: version + 1 },
    });
    return allow({ version: version + 1 });
  });
}
