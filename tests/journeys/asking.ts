import { backoffice, portal } from '@alianzas/paths';
import { expect, type Locator, type Page } from '@playwright/test';
import { BACKOFFICE, PORTAL } from './places.ts';
import { form, go, press, write } from './screen.ts';

export interface Knocking {
  organization: string;
  contact: string;
  email: string;
}

/** An organization without an account fills the pages of its request, attaches what it has and sends it; its number. */
export async function sendRequest(
  page: Page,
  { organization, contact, email }: Knocking,
  attach?: () => Promise<void>,
): Promise<string> {
  await go(page, PORTAL + portal.newRequest());
  await press(page, 'Empezar la solicitud');
  const pages = {
    organizacion: { kind: 'JAC', name: organization, locality: '04', neighbourhood: 'La Victoria' },
    contacto: { name: contact, position: 'Presidenta', role: 'representative', email, phone: '310 555 0142' },
    propuesta: {
      initiative: 'unsure',
      kind: 'adoption',
      actions: 'Cuidar el parque\nPintar un mural',
      influenceCircle: 'Doscientas familias de la cuadra',
      territory: 'San Cristóbal',
    },
    aportes: { classes: ['space', 'hours'], description: 'El salón comunal, los sábados' },
    autorizacion: { management: 'yes' },
  };
  for (const [name, answers] of Object.entries(pages)) {
    await follow(page, `main a[href$="/${name}"]`);
    await write(form(page), answers);
    await press(page, 'Guardar y continuar');
  }
  if (attach) {
    await follow(page, 'main a[href$="/documentos"]');
    await attach();
    await follow(page, 'main a[href$="/tareas"]');
  }
  await follow(page, 'main a[href$="/revisar"]');
  await press(page, 'Enviar solicitud');
  await expect(page.getByRole('heading', { name: 'Recibimos su solicitud' })).toBeVisible();
  return /SOL-\d{4}-\d+/.exec(await page.locator('main').innerText())![0];
}

async function follow(page: Page, link: string): Promise<void> {
  await go(page, new URL((await page.locator(link).first().getAttribute('href'))!, page.url()).href);
}

/** Cites the initiatives of the newest year among those that a form offers, and no other: an alliance is of one year. */
async function citeNewest(within: Locator): Promise<void> {
  const boxes = await within.locator('[name="initiatives"]').all();
  const offered = await Promise.all(boxes.map((box) => box.locator('xpath=..').innerText()));
  const years = offered.map((words) => Number(/Vigencia (\d{4})/.exec(words)?.[1] ?? 0));
  for (const [index, box] of boxes.entries()) await box.setChecked(years[index] === Math.max(...years));
}

/** The team accepts the request and opens the alliance; its code. */
export async function acceptRequest(page: Page, request: string, title: string): Promise<string> {
  await go(page, BACKOFFICE + backoffice.request(request));
  const answer = form(page, 'Aceptar la solicitud');
  await write(answer, { title, organization: '' });
  await citeNewest(answer);
  await press(answer, 'Aceptar y abrir la alianza', 'requestAccepted');
  return allianceIn(page.url());
}

/** The team registers an organization; the address of its page. */
export async function registerOrganization(page: Page, name: string): Promise<string> {
  await go(page, BACKOFFICE + backoffice.newOrganization());
  await write(form(page), { name, kind: 'JAC', locality: '19', neighbourhood: 'Lucero' });
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Registrar la organización' }).click();
  await loaded;
  // The same story told by another project of the browser is of a body with a name like this one.
  const others = await page.getByRole('checkbox', { name: 'No es ' }).all();
  for (const other of others) await other.check();
  if (others.length > 0) await press(page, 'Registrar la organización');
  await expect(page).toHaveURL(/[?&]hecho=organizationRegistered\b/);
  return page.url().replace(/\?.*/, '');
}

/** The team invites the organization of a page by e-mail; the code of the alliance that waits for its answer. */
export async function invite(page: Page, organization: string, knocking: Knocking, title: string): Promise<string> {
  await go(page, organization);
  await follow(page, 'main a[href*="organizacion="]');
  await write(form(page), {
    title,
    contactName: knocking.contact,
    contactEmail: knocking.email,
    message: 'Su organización cuida la quebrada: queremos hacerlo juntos.',
  });
  await citeNewest(form(page));
  await press(page, 'Enviar la invitación', 'invitationSent');
  await go(page, organization);
  return allianceIn((await page.locator('main table a[href^="/alianzas/"]').first().getAttribute('href'))!);
}

/** The invited person opens the link of the mail and accepts, without an account. */
export async function acceptInvitation(page: Page, link: string): Promise<void> {
  await go(page, link);
  await press(page, 'Ver la invitación');
  await write(form(page), { answer: 'accept', position: 'Presidente', role: 'representative', consent: 'yes' });
  await press(page, 'Enviar la respuesta', 'invitation-accepted');
}

function allianceIn(address: string): string {
  return /ALZ-\d{4}-\d+/.exec(address)![0];
}
