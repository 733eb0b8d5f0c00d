import { wordOf } from './speech.ts';

/** The twenty localidades of Bogotá and the three codes of what lies beyond one, in order for a form. */
export const localities: ReadonlyMap<string, string> = new Map([
  ['01', 'Usaquén'],
  ['02', 'Chapinero'],
  ['03', 'Santa Fe'],
  ['04', 'San Cristóbal'],
  ['05', 'Usme'],
  ['06', 'Tunjuelito'],
  ['07', 'Bosa'],
  ['08', 'Kennedy'],
  ['09', 'Fontibón'],
  ['10', 'Engativá'],
  ['11', 'Suba'],
  ['12', 'Barrios Unidos'],
  ['13', 'Teusaquillo'],
  ['14', 'Los Mártires'],
  ['15', 'Antonio Nariño'],
  ['16', 'Puente Aranda'],
  ['17', 'La Candelaria'],
  ['18', 'Rafael Uribe Uribe'],
  ['19', 'Ciudad Bolívar'],
  ['20', 'Sumapaz'],
  ['00', 'Distrital (toda la ciudad)'],
  ['98', 'Virtual'],
  ['99', 'Fuera de Bogotá'],
]);

/** The name of a localidad by its code of two characters. */
export function localityWord(code: string | null): string {
  return wordOf(Object.fromEntries(localities), code);
}
