import { portal } from '@alianzas/paths';
import { reads } from '@alianzas/web/loaders';

const HALF_A_YEAR_MS = 182 * 86_400_000;

/** RFC 9116: where to tell of a weakness. */
export const loader = reads(async ({ ctx }, { context }) => {
  const expires = new Date(ctx.now.getTime() + HALF_A_YEAR_MS).toISOString();
  const lines = [
    `Contact: ${context.origin}${portal.help()}`,
    `Expires: ${expires}`,
    'Preferred-Languages: es, en',
    `Canonical: ${context.origin}${portal.securityContact()}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
});
