import { backoffice } from '@alianzas/paths';
import { readOutboxHtml, underDemoBar } from '@alianzas/storage';
import { reads } from '@alianzas/web/loaders';

/** One simulated mail as its reader would see it, under a bar with the way back; closed off from the site: its own styles, no scripts, no forms. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation";

export const loader = reads(async (_page, { params, context }) => {
  const html = await readOutboxHtml(context.outbox, params.key ?? '');
  if (html === null) throw new Response(null, { status: 404 });
  return new Response(underDemoBar(html, backoffice.demoMail()), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
    },
  });
});
