import type { CyclePage } from '@alianzas/domain/views';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CycleStages } from './cycle-stages.tsx';

const page = {
  ...{ year: 2026, procedureVersion: 2, committee: null, committeeMeeting: null, initiativesSetAt: null },
  ...{
    initiatives: { drafted: 2, prioritised: 0 },
    steps: [],
    ended: 0,
    waiting: 0,
    balance: null,
    balanceFiledAt: null,
  },
  decisions: {
    14: { waiting: 3, convened: 1, decided: 0, yes: 0 },
    15: { waiting: 0, convened: 0, decided: 0, yes: 0 },
  },
  can: { openEdition: false, convene: false, committee: false, draft: false },
} as unknown as CyclePage;

const linksOf = (drawn: object) =>
  [...renderToStaticMarkup(<CycleStages page={{ ...page, ...drawn }} />).matchAll(/<a [^>]*>([^<]+)<\/a>/g)]
    .map(([, label]) => label!)
    .filter((label) => /^(?:Convocar|Proponer|Ver las)/.test(label));

test('who may do nothing of a cycle is offered nothing of its stages but to read', () => {
  expect(linksOf({})).toEqual(['Ver las iniciativas']);
});

test('each act of the stages is offered by its own rule', () => {
  const can = { ...page.can, convene: true, committee: true, draft: true };
  expect(linksOf({ can })).toEqual(['Convocar el comité', 'Convocar la sesión con 2 alianzas']);
  expect(linksOf({ can: { ...can, committee: false } })[0]).toBe('Proponer iniciativas');
  expect(linksOf({ can: { ...can, convene: false } })).toEqual(['Convocar el comité']);
});

test('a session says how many wait, and how many of them are in one already', () => {
  const said = renderToStaticMarkup(<CycleStages page={page} />);
  expect(said).toContain('3 alianzas esperan su decisión. Una sola acta decide para todas. 1 ya está convocada');
  expect(said).toContain('Ninguna alianza espera hoy una sesión');
});

test('a year that closed says what its sessions decided, and nobody waits in it', () => {
  const decisions = {
    14: { waiting: 0, convened: 0, decided: 6, yes: 4 },
    15: { waiting: 0, convened: 0, decided: 1, yes: 1 },
  };
  const drawn = { ...page, decisions, initiativesSetAt: '2026-01-20T15:00:00Z' } as unknown as CyclePage;
  const open = renderToStaticMarkup(<CycleStages page={drawn} />);
  expect(open).toContain('Se decidió sobre 6 organizaciones: 4 quedaron reconocidas. Ninguna alianza espera hoy');
  const filed = { ...drawn, balanceFiledAt: '2026-11-30T15:00:00Z' } as CyclePage;
  const said = renderToStaticMarkup(<CycleStages page={filed} />);
  expect(said).toContain('Se decidió sobre 6 organizaciones: 4 quedaron reconocidas.');
  expect(said).toContain('Se decidió sobre 1 organización: 1 continúa.');
  expect(said).not.toMatch(/Nadie espera|Ninguna alianza espera/);
});
