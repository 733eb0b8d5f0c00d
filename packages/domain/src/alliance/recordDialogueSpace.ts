import { eq } from 'drizzle-orm';
import {
  allow,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import type { RecordDialogueSpace } from './pactInputs.ts';
import { decideDialogueSpace } from './pactRules.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance } from './rows.ts';
import { storedFields } from './stored.ts';
import { dialogueSpace, proposal } from './tables.ts';

/**
 * Records a space of diálogo, escucha, concertación or resolución de conflictos between the ciudadanía and the
 * Instituciones Distritales, of a pact under a methodology: what was agreed, and what was not. It is not edited
 * afterwards. A repeated key writes nothing again.
 */
export async function recordDialogueSpace(outer: Ctx, input: RecordDialogueSpace): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('recordDialogueSpace');
    const { first, id } = await claim(ctx, input, 'dialogueSpace', newId(ctx.now));
    if (!first) return allow({ id });
    const [written] = await ctx.db
      .select({ fields: proposal.kindFields })
      .from(proposal)
      .where(eq(proposal.allianceId, alliance.id));
    const fields = written ? storedFields.read(written.fields) : null;
    const methodology = fields?.kind === 'pact' ? fields.methodology : '';
    const decided = decideDialogueSpace(alliance, methodology, input.heldOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const { key, alliance: allianceId, ...said } = input;
    await ctx.db
      .insert(dialogueSpace)
      .values({ id, allianceId, ...said, recordedAt: ctx.now, recordedBy: personOf(ctx.actor)! });
    await record(ctx, {
      name: 'dialogueSpace.recorded',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { space: id, kind: input.kind, heldOn: input.heldOn },
    });
    return allow({ id });
  });
}
