import { eq } from 'drizzle-orm';
import { allow, type Ctx, NotFound, type Outcome, record, Stale, saysTheSame, transact } from '../platform/index.ts';
import type { RequestDraft, RequestPage } from './inputs.ts';
import { pageReadAs } from './pageReadAs.ts';
import { mayWriteRequest } from './policy.ts';
import { lockRequest, trailOf } from './rows.ts';
import { mayBeEdited } from './rules.ts';
import { storedRequest } from './stored.ts';
import { request } from './tables.ts';

/** Saves one page of a draft, or of a request sent back. Throws Stale when that page was saved since it was read (`version`: `pageReadAs` what it said) and says something else; of the other pages nothing is asked. */
export async function saveRequestPage<P extends RequestPage>(
  outer: Ctx,
  input: { request: string; version: number; page: P; value: NonNullable<RequestDraft[P]> },
): Promise<Outcome<{ version: number }>> {
  if (!mayWriteRequest(outer.actor, input.request)) throw new NotFound('request');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, input.request);
    const editable = mayBeEdited(found);
    if (!editable.ok) return editable;
    if (pageReadAs(found.content, input.page) !== input.version) {
      if (saysTheSame(found.content[input.page], input.value)) return allow({ version: found.version });
      throw new Stale('request', trailOf(found, input.page));
    }
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
