import { longDay, secretariat } from '@alianzas/lexicon';
import { PrintFooter, PrintHeader } from '@alianzas/ui';
import { useLocation, useMatches, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

/** What the root of each application loads for its sheets: the host of its configured origin, whoever asked by another, and the day of today in Bogotá. */
export interface Sheet {
  host: string;
  today: string;
}

/** Every page as a sheet: on paper alone it says whose it is above it, and below, its address and the day it was taken. */
export function Paper({ children }: { children: ReactNode }) {
  const sheet = useRouteLoaderData('root') as Sheet | undefined;
  const address = useAddress();
  return (
    <>
      <PrintHeader name={`${secretariat.long} · Alianzas`} />
      {children}
      {sheet ? <PrintFooter url={sheet.host + address} date={`Tomado el ${longDay(sheet.today)}`} /> : null}
    </>
  );
}

/** The address as a sheet may say it: what opens something by itself, and what was said once, stay off the paper. */
function useAddress(): string {
  const { pathname, search } = useLocation();
  const { token } = useMatches().at(-1)?.params ?? {};
  const asked = new URLSearchParams(search);
  asked.delete('hecho');
  const query = asked.size === 0 ? '' : `?${asked}`;
  return (token ? pathname.replace(encodeURIComponent(token), '…') : pathname) + query;
}
