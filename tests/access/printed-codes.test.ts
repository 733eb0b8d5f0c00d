import { randomUUID } from 'node:crypto';
import { aWorld } from '@alianzas/domain/given';
import { expect, test } from 'vitest';
import ofBackoffice from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import ofPortal from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, type Declared } from './addresses.ts';

const world = aWorld();
const apps = {
  backoffice: { routes: ofBackoffice as Declared[], ask: aBackoffice(world) },
  portal: { routes: ofPortal as Declared[], ask: aPortal(world) },
};

const CODE = 'ALZ-2026-0001';
const WAYS = ['alz-2026-1', 'ALZ 2026 0001', 'ALZ–2026–0001', 'Alz:2026-0001', ' ALZ-2026-0001\u00a0'];

/** The addresses of the pages that are of a code, with that one in it. */
function addressesWith(code: string, routes: readonly Declared[]): string[] {
  const params = new Proxy({}, { get: (_all, name) => (name === 'code' ? code : '2026') });
  return [...addressesOf(routes, () => params).values()].filter((address) =>
    address.includes(encodeURIComponent(code)),
  );
}

test.each(Object.entries(apps))(
  'each page of the %s that is of a code is found however its code is written',
  async (_app, { routes, ask }) => {
    const printed = addressesWith(CODE, routes);
    expect(printed.length).toBeGreaterThan(9);
    for (const code of WAYS) {
      const written = addressesWith(code, routes);
      for (const [at, address] of written.entries()) {
        const answer = await ask(`${address}?ver=todo`, null);
        expect([answer.status, answer.headers.get('location')], address).toEqual([302, `${printed[at]}?ver=todo`]);
      }
    }
    for (const address of printed) {
      const location = (await ask(address, null)).headers.get('location');
      expect(location?.startsWith('/alianzas') ?? false, 'what is printed leads to no other spelling').toBe(false);
    }
    const unknown = await ask(`/alianzas/${randomUUID()}`, null);
    expect(unknown.headers.get('location') ?? '').not.toContain('/alianzas/');
  },
);
