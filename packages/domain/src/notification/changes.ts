import { desc, eq } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { commitment, contentHash } from '../commitment/index.ts';
import { organization } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { personFacts } from './people.ts';

const words = {
  number: commitment.number,
  action: commitment.action,
  deliverable: commitment.deliverable,
  dueOn: commitment.dueOn,
};

/**
 * A commitment that somebody rewrote, withdrew or replaced, with the reason and what stands in its place; `organization` is
 * null for the secretariat's own. Null when there is no more to tell: it was rewritten, and answered or withdrawn since.
 */
export async function changedFacts(ctx: Ctx, id: string, personId: string, isRewritten: boolean) {
  const [row] = await ctx.db
    .select({
      ...words,
      state: commitment.state,
      reason: commitment.endReason,
      organization: { id: organization.id, name: organization.name },
    })
    .from(commitment)
    .leftJoin(party, eq(party.id, commitment.partyId))
    .leftJoin(organization, eq(organization.id, party.organizationId))
    .where(eq(commitment.id, id));
  const by = await personFacts(ctx, personId);
  if (!row || !by) throw new NotFound('commitment');
  if (isRewritten && row.state !== 'proposed') return null;
  const { state, organization: of, ...told } = row;
  const successor = state === 'replaced' ? await successorOf(ctx, id) : null;
  return { ...told, sha256: contentHash(told), organization: of, by: { id: personId, ...by }, successor };
}

async function successorOf(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select(words)
    .from(commitment)
    .where(eq(commitment.parentId, id))
    .orderBy(desc(commitment.number))
    .limit(1);
  return row ? { ...row, sha256: contentHash(row) } : null;
}
