import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { at, links } from '../testing.ts';
import { newSignIn, staffActivation } from './account.ts';

test('an account’s mail says the day of the act and leads its person to where it is mended', () => {
  const person = { name: 'Marta', email: 'marta@uno.test', position: null, staff: false };
  expect(newSignIn({ person, at, browser: 'nadie' }, links)).toMatchObject([
    { props: { staff: false, browser: 'Otro navegador', url: links.portal(portal.signIn()) } },
  ]);
  expect(staffActivation({ person, url: 'http://x.test', expiresAt: at }, links)).toMatchObject([
    { props: { expires: '11 de diciembre de 2026', role: 'Equipo de la DRAC' } },
  ]);
});
