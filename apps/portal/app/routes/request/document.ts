import { removeRequestFile } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { acts, done, refused } from '@alianzas/web/actions';
import type { ActionFunctionArgs } from '@remix-run/node';

/** The document itself, for who wrote the request: the same rules as every file. */
export { loader } from '../alliance/file.ts';

/** Takes its row out. Its bytes are the sweep's: a file that waits with a form may still name them. */
export const action = acts(async ({ params, context }: ActionFunctionArgs) => {
  const [request, file] = [params.request ?? '', params.id ?? ''];
  const removed = await context.write(({ ctx }) => removeRequestFile(ctx, { request, file }));
  if (!removed.ok) return refused(removed.refusal);
  return done(portal.requestDocuments(request), 'documentRemoved');
});
