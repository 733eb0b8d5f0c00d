import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import { type AccessTable, checkedRoutes } from './access.ts';
import { acts } from './actions.ts';
import { guarded } from './guard.ts';

type Build = Parameters<typeof guarded>[0];

const page = (file: string, path: string): RouteConfigEntry => ({ id: file, file, path });
const routes = [page('routes/cases/list.tsx', 'casos'), page('routes/cases/one.tsx', 'casos/:code')];
const table: AccessTable = {
  root: { read: 'anyone' },
  'cases/list': { read: 'account' },
  'cases/one': { read: 'account', act: { intents: { accept: 'account' } } },
};
const { 'cases/one': _one, ...withoutOne } = table;

test('a route without a line, and a line without a route, stop the build', () => {
  expect(checkedRoutes(routes, table)).toBe(routes);
  expect(() => checkedRoutes(routes, withoutOne)).toThrow('cases/one');
  expect(() => checkedRoutes(routes, { ...table, 'cases/gone': { read: 'account' } })).toThrow('cases/gone');
});

test('a part of the address of no known kind stops the build', () => {
  const odd = [...routes, page('routes/cases/odd.tsx', 'casos/:rarity')];
  expect(() => checkedRoutes(odd, { ...table, 'cases/odd': { read: 'account' } })).toThrow('rarity');
});

const accept = acts({ accept: async () => null });

function buildWith(module: Record<string, unknown>): Build {
  return { routes: { 'routes/cases/one.tsx': { id: 'routes/cases/one.tsx', module } } } as unknown as Build;
}

test('a build whose page differs from its line does not start', () => {
  const house = { access: table, signIn: '/ingresar' };
  expect(guarded(buildWith({ action: accept }), house).routes).toHaveProperty(['routes/cases/one.tsx']);
  expect(() => guarded(buildWith({ action: accept }), { ...house, access: withoutOne })).toThrow(
    'no line for cases/one',
  );
  expect(() => guarded(buildWith({}), house)).toThrow('differ about its POST');
  const more = acts({ accept: async () => null, refuse: async () => null });
  expect(() => guarded(buildWith({ action: more }), house)).toThrow('differ about its intents');
  const single = acts(async () => null);
  expect(() => guarded(buildWith({ action: single }), house)).toThrow('differ about its intents');
  const withFiles = { 'cases/one': { read: 'account', act: 'account', files: 'account' } } as const;
  expect(() => guarded(buildWith({ action: single }), { ...house, access: withFiles })).toThrow(
    'differ about its files',
  );
});
