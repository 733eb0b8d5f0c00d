import type { ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { strayForms } from './testing-forms.ts';

const takes = (facts: object) => ({ action: Object.assign(() => null, facts), default: () => null });
const route = (id: string, path: string, module: object) => ({ [id]: { id, path, parentId: 'root', module } });
const build = {
  routes: {
    root: { id: 'root', path: '', module: {} },
    ...route('read', 'leer', { default: () => null }),
    ...route('one', 'una/:code', takes({ intents: null, files: null })),
    ...route('many', 'muchas', takes({ intents: ['accept', 'return'], files: null })),
    ...route('files', 'archivos', takes({ intents: null, files: {} })),
  },
} as unknown as Pick<ServerBuild, 'routes'>;
const strays = (html: string) => strayForms(html, '/leer', build);

test('a posted form leads to a route that takes what it sends', () => {
  expect(strays('<form method="post" action="/una/A-1"><button>Sí</button></form>')).toEqual([]);
  expect(strays('<form method="get" action="/leer"><button>Buscar</button></form>')).toEqual([]);
  expect(strays('<form method="post" action="/archivos" enctype="multipart/form-data"></form>')).toEqual([]);
  const [accept, other] = ['accept', 'return'].map((one) => `<button name="intent" value="${one}">`);
  expect(
    strays(`<form id="f" method="post" action="/muchas">${accept}</form>${other?.replace('>', ' form="f">')}`),
  ).toEqual([]);
});

test.each([
  ['<form method="post" action="/leer"></form>', '/leer takes no form'],
  ['<form method="post"></form>', '/leer takes no form'],
  ['<form method="post" action="/nada"></form>', '/nada takes no form'],
  ['<form method="post" action="/una/A-1" enctype="multipart/form-data"></form>', '/una/A-1 takes no files'],
  ['<form method="post" action="/muchas"></form>', '/muchas does not know a form without intent'],
  [
    '<form method="post" action="/muchas"><input type="hidden" name="intent" value="undo"/></form>',
    '/muchas does not know undo',
  ],
  [
    '<form id="f" method="post" action="/muchas"><button name="intent" value="accept"></form><button form="f" name="intent" value="undo">',
    '/muchas does not know undo',
  ],
])('%s', (html, fault) => {
  expect(strays(html)).toEqual([fault]);
});
