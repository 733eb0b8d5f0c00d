import { fold } from '../platform/text.ts';

/** What a body's name says of its form, folded and without stops: it tells nobody apart. Longer ones first. */
const FORMS = [
  'sociedad por acciones simplificada',
  'entidad sin animo de lucro',
  'empresa de servicios publicos',
  'junta de accion comunal',
  'propiedad horizontal',
  'en comandita',
  'fundacion',
  'corporacion',
  'asociacion',
  'cooperativa',
  'colectivo',
  'sociedad',
  'compania',
  'limitada',
  ...['s en c', 's a s', 's c a', 'e s p', 's a', 'p h', 'e u', 'y cia', 'cia', 'jac', 'sas', 'bic', 'esal', 'ong'],
  ...['ltda', 'esp', 'eice', 'ese', 'sca', 'sa', 'ph', 'eu'],
];
const PARTICLES = / (?:de|del|la|las|el|los|y|e|barrio|vereda)(?= )/g;

/** From which likeness two names are shown as perhaps one body's. */
const LIKE = 0.6;
/** What the candidates of a comparison are found by in the database, which knows no forms. */
export const CANDIDATE_LIKENESS = 0.3;

/** The name by which a body is told apart: no accents, no form such as S.A.S., Ltda. or Fundación, no punctuation. */
export function bareName(name: string): string {
  const words = fold(name)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .join(' ');
  const bare = FORMS.reduce((rest, form) => rest.replaceAll(` ${form} `, ' '), ` ${words} `);
  return bare.replace(PARTICLES, '').trim() || words;
}

/**
 * How alike two names are, from 0 to 1: 1 when they are the same but for accents, form, punctuation and order. A name of two
 * words or more that stands whole within the other is like it.
 */
export function likeness(one: string, other: string): number {
  const [first, second] = [bareName(one), bareName(other)];
  const [a, b] = [trigrams(first), trigrams(second)];
  const shared = [...a].filter((part) => b.has(part)).length;
  if (a.size + b.size === 0) return 0;
  const within = isWithin(first, second) || isWithin(second, first);
  return Math.max(shared / (a.size + b.size - shared), within ? LIKE : 0);
}

function isWithin(short: string, long: string): boolean {
  const [words, all] = [short.split(' '), long.split(' ')];
  return words.length > 1 && words.every((word) => all.includes(word));
}

interface Body {
  name: string;
  nit: string | null;
  sector?: string;
}

/** Whether a registered body is perhaps the one being entered: by name, or by a NIT that it shares with nobody. */
export function isLike(entered: Body, registered: Body): boolean {
  const hasItsNit = entered.nit !== null && entered.nit === registered.nit && registered.sector !== 'public';
  return hasItsNit || likeness(entered.name, registered.name) >= LIKE;
}

function trigrams(bare: string): ReadonlySet<string> {
  const parts = bare.split(' ').flatMap((word) => {
    const padded = `  ${word} `;
    return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
  });
  return new Set(bare === '' ? [] : parts);
}
