import { useRouteLoaderData } from '@remix-run/react';

/**
 * The one script of the house, on the pages of somebody: what is written in the other forms of a page is kept in its tab,
 * for that person, when one of them is sent. Who is nobody leaves nothing in a browser.
 */
export function OtherForms({ src }: { src: string }) {
  const root = useRouteLoaderData('root') as { holder?: string | null; integrity?: string } | undefined;
  return root?.holder ? <script defer src={src} integrity={root.integrity} data-holder={root.holder} /> : null;
}
