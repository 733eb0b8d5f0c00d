import { and, eq, sql } from 'drizzle-orm';
import { allow, type Ctx, file, NotFound, type Outcome, record, transact } from '../platform/index.ts';
import { mayWriteRequest } from './policy.ts';
import { lockRequest, stepVersion } from './rows.ts';
import { mayBeTakenOut } from './rules.ts';

/**
 * Takes a document out of a request before it is sent. Returns its key in the storage, which the caller then removes;
 * should that fail, the sweep does; null of what was taken out of it before, which is out already. Refuses what was sent.
 */
export async function removeRequestFile(
  outer: Ctx,
  input: { request: string; file: string },
): Promise<Outcome<{ key: string | null }>> {
  if (!mayWriteRequest(outer.actor, input.request)) throw new NotFound('request');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, input.request);
    const here = and(eq(file.id, input.file), eq(file.requestId, found.id));
    const [row] = await ctx.db.select({ key: file.key, uploadedAt: file.uploadedAt }).from(file).where(here);
    if (!row) {
      await mustBeOut(ctx, found.id, input.file);
      return allow<{ key: string | null }>({ key: null });
    }
    const removable = mayBeTakenOut(found, row.uploadedAt);
    if (!removable.ok) return removable;
    await ctx.db.delete(file).where(here);
    await stepVersion(ctx, found);
    await record(ctx, {
      name: 'request.fileRemoved',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: { file: input.file },
    });
    return allow({ key: row.key });
  });
}

/** What is not there was taken out of this request before, or is of no request of its bearer. */
async function mustBeOut(ctx: Ctx, request: string, id: string): Promise<void> {
  const [row] = await ctx.db.execute<{ out: boolean }>(sql`
    select exists (select from event told where told.stream_kind = 'intake' and told.stream_id = ${request}
      and told.name = 'request.fileRemoved' and told.data::json ->> 'file' = ${id}) as out`);
  if (!row!.out) throw new NotFound('file');
}
