import { backoffice, portal } from '@alianzas/paths';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { invite, registerOrganization, sendRequest } from './asking.ts';
import { linkIn, mailTo } from './mail.ts';
import { staff, visitor } from './people.ts';
import { BACKOFFICE, PORTAL, slug } from './places.ts';
import { form, go, press, unfold, write } from './screen.ts';

test('a request with a document is studied, returned, and completed from the mail in another browser', async ({
  browser,
}, { project }) => {
  const own = slug(project.name);
  const knocking = {
    organization: `JAC La Espera ${own}`,
    contact: 'Nidia Rocha',
    email: `nidia.${own}@espera.example`,
  };
  const asking = await visitor(browser);
  const request = await sendRequest(asking, knocking, () => attach(asking));
  const team = await staff(browser, 'profesional');
  await go(team, BACKOFFICE + backoffice.request(request));
  await expect(team.getByRole('link', { name: 'certificado.png' })).toBeVisible();
  await press(team, 'Tomarla para estudiarla', 'requestTaken');
  await unfold(team, 'Pedir más información');
  await write(form(team, 'Pedir más información'), { note: 'Cuéntenos en qué parque' });
  await press(form(team, 'Pedir más información'), 'Pedir más información', 'requestAnswered');

  const elsewhere = await visitor(browser);
  const mail = await mailTo(elsewhere, knocking.email, portal.requestFollow(''));
  await go(elsewhere, linkIn(mail, portal.requestFollow('')));
  await press(elsewhere, 'Abrir mi solicitud');
  await expect(elsewhere.getByText('Cuéntenos en qué parque').first()).toBeVisible();
  const check = await elsewhere.locator('main a[href$="/revisar"]').first().getAttribute('href');
  await go(elsewhere, PORTAL + check);
  await press(elsewhere, 'Enviar solicitud');
  await expect(elsewhere.getByRole('heading', { name: 'Recibimos su solicitud' })).toBeVisible();
  const stranger = await visitor(browser);
  await stranger.goto(PORTAL + check);
  await expect(stranger.getByText('Cuéntenos en qué parque')).toHaveCount(0);
});

test('an invitation is sent again, and revoked: both links say so', async ({ browser }, { project }) => {
  const own = slug(project.name);
  const team = await staff(browser, 'profesional');
  const knocking = { organization: `JAC La Duda ${own}`, contact: 'Elver Paz', email: `elver.${own}@duda.example` };
  const organization = await registerOrganization(team, knocking.organization);
  await invite(team, organization, knocking, `Pintar la duda ${own}`);
  const newest = async () => linkIn(await mailTo(team, knocking.email, portal.invitation('')), portal.invitation(''));
  const first = await newest();
  await go(team, BACKOFFICE + backoffice.invitations());
  const row = team.getByRole('row', { name: new RegExp(knocking.organization) });
  const href = await row.locator('a[href^="/invitaciones/"]').first().getAttribute('href');
  await go(team, BACKOFFICE + href);
  await press(team, 'Enviarla de nuevo', 'invitationSentAgain');
  await expect.poll(newest, { timeout: 60_000 }).not.toBe(first);
  const second = await newest();
  await unfold(team, 'Revocar la invitación');
  await write(form(team, 'Revocar la invitación'), { reason: 'La organización se unió a otra' });
  await press(form(team, 'Revocar la invitación'), 'Revocar', 'invitationRevoked');
  const invited = await visitor(browser);
  for (const link of [first, second]) {
    await go(invited, link);
    await press(invited, 'Ver la invitación');
    await expect(invited.getByRole('heading', { name: 'La Secretaría retiró la invitación' })).toBeVisible();
  }
});

/** A scan of several megabytes, as telephones make them. */
async function attach(page: Page): Promise<void> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width: 1600, height: 1600, channels: 3, background: '#fff', noise } as const;
  const buffer = await sharp({ create }).png().toBuffer();
  expect(buffer.length).toBeGreaterThan(4_000_000);
  await page.locator('input[type=file]').setInputFiles({ name: 'certificado.png', mimeType: 'image/png', buffer });
  await press(form(page, 'Adjuntar un documento'), 'Adjuntar', 'documentKept');
}
