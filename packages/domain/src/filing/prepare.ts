import { eq } from 'drizzle-orm';
import { type Alliance, lockAlliance, mayDrive, partiesOf } from '../alliance/index.ts';
import { commitment, commitmentsOf, isOut, versionOf } from '../commitment/index.ts';
import {
  allow,
  among,
  bogotaDay,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import { amendmentReadAs } from './amendmentReadAs.ts';
import type { FilingKind } from './filing.ts';
import type { PrepareAmendment, PreparePacket } from './inputs.ts';
import { namesOfCase } from './named.ts';
import { decideAmendment, decidePacket } from './rules.ts';
import { storedPacketNames } from './stored.ts';
import { filing } from './tables.ts';

/**
 * Assembles the packet of activity 9: from here it waits at the filing desk for its number. Throws Stale when a commitment
 * was written or changed since its preparer read them.
 */
export async function preparePacket(outer: Ctx, input: PreparePacket): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('preparePacket');
    const all = await commitmentsOf(ctx, alliance.id);
    const decided = decidePacket(
      alliance,
      await partiesOf(ctx, alliance.id),
      all.filter((c) => !isOut(c)),
      bogotaDay(ctx.now),
    );
    if (!decided.ok) return decided;
    if (input.version !== versionOf(all))
      throw new Stale('commitment', { stream: { kind: 'alliance', id: alliance.id }, names: ['commitment.'] });
    const ids = decided.value.commitments.map((c) => c.id);
    return allow({ id: await openFiling(ctx, alliance, 'commitments', ids) });
  });
}

/** Of the history of a case, what makes other commitments of the loop wait for their amendment. */
const LOOSENS = ['commitment.', 'filing.', 'compliance.', 'step.undone'];

/**
 * Puts an amendment that was taken back at the filing desk again, with the commitments of the loop that wait for it. Throws
 * Stale when they are not those that its preparer read.
 */
export async function prepareAmendment(outer: Ctx, input: PrepareAmendment): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('prepareAmendment');
    const decided = decideAmendment(alliance, await commitmentsOf(ctx, alliance.id));
    if (!decided.ok) return decided;
    const loose = decided.value.commitments;
    if (input.version !== amendmentReadAs(loose))
      throw new Stale('commitment', { stream: { kind: 'alliance', id: alliance.id }, names: LOOSENS });
    const ids = loose.map((c) => c.id);
    return allow({ id: await openFiling(ctx, alliance, 'amendment', ids) });
  });
}

/**
 * Puts commitments at the filing desk, within the caller's transaction: a packet, or the amendment of a loop. From
 * here it names the organizations of its case as they are called now.
 */
export async function openFiling(
  ctx: Ctx,
  alliance: Alliance,
  kind: FilingKind,
  commitments: readonly string[],
): Promise<string> {
  const id = newId(ctx.now);
  await ctx.db.insert(filing).values({
    id,
    kind,
    allianceId: alliance.id,
    state: 'pending',
    subject: `${alliance.code} · ${alliance.title}`,
    openedAt: ctx.now,
    named: storedPacketNames.write(await namesOfCase(ctx, alliance.id)),
  });
  await ctx.db
    .update(commitment)
    .set({ filingId: id })
    .where(among(commitment.id, [...commitments]));
  await record(ctx, {
    name: 'filing.prepared',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: { filing: id, kind, commitments },
  });
  return id;
}

/**
 * Takes a filing off the desk, within the verb that takes back the step of one of its commitments: whatever else was packed
 * with it waits at no desk again. Only one without a number.
 */
export async function withdrawFiling(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.update(commitment).set({ filingId: null }).where(eq(commitment.filingId, id));
  await ctx.db.update(filing).set({ withdrawnAt: ctx.now }).where(eq(filing.id, id));
}
