import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from '@playwright/test';
import { page as aPdf } from './execution.ts';
import { staff } from './people.ts';
import { BACKOFFICE, day, PORTAL, slug } from './places.ts';
import { pressRefused } from './refused.ts';
import { form, go, press, unfold, write } from './screen.ts';

const year = day(0).slice(0, 4);

test('a proposal cites a course with its support, and stops citing it', async ({ browser }, { project }) => {
  const own = `ALZ-${year}-0006`;
  const name = `Taller de acuerdos ${project.name}`;
  const page = await staff(browser, 'profesional');
  await go(page, BACKOFFICE + backoffice.allianceInputs(own));
  await write(form(page), { kind: 'course', name, mode: 'onSite' });
  await pressRefused(page, 'Citar el insumo', 'Un curso o taller se registra con sus soportes');
  await expect(form(page).locator('[name=name]')).toHaveValue(name);
  await page.locator('input[type=file]').setInputFiles({
    name: 'asistencia.pdf',
    mimeType: 'application/pdf',
    buffer: aPdf(),
  });
  await press(form(page), 'Citar el insumo', 'inputCited');
  const cited = page.locator('main tbody tr', { hasText: name });
  const support = await cited.getByRole('link', { name: 'asistencia.pdf' }).getAttribute('href');
  expect((await page.request.get(BACKOFFICE + support)).headers()['content-type']).toContain('application/pdf');
  await cited.getByText('Quitar de la propuesta', { exact: true }).click();
  await press(cited, 'Sí, quitar de la propuesta', 'inputWithdrawn');
  await expect(page.getByText(name)).toHaveCount(0);
});

test('R-262 R-263 the administrator says where the map of processes and the normogram are, and the procedure leads there', async ({
  browser,
}, { project }) => {
  const admin = await staff(browser, 'admin');
  const links = {
    'Mapa de procesos': 'mapa',
    'Documento técnico de la Red': 'red',
    'Documento técnico de Reconocimientos en Cultura Ciudadana': 'reconocimientos',
    'Normograma de la entidad': 'normograma',
  };
  const address = (path: string) => `https://intranet.example/${slug(project.name)}/${path}`;
  await go(admin, BACKOFFICE + backoffice.parameters());
  for (const [name, path] of Object.entries(links)) {
    const link = form(admin, `Dirección: ${name}`);
    await write(link, { url: address(path) });
    await press(link, 'Guardar la dirección', 'linkSaved');
  }
  const page = await staff(browser, 'profesional');
  for (const procedure of [BACKOFFICE + backoffice.procedure(), PORTAL + portal.procedure()]) {
    await go(page, procedure);
    for (const [name, path] of Object.entries(links)) {
      const link = page.locator('main').getByRole('link', { name, exact: true }).first();
      await expect(link, `${name} in ${procedure}`).toHaveAttribute('href', address(path));
    }
  }
  await page.goto(BACKOFFICE + backoffice.parameters());
  await expect(page.getByText('Administración técnica')).toBeVisible();
});

test('R-268 a record is reached from the list of its kind, from its alliance and from its activity', async ({
  browser,
}) => {
  const page = await staff(browser, 'auditor');
  await go(page, BACKOFFICE + backoffice.records());
  await page.getByRole('link', { name: 'Compromisos radicados' }).click();
  await expect(page).toHaveURL(BACKOFFICE + backoffice.recordsOfKind('compromisos-radicados'));
  const row = page.locator('main tbody tr').last();
  const record = (await row.locator('a').first().innerText()).trim();
  const alliance = await row.locator('a[href$="/registros"]').innerText();
  await row.locator('a[href$="/registros"]').click();
  await expect(page).toHaveURL(BACKOFFICE + backoffice.allianceRecords(alliance));
  await expect(page.locator('#actividad-9').locator('..').getByRole('link', { name: record })).toBeVisible();
  await go(page, BACKOFFICE + backoffice.activity(alliance, 9));
  const left = page.locator('#registros').locator('..');
  await expect(left.getByRole('link', { name: record })).toBeVisible();
  await left.getByRole('link', { name: 'Compromisos radicados' }).first().click();
  await expect(page).toHaveURL(BACKOFFICE + backoffice.recordsOfKind('compromisos-radicados'));
  for (const kind of ['actas', 'propuestas', 'evidencias', 'base-de-datos', 'planes', 'matriz', 'balances']) {
    await go(page, BACKOFFICE + backoffice.recordsOfKind(kind));
    expect(await page.locator('main tbody tr').count(), kind).toBeGreaterThan(0);
  }
});

test('R-059 R-062 the matrix is read with its totals, and downloaded with a row per delivery', async ({ browser }) => {
  const page = await staff(browser, 'lider');
  await go(page, `${BACKOFFICE}${backoffice.contributionsMatrix()}?vigencia=${year}`);
  for (const title of ['Recursos movilizados', 'Iniciativa por aliado', 'Por iniciativa', 'Por aliado'])
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  const deliveries = Number(await page.locator('.stat', { hasText: 'Entregas' }).locator('dd').first().innerText());
  const address = await page.getByRole('link', { name: 'Descargar las entregas (CSV)' }).getAttribute('href');
  const answer = await page.request.get(BACKOFFICE + address);
  expect(answer.headers()['content-disposition']).toContain(`attachment; filename="matriz-de-entregas-${year}.csv"`);
  const bytes = await answer.body();
  expect([...bytes.subarray(0, 3)], 'the mark by which a spreadsheet reads UTF-8').toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  expect(lines[0]).toContain('"N.º";"Vigencia";"Alianza";"Aliado"');
  expect(lines.length - 1).toBe(deliveries);
});

test('a space of dialogue of a pact is recorded', async ({ browser }, { project }) => {
  const page = await staff(browser, 'profesional');
  const place = `Casa comunal, ${project.name}`;
  await go(page, BACKOFFICE + backoffice.allianceDialogue(`ALZ-${year}-0005`));
  await unfold(page, 'Registrar un espacio');
  await write(form(page), {
    kind: 'listening',
    heldOn: day(-1),
    place,
    citizens: 'Veinte vecinas y vecinos',
    institutions: 'Alcaldía Local',
    agreements: 'Bajar el volumen desde las diez',
  });
  await press(form(page), 'Registrar el espacio', 'dialogueRecorded');
  await expect(page.getByText(place).first()).toBeVisible();
});
