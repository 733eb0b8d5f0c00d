import { eq } from 'drizzle-orm';
import { allow, type Ctx, NotFound, type Outcome, personOf, record } from '../platform/index.ts';
import { principlesOf } from '../procedure/index.ts';
import { keepReceipt } from '../receipt/index.ts';
import type { Alliance } from './alliance.ts';
import { principlesText } from './pact.ts';
import { decidePrinciples } from './pactRules.ts';
import { party } from './tables.ts';

/**
 * Keeps, within the caller's transaction and lock, that a party of a pact accepted its three principles, with the hash of
 * the sentences. Nothing to keep for other kinds, or a second time; refuses a pact without the three.
 */
export async function acceptPrinciples(
  ctx: Ctx,
  alliance: Alliance,
  partyId: string,
  accepted: readonly string[],
): Promise<Outcome> {
  const [row] = await ctx.db
    .select({ organization: party.organizationId, at: party.principlesAcceptedAt })
    .from(party)
    .where(eq(party.id, partyId));
  if (!row) throw new NotFound('party');
  const decided = decidePrinciples(alliance, row.at !== null, accepted);
  if (!decided.ok) return decided;
  if (!decided.value.keep) return allow();
  const { organization } = row;
  const kept = await keepReceipt(ctx, {
    ...{ alliance: alliance.id, organization, about: partyId },
    act: 'principlesAccepted',
    content: principlesText(alliance.procedureVersion),
  });
  const { receiptSha256: sha256 } = kept;
  await ctx.db
    .update(party)
    .set({ principlesAcceptedAt: ctx.now, principlesAcceptedBy: personOf(ctx.actor), principlesSha256: sha256 })
    .where(eq(party.id, partyId));
  await record(ctx, {
    name: 'pact.principlesAccepted',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: {
      organization,
      sha256,
      principles: principlesOf(alliance.procedureVersion).map(({ code }) => code),
      ...kept,
    },
  });
  return allow();
}
