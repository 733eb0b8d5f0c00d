import { expect, test } from 'vitest';
import backoffice from '../../apps/backoffice/app/routes.ts';
import portal from '../../apps/portal/app/routes.ts';
import { spelled } from '../../packages/http/src/testing.ts';

/** The routes of an application as its build has them, and the whole path of each. */
function buildOf(entries, parentId = 'root', above = '') {
  return entries.flatMap(({ id, file, path, index, children = [] }) => {
    const own = id ?? file;
    const whole = path ? `${above}/${path}` : above;
    return [{ id: own, path, index, parentId, whole }, ...buildOf(children, own, whole)];
  });
}

const said = 'Alz-2026-0001';

test.each([
  ['portal', portal],
  ['backoffice', backoffice],
])('every address of the %s has one spelling, with what was typed of its codes as it stands', async (_app, entries) => {
  const all = buildOf(await entries);
  const routes = Object.fromEntries([{ id: 'root', path: '' }, ...all].map((route) => [route.id, route]));
  const wrong = [];
  for (const whole of new Set(all.map((route) => route.whole).filter((path) => path && !path.includes('*')))) {
    const right = whole.replace(/:\w+/g, said);
    const loud = whole.replace(/(^|\/)([^/:]+)|(:\w+)/g, (part, _slash, _fixed, named) => named ?? part.toUpperCase());
    const escaped = whole.replace(/\/([a-z])/g, (_, letter) => `/%${letter.charCodeAt(0).toString(16)}`);
    for (const path of [loud, escaped, `${whole}/`]) {
      const read = spelled(routes, path.replace(/:\w+/gi, said));
      if (read !== right) wrong.push(`${path}: ${read}, not ${right}`);
    }
  }
  expect(wrong).toEqual([]);
});
