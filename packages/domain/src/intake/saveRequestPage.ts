import { eq } from 'drizzle-orm';
import { countWithin } from '../identity/index.ts';
import { allow, type Ctx, NotFound, type Outcome, record, Stale, saysTheSame, transact } from '../platform/index.ts';
import type { RequestDraft, RequestPage } from './inputs.ts';
import { pageReadAs } from './pageReadAs.ts';
import { mayWriteRequest } from './policy.ts';
import { lockRequest, trailOf } from './rows.ts';
import { mayBeEdited } from './rules.ts';
import { storedRequest } from './stored.ts';
import { request } from './tables.ts';

/**
 * Saves one page of a draft, or of a request sent back. What already says the same stays as it is, without another version
 * or event; saves that change something count, so that no link fills the history. Refuses `tooManyAttempts`; throws Stale when that page was saved since it was read (`version`: `pageReadAs` what it said) and says something else; of the other pages nothing is asked.
 */
export async function saveRequestPage<P extends RequestPage>(
  outer: Ctx,
  input: { request: string; version: number; page: P; value: NonNullable<RequestDraft[P]> },
): Promise<Outcome<{ version: number }>> {
  if (!mayWriteRequest(outer.actor, input.request)) throw new NotFound('request');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, input.request);
    const editable = mayBeEdited(found);
    if (!editable.ok) return editable;
    if (saysTheSame(found.content[input.page], input.value)) return allow({ version: found.version });
    if (pageReadAs(found.content, input.page) !== input.version) throw new Stale('request', trailOf(found, input.page));
    const counted = await countWithin(ctx, 'requestSave', { account: found.id, network: null });
    if (!counted.ok) return counted;
    const version = found.version + 1;
    const content = storedRequest.write({ ...found.content, [input.page]: input.value });
    await ctx.db.update(request).set({ content, version }).where(eq(request.id, found.id));
    await record(ctx, {
      name: 'request.saved',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: { page: input.page },
    });
    return allow({ version });
  });
}
