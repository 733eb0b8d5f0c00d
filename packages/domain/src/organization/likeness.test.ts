import { expect, test } from 'vitest';
import { refusal } from '../given.ts';
import { bareName, isLike, likeness } from './likeness.ts';
import type { Sector } from './organization.ts';
import { mayBeAnother } from './rules.ts';

test.each([
  ['Ferretería El Tornillo Feliz S.A.S.', 'ferreteria tornillo feliz'],
  ['FERRETERIA «EL TORNILLO FELIZ», LTDA', 'ferreteria tornillo feliz'],
  ['Aguas del Altiplano S.A. E.S.P.', 'aguas altiplano'],
  ['Aguas del Altiplano S. A. S.', 'aguas altiplano'],
  ['Fundación Semillas del Páramo', 'semillas paramo'],
  ['Fundación para la Fundación', 'para'],
  ['Junta de Acción Comunal del barrio Villa Esperanza', 'villa esperanza'],
  ['JAC Villa Esperanza', 'villa esperanza'],
  ['Centro Comercial Portal del Sur P.H.', 'centro comercial portal sur'],
  ['Fundación', 'fundacion'],
  ['S.A.S.', 'sas'],
  ['', ''],
])('%s is told apart by «%s»', (name, bare) => {
  expect(bareName(name)).toBe(bare);
});

test('names are alike without accents, forms, punctuation and order; others are not', () => {
  expect(likeness('Fundación Árbol', 'ARBOL S.A.S.')).toBe(1);
  expect(likeness('Teatro de la Loma, Corporación', 'Corporación Loma Teatro')).toBe(1);
  expect(likeness('Fundación Semillas del Páramo', 'Semilla del Páramo')).toBeGreaterThan(0.6);
  expect(likeness('Fundación Los Sueños', 'Fundación Las Montañas')).toBeLessThan(0.6);
  expect(likeness('Teatro del Río', 'Corporación Teatro del Río Ficticio')).toBe(0.6);
  expect(likeness('Teatro', 'Corporación Teatro del Río Ficticio')).toBeLessThan(0.6);
  expect(likeness('', '')).toBe(0);
});

const body = (name: string, nit: string | null = null, sector: Sector = 'private') => ({
  id: `${name} ${nit}`,
  name,
  nit,
  sector,
});

test('a NIT makes two bodies alike, but one that public bodies share', () => {
  expect(isLike(body('Una', '900373913'), body('Otra cosa', '900373913'))).toBe(true);
  expect(isLike(body('Una', '899999061'), body('Otra cosa', '899999061', 'public'))).toBe(false);
  expect(isLike(body('Una'), body('Otra cosa'))).toBe(false);
});

test('what is like another is entered once whoever enters it has seen them all', () => {
  const [arbol, arboles] = [body('Fundación Árbol'), body('Árboles')];
  const alike = { likeliest: [arbol, arboles], hasItsNit: false };
  expect(mayBeAnother({ likeliest: [], hasItsNit: false }, []).ok).toBe(true);
  expect(mayBeAnother(alike, [arbol.id])).toEqual({
    ok: false,
    refusal: { code: 'organization.alike', like: [arboles.id] },
  });
  expect(mayBeAnother(alike, [arbol.id, arboles.id]).ok).toBe(true);
  expect(refusal(mayBeAnother({ likeliest: [arbol], hasItsNit: true }, [arbol.id]))).toBe(
    'organization.alreadyRegistered',
  );
});

test('no character that nobody sees tells two names apart', () => {
  for (const mark of ['\u200d', '\u200c', '\u034f', '\ufe0f', '\u{e0041}', '\u206a', '\u00ad'])
    expect(bareName(`Funda${mark}ción Ba${mark}rrios Vivos`)).toBe(bareName('Fundación Barrios Vivos'));
});
