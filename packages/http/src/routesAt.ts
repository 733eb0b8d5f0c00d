import { matchRoutes } from '@remix-run/router';

type Tree = Parameters<typeof matchRoutes>[0];

/** A route as a build or a manifest writes it. */
interface Written {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  index?: boolean | undefined;
}

type Routes = Readonly<Record<string, Written | undefined>>;

/** A route of those to which an address leads. */
interface RouteAt {
  id: string;
  path?: string | undefined;
}

const trees = new WeakMap<Routes, Tree>();

/** The routes to which a path leads, from the frame of all pages to the page itself; none where the build has no such page. */
export function routesAt(routes: Routes, path: string): RouteAt[] {
  return (matchRoutes(treeOf(routes), path) ?? []).map(({ route }) => ({ id: route.id!, path: route.path }));
}

function treeOf(routes: Routes): Tree {
  const known = trees.get(routes);
  if (known) return known;
  const under = (parentId?: string): Tree =>
    Object.values(routes)
      .filter((route) => route !== undefined)
      .filter((route) => route.parentId === parentId)
      .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: under(id) })) as Tree;
  const tree = under();
  trees.set(routes, tree);
  return tree;
}
