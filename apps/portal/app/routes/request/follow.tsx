import { ownRequestPage } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';
import { reads } from '@alianzas/web/loaders';
import { redirect } from '@remix-run/node';
import { isEditable } from './editable.ts';

/** Where the request of this browser's link stands: its tasks while it may be changed, else what became of it. */
export const loader = reads(async ({ ctx }) => {
  if (ctx.actor.kind !== 'bearer') throw new Response(null, { status: 410 });
  const { id, state } = await ownRequestPage(ctx, ctx.actor.subject);
  throw redirect(isEditable(state) ? portal.requestTasks(id) : portal.requestSent(id));
});

export { ErrorBoundary } from './follow-gone.tsx';

export const meta = () => [{ title: 'Seguir mi solicitud · Alianzas' }, { name: 'robots', content: 'noindex' }];

/** Nobody sees it: its loader always sends the reader on. */
export default function Followed() {
  return null;
}
