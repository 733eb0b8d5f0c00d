import * as z from 'zod';
import { longDay } from './formats/days.ts';
import { count, decimal } from './formats/numbers.ts';

type Issue = z.core.$ZodRawIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

const REQUIRED = 'Complete este dato.';
const CHOOSE = 'Seleccione una opción.';
const CHOOSE_SOME = 'Agregue o seleccione al menos una opción.';
const REVIEW = 'Revise este dato.';

const types: { readonly [expected: string]: string } = {
  number: 'Escriba un número.',
  int: 'Escriba un número entero.',
  bigint: 'Escriba un número entero.',
  boolean: 'Marque esta casilla para continuar.',
  date: 'Escriba una fecha válida.',
  array: CHOOSE_SOME,
  set: CHOOSE_SOME,
  file: 'Adjunte un archivo.',
};

const formats: { readonly [format: string]: string } = {
  email: 'Escriba un correo válido, por ejemplo nombre@organizacion.org.',
  url: 'Escriba una dirección web completa, por ejemplo https://www.organizacion.org.',
  date: 'Escriba una fecha válida, con día, mes y año.',
  time: 'Escriba una hora válida, por ejemplo 14:30.',
  datetime: 'Escriba una fecha y una hora válidas.',
  uuid: CHOOSE,
  guid: CHOOSE,
};

/** What a pattern asks for, by the name of its field: a pattern says nothing to people. */
const fields: { readonly [field: string]: string } = {
  phone: 'Escriba 10 dígitos: celular (3…) o fijo con indicativo (601…).',
  code: 'Escriba los 8 dígitos del código.',
  number:
    'Escriba el radicado como aparece en el aplicativo de correspondencia, con letras, números, guiones o puntos.',
  from: 'Escriba una hora válida, por ejemplo 14:30.',
  to: 'Escriba una hora válida, por ejemplo 14:30.',
  locality: 'Seleccione una localidad.',
};

/** The sentence of an issue of zod: what to type or choose, with the numbers of the limit. */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isAbsent(issue.input) ? (absent[issue.expected] ?? REQUIRED) : (types[issue.expected] ?? REVIEW);
    case 'invalid_value':
      if (issue.values.length > 1) return CHOOSE;
      return 'Marque esta opción para continuar.';
    case 'invalid_format':
      if (isAbsent(issue.input)) return REQUIRED;
      return issue.format === 'regex' ? (fields[fieldOf(issue)] ?? REVIEW) : (formats[issue.format] ?? REVIEW);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'not_multiple_of':
      return `Escriba un múltiplo de ${decimal(String(issue.divisor))}.`;
    case 'unrecognized_keys':
      return 'Recibimos un dato que este formulario no pide. Vuelva a cargar la página e intente de nuevo.';
    case 'invalid_union':
      return CHOOSE;
    default:
      return REVIEW;
  }
}

/** Makes every message of zod one of these sentences. Call it once, when the process starts. */
export function installErrorMap(): void {
  z.config({ localeError: issueSentence });
}

const absent: { readonly [expected: string]: string } = {
  array: CHOOSE_SOME,
  set: CHOOSE_SOME,
  boolean: 'Marque esta casilla para continuar.',
  file: 'Adjunte un archivo.',
};

function tooSmall(issue: IssueOf<'too_small'>): string {
  const least = Number(issue.minimum);
  const how = issue.exact ? 'exactamente' : 'al menos';
  if (issue.origin === 'string') {
    return least <= 1 ? REQUIRED : `Escriba ${how} ${count(least, 'carácter', 'caracteres')}.`;
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return least <= 1 ? CHOOSE_SOME : `Agregue o seleccione ${how} ${count(least, 'opción', 'opciones')}.`;
  }
  if (issue.origin === 'date') return `La fecha no puede ser anterior al ${dayOf(issue.minimum)}.`;
  if (issue.origin === 'file') return 'El archivo está vacío. Elija otro.';
  return issue.inclusive
    ? `Escriba un número desde ${number(issue.minimum)}.`
    : `Escriba un número mayor que ${number(issue.minimum)}.`;
}

function tooBig(issue: IssueOf<'too_big'>): string {
  const most = Number(issue.maximum);
  if (issue.origin === 'string') {
    const now = typeof issue.input === 'string' ? `: ahora tiene ${decimal(issue.input.length)}` : '';
    return `Escriba máximo ${count(most, 'carácter', 'caracteres')}${now}.`;
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return `Agregue o seleccione máximo ${count(most, 'opción', 'opciones')}.`;
  }
  if (issue.origin === 'date') return `La fecha no puede ser posterior al ${dayOf(issue.maximum)}.`;
  if (issue.origin === 'file') return 'El archivo pesa demasiado. Cargue una versión más liviana.';
  return issue.inclusive
    ? `Escriba un número hasta ${number(issue.maximum)}.`
    : `Escriba un número menor que ${number(issue.maximum)}.`;
}

function isAbsent(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

function fieldOf(issue: Issue): string {
  return String(issue.path?.at(-1) ?? '');
}

function number(limit: number | bigint): string {
  return decimal(String(limit));
}

function dayOf(limit: number | bigint): string {
  return longDay(new Date(Number(limit)).toISOString().slice(0, 10));
}
