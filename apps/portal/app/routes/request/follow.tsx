import { portal } from '@alianzas/paths';
import { reads } from '@alianzas/web/loaders';
import { redirect } from '@remix-run/node';
import { heldHere } from './held.ts';

/** Where the request of this browser stands; of several, the list of them. */
export const loader = reads(async (_page, { context }) => {
  const [one, ...others] = await heldHere(context);
  if (!one) throw new Response(null, { status: 410 });
  throw redirect(others.length > 0 ? portal.newRequest() : portal.requestTasks(one.id));
});

export { ErrorBoundary } from './follow-gone.tsx';

export const meta = () => [{ title: 'Seguir mi solicitud · Alianzas' }, { name: 'robots', content: 'noindex' }];

/** Nobody sees it: its loader always sends the reader on. */
export default function Followed() {
  return null;
}
