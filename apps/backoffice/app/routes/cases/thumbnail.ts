import { Readable } from 'node:stream';
import { fileToServe } from '@alianzas/domain/views';
import { thumbnailHeaders } from '@alianzas/storage';
import { reads } from '@alianzas/web/loaders';
import { isOpenable } from '../../pages/attached.ts';
import { keepLook } from '../../pages/keep-look.ts';
import { staffOf } from '../../pages/staff.ts';

/** A picture, small and drawn anew, without GPS; nothing that waits for the scanner or was found infected. */
export const loader = reads(async ({ ctx, who }, { params, context }) => {
  staffOf(who);
  const file = await fileToServe(ctx, params.id ?? '');
  await keepLook(context, file.look, file.evidence);
  await context.rest();
  const opened = isOpenable(file.scan) ? await context.storage.thumbnail(file.key) : null;
  if (!opened) throw new Response(null, { status: 404 });
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, { headers: thumbnailHeaders(opened.bytes) });
});
