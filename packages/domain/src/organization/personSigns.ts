import { looksLikeNaturalPerson, parseNit } from '../platform/nit.ts';
import { fold } from '../platform/text.ts';
import { givenNames, surnames } from './personNames.ts';

/** What makes one ask whether a body is a natural person: its NIT, or a name of nothing but names of persons. */
export type PersonSign = 'nit' | 'name';

const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'da', 'y', 'e', 'i', 'vda', 'viuda', 'san', 'santa']);
/** How a person is addressed, and names that are written for short: they are no names, and no body is told by them. */
const BESIDE = new Set([
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
  ...['profesor', 'profesora', 'ma', 'fco', 'fca', 'fdo', 'fda', 'gpe', 'gmo', 'alej', 'cat', 'hdez', 'rdguez'],
]);
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

/** Two words or more, each a given name or a surname; initials, titles and particles beside them say nothing. */
function isOnlyPersonNames(name: string): boolean {
  const words = fold(name)
    .replace(JOINED, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1 && !PARTICLES.has(word) && !BESIDE.has(word));
  return words.length > 1 && words.every((word) => givenNames.has(word) || surnames.has(word));
}
