import { Readable } from 'node:stream';
import { fileToAlly } from '@alianzas/domain/views';
import { thumbnailHeaders } from '@alianzas/storage';
import { reads } from '@alianzas/web/loaders';
import { isOpenable } from '../../pages/alliance/evidence-files.ts';

/** A picture of the actor's own alliances, small and drawn anew: without the place where it was taken. What is no picture has none. */
export const loader = reads(async ({ ctx }, { params, context }) => {
  const file = await fileToAlly(ctx, params.id ?? '');
  await context.rest();
  const opened = isOpenable(file.scan) ? await context.storage.thumbnail(file.key) : null;
  if (!opened) throw new Response(null, { status: 404 });
  const body = Readable.toWeb(Readable.from(opened.stream)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: thumbnailHeaders(opened.bytes) });
});
