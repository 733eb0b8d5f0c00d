import { issueToken } from '../identity/index.ts';
import {
  allow,
  belongsTo,
  type Ctx,
  claim,
  NotFound,
  newId,
  type Outcome,
  openSubject,
  record,
  transact,
} from '../platform/index.ts';
import { knownOf } from './knownOf.ts';
import { storedRequest } from './stored.ts';
import { request } from './tables.ts';

/**
 * Starts a draft for a browser without an account. `tokenHash` is the SHA-256 of the capability that the browser
 * will hold for ninety days. One of the people of `organization` begins with what is known of it (`knownOf`). A repeated key gives back the first draft, whose capability is the first one's.
 */
export async function startRequest(
  outer: Ctx,
  input: { key: string; tokenHash: string; organization?: string | undefined },
): Promise<Outcome<{ id: string; first: boolean }>> {
  return transact(outer, async (ctx) => {
    const claimed = await claim(ctx, { key: input.key }, 'request', newId(ctx.now));
    if (!claimed.first) return allow(claimed);
    const { organization } = input;
    if (organization && !belongsTo(ctx.actor, organization)) throw new NotFound('organization');
    const known = organization ? await knownOf(ctx, organization) : {};
    await openSubject(ctx, claimed.id);
    await ctx.db
      .insert(request)
      .values({ id: claimed.id, state: 'draft', content: storedRequest.write(known), startedAt: ctx.now });
    await issueToken(ctx, { purpose: 'request', subject: claimed.id, tokenHash: input.tokenHash });
    await record(ctx, {
      name: 'request.started',
      stream: { kind: 'intake', id: claimed.id },
      audience: 'staff',
      data: {},
    });
    return allow(claimed);
  });
}
