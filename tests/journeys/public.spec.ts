import { expect, test } from '@playwright/test';
import { look } from './axe.ts';
import { PORTAL } from './places.ts';

const PUBLIC = [
  '/',
  '/como-funciona',
  '/como-funciona/procedimiento',
  '/tipos-de-alianza',
  '/tipos-de-alianza/pacto',
  '/puede-participar',
  '/red',
  '/glosario',
  '/ayuda',
  '/privacidad',
  '/accesibilidad',
  '/terminos',
  '/mapa-del-sitio',
  '/ingresar',
  '/solicitud/nueva',
];

for (const path of PUBLIC) {
  test(`the public page ${path} ships no JavaScript`, async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.resourceType()));
    const answer = await page.goto(`${PORTAL}${path}`);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'none'");
    expect(await answer?.text()).not.toContain('<script');
    expect(loaded).not.toContain('script');
    await look(page);
  });
}
