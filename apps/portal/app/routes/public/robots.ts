import { portal } from '@alianzas/paths';
import { reads } from '@alianzas/web/loaders';

const PRIVATE = [
  '/solicitud/',
  '/invitacion/',
  '/ingresar/',
  '/inicio',
  '/alianzas/',
  '/actas/',
  '/archivos/',
  '/demo',
];

/** A demonstration is not offered to search engines: its data is invented. */
export const loader = reads(async ({ who }, { context }) => {
  const closed = who.demonstration ? ['/'] : PRIVATE;
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${context.origin}${portal.siteMapData()}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
});
