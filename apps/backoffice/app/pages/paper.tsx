import { longDay } from '@alianzas/lexicon';
import { PrintHeader } from '@alianzas/ui';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root.tsx';

/** What a sheet says of itself, on paper only: whose it is, from which page, and on which day it was taken. */
export function Paper() {
  const root = useRouteLoaderData<typeof loader>('root');
  if (!root) return null;
  return (
    <PrintHeader
      name="Secretaría de Cultura, Recreación y Deporte · Alianzas"
      url={root.host + root.path}
      date={`Tomado el ${longDay(root.today)}`}
    />
  );
}
