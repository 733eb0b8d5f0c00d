import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { BACKOFFICE, PORTAL, withProduct } from './product.mjs';
import { visits } from './visits.mjs';

/**
 * Pictures of the screens of both applications with the demonstration's data, at 360 and 1280, light and dark, in
 * screenshots/<app>/<persona>/. `npm run screens` prepares what it needs. Arguments keep the addresses that contain them.
 */
const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
const looks = [360, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));
const kept = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };

await withProduct(takeAll);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function takeAll() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  for (const visit of visits) await take(browser, visit);
  await browser.close();
}

async function take(browser, { app, persona, begin, paths, answers = {} }) {
  const wanted = paths.filter(
    (path) => kept.length === 0 || kept.some((part) => `${app}${wordsOf(path)}`.includes(part)),
  );
  if (wanted.length === 0) return;
  const origin = app === 'portal' ? PORTAL : BACKOFFICE;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (persona) await enter(page, origin, persona);
  const base = begin ? await started(page, origin, begin) : origin;
  const own = `${folder}/${app}/${persona ?? 'visitante'}`;
  mkdirSync(own, { recursive: true });
  for (const path of wanted) {
    const address = typeof path === 'string' ? new URL(path, base).href : await follow(page, origin, path);
    const answer = address && (await page.goto(address));
    const status = answer ? answer.status() : 'sin vínculo';
    counts[status === (answers[wordsOf(path)] ?? 200) ? 'passed' : 'failed'] += 1;
    process.stdout.write(`${status} ${app} ${persona ?? 'visitante'} ${wordsOf(path)}\n`);
    if (answer) await picture(page, `${own}/${nameOf(address.slice(origin.length))}`);
  }
  await context.close();
}

async function picture(page, file) {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${file}-${width}-${colorScheme}.png`, fullPage: true });
  }
}

async function enter(page, origin, persona) {
  await page.goto(`${origin}/demo`);
  const entered = page.waitForURL((url) => url.pathname !== '/demo');
  await page.locator(`button[name=persona][value="${persona}"]`).click();
  await entered;
}

/** Where the pages stand that begin by pressing a button. */
async function started(page, origin, { at, button }) {
  await page.goto(origin + at);
  const left = page.waitForURL((url) => url.pathname !== at);
  await page.getByRole('button', { name: button }).click();
  await left;
  return page.url();
}

async function follow(page, origin, { from, part }) {
  const start = typeof from === 'string' ? origin + from : await follow(page, origin, from);
  if (!start) return null;
  await page.goto(start);
  const links = await page.locator(`main a[href*="${part}"]`).all();
  const href = await links.at(-1)?.getAttribute('href');
  return href ? new URL(href, origin).href : null;
}

function wordsOf(path) {
  return typeof path === 'string' ? path : `${wordsOf(path.from)} > ${path.part}`;
}

function nameOf(path) {
  const known = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').split('#')[0];
  return known === '/' ? 'inicio-publico' : known.slice(1).replaceAll(/[/?&=]+/g, '-');
}
