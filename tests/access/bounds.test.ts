import { aWorld } from '@alianzas/domain/given';
import type { AccessTable, Line } from '@alianzas/web/access';
import { describe, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import ofBackoffice from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { access as ofAllies } from '../../apps/portal/app/access.ts';
import ofPortal from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, filesOf } from './addresses.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];

/** What a form holds, by a source other than the tables. Whoever is not known yet sends an address, a password, a code. */
const OF_STRANGERS = { bytes: 4_000, fields: 10 };
const USUAL = { bytes: 64_000, fields: 200 };
const LONG = { bytes: 1_000_000, fields: 6_000 };

/** The lines that take more than the usual, and what is so long there. */
const LONGER: Readonly<Record<string, string>> = {
  'cases/activity': 'a proposal and a plan of many rows',
  'cases/hand-over': 'every case of a professional',
  'cycle/balance': 'the texts of a balance',
  'meetings/acta': 'an acta of a session over hundreds of cases',
  'meetings/meeting': 'the attendance of a session over hundreds of cases',
  'meetings/new-meeting': 'the cases of a session',
};

function wantedOf(route: string, { act }: Line): typeof USUAL {
  if (route.startsWith('entry/') || act === 'anyone' || act === 'demonstration') return OF_STRANGERS;
  return Object.hasOwn(LONGER, route) ? LONG : USUAL;
}

const posted = (table: AccessTable) => Object.keys(table).filter((route) => table[route]!.act ?? table[route]!.files);

const PART = '00000000-0000-7000-8000-000000000000';
const parts = new Proxy<Record<string, string>>({}, { get: () => PART });

describe.each([
  { app: 'back office', ask: inBackoffice, table: ofStaff, routes: ofBackoffice },
  { app: 'portal', ask: inPortal, table: ofAllies, routes: ofPortal },
])('what a form of the $app may hold, whoever sends it', ({ ask, table, routes }) => {
  const [addresses, files] = [addressesOf(routes, () => parts), filesOf(routes)];

  async function isTooLarge(route: string, body: string): Promise<boolean> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    // The action alone: no page around it answers in its place
    const path = `${addresses.get(route)}?_data=${files.get(route)}`;
    const answer = await ask(path, null, { method: 'POST', body, headers });
    await answer.body?.cancel();
    expect(answer.status).toBeLessThan(500);
    return answer.status === 413;
  }

  test.each(posted(table))('%s', async (route) => {
    const { bytes, fields } = wantedOf(route, table[route]!);
    expect({
      asManyBytes: await isTooLarge(route, `a=${'x'.repeat(bytes - 2)}`),
      oneByteMore: await isTooLarge(route, `a=${'x'.repeat(bytes - 1)}`),
      asManyFields: await isTooLarge(route, Array(fields).fill('a').join('&')),
      oneFieldMore: await isTooLarge(
        route,
        Array(fields + 1)
          .fill('a')
          .join('&'),
      ),
    }).toEqual({ asManyBytes: false, oneByteMore: true, asManyFields: false, oneFieldMore: true });
  });
});

test('each line that takes more than the usual says why, and none of them is a stranger’s', () => {
  const longer = posted(ofStaff).filter((route) => (ofStaff[route]!.form?.bytes ?? 0) > USUAL.bytes);
  expect(longer.sort()).toEqual(Object.keys(LONGER).sort());
  expect(posted(ofAllies).filter((route) => (ofAllies[route]!.form?.bytes ?? 0) > USUAL.bytes)).toEqual([]);
});
