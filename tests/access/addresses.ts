/** A route of the build, as `routes.ts` declares it. */
export interface Declared {
  file: string;
  path?: string | undefined;
  index?: boolean | undefined;
  children?: readonly Declared[] | undefined;
}

/** The id of each route in a build that was not compiled: its file. */
export function filesOf(routes: readonly Declared[]): Map<string, string> {
  return new Map(
    routes.flatMap(({ file, children }) => [
      [file.replace(/^routes\//, '').replace(/\.tsx?$/, ''), file] as const,
      ...filesOf(children ?? []),
    ]),
  );
}

/** Every route of the build with its address; `params` says what stands for each `:name`, by route or for all. */
export function addressesOf(
  routes: readonly Declared[],
  paramsOf: (route: string) => Readonly<Record<string, string>>,
): Map<string, string> {
  const all = new Map<string, string>();
  const add = (entries: readonly Declared[], above: string) => {
    for (const { file, path, children } of entries) {
      const pattern = [above, path].filter(Boolean).join('/');
      const route = file.replace(/^routes\//, '').replace(/\.tsx?$/, '');
      const params = paramsOf(route);
      const address = pattern.replace(/:(\w+)/g, (_whole, name: string) => {
        const value = params[name];
        if (value === undefined) throw new Error(`nothing stands for :${name} of ${route}`);
        return encodeURIComponent(value);
      });
      all.set(route, `/${address}`);
      add(children ?? [], pattern);
    }
  };
  add(routes, '');
  return all;
}
