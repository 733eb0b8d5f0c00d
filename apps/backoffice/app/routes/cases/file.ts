import { Readable } from 'node:stream';
import { fileToServe } from '@alianzas/domain/views';
import { attachmentHeaders } from '@alianzas/storage';
import { reads } from '@alianzas/web/loaders';
import { isOpenable } from '../../pages/attached.ts';
import { keepLook } from '../../pages/keep-look.ts';
import { staffOf } from '../../pages/staff.ts';

/** A file as an attachment: a picture's served copy, without GPS; nothing that waits for the scanner or was found infected. */
export const loader = reads(async ({ ctx, who }, { params, context }) => {
  staffOf(who);
  const file = await fileToServe(ctx, params.id ?? '');
  if (!isOpenable(file.scan)) throw new Response(null, { status: 404 });
  await keepLook(context, file.look, file.evidence);
  await context.rest();
  const copy = await context.storage.servedCopy(file.key);
  const opened = copy ?? (await context.storage.open(file.key));
  if (!opened) throw new Response(null, { status: 404 });
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, {
    headers: attachmentHeaders(file.name, file.mediaType, opened.bytes),
  });
});
