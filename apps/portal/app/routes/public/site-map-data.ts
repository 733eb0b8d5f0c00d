import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicPages } from './pages.ts';

export const loader = ({ context }: LoaderFunctionArgs) => {
  const addresses = publicPages
    .flatMap(({ links }) => links)
    .map(({ href }) => `<url><loc>${context.origin}${href}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.join('')}</urlset>\n`;
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
