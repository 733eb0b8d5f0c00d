import './context.ts';
import { Readable } from 'node:stream';
import { takeWaiting, thumbnailHeaders } from '@alianzas/storage';
import { reads } from './loaders.ts';
import { markOf } from './waiting.ts';

/** The thumbnail of a picture that waits for its form, for who sent it and for nobody else; while a scanner has to look at it there is none. */
export const waitingPicture = reads(async ({ ctx }, { params, context }) => {
  const [waiting] = takeWaiting(params.waiting ?? '', await markOf(ctx, context)) ?? [];
  await context.rest();
  const opened = waiting && context.firstScan !== 'pending' ? await context.storage.thumbnail(waiting.file.key) : null;
  if (!opened) throw new Response(null, { status: 404 });
  const body = Readable.toWeb(Readable.from(opened.stream)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: thumbnailHeaders(opened.bytes) });
});
