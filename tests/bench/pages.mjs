import { writeFileSync } from 'node:fs';
import { BACKOFFICE, PORTAL, withProduct } from '../journeys/product.mjs';

/**
 * How long the pages take, as ratios to the lightest answer of their own application measured in the same rounds, because
 * machines are noisy and differ. Each page is asked in turn, round after round. `npm run bench` prepares what it needs;
 * `-- --json=FILE` keeps the figures: milliseconds, ratios and the bytes of the page before compression.
 */
const ROUNDS = 60;
const WARM_UP = 5;
const year = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota', year: 'numeric' }).format(new Date());
const ally = `/alianzas/ALZ-${year}-0001`;
const measured = [
  { origin: PORTAL, persona: null, paths: ['/', '/como-funciona', '/red', '/solicitud/nueva'] },
  { origin: PORTAL, persona: 'representante', paths: ['/inicio', ally, `${ally}/compromisos`, `${ally}/evidencias`] },
  {
    origin: BACKOFFICE,
    persona: 'lider',
    paths: [
      ...['/bandeja', '/alianzas', ally, `${ally}/actividades/11`, `${ally}/historial`, '/plan', '/aportes/matriz'],
      ...['/radicacion', '/registros', `/vigencias/${year}`, `/balances/${year - 1}`],
    ],
  },
];
const file = process.argv.find((word) => word.startsWith('--json='))?.slice('--json='.length);

const figures = await withProduct(async () => {
  const told = [];
  for (const group of measured) told.push(...(await measure(group)));
  return told;
});
for (const { page, p50, p95, ratio, bytes } of figures) {
  const cells = [p50.toFixed(1), p95.toFixed(1), `×${ratio.toFixed(1)}`, `${(bytes / 1024).toFixed(1)} KB`];
  process.stdout.write(`${page.padEnd(58)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}
if (file) writeFileSync(file, `${JSON.stringify({ rounds: ROUNDS, figures }, null, 2)}\n`);
process.stdout.write(`${figures.length} passed, 0 failed\n`);

async function measure({ origin, persona, paths }) {
  const cookie = persona ? await enter(origin, persona) : '';
  const asked = ['/salud', ...paths].map((path) => ({ path, times: [], bytes: 0 }));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const page of asked) {
      const took = await ask(origin + page.path, cookie, page);
      if (round >= 0) page.times.push(took);
    }
  }
  const app = origin === PORTAL ? 'portal' : 'backoffice';
  const floor = at(asked[0].times, 0.5);
  return asked.slice(1).map(({ path, times, bytes }) => {
    const [p50, p95] = [at(times, 0.5), at(times, 0.95)];
    return { page: `${app} ${persona ?? 'visitante'} ${path}`, p50, p95, ratio: p50 / floor, bytes };
  });
}

async function ask(url, cookie, page) {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const body = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  page.bytes = body.byteLength;
  return performance.now() - begun;
}

async function enter(origin, persona) {
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
  const body = `persona=${persona}`;
  const answer = await fetch(`${origin}/demo`, { method: 'POST', headers, body, redirect: 'manual' });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function at(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
