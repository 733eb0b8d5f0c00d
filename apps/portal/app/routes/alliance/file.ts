import { Readable } from 'node:stream';
import { fileToAlly } from '@alianzas/domain/views';
import { attachmentHeaders } from '@alianzas/storage';
import { reads } from '@alianzas/web/loaders';
import { isOpenable } from '../../pages/alliance/evidence-files.ts';

/** A file of the actor's own alliances or organization, as an attachment: pictures and videos without the place where they were taken. */
export const loader = reads(async ({ ctx }, { params, context }) => {
  const file = await fileToAlly(ctx, params.id ?? '');
  await context.rest();
  const { storage } = context;
  const isPicture = file.mediaType.startsWith('image/');
  const copy = isOpenable(file.scan) ? await storage.servedCopy(file.key) : null;
  const opened = copy ?? (isOpenable(file.scan) && !isPicture ? await storage.open(file.key) : null);
  if (!opened) throw new Response(null, { status: 404 });
  const body = Readable.toWeb(Readable.from(opened.stream)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: attachmentHeaders(file.name, file.mediaType, opened.bytes) });
});
