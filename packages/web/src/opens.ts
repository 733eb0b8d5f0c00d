import { routesAt } from '@alianzas/http/routes-at';
import type { EntryContext } from '@remix-run/node';
import { useRouteLoaderData } from '@remix-run/react';
import { nameOf } from './access.ts';

/** Whether the reader may enter a route, by its name in the access table: no menu shows a door that is closed. */
export function useOpens(): (route: string) => boolean {
  const root = useRouteLoaderData('root') as { opens?: readonly string[] } | undefined;
  return (route) => root?.opens?.includes(route) ?? false;
}

/** Whether an address leads where its reader may enter: all that its pages' frames and itself ask. Other sites are open. */
export function opensIn({ manifest, staticHandlerContext }: EntryContext): (href: string) => boolean {
  const root = staticHandlerContext.loaderData?.root as { shut?: readonly string[] } | undefined;
  const shut = new Set(root?.shut ?? []);
  if (shut.size === 0) return () => true;
  return (href) => {
    const { origin, pathname } = new URL(href, HERE);
    if (origin !== HERE) return true;
    return !routesAt(manifest.routes, pathname).some(({ id }) => shut.has(nameOf(id)));
  };
}

const HERE = 'http://here.invalid';
