import './context.ts';
import { isWatched, recordPage } from '@alianzas/domain/look';
import type { LoaderFunctionArgs } from '@remix-run/node';

/**
 * Keeps that control read a page with personal data, once a person, page and day, on a connection of its own: the reads of
 * the page's other loaders go on beside it. Who is not watched costs nothing.
 */
export async function keepPage({ request, context }: LoaderFunctionArgs): Promise<void> {
  const { ctx } = await context.page();
  if (!isWatched(ctx.actor)) return;
  await context.beside((page) => recordPage(page.ctx, { path: new URL(request.url).pathname }));
}
