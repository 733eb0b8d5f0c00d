import { and, eq, gt } from 'drizzle-orm';
import {
  actorMark,
  allow,
  type Ctx,
  claim,
  file,
  type KeptFile,
  keysNamed,
  NotFound,
  newId,
  type Outcome,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import type { Request } from './intake.ts';
import { mayWriteRequest } from './policy.ts';
import { lockRequest, stepVersion } from './rows.ts';
import { mayBeEdited, mayCarryOneMore } from './rules.ts';

/**
 * Writes the row of a document that the storage keeps already, in a draft or in a request that came back. Refuses one
 * more than ten since it was last sent: those that were sent stay with their sending, and leave room. A repeated key keeps nothing again (`first: false`): its file in the storage is then nobody's.
 */
export async function keepRequestFile(
  outer: Ctx,
  input: { key: string; request: string; file: KeptFile },
): Promise<Outcome<{ id: string; first: boolean }>> {
  if (!mayWriteRequest(outer.actor, input.request)) throw new NotFound('request');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, input.request);
    const { key, file: sent } = input;
    const typed = { key, request: found.id, name: sent.name, sha256: sent.sha256 };
    const claimed = await claim(ctx, typed, 'requestFile', newId(ctx.now));
    if (!claimed.first) return allow(claimed);
    const editable = mayBeEdited(found);
    if (!editable.ok) return editable;
    if ((await keysNamed(ctx, [sent.key])).length > 0) return refuse('file.alreadySent');
    const room = mayCarryOneMore(await unsentFiles(ctx, found));
    if (!room.ok) return room;
    await stepVersion(ctx, found);
    const { width, height, ...facts } = sent;
    await ctx.db.insert(file).values({
      ...facts,
      id: claimed.id,
      requestId: found.id,
      width: width ?? null,
      height: height ?? null,
      uploadedBy: actorMark(ctx.actor),
      uploadedAt: ctx.now,
    });
    await record(ctx, {
      name: 'request.fileKept',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: { file: claimed.id, sha256: facts.sha256, scan: facts.scan === 'pending' ? 'pending' : undefined },
    });
    return allow(claimed);
  });
}

function unsentFiles(ctx: Ctx, { id, sentAt }: Pick<Request, 'id' | 'sentAt'>): Promise<number> {
  return ctx.db.$count(file, and(eq(file.requestId, id), sentAt ? gt(file.uploadedAt, sentAt) : undefined));
}
