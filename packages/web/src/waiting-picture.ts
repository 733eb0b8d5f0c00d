import './context.ts';
import { Readable } from 'node:stream';
import { holderOf } from '@alianzas/domain/platform';
import { takeWaiting, thumbnailHeaders } from '@alianzas/storage';
import { reads } from './loaders.ts';

/** The thumbnail of a picture that waits for its form, for who sent it and for nobody else; while a scanner has to look at it there is none. */
export const waitingPicture = reads(async ({ ctx }, { params, context }) => {
  const mark = { owner: holderOf(ctx.actor), key: context.dataKey, now: new Date() };
  const [waiting] = takeWaiting(params.waiting ?? '', mark) ?? [];
  await context.rest();
  const opened = waiting && context.firstScan !== 'pending' ? await context.storage.thumbnail(waiting.file.key) : null;
  if (!opened) throw new Response(null, { status: 404 });
  const body = Readable.toWeb(Readable.from(opened.stream)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: thumbnailHeaders(opened.bytes) });
});
