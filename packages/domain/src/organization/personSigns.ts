import { looksLikeNaturalPerson, parseNit } from '../platform/nit.ts';
import { fold } from '../platform/text.ts';
import { givenNames } from './givenNames.ts';
import { surnames } from './surnames.ts';

/** What makes one ask whether a body is a natural person: its NIT, or a name of nothing but names of persons. */
export type PersonSign = 'nit' | 'name';

const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'da', 'y', 'e', 'i', 'vda', 'viuda', 'san', 'santa']);
/** How a person is addressed: no name, and whoever is addressed so by a surname is a person. */
const TITLES = new Set([
  ...[
    'sr',
    'sra',
    'srta',
    'senor',
    'senora',
    'senorita',
    'don',
    'dona',
    'dr',
    'dra',
    'doctor',
    'doctora',
    'ing',
    'arq',
  ],
  ...['ingeniero', 'ingeniera', 'lic', 'licenciado', 'licenciada', 'abg', 'abogado', 'abogada', 'prof', 'profe'],
  ...['profesor', 'profesora', 'taita', 'mamo'],
]);
/** Names that are written for short, and what may be said before one: they are no names, and no body is told by them. */
const BESIDE = new Set(['ma', 'fco', 'fca', 'fdo', 'fda', 'gpe', 'gmo', 'alej', 'cat', 'hdez', 'rdguez', 'mama']);
/** Parts of names that mean something else when they stand alone. */
const JOINED = /\b(?:del (?:mar|rio|valle|campo|cielo|transito)|de la (?:cruz|espriella|hoz|ossa|paz|torre|vega))\b/g;

/**
 * The signs that a body may be a natural person, none of which proves it: they are asked about, never refused.
 * `nit` as typed or as kept; one that cannot be read is no sign.
 */
export function personSigns(body: { name: string; nit?: string | null | undefined }): PersonSign[] {
  const typed = body.nit ? parseNit(body.nit) : null;
  return [
    ...(typed?.ok && looksLikeNaturalPerson(typed.value.nit) ? (['nit'] as const) : []),
    ...(isOnlyPersonNames(body.name) ? (['name'] as const) : []),
  ];
}

const BETWEEN_WORDS = /[^\p{L}\d]+/u;

/** Two words or more, each a given name or a surname, or a surname with its title; initials and particles say nothing. */
function isOnlyPersonNames(name: string): boolean {
  const said = fold(name)
    .replace(JOINED, ' ')
    .split(BETWEEN_WORDS)
    .filter((word) => word.length > 1 && !PARTICLES.has(word) && !BESIDE.has(word));
  const words = said.filter((word) => !TITLES.has(word));
  if (words.length === 1) return said.length > 1 && surnames.has(words[0]!);
  return words.length > 1 && words.every((word) => givenNames.has(word) || surnames.has(word));
}
