import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/**
 * Pictures of the screens of both applications with the demonstration's data, at 360 and 1280, light and dark, in
 * screenshots/<app>/<persona>/. `npm run screens` prepares what it needs. Arguments keep the addresses that contain them.
 */
const PORTAL = 'http://localhost:4300';
const BACKOFFICE = 'http://localhost:4301';
const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
const year = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota', year: 'numeric' }).format(new Date());
const [parque, lecturas, ferreterias] = [1, 2, 3].map((n) => `ALZ-${year}-000${n}`);

const allyPages = (code) =>
  ['', '/compromisos', '/plan', '/evidencias', '/aportes', '/reuniones', '/resultado', '/historial'].map(
    (page) => `/alianzas/${code}${page}`,
  );
const casePages = (code) =>
  ['', '/reuniones', '/compromisos', '/plan', '/evidencias', '/aportes', '/historial'].map(
    (page) => `/alianzas/${code}${page}`,
  );

/** Who looks at what: the application, the persona (nobody for a visitor) and the addresses. */
const visits = [
  {
    app: 'portal',
    persona: null,
    paths: [
      ...[
        '/',
        '/como-funciona',
        '/como-funciona/procedimiento',
        '/tipos-de-alianza',
        '/puede-participar',
        '/red',
        '/ayuda',
      ],
      ...[
        '/glosario',
        '/privacidad',
        '/accesibilidad',
        '/terminos',
        '/mapa-del-sitio',
        '/solicitud/nueva',
        '/ingresar',
      ],
      ...['/ingresar/codigo', '/demo', '/demo/correo', '/no-existe'],
    ],
  },
  { app: 'portal', persona: 'representante', paths: ['/inicio', ...allyPages(parque), ...allyPages(lecturas)] },
  { app: 'portal', persona: 'enlace', paths: ['/inicio', ...allyPages(ferreterias)] },
  { app: 'portal', persona: 'otra-organizacion', paths: ['/inicio', `/alianzas/${parque}`] },
  { app: 'portal', persona: 'nueva', paths: ['/inicio'] },
  { app: 'backoffice', persona: null, paths: ['/ingresar', '/demo'] },
  {
    app: 'backoffice',
    persona: 'profesional',
    paths: [
      ...['/bandeja', '/solicitudes', '/organizaciones', '/organizaciones/nueva', '/alianzas', '/alianzas/nueva'],
      ...['/reuniones', '/reuniones/nueva', '/reuniones/nueva?actividad=12&todas=1', '/evidencias', '/radicacion'],
      ...['/no-conformes', '/red', '/procedimiento', '/procedimiento/actividades/5', '/glosario', '/demo/correo'],
      ...casePages(parque),
      ...casePages(lecturas),
      ...Array.from({ length: 15 }, (_, n) => `/alianzas/${parque}/actividades/${n + 2}`),
      `/alianzas/${lecturas}/actividades/9`,
    ],
  },
  {
    app: 'backoffice',
    persona: 'lider',
    paths: [
      ...['/bandeja', '/radicacion?ver=sin-recibo', '/iniciativas', '/plan', '/reconocimientos', '/sostenimiento'],
      ...['/reuniones/nueva?actividad=14&todas=1', '/vigencias', `/vigencias/${year}`, `/vigencias/${year - 1}`],
    ],
  },
  { app: 'backoffice', persona: 'director', paths: ['/bandeja', `/balances/${year}`, `/balances/${year - 1}`] },
  { app: 'backoffice', persona: 'subsecretaria', paths: ['/bandeja', `/vigencias/${year}`] },
  { app: 'backoffice', persona: 'auditor', paths: ['/auditoria', `/alianzas/${parque}/historial`] },
  { app: 'backoffice', persona: 'admin', paths: ['/bandeja'] },
  { app: 'backoffice', persona: 'correspondencia', paths: ['/bandeja', '/radicacion'] },
  { app: 'backoffice', persona: 'observatorio', paths: ['/red', `/balances/${year - 1}`] },
  { app: 'backoffice', persona: 'calidad', paths: ['/no-conformes', '/procedimiento'] },
  { app: 'backoffice', persona: 'datos', paths: ['/bandeja'] },
];
const looks = [360, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));
const kept = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };

const serving = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url))], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const stopped = new Promise((resolve) => serving.once('exit', resolve));
try {
  await Promise.race([ready(), stopped.then(() => Promise.reject(new Error('the product did not start')))]);
  await takeAll();
} finally {
  serving.kill('SIGTERM');
  await stopped;
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function ready() {
  for (;;) {
    const answer = await fetch(`${PORTAL}/salud/lista`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function takeAll() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  for (const visit of visits) await take(browser, visit);
  await browser.close();
}

async function take(browser, { app, persona, paths }) {
  const wanted = paths.filter((path) => kept.length === 0 || kept.some((part) => `${app}${path}`.includes(part)));
  if (wanted.length === 0) return;
  const origin = app === 'portal' ? PORTAL : BACKOFFICE;
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-CO', timezoneId: 'America/Bogota' });
  const page = await context.newPage();
  if (persona) await enter(page, origin, persona);
  const own = `${folder}/${app}/${persona ?? 'visitante'}`;
  mkdirSync(own, { recursive: true });
  for (const path of wanted) {
    const answer = await page.goto(origin + path);
    counts[(answer?.status() ?? 500) < 500 ? 'passed' : 'failed'] += 1;
    process.stdout.write(`${answer?.status()} ${app} ${persona ?? 'visitante'} ${path}\n`);
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${own}/${nameOf(path)}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  await context.close();
}

async function enter(page, origin, persona) {
  await page.goto(`${origin}/demo`);
  const entered = page.waitForURL((url) => url.pathname !== '/demo');
  await page.locator(`button[name=persona][value="${persona}"]`).click();
  await entered;
}

function nameOf(path) {
  return path === '/' ? 'inicio-publico' : path.slice(1).replaceAll(/[/?&=]+/g, '-');
}
