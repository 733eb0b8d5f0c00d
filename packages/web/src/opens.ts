import type { EntryContext } from '@remix-run/node';
import { matchRoutes, useRouteLoaderData } from '@remix-run/react';
import { nameOf } from './access.ts';

/** Whether the reader may enter a route, by its name in the access table: no menu shows a door that is closed. */
export function useOpens(): (route: string) => boolean {
  const root = useRouteLoaderData('root') as { opens?: readonly string[] } | undefined;
  return (route) => root?.opens?.includes(route) ?? false;
}

/** One of the build's routes, as a match of an address needs it. */
interface Known {
  id: string;
  path?: string | undefined;
  children?: Known[];
}

/** Whether an address leads where its reader may enter: all that its pages' frames and itself ask. Other sites are open. */
export function opensIn({ manifest, staticHandlerContext }: EntryContext): (href: string) => boolean {
  const root = staticHandlerContext.loaderData?.root as { shut?: readonly string[] } | undefined;
  const shut = new Set(root?.shut ?? []);
  if (shut.size === 0) return () => true;
  const routes = treeOf(manifest.routes);
  return (href) => {
    const { origin, pathname } = new URL(href, HERE);
    if (origin !== HERE) return true;
    const matched = matchRoutes(routes, pathname) ?? [];
    return !matched.some(({ route }) => shut.has(nameOf(route.id)));
  };
}

const HERE = 'http://here.invalid';

/** The routes of a build as they lie in each other, made once: a match ranks each tree that it meets. */
const trees = new WeakMap<object, Known[]>();

function treeOf(routes: EntryContext['manifest']['routes']): Known[] {
  const known = trees.get(routes) ?? childrenOf(routes, 'root');
  trees.set(routes, known);
  return known;
}

function childrenOf(routes: EntryContext['manifest']['routes'], parent: string): Known[] {
  return Object.values(routes)
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index }) => (index ? { id, index } : { id, path, children: childrenOf(routes, id) }));
}
