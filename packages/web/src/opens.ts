import { useRouteLoaderData } from '@remix-run/react';

/** Whether the reader may enter a route, by its name in the access table: no link is shown to a door that is closed. */
export function useOpens(): (route: string) => boolean {
  const root = useRouteLoaderData('root') as { opens?: readonly string[] } | undefined;
  return (route) => root?.opens?.includes(route) ?? false;
}
